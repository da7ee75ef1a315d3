// SPDX-License-Identifier: MIT
#include "report/days.h"

#include <string>

#include "support/catch.h"

using namespace casus::report;

TEST_CASE("a date is taken as far as it is known, and nothing else is one") {
  const auto [text, date, in_words, in_short] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"2024-12-04", "2024-12-04", "Wednesday 4 December 2024", "4 Dec 2024"},
      {"2024-12-04T08:00:00Z", "2024-12-04", "Wednesday 4 December 2024", "4 Dec 2024"},
      {"2024-12", "2024-12", "December 2024", "Dec 2024"},
      {"2024", "2024", "2024", "2024"},
      {"2024-13", "", "", ""},
      {"2024-02-30", "", "", ""},
      {"<b>", "", "", ""},
      {"20x4", "", "", ""},
      {"", "", "", ""},
  }));
  CHECK(date_of(text) == date);
  if (!date.empty()) {
    CHECK(long_date(date) == in_words);
    CHECK(short_date(date) == in_short);
  }
}

TEST_CASE("two days as a range say what they share once") {
  const auto words = [](const char* first, const char* last) { return range_in_words(*day_of(first), *day_of(last)); };
  CHECK(words("2024-12-02", "2024-12-02") == "2 December 2024");
  CHECK(words("2024-12-02", "2024-12-08") == "2 to 8 December 2024");
  CHECK(words("2024-11-30", "2024-12-08") == "30 November to 8 December 2024");
  CHECK(words("2024-12-30", "2025-01-05") == "30 December 2024 to 5 January 2025");
  CHECK(weekday_date("2024-12-04") == "Wed 4 Dec 2024");
}
