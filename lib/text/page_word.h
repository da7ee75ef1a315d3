// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_PAGE_WORD_H
#define CASUS_TEXT_PAGE_WORD_H

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace casus::detail {

/// A word as blocks and languages are told by: the letters and digits between
/// spaces and punctuation, apostrophes and hyphens included in the latter.
/// Cheaper than a Token, and known before there are any.
struct PageWord {
  std::uint64_t key = 0;      ///< of the word in lower case; 0 if there is none
  const char* end = nullptr;  ///< behind its last byte
};

/// The lower-case form of the bytes that make words, 0 for the others. A byte
/// above ASCII makes words unless it leads U+0080..U+00BF or U+2000..U+2FFF,
/// where quotation marks, dashes and no-break spaces are.
inline constexpr std::array<unsigned char, 256> page_word_bytes = [] {
  std::array<unsigned char, 256> bytes = {};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool makes_words = (i >= '0' && i <= '9') || (i >= 'a' && i <= 'z') || (i >= 0x80 && i != 0xC2 && i != 0xE2);
    if (makes_words) bytes[i] = static_cast<unsigned char>(i);
    if (i >= 'A' && i <= 'Z') bytes[i] = static_cast<unsigned char>(i + 'a' - 'A');
  }
  return bytes;
}();

/// Reads the word that begins at `at`. Only the last 16 bytes of a longer one
/// and its length tell it from others.
inline PageWord read_page_word(const char* at, const char* end) noexcept {
  const char* const begin = at;
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  unsigned seen = 0;
  while (at != end) {
    const unsigned char byte = page_word_bytes[static_cast<unsigned char>(*at)];
    if (byte == 0) break;
    high = high << 8 | low >> 56;
    low = low << 8 | byte;
    seen |= byte;
    ++at;
  }
  if (seen >= 0x80) {
    // Capitals of Latin-1 (C3 80..C3 9E) lie 0x20 below their small letters.
    low = high = 0;
    for (const char* p = begin; p != at; ++p) {
      std::uint64_t byte = page_word_bytes[static_cast<unsigned char>(*p)];
      if (byte >= 0x80 && byte <= 0x9E && p != begin && p[-1] == '\xC3') byte += 0x20;
      high = high << 8 | low >> 56;
      low = low << 8 | byte;
    }
  }
  if (at == begin) return {0, at};
  std::uint64_t key = (low ^ static_cast<std::uint64_t>(at - begin)) * 0x9E3779B97F4A7C15u;
  key ^= std::rotl(high * 0xC2B2AE3D27D4EB4Fu, 31);
  key ^= key >> 29;
  return {key | 1, at};
}

/// Bytes of the character at `at`, which makes no word.
inline std::uint32_t page_gap_bytes(char at) noexcept {
  return at == '\xC2' ? 2 : at == '\xE2' ? 3 : 1;
}

/// The key of a single word, such as a cell of a seed table.
inline std::uint64_t page_word_key(std::string_view word) noexcept {
  const PageWord read = read_page_word(word.data(), word.data() + word.size());
  return read.end == word.data() + word.size() ? read.key : 0;
}

}  // namespace casus::detail

#endif
