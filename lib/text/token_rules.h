// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_TOKEN_RULES_H
#define CASUS_TEXT_TOKEN_RULES_H

#include <cstdint>
#include <vector>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "text/fold.h"

namespace casus::detail {

/// Words by hash, each with a set of bits. Immutable after its last set().
class WordFlags {
 public:
  void set(std::uint64_t hash, std::uint32_t flags);
  std::uint32_t operator[](std::uint64_t hash) const noexcept {
    if (slots_.empty()) return 0;
    std::size_t at = hash & (slots_.size() - 1);
    while (holds_other(slots_[at].hash, hash)) at = (at + 1) & (slots_.size() - 1);
    return slots_[at].flags;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t flags = 0;
  };
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

/// What the tokeniser and the sentence rules know of one language.
struct TokenRules {
  // Bits of a word in `words`.
  static constexpr std::uint32_t abbreviation = 1u << 0;   ///< its full stop is part of it
  static constexpr std::uint32_t ends = 1u << 1;           ///< and may end a sentence as well
  static constexpr std::uint32_t before_number = 1u << 2;  ///< an abbreviation only before a number ("No. 5")
  static constexpr std::uint32_t start = 1u << 3;          ///< a word that begins with its apostrophe ("'t")
  static constexpr std::uint32_t clitic = 1u << 4;         ///< what follows an apostrophe and is not of the stem
  static constexpr std::uint32_t prefix = 1u << 5;         ///< holds on to its hyphen where others do not ("ex-")
  static constexpr std::uint32_t unit = 1u << 8;           ///< a word of its own behind a number ("5pm")
  static constexpr std::uint32_t often = 1u << 9;          ///< an abbreviation that ends a sentence before any capital
  static constexpr std::uint32_t after_number = 1u << 10;  ///< an abbreviation only behind a number ("4,6 pct.")
  static constexpr std::uint32_t capital = 1u << 11;       ///< an abbreviation only if it is capitalised ("Ill.")
  static constexpr std::uint32_t starter = 1u << 7;        ///< begins a sentence if it has a capital behind "Inc."

  WordFlags words;
  bool splits_hyphens = false;
  bool splits_slashes = false;
  bool keeps_stops = false;  ///< each full stop belongs to its word: in phrases, "St. Petersburg"

  /// Reads LANGUAGE/abbreviations and LANGUAGE/token_rules; a language may lack either.
  static Result<TokenRules> make(const Seeds&, Language);
};

}  // namespace casus::detail

#endif
