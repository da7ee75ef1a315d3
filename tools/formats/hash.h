// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_HASH_H
#define CASUS_TOOLS_FORMATS_HASH_H

#include <cstdint>
#include <string_view>

namespace casus::formats {

/// FNV-1a of 64 bits.
constexpr std::uint64_t hash(std::string_view bytes) noexcept {
  std::uint64_t h = 0xCBF29CE484222325u;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return h;
}

/// A number for formats whose ids are numbers: the same in every file, and small
/// enough (53 bits) to stay exact where numbers are doubles, as in R.
constexpr std::uint64_t number_of(std::string_view id) noexcept {
  return hash(id) >> 11;
}

}  // namespace casus::formats

#endif
