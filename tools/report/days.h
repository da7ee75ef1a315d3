// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_DAYS_H
#define CASUS_TOOLS_REPORT_DAYS_H

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace casus::report {

/// The day of "2024-12-04", also at the head of a time stamp; none if it is no date.
std::optional<std::chrono::sys_days> day_of(std::string_view iso);
std::string iso(std::chrono::sys_days);
/// A date as far as a record knows it: "2024-12-04", "2024-12", "2024"; empty
/// if it is something else.
std::string date_of(std::string_view iso);

/// "Wednesday 4 December 2024"; a month or a year if no more is known.
std::string long_date(std::string_view iso);
/// "Wed 4 Dec 2024".
std::string weekday_date(std::string_view iso);
/// "4 Dec 2024".
std::string short_date(std::string_view iso);
/// "2 to 8 December 2024".
std::string range_in_words(std::chrono::sys_days first, std::chrono::sys_days last);

std::string_view month_name(unsigned month);  ///< 1 to 12

}  // namespace casus::report

#endif
