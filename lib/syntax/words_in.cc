// SPDX-License-Identifier: MIT
#include "syntax/words_in.h"

#include <algorithm>

namespace casus::detail {

WordRange words_in(const SyntaxLayer& syntax, const SyntaxSentence& sentence, Span span) noexcept {
  const auto words = syntax.words_of(sentence);
  // The words of one token share its span or part it, so that both ends ascend.
  const auto first =
      std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.span.end <= span.begin; });
  const auto last = std::partition_point(first, words.end(), [&](const Word& w) { return w.span.begin < span.end; });
  const auto at = [&](auto word) { return sentence.first_word + static_cast<std::uint32_t>(word - words.begin()); };
  return {at(first), at(last)};
}

std::uint32_t top_of(const SyntaxLayer& syntax, WordRange range) noexcept {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const std::uint32_t head = syntax.words[i].head;
    if (head < range.first || head >= range.last) return i;
  }
  return range.first;
}

}  // namespace casus::detail
