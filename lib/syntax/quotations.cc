// SPDX-License-Identifier: MIT
#include "syntax/quotations.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace casus::detail {
namespace {

struct QuotationMarks {
  std::string_view open;
  std::string_view close;
};
constexpr QuotationMarks quotation_marks[] = {{"\"", "\""},         {"'", "'"},           {"\u201C", "\u201D"},
                                              {"\u201E", "\u201D"}, {"\u2018", "\u2019"}, {"\u00AB", "\u00BB"},
                                              {"``", "''"},         {"\u201D", "\u201D"}};

std::string_view closing(std::string_view word) noexcept {
  if (word.size() > 3) return {};
  const auto* marks = std::find_if(std::begin(quotation_marks), std::end(quotation_marks),
                                   [&](const QuotationMarks& m) { return m.open == word; });
  return marks == std::end(quotation_marks) ? std::string_view() : marks->close;
}

/// The place of word k of n.
QuotePlace place_in(std::size_t k, std::size_t n, bool capital) noexcept {
  const unsigned part = n == 1 ? 3 : k == 0 ? 0 : k + 1 == n ? 2 : 1;
  const unsigned length = n <= 1 ? 0 : n <= 3 ? 1 : n <= 6 ? 2 : n <= 9 ? 3 : 4;
  return static_cast<QuotePlace>(1 + part + 4 * length + (capital ? quoted_title : 0u));
}

}  // namespace

void find_quotations(std::span<const WordForm> words, std::span<QuotePlace> quotes) noexcept {
  std::fill(quotes.begin(), quotes.end(), QuotePlace{0});
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view close = closing(words[i].text);
    if (close.empty()) continue;
    const std::size_t end = std::min(words.size(), i + 2 + most_quoted);
    std::size_t last = i + 1;
    while (last < end && words[last].text != close) ++last;
    if (last == end || last == i + 1) continue;
    const std::size_t n = last - i - 1;
    for (std::size_t k = 0; k < n; ++k) quotes[i + 1 + k] = place_in(k, n, words[i + 1].is(spelling::capitalised));
    i = last;
  }
}

}  // namespace casus::detail
