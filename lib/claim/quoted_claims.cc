// SPDX-License-Identifier: MIT
#include <vector>

#include "casus/extractors.h"
#include "claim/claim_reader.h"
#include "claim/drafts.h"
#include "claim/tree_claims.h"

// Block by block: look up the words that tell who says what, pair the quotation
// marks, give the quotes their cues, then look at the trees of the sentences for
// what no quote has used. Pronouns are resolved at the end, when all claims are
// in the order of the text.

namespace casus::inline v0 {

struct QuotedClaims::State {
  detail::ClaimTables tables;
};

QuotedClaims::QuotedClaims(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
QuotedClaims::~QuotedClaims() = default;

Result<std::unique_ptr<QuotedClaims>> QuotedClaims::make(const Seeds& seeds) {
  auto tables = detail::ClaimTables::make(seeds);
  if (!tables) return tables.error();
  return std::unique_ptr<QuotedClaims>(new QuotedClaims(std::make_unique<State>(State{*std::move(tables)})));
}

void QuotedClaims::extract(const EntityLayer& in, ClaimSink& sink) const {
  const auto mentions = detail::speaker_mentions(in.found);
  std::vector<detail::Draft> drafts;
  detail::TreeClaims trees(drafts);
  detail::read_claims(state_->tables, in, mentions, drafts,
                      [&](const detail::ClaimSentence& sentence) { trees.read(sentence); });
  detail::deliver(drafts, mentions, in.found, sink);
}

std::vector<ClaimReading> QuotedClaims::explain(const EntityLayer& in) const {
  const auto mentions = detail::speaker_mentions(in.found);
  std::vector<detail::Draft> drafts;
  std::vector<ClaimReading> readings;
  detail::TreeClaims trees(drafts, &readings);
  detail::read_claims(state_->tables, in, mentions, drafts,
                      [&](const detail::ClaimSentence& sentence) { trees.read(sentence); });
  // The rest are quotes, each with the one speaker that its rule gave.
  for (detail::Draft& draft : drafts) {
    Claim& claim = draft.claim;
    if (!claim.rule.empty()) continue;
    ClaimReading reading{.cue = std::move(claim.cue), .act = std::move(claim.act)};
    reading.rule = detail::name_of(draft.rule);
    reading.score = detail::score_of(draft.rule);
    reading.content = std::move(claim.content);
    if (claim.speaker_span) reading.speakers.push_back({"quote", *claim.speaker_span, reading.score});
    readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace casus::inline v0
