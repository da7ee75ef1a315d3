// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <vector>

#include "casus/extractors.h"
#include "claim/clauses.h"
#include "claim/drafts.h"
#include "claim/passage.h"
#include "claim/quoted_speech.h"
#include "claim/quotes.h"
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

namespace {

/// What the times of an article cover, ascending.
using Times = std::vector<Span>;

Times spans_of(const std::vector<Time>& times) {
  Times out;
  for (const Time& time : times) out.push_back(time.span);
  std::sort(out.begin(), out.end());
  return out;
}

/// "Trump | this week | said": a time stands where an adverb may. A mere year may
/// belong to a name ("the 2016 candidate").
void skip_times(detail::Passage& p, const Times& times) {
  const std::uint32_t begin = p.text.tokens[p.first].span.begin, end = p.text.tokens[p.last - 1].span.end;
  auto time =
      std::lower_bound(times.begin(), times.end(), begin, [](Span s, std::uint32_t at) { return s.begin < at; });
  std::uint32_t i = p.first;
  for (; time != times.end() && time->begin < end; ++time) {
    while (i < p.last && p.token(i).span.begin < time->begin) ++i;
    for (; i < p.last && p.token(i).span.end <= time->end; ++i) {
      if (p.token(i).is(token::word)) p.at(i) = {.classes = detail::word::adverb};
    }
  }
}

/// The sentences [first, last) are those of one block.
void begin_passage(detail::Passage& p, std::uint32_t first, std::uint32_t last, std::uint32_t& block,
                   const Times& times) {
  const TextLayer& text = p.text;
  p.first = text.sentences[first].first_token;
  p.last = text.sentences[last - 1].last_token;
  p.block = block++;
  p.words.resize(p.last - p.first);
  p.sentence_of.resize(p.last - p.first);
  for (std::uint32_t s = first; s < last; ++s) {
    const Sentence& sentence = text.sentences[s];
    const auto tokens =
        std::span(text.tokens).subspan(sentence.first_token, sentence.last_token - sentence.first_token);
    p.vocabulary->mark(tokens, std::span(p.words).subspan(sentence.first_token - p.first, tokens.size()));
    std::fill_n(p.sentence_of.begin() + (sentence.first_token - p.first), tokens.size(), s);
  }
  skip_times(p, times);
  detail::pair_quotes(text, p.first, p.last, p.quotes);
}

}  // namespace

void QuotedClaims::extract(const EntityLayer& in, ClaimSink& sink) const {
  const TextLayer& text = in.text();
  const auto mentions = detail::speaker_mentions(in.found);
  const Times times = spans_of(in.found.times);
  std::vector<detail::Draft> drafts;
  detail::QuotedSpeech speech(drafts);
  detail::Passage passage{.text = text, .mentions = mentions};
  std::uint32_t prose_blocks = 0;
  const auto count = static_cast<std::uint32_t>(text.sentences.size());
  for (std::uint32_t first = 0, last = 0; first < count; first = last) {
    const std::uint32_t block = text.sentences[first].block;
    while (last < count && text.sentences[last].block == block) ++last;
    if (!text.blocks[block].is_prose()) continue;
    passage.vocabulary = state_->of(text.blocks[block].language);
    if (passage.vocabulary == nullptr) passage.vocabulary = state_->of(text.language);
    if (passage.vocabulary == nullptr) continue;
    passage.is_title = text.blocks[block].label == BlockLabel::title;
    begin_passage(passage, first, last, prose_blocks, times);
    if (passage.first == passage.last) continue;
    speech.read(passage);
    detail::find_clauses(passage, drafts);
  }
  detail::deliver(drafts, mentions, in.found, sink);
}

}  // namespace casus::inline v0
