// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_QUOTATIONS_H
#define CASUS_SYNTAX_QUOTATIONS_H

#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/word_forms.h"

namespace casus::detail {

/// Where in a short quotation a word stands: 0 outside, else where in it, how
/// long it is and whether it begins with a capital, as titles do.
using QuotePlace = std::uint8_t;
inline constexpr QuotePlace quoted_title = 1u << 7;
/// Whether it is the first word, or the only one.
constexpr bool opens_quotation(QuotePlace place) noexcept {
  const unsigned part = ((place & ~unsigned{quoted_title}) - 1) % 4;
  return place != 0 && (part == 0 || part == 3);
}

/// Finds the quotations of at most most_quoted words; both have one length.
void find_quotations(std::span<const WordForm> words, std::span<QuotePlace> quotes) noexcept;
inline constexpr std::size_t most_quoted = 14;

}  // namespace casus::detail

#endif
