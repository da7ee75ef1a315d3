// SPDX-License-Identifier: MIT
#ifndef CASUS_UTF8_H
#define CASUS_UTF8_H

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace casus::detail {

/// Position of the first byte that does not belong to well-formed UTF-8 (no
/// overlong forms, no surrogates, nothing above U+10FFFF), or npos.
std::size_t find_invalid_utf8(std::string_view) noexcept;

constexpr bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Whether an offset lies between characters (or at either end) of valid UTF-8.
constexpr bool is_boundary(std::string_view utf8, std::size_t at) noexcept {
  return at == utf8.size() || (at < utf8.size() && !is_continuation(utf8[at]));
}

struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;
};

/// Decodes the character that begins at a boundary of valid UTF-8.
constexpr CodePoint decode(const char* p) noexcept {
  const auto byte = [p](int i) { return static_cast<char32_t>(static_cast<unsigned char>(p[i])); };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (first < 0xF0) return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

}  // namespace casus::detail

#endif
