// SPDX-License-Identifier: MIT
#include "entity/numeric_time.h"

#include <array>

namespace casus::detail {
namespace {

/// Up to three numbers with one character between them.
struct Fields {
  std::array<int, 3> value = {};
  std::array<std::size_t, 3> digits = {};
  std::array<char, 3> mark = {};  ///< before the field
  std::size_t count = 0;
};

std::optional<Fields> split(std::string_view text) noexcept {
  Fields fields;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] >= '0' && text[i] <= '9') continue;
    const std::size_t digits = i - begin;
    if (digits == 0 || digits > 4 || fields.count == 3) return std::nullopt;
    fields.mark[fields.count] = begin == 0 ? '\0' : text[begin - 1];
    fields.digits[fields.count] = digits;
    for (std::size_t k = begin; k < i; ++k)
      fields.value[fields.count] = fields.value[fields.count] * 10 + (text[k] - '0');
    ++fields.count;
    begin = i + 1;
  }
  return fields;
}

}  // namespace

std::optional<ClockTime> parse_clock(std::string_view text, bool dots) noexcept {
  if (text.size() < 4 || text.size() > 8) return std::nullopt;
  const auto fields = split(text);
  if (!fields || fields->count < 2 || fields->digits[0] > 2 || fields->digits[1] != 2) return std::nullopt;
  const char mark = fields->mark[1];
  if (mark != ':' && !(dots && mark == '.' && fields->count == 2)) return std::nullopt;
  if (fields->count == 3 && (fields->mark[2] != ':' || fields->digits[2] != 2 || fields->value[2] > 60))
    return std::nullopt;
  if (fields->value[0] > 24 || fields->value[1] > 59) return std::nullopt;
  return ClockTime{fields->value[0], fields->value[1]};
}

std::optional<Date> parse_numeric_date(std::string_view text, bool month_first) noexcept {
  if (text.size() < 8 || text.size() > 10) return std::nullopt;
  const auto fields = split(text);
  if (!fields || fields->count != 3 || fields->mark[1] != fields->mark[2]) return std::nullopt;
  const char mark = fields->mark[1];
  if (mark != '-' && mark != '/' && mark != '.') return std::nullopt;
  int year = fields->value[2];
  int month = fields->value[1];
  int day = fields->value[0];
  if (fields->digits[0] == 4) {
    if (mark == '.') return std::nullopt;
    year = fields->value[0];
    day = fields->value[2];
  } else if (fields->digits[2] != 4 || fields->digits[0] > 2 || fields->digits[1] > 2) {
    return std::nullopt;
  } else if ((month_first && mark == '/' && day <= 12) || month > 12) {
    std::swap(month, day);
  }
  const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || year < 1000 || year > 2200) return std::nullopt;
  return date;
}

std::optional<int> parse_decade(std::string_view text) noexcept {
  if (!text.ends_with('s')) return std::nullopt;
  text.remove_suffix(1);
  if (text.ends_with('\'')) text.remove_suffix(1);
  const auto fields = split(text);
  if (!fields || fields->count != 1 || fields->value[0] % 10 != 0) return std::nullopt;
  if (fields->digits[0] == 2) return fields->value[0] >= 20 ? std::optional(190 + fields->value[0] / 10) : std::nullopt;
  if (fields->digits[0] != 4 || fields->value[0] < 1000 || fields->value[0] >= 2200) return std::nullopt;
  return fields->value[0] / 10;
}

}  // namespace casus::detail
