// SPDX-License-Identifier: MIT
#include "utf8.h"

#include <cstring>

namespace casus::detail {
namespace {

/// Length of the well-formed character at `p`, or 0 (Unicode 15, table 3-7).
std::size_t character_length(const unsigned char* p, std::size_t left) noexcept {
  const unsigned char first = p[0];
  if (first < 0x80) return 1;
  const auto continues = [&](std::size_t i, unsigned char low = 0x80, unsigned char high = 0xBF) {
    return i < left && p[i] >= low && p[i] <= high;
  };
  if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) noexcept {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    // News is nearly all ASCII: sixteen such bytes at a time.
    while (text.size() - at >= 16) {
      std::uint64_t words[2];
      std::memcpy(words, p + at, sizeof words);
      if (((words[0] | words[1]) & 0x8080808080808080u) != 0) break;
      at += 16;
    }
    if (at == text.size()) break;
    const std::size_t length = character_length(p + at, text.size() - at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

}  // namespace casus::detail
