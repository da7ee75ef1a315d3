// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NUMBER_H
#define CASUS_ENTITY_NUMBER_H

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "casus/text.h"
#include "text/lexicon.h"

namespace casus::detail {

enum class NumberKind : std::uint8_t {
  cardinal,  ///< "drie", "twenty-five"
  ordinal,   ///< "derde"
  scale,     ///< "hundred", "miljard": multiplies what stands before it
  fraction,  ///< "half"
  vague,     ///< "enkele", "several"
  article,   ///< "een", "a": one, if a unit follows
  joint,     ///< "and", in "two hundred and fifty"
  decimal,   ///< the decimal mark
};

/// A number as a text writes it.
struct Numeral {
  std::uint32_t tokens = 0;  ///< 0: there is none
  double value = 0;
  bool plain = false;   ///< one token of nothing but digits: "2024"
  bool scaled = false;  ///< with a scale word: "64,1 miljard"
  double scale = 1;     ///< the last of them
};

/// Reads "1.234,5" with the given decimal mark; the other of . and , groups
/// thousands, or is taken as a decimal mark if what follows is no group of
/// three ("$7.3 miljard" in Dutch). Digits only; nothing else, no sign.
std::optional<double> parse_digits(std::string_view, char decimal) noexcept;

/// The numbers of one language (LANG/number_words).
class NumberWords {
 public:
  static Result<NumberWords> make(const Seeds&, std::string_view language);

  struct Word {
    NumberKind kind = NumberKind::cardinal;
    double value = 0;
  };
  struct Match {
    std::uint32_t tokens = 0;
    std::span<const std::uint32_t> ids = {};
  };
  /// The number word that begins here, and its readings.
  Match find(std::span<const Token>) const noexcept;
  const Word& word(std::uint32_t id) const noexcept { return words_[id]; }
  /// The reading of that kind, if there is one.
  const Word* reading(const Match&, NumberKind) const noexcept;

  /// The longest cardinal number that begins here: "64,1 miljard", "twee
  /// honderd duizend", "2 1/2".
  Numeral parse(const TextLayer& text, std::span<const Token> tokens) const noexcept {
    return parse(text, tokens, find(tokens));
  }
  /// The same, if find(tokens) is known already.
  Numeral parse(const TextLayer&, std::span<const Token> tokens, const Match& first) const noexcept;
  char decimal() const noexcept { return decimal_; }
  /// The hashes of the tokens with which a number can begin, "million" and
  /// "and" left out.
  const std::vector<std::uint64_t>& first_tokens() const noexcept { return first_tokens_; }

 private:
  Lexicon lexicon_;
  std::vector<Word> words_;
  std::vector<std::uint64_t> first_tokens_;
  char decimal_ = '.';
};

}  // namespace casus::detail

#endif
