// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_NAME_LISTS_H
#define CASUS_SYNTAX_NAME_LISTS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "syntax/word_forms.h"

namespace casus::detail {

/// One bit a list.
using ListSet = std::uint16_t;

/// In which lists a word stands, alone or as a part of a longer phrase.
struct ListMarks {
  ListSet begin = 0;
  ListSet inside = 0;
  ListSet last = 0;
  ListSet unit = 0;

  friend constexpr bool operator==(const ListMarks&, const ListMarks&) noexcept = default;
  constexpr ListSet any() const noexcept { return static_cast<ListSet>(begin | inside | last | unit); }
  constexpr std::uint64_t key() const noexcept {
    return std::uint64_t{begin} << 48 | std::uint64_t{inside} << 32 | std::uint64_t{last} << 16 | unit;
  }
};

/// Lists of first names, surnames, places, ... as features of the name tagger,
/// used in place from a model's bytes. A phrase is known by the hash of its
/// folded words; one that is in no list is taken for one some once in ten
/// million times. Any bytes are safe to use. Immutable; refers to the bytes it
/// was made from, which must outlive it.
///
/// Bytes, little-endian: u16 the lists whose phrases may be written small; u16
/// those whose words must be all capitals; u32 buckets; u32 number of entries;
/// u32 first entry of each bucket, and the end of the last; the entries, five
/// bytes each: the low 24 bits of the phrase's key, u16 its lists (bits 0 to
/// 14) and whether a longer phrase begins with it (bit 15). A phrase stands in
/// bucket (key >> 32) * buckets >> 32.
class NameLists {
 public:
  /// Nothing if the sizes do not fit together. Costs nothing: no entry is read.
  static std::optional<NameLists> from(std::span<const std::byte>) noexcept;

  /// Marks the words of a sentence; `marks` has as many elements. Of each list
  /// the longest phrase that begins at a word counts, unless that word is
  /// part of an earlier one. A phrase begins with a capital, a digit or an
  /// apostrophe unless its list may be written small. The last word of a
  /// phrase may have the s of possession: "Ruslands", "Biden's".
  void mark(std::span<const WordForm> words, std::span<ListMarks> marks) const noexcept;

  static constexpr std::size_t most_words = 6;  ///< of a phrase
  static constexpr std::size_t most_lists = 15;
  static constexpr std::size_t entry_bytes = 5;
  static constexpr std::size_t header_bytes = 12;
  static constexpr std::uint16_t longer = 1u << 15;

 private:
  std::uint16_t find(std::uint64_t key) const noexcept;
  ListSet allowed(const WordForm&) const noexcept;

  ListSet small_ = 0;
  ListSet upper_ = 0;
  std::uint64_t buckets_ = 0;
  std::uint64_t entries_ = 0;
  const std::byte* begins_ = nullptr;
  const std::byte* first_ = nullptr;
};

/// The key of a phrase of one word more; that of no words is 0. `folded` is WordForm::folded.
std::uint64_t phrase_key(std::uint64_t phrase, std::uint64_t folded) noexcept;

/// A capital anywhere in it.
constexpr bool has_capital(const WordForm& word) noexcept {
  return word.is(spelling::capitalised | spelling::upper | spelling::mixed);
}

/// The word without the s or 's of possession; empty if it has none.
std::string_view without_possessive(const WordForm&) noexcept;

}  // namespace casus::detail

#endif
