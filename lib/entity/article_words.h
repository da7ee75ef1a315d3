// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_ARTICLE_WORDS_H
#define CASUS_ENTITY_ARTICLE_WORDS_H

#include <cstdint>
#include <vector>

#include "casus/extractor.h"

namespace casus::detail {

/// The words [first, last) of a stretch of text and the one that governs the
/// others.
struct PhraseWords {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t head = Word::no_head;

  bool empty() const noexcept { return first == last; }
};

/// Ways through the trees of an article. Words are numbered as in SyntaxLayer.
class ArticleWords {
 public:
  static constexpr std::uint32_t none = Word::no_head;

  explicit ArticleWords(const SyntaxLayer&);

  const SyntaxLayer& layer() const noexcept { return layer_; }
  const Word& operator[](std::uint32_t word) const noexcept { return layer_.words[word]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(layer_.words.size()); }
  std::uint32_t sentence_of(std::uint32_t word) const noexcept { return sentences_[word]; }
  std::uint32_t block_of(std::uint32_t word) const noexcept { return layer_.text.sentences[sentences_[word]].block; }
  /// The words that touch a span; none if no sentence with a tree has it.
  PhraseWords words_of(Span) const noexcept;
  std::string_view text_of(std::uint32_t word) const noexcept { return layer_.text.slice(layer_.words[word].span); }
  const Token& token_of(std::uint32_t word) const noexcept { return layer_.text.tokens[layer_.words[word].token]; }

  /// Whether a word is `top` or lies below it.
  bool is_below(std::uint32_t word, std::uint32_t top) const noexcept;
  /// The verb or other predicate whose clause a word stands in; the word itself
  /// if it is one. None at the root of a sentence without a verb.
  std::uint32_t clause_of(std::uint32_t word) const noexcept;
  /// The head of the list that a word is a member of: "A" of "A, B and C".
  std::uint32_t first_conjunct(std::uint32_t word) const noexcept;
  /// Whether a direct quotation holds the word.
  bool is_quoted(std::uint32_t word) const noexcept { return quoted_[word]; }

 private:
  void find_quotations();

  const SyntaxLayer& layer_;
  std::vector<std::uint32_t> sentences_;
  std::vector<bool> quoted_;
};

/// Whether a relation makes its word the top of a clause of its own.
bool heads_clause(Relation) noexcept;

}  // namespace casus::detail

#endif
