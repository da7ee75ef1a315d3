// SPDX-License-Identifier: MIT
#include "casus/offsets.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "utf8.h"

using namespace casus;

namespace {

const std::string mixed = "a\u00E9\u20AC\U0001F600z";  // characters of 1, 2, 3, 4 and 1 bytes

std::vector<std::string> samples() {
  std::vector<std::string> made = {"", "a", mixed};
  // Lengths around the stride of the map, and characters that lie across it.
  for (std::size_t n : {62u, 63u, 64u, 65u, 127u, 128u, 129u}) {
    made.push_back(std::string(n, 'x'));
    made.push_back(std::string(n, 'x') + mixed + std::string(n, 'y') + mixed);
  }
  std::string many;
  for (int i = 0; i < 200; ++i) many += mixed;
  made.push_back(many);
  return made;
}

/// Units before a byte, counted one character at a time.
std::uint32_t counted(std::string_view text, std::uint32_t byte, OffsetUnit unit) {
  std::uint32_t units = 0;
  for (std::uint32_t i = 0; i < byte;) {
    const detail::CodePoint c = detail::decode(text.data() + i);
    units += unit == OffsetUnit::byte ? c.bytes : unit == OffsetUnit::utf16 && c.value > 0xFFFF ? 2 : 1;
    i += c.bytes;
  }
  return units;
}

}  // namespace

TEST_CASE("a byte offset converts to the count of what stands before it, and back") {
  for (const OffsetUnit unit : {OffsetUnit::byte, OffsetUnit::codepoint, OffsetUnit::utf16}) {
    for (const std::string& text : samples()) {
      const OffsetMap map(text, unit);
      for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
        if (!detail::is_boundary(text, byte)) continue;
        const std::uint32_t units = counted(text, byte, unit);
        CAPTURE(to_string(unit), text.size(), byte);
        REQUIRE(map.from_byte(byte) == units);
        REQUIRE(map.to_byte(units) == byte);
      }
    }
  }
}

TEST_CASE("an offset inside a character counts as its beginning, one past the end as the end") {
  const OffsetMap points(mixed, OffsetUnit::codepoint);
  CHECK(points.from_byte(2) == 1);
  CHECK(points.from_byte(9) == 3);
  CHECK(points.from_byte(1000) == 5);
  CHECK(points.to_byte(1000) == mixed.size());
  const OffsetMap utf16(mixed, OffsetUnit::utf16);
  CHECK(utf16.to_byte(4) == 6);  // between the two halves of the fourth
  CHECK(OffsetMap(mixed, OffsetUnit::byte).to_byte(8) == 6);
  CHECK(OffsetMap(mixed, OffsetUnit::byte).from_byte(8) == 6);
}

TEST_CASE("a span converts at both ends") {
  CHECK(OffsetMap(mixed, OffsetUnit::codepoint).from_bytes({1, 10}) == Span{1, 4});
  CHECK(OffsetMap(mixed, OffsetUnit::utf16).from_bytes({1, 10}) == Span{1, 5});
}

TEST_CASE("lines end in LF, CRLF or CR, and columns count characters") {
  struct Row {
    std::string text;
    std::uint32_t byte, line, column;
  };
  const Row rows[] = {{"", 0, 1, 1},     {"ab", 1, 1, 2},     {"a\nb", 2, 2, 1},          {"a\r\nb", 3, 2, 1},
                      {"a\rb", 2, 2, 1}, {"a\n\nb", 3, 3, 1}, {"\u00E9\u20ACx", 5, 1, 3}, {"a\r\n\r\nb", 5, 3, 1},
                      {"abc", 99, 1, 4}, {"\u20AC", 2, 1, 1}, {"a\nbc", 4, 2, 3},         {"a\r", 2, 2, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.text, row.byte);
    const LineColumn at = line_column(row.text, row.byte);
    CHECK(at.line == row.line);
    CHECK(at.column == row.column);
  }
}
