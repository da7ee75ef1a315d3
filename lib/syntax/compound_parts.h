// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_COMPOUND_PARTS_H
#define CASUS_SYNTAX_COMPOUND_PARTS_H

#include <cstddef>
#include <optional>
#include <string_view>

#include "syntax/folded_word.h"
#include "syntax/lemma_rules.h"
#include "syntax/word_values.h"

namespace casus::detail {

/// Where an unknown compound parts: "rijks|monumenten", "toe|gevoegd". Learnt
/// are the parts that compounds began with, the words that may stand behind
/// one, and for each how often it did part a word that it could have parted.
/// Immutable; refers to the model's bytes.
class CompoundParts {
 public:
  explicit CompoundParts(WordValues parts) : parts_(parts) {}

  struct Part {
    std::size_t characters = 0;
    std::size_t skipped = 0;  ///< characters between it and the rest: its hyphen
    std::size_t edit = 0;     ///< the number of its edit, if no link is dropped
    bool edited = false;      ///< whether it has one
    std::size_t dropped = 0;  ///< characters of its end that are a link
  };
  /// The first part of what stands behind `from`, if it is a compound.
  std::optional<Part> find(const FoldedWord&, std::string_view small, std::size_t from, Upos,
                           const LemmaRules&) const noexcept;

  /// Whether a word is known to be split off from verbs.
  bool separates(std::uint64_t word) const noexcept { return parts_.find(lemma_part_key(word, Upos::verb)) != 0; }

 private:
  std::optional<Part> known(const FoldedWord&, std::size_t from, Upos, const LemmaRules&) const noexcept;
  std::optional<Part> linked(const FoldedWord&, std::string_view small, std::size_t from,
                             const LemmaRules&) const noexcept;
  std::optional<Part> frequent(const FoldedWord&, std::size_t from, const LemmaRules&) const noexcept;

  WordValues parts_;
};

/// What is left of text behind its first, or before its last, n characters.
std::string_view without_first(std::string_view utf8, std::size_t n) noexcept;
std::string_view without_last(std::string_view utf8, std::size_t n) noexcept;

}  // namespace casus::detail

#endif
