// SPDX-License-Identifier: MIT
#include <vector>

#include "casus/extractors.h"
#include "claim/clauses.h"
#include "claim/drafts.h"
#include "claim/passage.h"
#include "claim/quoted_speech.h"
#include "claim/vocabulary.h"

// Block by block: look up the words that tell who says what, pair the quotation
// marks, give the quotes their cues, then look at what no quote has used.
// Pronouns are resolved at the end, when all claims are in the order of the text.

namespace casus::inline v0 {

struct QuotedClaims::State {
  std::vector<detail::Vocabulary> vocabularies;

  const detail::Vocabulary* of(Language language) const {
    for (const detail::Vocabulary& vocabulary : vocabularies) {
      if (vocabulary.language() == language) return &vocabulary;
    }
    return nullptr;
  }
};

QuotedClaims::QuotedClaims(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
QuotedClaims::~QuotedClaims() = default;

Result<std::unique_ptr<QuotedClaims>> QuotedClaims::make(const Seeds& seeds) {
  auto state = std::make_unique<State>();
  for (const Language language : seeds.languages()) {
    auto vocabulary = detail::Vocabulary::make(seeds, language);
    if (!vocabulary) return vocabulary.error();
    if (!vocabulary->empty()) state->vocabularies.push_back(*std::move(vocabulary));
  }
  return std::unique_ptr<QuotedClaims>(new QuotedClaims(std::move(state)));
}

void QuotedClaims::extract(const EntityLayer& in, ClaimSink& sink) const {
  const TextLayer& text = in.text();
  const auto mentions = detail::speaker_mentions(in.found);
  const auto times = detail::time_spans(in.found);
  std::vector<detail::Draft> drafts;
  detail::QuotedSpeech speech(drafts);
  detail::Passage passage(text, mentions);
  std::uint32_t prose_blocks = 0;
  const auto count = static_cast<std::uint32_t>(text.sentences.size());
  for (std::uint32_t first = 0, last = 0; first < count; first = last) {
    const std::uint32_t block = text.sentences[first].block;
    while (last < count && text.sentences[last].block == block) ++last;
    if (!text.blocks[block].is_prose()) continue;
    passage.vocabulary = state_->of(text.blocks[block].language);
    if (passage.vocabulary == nullptr) passage.vocabulary = state_->of(text.language);
    if (passage.vocabulary == nullptr) continue;
    passage.block = prose_blocks++;
    passage.read(first, last, times);
    if (passage.first == passage.last) continue;
    speech.read(passage);
    detail::find_clauses(passage, drafts);
  }
  detail::deliver(drafts, mentions, in.found, sink);
}

}  // namespace casus::inline v0
