// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_SENTENCE_TREE_H
#define CASUS_CLAIM_SENTENCE_TREE_H

#include <cstdint>
#include <span>
#include <vector>

#include "casus/extractor.h"

namespace casus::detail {

/// Words [first, last) of SyntaxLayer::words.
struct WordStretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  constexpr bool empty() const noexcept { return first >= last; }
  constexpr std::uint32_t size() const noexcept { return empty() ? 0 : last - first; }
  constexpr bool has(std::uint32_t word) const noexcept { return word >= first && word < last; }
  friend constexpr bool operator==(WordStretch, WordStretch) noexcept = default;
};

/// The tree of one sentence read downwards: the dependents of each word, and
/// how far it reaches with all that hang on it. One is used again for every
/// sentence, so that its vectors grow only once.
class SentenceTree {
 public:
  explicit SentenceTree(const SyntaxLayer& layer) noexcept : layer_(layer) {}

  void read(const SyntaxSentence&);

  const SyntaxLayer& layer() const noexcept { return layer_; }
  WordStretch words() const noexcept { return words_; }
  const Word& word(std::uint32_t i) const noexcept { return layer_.words[i]; }
  std::uint32_t head(std::uint32_t i) const noexcept { return layer_.words[i].head; }
  bool has_head(std::uint32_t i) const noexcept { return head(i) != Word::no_head; }
  Relation relation(std::uint32_t i) const noexcept { return layer_.words[i].relation; }
  /// The relation without its subtype.
  Relation base(std::uint32_t i) const noexcept { return base_of(relation(i)); }
  bool is(std::uint32_t i, Upos upos) const noexcept { return word(i).upos == upos; }

  /// Marks words that tell a time: "maandag" is no speaker, whatever the parser says.
  void mark_times(std::vector<bool> times) { times_ = std::move(times); }
  bool is_time(std::uint32_t i) const noexcept { return !times_.empty() && times_[i - words_.first]; }

  /// The words that depend on this one, from left to right.
  std::span<const std::uint32_t> children(std::uint32_t i) const noexcept {
    const std::size_t at = i - words_.first;
    return {children_.data() + begin_[at], children_.data() + begin_[at + 1]};
  }
  /// From the first to the last word below this one, itself among them.
  WordStretch extent(std::uint32_t i) const noexcept { return extent_[i - words_.first]; }
  /// The first dependent with that relation (without its subtype); no_head if there is none.
  std::uint32_t child(std::uint32_t i, Relation base) const noexcept;

 private:
  const SyntaxLayer& layer_;
  WordStretch words_ = {};
  std::vector<std::uint32_t> begin_;  ///< of the dependents of each word
  std::vector<std::uint32_t> children_;
  std::vector<WordStretch> extent_;
  std::vector<bool> times_;           ///< empty: none
  std::vector<std::uint32_t> order_;  ///< every word behind its head
};

}  // namespace casus::detail

#endif
