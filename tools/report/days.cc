// SPDX-License-Identifier: MIT
#include "report/days.h"

#include <algorithm>
#include <array>

#include <casus/article.h>
#include <fmt/format.h>

namespace casus::report {
namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of "2024-12" and longer; 0 if it is none.
unsigned month_in(std::string_view iso) {
  if (iso.size() < 7 || iso[4] != '-' || !is_digits(iso.substr(5, 2))) return 0;
  const unsigned month = static_cast<unsigned>(iso[5] - '0') * 10 + static_cast<unsigned>(iso[6] - '0');
  return month <= 12 ? month : 0;
}

}  // namespace

std::optional<std::chrono::sys_days> day_of(std::string_view iso) {
  const auto date = parse_date(iso);
  return date ? std::optional<std::chrono::sys_days>(*date) : std::nullopt;
}

std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date = day;
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string date_of(std::string_view text) {
  if (const auto day = day_of(text)) return iso(*day);
  if (text.size() < 4 || !is_digits(text.substr(0, 4))) return "";
  if (text.size() == 4 || (text.size() == 7 && month_in(text) != 0)) return std::string(text);
  return "";
}

std::string_view month_name(unsigned month) {
  return months[month - 1];
}

std::string long_date(std::string_view text) {
  if (const auto day = day_of(text)) {
    const std::chrono::year_month_day date = *day;
    return fmt::format("{} {} {} {}", weekdays[std::chrono::weekday(*day).c_encoding()],
                       static_cast<unsigned>(date.day()), month_name(static_cast<unsigned>(date.month())),
                       static_cast<int>(date.year()));
  }
  const unsigned month = month_in(text);
  return month == 0 ? std::string(text) : fmt::format("{} {}", month_name(month), text.substr(0, 4));
}

std::string short_date(std::string_view text) {
  const unsigned month = month_in(text);
  if (month == 0) return std::string(text);
  const std::string rest = fmt::format("{} {}", month_name(month).substr(0, 3), text.substr(0, 4));
  const auto day = day_of(text);
  return day ? fmt::format("{} {}", static_cast<unsigned>(std::chrono::year_month_day(*day).day()), rest) : rest;
}

std::string weekday_date(std::string_view text) {
  const auto day = day_of(text);
  const std::string date = short_date(text);
  return day ? fmt::format("{} {}", weekdays[std::chrono::weekday(*day).c_encoding()].substr(0, 3), date) : date;
}

std::string range_in_words(std::chrono::sys_days first, std::chrono::sys_days last) {
  const std::chrono::year_month_day a = first;
  const std::chrono::year_month_day b = last;
  const auto day = [](const std::chrono::year_month_day& date) { return static_cast<unsigned>(date.day()); };
  const auto month = [](const std::chrono::year_month_day& date) {
    return month_name(static_cast<unsigned>(date.month()));
  };
  const std::string end = fmt::format("{} {} {}", day(b), month(b), static_cast<int>(b.year()));
  if (first == last) return end;
  if (a.year() != b.year()) return fmt::format("{} {} {} to {}", day(a), month(a), static_cast<int>(a.year()), end);
  if (a.month() != b.month()) return fmt::format("{} {} to {}", day(a), month(a), end);
  return fmt::format("{} to {}", day(a), end);
}

}  // namespace casus::report
