// SPDX-License-Identifier: MIT
#ifndef CASUS_SPAN_H
#define CASUS_SPAN_H

#include <compare>
#include <cstdint>

#include "casus/version.h"

namespace casus::inline v0 {

/// A half-open range of bytes in Article::text(), on UTF-8 boundaries. An
/// offset and not a pointer: it stays right when the article is moved.
struct Span {
  std::uint32_t begin = 0;  ///< of the first byte
  std::uint32_t end = 0;    ///< behind the last byte

  constexpr std::uint32_t size() const noexcept { return end - begin; }  ///< in bytes
  constexpr bool empty() const noexcept { return begin == end; }         ///< whether it has no bytes
  constexpr bool contains(Span other) const noexcept { return begin <= other.begin && other.end <= end; }  ///< wholly
  constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }  ///< in a byte
  friend constexpr auto operator<=>(Span, Span) noexcept = default;  ///< by begin, then by end
};

}  // namespace casus::inline v0

#endif
