// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NUMERIC_TIME_H
#define CASUS_ENTITY_NUMERIC_TIME_H

#include <optional>
#include <string_view>

#include "casus/article.h"

namespace casus::detail {

// Times that are shaped by characters inside one token. Each says no to
// everything else: "10.000", "3-2", "1/2" are nothing here.

struct ClockTime {
  int hour = 0;
  int minute = 0;
};
/// "10:30", "9:05:00"; with `dots` also "10.30".
std::optional<ClockTime> parse_clock(std::string_view, bool dots) noexcept;

/// "2024-12-04", "4-12-2024", "04/12/2024", "4.12.2024"; `month_first` where
/// 12/4/2024 is in December, unless the first number cannot be a month.
std::optional<Date> parse_numeric_date(std::string_view, bool month_first) noexcept;

/// "1990s", "1980's", "90s" to 199, 198, 199.
std::optional<int> parse_decade(std::string_view) noexcept;

}  // namespace casus::detail

#endif
