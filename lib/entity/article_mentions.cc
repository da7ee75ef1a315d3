// SPDX-License-Identifier: MIT
#include "entity/article_mentions.h"

#include <algorithm>

namespace casus::detail {

ArticleMentions::ArticleMentions(const std::vector<Entity>& entities) {
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (std::uint32_t m = 0; m < entities[e].mentions.size(); ++m) {
      mentions_.push_back({entities[e].mentions[m].span, e, m});
    }
  }
  std::stable_sort(mentions_.begin(), mentions_.end(),
                   [](const PlacedMention& a, const PlacedMention& b) { return a.span < b.span; });
  furthest_.reserve(mentions_.size());
  std::uint32_t furthest = 0;
  for (const PlacedMention& mention : mentions_) furthest_.push_back(furthest = std::max(furthest, mention.span.end));
}

std::span<const PlacedMention> ArticleMentions::around(Span span) const noexcept {
  const auto behind = std::partition_point(mentions_.begin(), mentions_.end(),
                                           [&](const PlacedMention& m) { return m.span.begin < span.end; });
  const auto reach = std::upper_bound(furthest_.begin(), furthest_.end(), span.begin);
  const auto first = mentions_.begin() + (reach - furthest_.begin());
  if (first >= behind) return {};
  return {first, behind};
}

}  // namespace casus::detail
