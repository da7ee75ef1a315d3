// SPDX-License-Identifier: MIT
#include "event/told_claims.h"

#include <algorithm>

namespace casus::detail {

namespace {
constexpr float surest = 0.8F;  ///< of a claim that no word of events tells: below it most are none
}

ToldClaims::ToldClaims(const Extraction& found) {
  for (const Claim& claim : found.claims) {
    if (claim.speaker && !claim.cue.empty() && claim.score >= surest) told_.push_back({claim.cue.front(), &claim});
  }
  std::stable_sort(told_.begin(), told_.end(), [](const Told& a, const Told& b) { return a.cue < b.cue; });
}

std::span<const ToldClaims::Told> ToldClaims::in(Span sentence) {
  while (next_ < told_.size() && told_[next_].cue.begin < sentence.begin) ++next_;
  std::size_t last = next_;
  while (last < told_.size() && told_[last].cue.begin < sentence.end) ++last;
  return std::span(told_).subspan(next_, last - next_);
}

}  // namespace casus::detail
