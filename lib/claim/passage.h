// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_PASSAGE_H
#define CASUS_CLAIM_PASSAGE_H

#include <cstdint>
#include <vector>

#include "casus/extractor.h"
#include "claim/quotes.h"
#include "claim/vocabulary.h"

namespace casus::detail {

/// A mention of somebody or something that can speak.
struct SpeakerMention {
  Span span = {};
  EntityId entity = {};
  EntityKind kind = EntityKind::other;
};

/// The mentions of an article that can be a speaker, ascending by span.
std::vector<SpeakerMention> speaker_mentions(const Extraction&);

/// What the times of an article cover, ascending.
std::vector<Span> time_spans(const Extraction&);

/// One block as the claim rules see it. Tokens are positions in
/// TextLayer::tokens; `words` runs parallel to [first, last).
class Passage {
 public:
  /// Keeps references to both.
  Passage(const TextLayer& layer, const std::vector<SpeakerMention>& known) : text(layer), mentions(known) {}

  const TextLayer& text;
  const std::vector<SpeakerMention>& mentions;
  const Vocabulary* vocabulary = nullptr;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t block = 0;
  bool is_title = false;
  std::vector<KnownWord> words = {};
  std::vector<Quote> quotes = {};
  std::vector<std::uint32_t> reporting = {};  ///< tokens that may be a reporting verb or cue, ascending

  /// Takes the sentences of one block: looks up their words, marks those that
  /// tell the time as adverbs, pairs the quotes. The vocabulary must be set.
  void read(std::uint32_t first_sentence, std::uint32_t last_sentence, const std::vector<Span>& times);

  KnownWord& at(std::uint32_t token) { return words[token - first]; }
  const KnownWord& at(std::uint32_t token) const { return words[token - first]; }
  const Token& token(std::uint32_t i) const { return text.tokens[i]; }
  std::uint32_t sentence_of(std::uint32_t token) const;
  const Sentence& sentence(std::uint32_t token) const { return text.sentences[sentence_of(token)]; }
  bool has(std::uint32_t i) const { return i >= first && i < last; }
  bool is(std::uint32_t i, std::uint32_t classes) const { return has(i) && at(i).is(classes); }
  /// Whether the token is that one sign.
  bool is_sign(std::uint32_t i, char sign) const {
    return has(i) && token(i).span.size() == 1 && text.article.text()[token(i).span.begin] == sign;
  }
  /// A word or number: what noun phrases are made of.
  bool is_word(std::uint32_t i) const { return has(i) && token(i).is(token::word | token::number | token::address); }
  /// A hyphen inside what is one word to a reader: Holtz-Eakin, AFL-CIO.
  bool is_hyphen(std::uint32_t i) const {
    return is_sign(i, '-') && !token(i).is(token::space_before) && is_word(i + 1) &&
           !token(i + 1).is(token::space_before);
  }
  bool is_capitalised(std::uint32_t i) const { return has(i) && token(i).is(token::capitalised); }
  Span span(std::uint32_t begin, std::uint32_t end) const { return {token(begin).span.begin, token(end - 1).span.end}; }

 private:
  void skip_times(const std::vector<Span>& times);

  std::uint32_t first_sentence_ = 0;
  std::uint32_t last_sentence_ = 0;
};

}  // namespace casus::detail

#endif
