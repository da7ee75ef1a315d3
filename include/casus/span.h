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
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const noexcept { return end - begin; }
  constexpr bool empty() const noexcept { return begin == end; }
  constexpr bool contains(Span other) const noexcept { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(Span, Span) noexcept = default;
};

}  // namespace casus::inline v0

#endif
