// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAME_HITS_H
#define CASUS_ENTITY_NAME_HITS_H

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "casus/text.h"
#include "entity/names.h"

namespace casus::detail {

/// How a form stands in the text.
enum class HitShape : std::uint8_t {
  plain,     ///< as words of its own
  compound,  ///< before a hyphen or a head noun: NAVO-lidmaatschap, Kremlinwoordvoerder
  loose,     ///< a capitalised word that no table knows
};

/// A stretch of tokens that may be a name: a form of the tables, or a
/// capitalised word without one.
struct NameHit {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
  Span span = {};  ///< of the name alone, without a genitive ending or the rest of a compound
  HitShape shape = HitShape::plain;
  bool genitive = false;    ///< "Ruslands", "Russia's"
  bool ending = false;      ///< a genitive by its ending alone: "Ruslands"
  bool title_case = false;  ///< the sentence has capitals throughout, so that they say nothing
  bool all_upper = false;
  const LanguageNames* names = nullptr;
  std::span<const std::uint32_t> aliases = {};  ///< all of the form; see usable()
  std::uint64_t rest = 0;                       ///< hash of the second part of a compound; 0: none
};

/// The first pass over an article.
struct NameHits {
  std::vector<NameHit> hits = {};  ///< ascending, without overlap
  /// Words that stand in lower case somewhere, by hash; never a person's name.
  std::array<std::uint64_t, 512> lower_words = {};

  void add_lower(const Token& token) noexcept { lower_words[token.hash / 64 % 512] |= bit(token); }
  bool stands_lower(const Token& token) const noexcept {
    return (lower_words[token.hash / 64 % 512] & bit(token)) != 0;
  }

 private:
  static std::uint64_t bit(const Token& token) noexcept { return std::uint64_t{1} << token.hash % 64; }
};

/// Whether an alias of a hit is written as it must be there.
bool usable(const Alias&, const NameHit&, const TextLayer&) noexcept;

/// Where the name in a token ends: before the apostrophe of "Russia's".
std::uint32_t name_end(const TextLayer&, const Token&) noexcept;

/// Looks all prose sentences up. `languages` as from read_names().
NameHits find_names(const TextLayer&, std::span<const LanguageNames> languages);

}  // namespace casus::detail

#endif
