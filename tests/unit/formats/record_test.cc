// SPDX-License-Identifier: MIT
#include "formats/record.h"

#include "support/catch.h"
#include "unit/formats/records.h"

using casus::formats::Record;

TEST_CASE("words are found in the unit of the record") {
  // An e with an acute accent, a character beyond 16 bits, "stop".
  for (const auto& [unit, begin] : {std::pair<std::string, std::uint32_t>{"codepoint", 3}, {"utf16", 4}, {"byte", 7}}) {
    INFO(unit);
    Record record;
    REQUIRE(read_into(record, Written{.text = "\"\u00e9\U0001F600 stop\"", .offsets = unit}.json()).empty());
    CHECK(record.words({begin, begin + 4}) == "stop");
    CHECK(record.codepoints({begin, begin + 4}) == casus::Span{3, 7});
    CHECK(record.words({{begin, begin + 1}, {begin + 2, begin + 4}}) == "s ... op");
  }
}

TEST_CASE("without its text a record has no words") {
  Record record;
  REQUIRE(read_into(record, Written{}.json()).empty());
  CHECK(record.text() == nullptr);
  CHECK(record.words({0, 3}).empty());
  CHECK(record.words({{0, 3}, {4, 5}}).empty());
  CHECK(record.codepoints({2, 3}) == casus::Span{2, 3});
}

TEST_CASE("a span beyond the text ends with it") {
  Record record;
  REQUIRE(read_into(record, Written{.text = "\"abc\""}.json()).empty());
  CHECK(record.words({1, 99}) == "bc");
}
