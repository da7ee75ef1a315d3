// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WORDS_IN_H
#define CASUS_SYNTAX_WORDS_IN_H

#include <cstdint>

#include "casus/extractor.h"

namespace casus::detail {

/// Words of one sentence that follow each other: [first, last) of SyntaxLayer::words.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  constexpr bool empty() const noexcept { return first == last; }
};

/// The words of a sentence that share a byte with the span, by binary search.
WordRange words_in(const SyntaxLayer&, const SyntaxSentence&, Span) noexcept;

/// The word of the range on which the others hang: the first whose head is
/// outside of it. The range must not be empty.
std::uint32_t top_of(const SyntaxLayer&, WordRange) noexcept;

}  // namespace casus::detail

#endif
