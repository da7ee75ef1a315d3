// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WORDS_AROUND_H
#define CASUS_SYNTAX_WORDS_AROUND_H

#include <cstddef>
#include <iterator>
#include <span>

#include "syntax/word_forms.h"

namespace casus::detail {

inline constexpr WordForm no_word = {};

/// What stands at a distance from a word of a sentence, or that nothing does.
struct WordsAround {
  std::span<const WordForm> words;
  std::size_t at = 0;

  bool inside(std::ptrdiff_t distance) const noexcept {
    const auto i = static_cast<std::ptrdiff_t>(at) + distance;
    return i >= 0 && i < std::ssize(words);
  }
  std::size_t index(std::ptrdiff_t distance) const noexcept {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + distance);
  }
  const WordForm& word(std::ptrdiff_t distance) const noexcept {
    return inside(distance) ? words[index(distance)] : no_word;
  }
};

}  // namespace casus::detail

#endif
