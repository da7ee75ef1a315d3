// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_TREE_H
#define CASUS_EVENT_EVENT_TREE_H

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "casus/extractor.h"

namespace casus::detail {

/// The words of one sentence, counted from 0, with their dependents and the
/// hashes of their lemmas. Made once and read() for each sentence.
class EventTree {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{};

  /// Keeps a reference.
  explicit EventTree(const SyntaxLayer& syntax) : syntax_(syntax) {}
  void read(const SyntaxSentence&);
  /// From here on the word goes by that hash: "carry" with "out" by that of "carry out".
  void rename(std::uint32_t word, std::uint64_t hash) noexcept { hashes_[word] = hash; }

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(words_.size()); }
  const Word& operator[](std::uint32_t word) const noexcept { return words_[word]; }
  std::string_view lemma(std::uint32_t word) const noexcept { return syntax_.lemma(words_[word]); }
  std::uint64_t hash(std::uint32_t word) const noexcept { return hashes_[word]; }
  /// Of a noun, the hashes of those ends of its lemma that may be the last part
  /// of a compound, the shortest first: luchtaanval, aanval.
  std::span<const std::uint64_t> endings(std::uint32_t word) const noexcept {
    return std::span(endings_).subspan(first_ending_[word], first_ending_[word + 1] - first_ending_[word]);
  }
  const TextLayer& text() const noexcept { return syntax_.text; }

  /// `none` for the root.
  std::uint32_t head(std::uint32_t word) const noexcept {
    const std::uint32_t head = words_[word].head;
    return head == Word::no_head ? none : head - first_;
  }
  Relation relation(std::uint32_t word) const noexcept { return words_[word].relation; }
  Upos upos(std::uint32_t word) const noexcept { return words_[word].upos; }
  /// From left to right.
  std::span<const std::uint32_t> children(std::uint32_t word) const noexcept {
    return std::span(children_).subspan(begins_[word], begins_[word + 1] - begins_[word]);
  }
  /// The first dependent of that relation, or none.
  std::uint32_t child(std::uint32_t word, Relation) const noexcept;
  /// The lemma of the preposition, or the marker, that stands before it; 0: none.
  std::uint64_t preposition(std::uint32_t word) const noexcept { return prepositions_[word]; }
  /// Whether a word stands below another, or is it.
  bool below(std::uint32_t word, std::uint32_t top) const noexcept;
  /// Whether a verb, or an auxiliary of it, is finite: "that he would go", not "to go".
  bool is_finite(std::uint32_t word) const noexcept;
  /// The first of the words that are joined by "and" with this one.
  std::uint32_t first_joined(std::uint32_t word) const noexcept;
  Span span() const noexcept {
    return words_.empty() ? Span{} : Span{words_.front().span.begin, words_.back().span.end};
  }
  bool is_verb(std::uint32_t word) const noexcept { return upos(word) == Upos::verb || upos(word) == Upos::aux; }
  bool is_noun(std::uint32_t word) const noexcept { return upos(word) == Upos::noun || upos(word) == Upos::propn; }

 private:
  std::uint64_t read_lemma(std::uint32_t word);

  const SyntaxLayer& syntax_;
  std::span<const Word> words_ = {};
  std::uint32_t first_ = 0;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint64_t> endings_;
  std::vector<std::uint32_t> first_ending_;
  std::vector<std::uint64_t> prepositions_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> children_;
};

}  // namespace casus::detail

#endif
