// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_CALENDAR_H
#define CASUS_ENTITY_CALENDAR_H

#include <cstdint>
#include <optional>
#include <string>

#include "casus/article.h"

namespace casus::detail {

/// A week after ISO 8601: the year it belongs to and its number, 1 to 53.
struct IsoWeek {
  int year = 0;
  int week = 0;
  friend constexpr bool operator==(const IsoWeek&, const IsoWeek&) noexcept = default;
};
IsoWeek iso_week(std::chrono::sys_days) noexcept;
/// The day of a week; weekday 1 is Monday, 7 Sunday.
std::chrono::sys_days day_of(IsoWeek, int weekday) noexcept;
/// 1 for Monday to 7 for Sunday.
int iso_weekday(std::chrono::sys_days) noexcept;

enum class Unit : std::uint8_t { second, minute, hour, day, weekend, week, month, quarter, year, decade, century };
enum class Season : std::uint8_t { none, spring, summer, autumn, winter };
enum class DayPart : std::uint8_t { none, morning, afternoon, evening, night };

/// Where an incomplete date lies, seen from the publication date.
enum class Direction : std::uint8_t {
  none,           ///< nothing tells
  past,           ///< a past tense: the publication day counts
  future,         ///< a future tense: the publication day counts
  strict_past,    ///< "last Friday": before the publication day
  strict_future,  ///< "next Friday": after it
  same,           ///< "this summer": in the current year
};

/// What an expression says of a date: any of these fields, the others unknown.
/// "Thursday night" is a weekday and a part of the day.
struct PartialDate {
  std::optional<int> year = {};
  int month = 0;    ///< 1 to 12
  int day = 0;      ///< 1 to 31
  int weekday = 0;  ///< 1 for Monday to 7
  int quarter = 0;  ///< 1 to 4
  int week = 0;     ///< of ISO year `year`
  bool weekend = false;
  int decade = -1;   ///< 199: the 1990s
  int century = -1;  ///< 19: the 1900s
  Season season = Season::none;
  DayPart part = DayPart::none;
  int hour = -1;
  int minute = 0;
  bool utc = false;

  void set_day(std::chrono::sys_days) noexcept;
  bool has_day() const noexcept { return year && month != 0 && day != 0; }
  bool has_clock() const noexcept { return hour >= 0 || part != DayPart::none; }
  /// "Monday", "December", "4 December", "the third quarter": it takes a direction to say when.
  bool lacks_year() const noexcept {
    return !year && decade < 0 && century < 0 && (weekday != 0 || month != 0 || quarter != 0 || season != Season::none);
  }
};

/// Completes a date that lacks its year by the nearest such date in the given
/// direction. "Monday" in the past tense, published on a Monday, is that day.
void complete(PartialDate&, std::chrono::sys_days published, Direction) noexcept;

/// The whole unit that lies `offset` units from the one in which `from` lies:
/// (week, -1) is last week. Units below a day give nothing.
std::optional<PartialDate> calendar_unit(Unit, std::chrono::sys_days from, int offset) noexcept;

/// `from` moved by a number of units and cut to their grain, as in "two years
/// ago": a year; "three days ago": a day; "two weeks ago": a week.
std::optional<PartialDate> moved(Unit, std::chrono::sys_days from, int count) noexcept;

/// The TIMEX3 value: "2024-12-04", "2024-W48-WE", "199", "2024-12-03TNI".
/// Years that are not known are XXXX; empty if nothing useful is known.
std::string timex_value(const PartialDate&);

/// "P3D", "PT30M", "P2Y6M", "P20Y" for two decades; without a count "PXM".
std::string timex_duration(Unit, std::optional<double> count);

}  // namespace casus::detail

#endif
