// SPDX-License-Identifier: MIT
#include "entity/calendar.h"

#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace casus::detail {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 5> season_codes = {"", "SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 5> part_codes = {"", "MO", "AF", "EV", "NI"};

struct YearMonth {
  int year;
  int month;
};
YearMonth year_month(sys_days date) noexcept {
  const year_month_day ymd(date);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month()))};
}

sys_days make_day(int y, int m, int d) noexcept {
  const year_month_day ymd{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
  if (ymd.ok()) return ymd;
  // 29 February in a common year: the month's last day.
  return sys_days(year_month_day{year(y), month(static_cast<unsigned>(m % 12 + 1)), day(1)} +
                  std::chrono::years(m == 12 ? 1 : 0)) -
         days(1);
}

/// The year of a month, quarter or season of which `ordinal` is the place in
/// its year and `now` that of the publication date, out of `per_year`.
int year_of(int ordinal, int now, int per_year, int this_year, Direction direction) noexcept {
  const int ahead = (ordinal - now + per_year) % per_year;
  switch (direction) {
    case Direction::past:
      return ordinal <= now ? this_year : this_year - 1;
    case Direction::strict_past:
      return ordinal < now ? this_year : this_year - 1;
    case Direction::strict_future:
      return ordinal > now ? this_year : this_year + 1;
    case Direction::same:
      return this_year;
    case Direction::future:
      // In June, "will" beside April is rather said of something else.
      if (ordinal < now && ahead * 6 > per_year * 5) return this_year;
      return ordinal >= now ? this_year : this_year + 1;
    case Direction::none:
      break;
  }
  // News looks back more than ahead, and rarely back beyond its own year: "in
  // november" of a March article is last year's, "in juni" this year's, and
  // only around the turn of the year the nearer one may be the next.
  if (ordinal > now) return ahead * 3 <= per_year ? this_year : this_year - 1;
  return ahead * 6 <= per_year && ahead > 0 ? this_year + 1 : this_year;
}

void complete_weekday(PartialDate& date, sys_days published, Direction direction) noexcept {
  const int today = iso_weekday(published);
  int back = (today - date.weekday + 7) % 7;
  int ahead = (date.weekday - today + 7) % 7;
  if (direction == Direction::strict_past && back == 0) back = 7;
  if (direction == Direction::strict_future && ahead == 0) ahead = 7;
  const bool forward = direction == Direction::future || direction == Direction::strict_future;
  if (direction == Direction::same)
    date.set_day(day_of(iso_week(published), date.weekday));
  else
    date.set_day(forward ? published + days(ahead) : published - days(back));
}

void complete_day_month(PartialDate& date, sys_days published, Direction direction) noexcept {
  const int this_year = year_month(published).year;
  const sys_days same_year = make_day(this_year, date.month, date.day);
  const auto away = (same_year - published).count();
  // A tense may belong to another verb ("Nov. 16, it announced"), so that it
  // moves a date only if that does not bring it more than eight months away.
  constexpr auto far = 245;
  int shift = away > 180 ? -1 : away < -180 ? 1 : 0;  // the nearest
  if (direction == Direction::same) shift = 0;
  if (direction == Direction::past && away > 0) shift = 365 - away <= far ? -1 : shift;
  if (direction == Direction::past && away <= 0) shift = -away <= far ? 0 : shift;
  if (direction == Direction::future && away < 0) shift = 365 + away <= far ? 1 : shift;
  if (direction == Direction::future && away >= 0) shift = away <= far ? 0 : shift;
  if (direction == Direction::strict_past) shift = away >= 0 ? -1 : 0;
  if (direction == Direction::strict_future) shift = away <= 0 ? 1 : 0;
  date.year = this_year + shift;
}

}  // namespace

IsoWeek iso_week(sys_days date) noexcept {
  const sys_days thursday = date + days(4 - iso_weekday(date));
  const int y = year_month(thursday).year;
  return {y, static_cast<int>((thursday - sys_days(year_month_day{year(y), month(1), day(1)})).count() / 7 + 1)};
}

sys_days day_of(IsoWeek week, int weekday) noexcept {
  const sys_days fourth = year_month_day{year(week.year), month(1), day(4)};  // always in week 1
  return fourth + days((week.week - 1) * 7 + weekday - iso_weekday(fourth));
}

int iso_weekday(sys_days date) noexcept {
  return static_cast<int>(std::chrono::weekday(date).iso_encoding());
}

void PartialDate::set_day(sys_days date) noexcept {
  const year_month_day ymd(date);
  year = static_cast<int>(ymd.year());
  month = static_cast<int>(static_cast<unsigned>(ymd.month()));
  day = static_cast<int>(static_cast<unsigned>(ymd.day()));
}

void complete(PartialDate& date, sys_days published, Direction direction) noexcept {
  const YearMonth now = year_month(published);
  if (date.month != 0 && date.day != 0) {
    complete_day_month(date, published, direction);
  } else if (date.weekday != 0) {
    complete_weekday(date, published, direction);
  } else if (date.month != 0) {
    date.year = year_of(date.month, now.month, 12, now.year, direction);
  } else if (date.quarter != 0) {
    // A quarter that lies behind is this year's, "third-quarter results are
    // expected today" as well; one ahead must be said to come.
    const int current = (now.month + 2) / 3;
    const bool reported = direction == Direction::none || (direction == Direction::future && date.quarter < current);
    date.year = year_of(date.quarter, current, 4, now.year, reported ? Direction::past : direction);
  } else if (date.season != Season::none) {
    const int ordinal = static_cast<int>(date.season);
    const int current = now.month < 3 ? 0 : now.month / 3;  // a winter belongs to the year in which it begins
    const bool in_winter = current == 0 && date.season == Season::winter;
    if (direction == Direction::none || direction == Direction::same)
      date.year = in_winter ? now.year - 1 : now.year;
    else
      date.year = year_of(ordinal, current, 4, now.year, direction);
  }
}

std::optional<PartialDate> calendar_unit(Unit unit, sys_days from, int offset) noexcept {
  const YearMonth now = year_month(from);
  PartialDate date;
  switch (unit) {
    case Unit::day:
      date.set_day(from + days(offset));
      return date;
    case Unit::week:
    case Unit::weekend: {
      const IsoWeek week = iso_week(from + days(7 * offset));
      date.year = week.year;
      date.week = week.week;
      date.weekend = unit == Unit::weekend;
      return date;
    }
    case Unit::month: {
      const int months = now.year * 12 + now.month - 1 + offset;
      date.year = months / 12;
      date.month = months % 12 + 1;
      return date;
    }
    case Unit::quarter: {
      const int quarters = now.year * 4 + (now.month - 1) / 3 + offset;
      date.year = quarters / 4;
      date.quarter = quarters % 4 + 1;
      return date;
    }
    case Unit::year:
      date.year = now.year + offset;
      return date;
    case Unit::decade:
      date.decade = now.year / 10 + offset;
      return date;
    case Unit::century:
      date.century = now.year / 100 + offset;
      return date;
    case Unit::second:
    case Unit::minute:
    case Unit::hour:
      break;
  }
  return std::nullopt;
}

std::optional<PartialDate> moved(Unit unit, sys_days from, int count) noexcept {
  if (count < -5000 || count > 5000) return std::nullopt;
  if (unit == Unit::decade || unit == Unit::century) {
    return moved(Unit::year, from, count * (unit == Unit::decade ? 10 : 100));
  }
  return calendar_unit(unit, from, count);
}

namespace {

/// "-07"; a template of fmt costs more than the rest of the value.
void append_field(std::string& value, std::string_view mark, int number) {
  value += mark;
  if (number < 10) value += '0';
  value += fmt::format_int(number).c_str();
}

}  // namespace

std::string timex_value(const PartialDate& date) {
  if (date.century >= 0) return fmt::format("{:02}", date.century);
  if (date.decade >= 0) return fmt::format("{:03}", date.decade);
  std::string value = "XXXX";
  if (date.year) value = *date.year < 1000 ? fmt::format("{:04}", *date.year) : fmt::format_int(*date.year).c_str();
  if (date.month != 0) {
    append_field(value, "-", date.month);
    if (date.day != 0) append_field(value, "-", date.day);
  } else if (!date.year) {
    return {};
  } else if (date.week != 0) {
    append_field(value, "-W", date.week);
    if (date.weekend) value += "-WE";
  } else if (date.quarter != 0) {
    value += fmt::format("-Q{}", date.quarter);
  } else if (date.season != Season::none) {
    (value += '-') += season_codes[static_cast<std::size_t>(date.season)];
  }
  if (date.hour >= 0) {
    append_field(value, "T", date.hour);
    append_field(value, ":", date.minute);
    if (date.utc) value += 'Z';
  } else if (date.part != DayPart::none) {
    (value += 'T') += part_codes[static_cast<std::size_t>(date.part)];
  }
  return value;
}

std::string timex_duration(Unit unit, std::optional<double> count) {
  constexpr std::array<std::string_view, 11> codes = {"S", "M", "H", "D", "WE", "W", "M", "Q", "Y", "DE", "CE"};
  const std::string_view code = codes[static_cast<std::size_t>(unit)];
  const std::string_view prefix = unit <= Unit::hour ? "PT" : "P";
  if (!count) return fmt::format("{}X{}", prefix, code);
  double amount = *count;
  if (unit == Unit::decade) return timex_duration(Unit::year, amount * 10);
  if (unit == Unit::century) return timex_duration(Unit::year, amount * 100);
  if (unit == Unit::quarter) return timex_duration(Unit::month, amount * 3);
  const double whole = std::floor(amount);
  // "anderhalf jaar" is P1Y6M and not P1.5Y.
  if (amount != whole && (unit == Unit::year || unit == Unit::hour)) {
    const long rest = std::lround((amount - whole) * (unit == Unit::year ? 12 : 60));
    if (whole == 0) return fmt::format("{}{}M", prefix, rest);
    return fmt::format("{}{:.0f}{}{}M", prefix, whole, code, rest);
  }
  if (amount != whole) return fmt::format("{}{:.1f}{}", prefix, amount, code);
  return fmt::format("{}{:.0f}{}", prefix, amount, code);
}

}  // namespace casus::detail
