// SPDX-License-Identifier: MIT
#ifndef CASUS_OFFSETS_H
#define CASUS_OFFSETS_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/span.h"

namespace casus::inline v0 {

/// What offsets are counted in. JavaScript, Java and C# strings count UTF-16
/// units; Python and the JSON record by default count code points.
enum class OffsetUnit : std::uint8_t { byte, codepoint, utf16 };
std::string_view to_string(OffsetUnit) noexcept;  ///< "byte", "codepoint", "utf16"

/// A line and a column, both from 1; the column counts code points.
struct LineColumn {
  std::uint32_t line = 1;    ///< from 1
  std::uint32_t column = 1;  ///< from 1, in code points
};

/// Converts byte offsets of one text into other units, and back. Building it
/// reads the text once; a conversion then costs a few dozen bytes of reading.
/// An offset past the end counts as the end, one inside a character as its
/// beginning. Keeps a view of the text, which must outlive it.
class OffsetMap {
 public:
  OffsetMap(std::string_view utf8 CASUS_LIFETIMEBOUND, OffsetUnit);  ///< reads the text once
  std::uint32_t from_byte(std::uint32_t) const noexcept;             ///< in the unit of the map
  std::uint32_t to_byte(std::uint32_t) const noexcept;               ///< from the unit of the map
  Span from_bytes(Span s) const noexcept { return {from_byte(s.begin), from_byte(s.end)}; }  ///< both ends

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> marks_;  ///< units before each 64th byte
};

/// Line and column of a byte offset; lines end in "\n", "\r\n" or "\r".
LineColumn line_column(std::string_view utf8, std::uint32_t byte) noexcept;

}  // namespace casus::inline v0

#endif
