// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_QUANTITY_WORDS_H
#define CASUS_ENTITY_QUANTITY_WORDS_H

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "casus/text.h"
#include "entity/first_tokens.h"
#include "entity/number.h"
#include "text/lexicon.h"

namespace casus::detail {

enum class QuantityClass : std::uint8_t {
  percent,
  currency,
  other,        ///< a unit that is not reported: "percentage points"
  approximate,  ///< "about"
  range,        ///< "to", in "2 to 3 percent"
  between,      ///< "between", and then
  between_and,  ///< "and"
  scale,        ///< "m", behind an amount with a symbol
  vague,        ///< "dozens": no number, but its bounds
};

struct QuantityWord {
  QuantityClass cls = QuantityClass::other;
  std::string unit = {};  ///< of a currency: its ISO 4217 code
  double scale = 0;
  double low = 0;  ///< of a vague number
  double high = 0;
  bool weak = false;    ///< a currency that is a weight as well: "pounds" counts behind millions only
  bool before = false;  ///< a currency that stands before its amount: "$", "EUR"
  bool upper = false;   ///< only in capitals: "TRY", "ALL"
};

/// The units and the words around them: LANG/quantity_words and
/// world/currencies, with the numbers of the language.
class QuantityWords {
 public:
  static Result<QuantityWords> make(const Seeds&, std::string_view language);

  /// A word or phrase and its readings; none if `tokens` is 0.
  struct Match {
    std::uint32_t tokens = 0;
    std::span<const std::uint32_t> ids = {};
    const QuantityWords* words = nullptr;
    bool upper = false;
    const QuantityWord* word(QuantityClass) const noexcept;
    bool is(QuantityClass cls) const noexcept { return word(cls) != nullptr; }
  };
  Match find(std::span<const Token>) const noexcept;
  /// Whether one of the tokens belongs to a unit.
  bool has_unit(std::span<const Token>) const noexcept;
  /// Whether one of them may begin a number, vague ones too.
  bool has_amount(std::span<const Token>) const noexcept;
  /// Whether the token may belong to an amount or to the words around it.
  bool may_begin(const Token& token) const noexcept { return token.is(token::number) || begins_.kinds(token) != 0; }
  const NumberWords& numbers() const noexcept { return numbers_; }

 private:
  std::optional<Error> load_words(const SeedTable&);
  std::optional<Error> load_currencies(const SeedTable&);
  void add(std::string_view phrase, QuantityWord);

  Lexicon lexicon_;
  FirstTokens begins_;
  NumberWords numbers_;
  std::vector<QuantityWord> words_;
};

}  // namespace casus::detail

#endif
