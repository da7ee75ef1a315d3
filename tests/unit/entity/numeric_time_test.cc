// SPDX-License-Identifier: MIT
#include "entity/numeric_time.h"

#include "support/catch.h"

using namespace casus;
using namespace casus::detail;

TEST_CASE("clock times are read, and what only looks like one is not") {
  const struct {
    const char* text;
    bool dots;
    int minutes;  ///< of the day; -1: no clock time
  } cases[] = {{"10:30", false, 630}, {"9:05", false, 545}, {"10:30:15", false, 630}, {"10.30", true, 630},
               {"10.30", false, -1},  {"10:3", true, -1},   {"25:00", true, -1},      {"10:60", true, -1},
               {"10.305", true, -1},  {"10.000", true, -1}, {"1:2:3", true, -1},      {"10:30:99", true, -1},
               {"", true, -1},        {"10-30", true, -1}};
  for (const auto& c : cases) {
    CAPTURE(c.text, c.dots);
    const auto clock = parse_clock(c.text, c.dots);
    CHECK((clock ? clock->hour * 60 + clock->minute : -1) == c.minutes);
  }
}

TEST_CASE("numeric dates follow the order of the language, unless that makes no month") {
  const struct {
    const char* text;
    bool month_first;
    const char* date;  ///< null: none
  } cases[] = {
      {"2024-12-04", false, "2024-12-04"}, {"4-12-2024", false, "2024-12-04"}, {"04/12/2024", false, "2024-12-04"},
      {"04/12/2024", true, "2024-04-12"},  {"25/12/2024", true, "2024-12-25"}, {"12/25/2024", false, "2024-12-25"},
      {"4.12.2024", false, "2024-12-04"},  {"4-12-2024", true, "2024-12-04"},  {"31-02-2024", false, nullptr},
      {"4-12/2024", false, nullptr},       {"10.000.000", false, nullptr},     {"2024-13-13", false, nullptr},
      {"1-2-3", false, nullptr},           {"4-12-0024", false, nullptr}};
  for (const auto& c : cases) {
    CAPTURE(c.text, c.month_first);
    const auto date = parse_numeric_date(c.text, c.month_first);
    REQUIRE(date.has_value() == (c.date != nullptr));
    if (date) CHECK(*date == parse_date(c.date).value());
  }
}

TEST_CASE("decades are read from their digits") {
  CHECK(parse_decade("1990s") == 199);
  CHECK(parse_decade("1980's") == 198);
  CHECK(parse_decade("90s") == 199);
  CHECK_FALSE(parse_decade("1995s"));
  CHECK_FALSE(parse_decade("10s"));
  CHECK_FALSE(parse_decade("747s"));
  CHECK_FALSE(parse_decade("s"));
}
