// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_LITTLE_ENDIAN_H
#define CASUS_SYNTAX_LITTLE_ENDIAN_H

#include <cstddef>
#include <cstdint>

namespace casus::detail {

/// Numbers of a model's bytes, which are little-endian and at any address.
/// Compilers make one load of it.
inline std::uint16_t load_u16(const std::byte* p) noexcept {
  return static_cast<std::uint16_t>(std::to_integer<unsigned>(p[0]) | std::to_integer<unsigned>(p[1]) << 8);
}
inline std::uint32_t load_u32(const std::byte* p) noexcept {
  return std::to_integer<std::uint32_t>(p[0]) | std::to_integer<std::uint32_t>(p[1]) << 8 |
         std::to_integer<std::uint32_t>(p[2]) << 16 | std::to_integer<std::uint32_t>(p[3]) << 24;
}
inline std::uint64_t load_u64(const std::byte* p) noexcept {
  return load_u32(p) | std::uint64_t{load_u32(p + 4)} << 32;
}

}  // namespace casus::detail

#endif
