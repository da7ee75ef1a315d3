// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_PAGE_WORD_H
#define CASUS_TEXT_PAGE_WORD_H

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "text/letter_run.h"

namespace casus::detail {

/// A word as blocks and languages are told by: the letters and digits between
/// spaces and punctuation, apostrophes and hyphens included in the latter.
/// Cheaper than a Token, and known before there are any.
struct PageWord {
  std::uint64_t key = 0;      ///< of the word in lower case; 0 if there is none
  const char* end = nullptr;  ///< behind its last byte
  bool has_lower = false;     ///< an ASCII letter, or one of Latin-1
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

/// Small letters for the capitals of Latin-1, C3 80..C3 9E, in sixteen bytes.
inline void fold_latin1(std::array<std::uint64_t, 2>& bytes) noexcept {
  auto text = std::bit_cast<std::array<unsigned char, 16>>(bytes);
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i - 1] == 0xC3 && text[i] >= 0x80 && text[i] <= 0x9E) text[i] = static_cast<unsigned char>(text[i] + 0x20);
  }
  bytes = std::bit_cast<std::array<std::uint64_t, 2>>(text);
}

/// The key of a word from its first sixteen bytes in lower case, zeros behind
/// a shorter one, and its length.
inline std::uint64_t mix_page_word(std::array<std::uint64_t, 2> bytes, std::size_t length) noexcept {
  std::uint64_t key = (bytes[0] ^ length) * 0x9E3779B97F4A7C15u;
  key ^= std::rotl(bytes[1] * 0xC2B2AE3D27D4EB4Fu, 31);
  return (key ^ key >> 29) | 1;
}

inline bool has_small_letter(const char* at, const char* end) noexcept {
  for (; at != end; ++at) {
    if ((*at >= 'a' && *at <= 'z') || (*at == '\xC3' && static_cast<unsigned char>(at[1]) >= 0x9F)) return true;
  }
  return false;
}

inline const char* skip_page_word(const char* at, const char* end) noexcept {
  while (at != end && page_word_bytes[static_cast<unsigned char>(*at)] != 0) ++at;
  return at;
}

/// Reads the word that begins at `at`, byte by byte.
inline PageWord read_page_word_slowly(const char* const begin, const char* const end) noexcept {
  std::array<unsigned char, 16> text = {};
  unsigned seen = 0;
  const char* const stop = skip_page_word(begin, end);
  const auto length = static_cast<std::size_t>(stop - begin);
  for (std::size_t i = 0; i < text.size() && i < length; ++i) {
    text[i] = page_word_bytes[static_cast<unsigned char>(begin[i])];
    seen |= text[i];
  }
  auto bytes = std::bit_cast<std::array<std::uint64_t, 2>>(text);
  if (seen >= 0x80) fold_latin1(bytes);
  return {length == 0 ? 0 : mix_page_word(bytes, length), stop, has_small_letter(begin, stop)};
}

/// Reads the word that begins at `at`. Only the first 16 bytes of a longer one
/// and its length tell it from others.
inline PageWord read_page_word(const char* at, const char* end) noexcept {
  if (at == end || page_word_bytes[static_cast<unsigned char>(*at)] == 0) return {0, at, false};
  if (end - at >= 16) {
    const LetterRun run = letter_run(at);
    const char* const stop = at + run.length;
    if (run.length < 16 && page_word_bytes[static_cast<unsigned char>(*stop)] == 0) {
      return {mix_page_word(run.folded, run.length), stop, run.has_lower};
    }
  }
  return read_page_word_slowly(at, end);
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
