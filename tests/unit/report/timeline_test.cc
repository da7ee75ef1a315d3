// SPDX-License-Identifier: MIT
#include "report/timeline.h"

#include "report/days.h"
#include "report/markup.h"
#include "support/catch.h"

using casus::report::day_of;
using casus::report::sum;
using casus::report::Timeline;

namespace {

Timeline timeline_of(const char* first, const char* last) {
  return {*day_of(first), *day_of(last)};
}

}  // namespace

TEST_CASE("a stretch is a day, a month or a year, as the time is long") {
  const auto [last, unit, bins, end] = GENERATE(table<const char*, Timeline::Unit, std::size_t, const char*>({
      {"2023-12-30", Timeline::Unit::day, 1, "2023-12-30"},
      {"2024-01-02", Timeline::Unit::day, 4, "2024-01-02"},
      {"2024-03-30", Timeline::Unit::day, 92, "2024-03-30"},
      {"2024-03-31", Timeline::Unit::month, 4, "2024-03"},
      {"2031-07-01", Timeline::Unit::month, 92, "2031-07"},
      {"2031-08-01", Timeline::Unit::year, 9, "2031"},
      {"9999-01-01", Timeline::Unit::year, 500, "9999"},
  }));
  const Timeline timeline = timeline_of("2023-12-30", last);
  CHECK(timeline.unit() == unit);
  CHECK(timeline.bins().size() == bins);
  CHECK(timeline.bins().back().date == end);
}

TEST_CASE("every event counts once: in its stretch, before, after, or as undated") {
  Timeline timeline = timeline_of("2024-12-02", "2024-12-08");
  timeline.add("2024-12-02", 1);
  timeline.add("2024-12-08", 4);
  timeline.add("2024-12-08", 4);
  CHECK(timeline.bins().front().counts[1] == 1);
  CHECK(timeline.bins().back().counts[4] == 2);
  for (const char* date : {"2024-12-01", "2012", "2024-11"}) timeline.add(date, 2);
  CHECK(timeline.before()[2] == 3);
  for (const char* date : {"2024-12-09", "2025", "2025-01"}) timeline.add(date, 3);
  CHECK(timeline.after()[3] == 3);
  for (const char* date : {"", "2024", "2024-12"}) timeline.add(date, 0);
  CHECK(timeline.undated()[0] == 3);
}

TEST_CASE("months and years take what is known to them") {
  Timeline months = timeline_of("2024-01-15", "2024-12-08");
  months.add("2024-02", 1);
  months.add("2024-02-29", 1);
  months.add("2024", 1);
  CHECK(months.bins()[1].counts[1] == 2);
  CHECK(sum(months.undated()) == 1);
  Timeline years = timeline_of("1990-01-15", "2024-12-08");
  years.add("1991", 1);
  years.add("1991-05-01", 1);
  CHECK(years.bins()[1].counts[1] == 2);
}

TEST_CASE("the picture has a bar for each class of a stretch, and leads to its page") {
  Timeline timeline = timeline_of("2024-12-02", "2024-12-03");
  timeline.add("2024-12-02", 1);
  timeline.add("2024-12-02", 4);
  const std::string svg = timeline.svg([](const Timeline::Bin& bin) {
    return bin.date == "2024-12-02" ? std::string("days/2024-12-02.html") : std::string();
  });
  CHECK(svg.find("<rect class=\"f1\"") != std::string::npos);
  CHECK(svg.find("<rect class=\"f4\"") != std::string::npos);
  CHECK(svg.find("<rect class=\"f2\"") == std::string::npos);
  CHECK(
      svg.find("<a href=\"days/2024-12-02.html\" aria-label=\"Monday 2 December 2024: 1 verbal cooperation, 1 material "
               "conflict\">") != std::string::npos);
  CHECK(svg.find("Tuesday 3 December 2024: no events") != std::string::npos);
  CHECK(
      timeline.table().find("<th scope=\"row\">Monday 2 December 2024</th><td>1</td><td>0</td><td>0</td><td>1</td>") !=
      std::string::npos);
}
