// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TIME_EXPRESSION_H
#define CASUS_ENTITY_TIME_EXPRESSION_H

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "casus/time.h"
#include "entity/time_patterns.h"

namespace casus::detail {

/// A matched pattern understood: a piece of a date, a duration, a set, or a
/// word that belongs to the piece beside it.
struct TimeExpression {
  const TimeRule* rule = nullptr;
  std::uint32_t first = 0;  ///< items of the sentence that it covers
  std::uint32_t last = 0;
  TimeType type = TimeType::date;
  PartialDate date = {};
  Direction direction = Direction::none;  ///< from its own words: "last", "next"
  std::string value = {};                 ///< of a duration, set or reference
  float score = 0;

  /// It says no time of its own.
  bool is_word() const noexcept {
    return rule->sense == TimeSense::part || rule->sense == TimeSense::about || rule->sense == TimeSense::skip;
  }
  bool is_dated() const noexcept { return value.empty() && !is_word(); }
};

/// What relative expressions are counted from.
struct TimeReference {
  std::optional<std::chrono::sys_days> published = {};
  std::optional<PartialDate> sentence = {};       ///< the last date named in this sentence
  std::optional<PartialDate> quarter = {};        ///< the last quarter named, here or a sentence ago
  std::optional<std::chrono::sys_days> day = {};  ///< the last day named in the article
};

/// Understands a match that begins at item `at`. Empty if it cannot be
/// counted: a relative day without a publication date, the 40th of May.
std::optional<TimeExpression> understand(const TimeWords&, std::span<const TimeItem> sentence, std::uint32_t at,
                                         const TimeMatch&, const TimeReference&);

/// Takes `next` into `into` if the two say one time together: "volgend jaar"
/// and "januari", "10 p.m." and "Wednesday", "the end of" and "1990".
bool join(TimeExpression& into, const TimeExpression& next, std::span<const TimeItem> sentence);

/// Gives `first` the year of `second` in "between September and October 2007".
void share_year(TimeExpression& first, const TimeExpression& second, std::span<const TimeItem> sentence) noexcept;

}  // namespace casus::detail

#endif
