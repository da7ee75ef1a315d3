// SPDX-License-Identifier: MIT
#include "entity/calendar.h"

#include "support/catch.h"

using namespace casus;
using namespace casus::detail;
using std::chrono::sys_days;

namespace {
sys_days day(const char* iso) {
  return sys_days(parse_date(iso).value());
}
std::string value(const std::optional<PartialDate>& date) {
  return date ? timex_value(*date) : "none";
}
}  // namespace

TEST_CASE("weeks are counted after ISO 8601, across the turn of the year") {
  const struct {
    const char* date;
    int year;
    int week;
    int weekday;
  } cases[] = {{"2024-12-04", 2024, 49, 3}, {"2024-12-30", 2025, 1, 1},  {"2021-01-03", 2020, 53, 7},
               {"2020-12-31", 2020, 53, 4}, {"2023-01-01", 2022, 52, 7}, {"2024-02-29", 2024, 9, 4}};
  for (const auto& c : cases) {
    CAPTURE(c.date);
    CHECK(iso_week(day(c.date)) == IsoWeek{c.year, c.week});
    CHECK(iso_weekday(day(c.date)) == c.weekday);
    CHECK(day_of({c.year, c.week}, c.weekday) == day(c.date));
  }
}

TEST_CASE("a date without its year is completed in the direction that is asked for") {
  const sys_days wednesday = day("2024-12-04");
  const struct {
    const char* what;
    PartialDate date;
    Direction direction;
    const char* value;
  } cases[] = {
      {"Monday, past", {.weekday = 1}, Direction::past, "2024-12-02"},
      {"Wednesday, past: the day itself", {.weekday = 3}, Direction::past, "2024-12-04"},
      {"last Wednesday", {.weekday = 3}, Direction::strict_past, "2024-11-27"},
      {"Wednesday, unknown", {.weekday = 3}, Direction::none, "2024-12-04"},
      {"Thursday, unknown: news looks back", {.weekday = 4}, Direction::none, "2024-11-28"},
      {"Thursday, future", {.weekday = 4}, Direction::future, "2024-12-05"},
      {"next Wednesday", {.weekday = 3}, Direction::strict_future, "2024-12-11"},
      {"this Friday", {.weekday = 5}, Direction::same, "2024-12-06"},
      {"January, future", {.month = 1}, Direction::future, "2025-01"},
      {"January, past", {.month = 1}, Direction::past, "2024-01"},
      {"January, unknown: the nearer", {.month = 1}, Direction::none, "2025-01"},
      {"October, unknown", {.month = 10}, Direction::none, "2024-10"},
      {"last December", {.month = 12}, Direction::strict_past, "2023-12"},
      {"20 January, unknown", {.month = 1, .day = 20}, Direction::none, "2025-01-20"},
      {"20 January, future", {.month = 1, .day = 20}, Direction::future, "2025-01-20"},
      {"6 November, past", {.month = 11, .day = 6}, Direction::past, "2024-11-06"},
      {"third quarter", {.quarter = 3}, Direction::none, "2024-Q3"},
      {"first quarter, future", {.quarter = 1}, Direction::strict_future, "2025-Q1"},
      {"last summer", {.season = Season::summer}, Direction::strict_past, "2024-SU"},
      {"last winter", {.season = Season::winter}, Direction::strict_past, "2023-WI"},
  };
  for (auto c : cases) {
    CAPTURE(c.what);
    complete(c.date, wednesday, c.direction);
    CHECK(timex_value(c.date) == c.value);
  }
}

TEST_CASE("a winter belongs to the year in which it begins") {
  PartialDate winter{.season = Season::winter};
  complete(winter, day("2024-02-10"), Direction::same);
  CHECK(timex_value(winter) == "2023-WI");
}

TEST_CASE("whole units are found around a day") {
  const sys_days from = day("2024-12-04");
  CHECK(value(calendar_unit(Unit::week, from, -1)) == "2024-W48");
  CHECK(value(calendar_unit(Unit::week, from, 4)) == "2025-W01");
  CHECK(value(calendar_unit(Unit::weekend, from, 0)) == "2024-W49-WE");
  CHECK(value(calendar_unit(Unit::month, from, 1)) == "2025-01");
  CHECK(value(calendar_unit(Unit::month, from, -12)) == "2023-12");
  CHECK(value(calendar_unit(Unit::quarter, from, -4)) == "2023-Q4");
  CHECK(value(calendar_unit(Unit::decade, from, 0)) == "202");
  CHECK(value(calendar_unit(Unit::century, from, -1)) == "19");
  CHECK(value(calendar_unit(Unit::hour, from, 0)) == "none");
}

TEST_CASE("durations are written as TIMEX3 writes them") {
  CHECK(timex_duration(Unit::day, 3) == "P3D");
  CHECK(timex_duration(Unit::minute, 30) == "PT30M");
  CHECK(timex_duration(Unit::month, std::nullopt) == "PXM");
  CHECK(timex_duration(Unit::year, 1.5) == "P1Y6M");
  CHECK(timex_duration(Unit::year, 0.5) == "P6M");
  CHECK(timex_duration(Unit::hour, 5.5) == "PT5H30M");
  CHECK(timex_duration(Unit::decade, 2) == "P20Y");
}

TEST_CASE("a value says only what is known") {
  CHECK(timex_value({.month = 12, .day = 4}) == "XXXX-12-04");
  CHECK(timex_value({.weekday = 1}).empty());
  CHECK(timex_value({.decade = 199}) == "199");
  CHECK(timex_value({.year = 2024, .month = 12, .day = 4, .hour = 9, .minute = 5, .utc = true}) == "2024-12-04T09:05Z");
  CHECK(timex_value({.year = 2024, .month = 12, .day = 4, .part = DayPart::night}) == "2024-12-04TNI");
}
