// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_FOLDED_WORD_H
#define CASUS_SYNTAX_FOLDED_WORD_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace casus::detail {

/// The characters of a word with small letters and digits as 0, so that any
/// stretch of it has a key: that of the whole word is WordForm::word. Of a
/// longer word only `longest_end` bytes at either end are there: what a word is
/// shows there, and its cost stays bounded.
class FoldedWord {
 public:
  static constexpr std::size_t longest_end = 48;

  FoldedWord() noexcept {}
  /// Valid UTF-8.
  explicit FoldedWord(std::string_view text) noexcept;

  void put(char32_t small) noexcept {
    starts_[characters_++] = static_cast<std::uint8_t>(size_);
    if (small >= '0' && small <= '9') small = '0';
    if (small < 0x80) {
      bytes_[size_++] = static_cast<char>(small);
      return;
    }
    // Any injective spelling will do: three bytes hold every character.
    bytes_[size_++] = static_cast<char>(0x80 | (small & 0x7F));
    bytes_[size_++] = static_cast<char>(0x80 | (small >> 7 & 0x7F));
    bytes_[size_++] = static_cast<char>(0x80 | (small >> 14 & 0x7F));
  }

  std::size_t characters() const noexcept { return characters_; }
  /// Key of the characters [from, to).
  std::uint64_t key(std::size_t from, std::size_t to) const noexcept;
  std::uint64_t key() const noexcept { return key(0, characters_); }

 private:
  std::size_t begin_of(std::size_t character) const noexcept {
    return character == characters_ ? size_ : starts_[character];
  }

  // Three bytes for a character of two: half as much again.
  std::array<char, 3 * longest_end> bytes_;
  std::array<std::uint8_t, 2 * longest_end> starts_;
  std::size_t size_ = 0;
  std::size_t characters_ = 0;
};

/// The small letter of a character, itself if it has none that is one character.
char32_t small_letter(char32_t) noexcept;

/// The ends of a word that is too long to be read whole, cut between characters.
struct WordEnds {
  std::string_view head = {};
  std::string_view tail = {};  ///< empty if the head is all of it
};
WordEnds ends_of(std::string_view text) noexcept;

}  // namespace casus::detail

#endif
