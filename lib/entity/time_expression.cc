// SPDX-License-Identifier: MIT
#include "entity/time_expression.h"

#include <cmath>

namespace casus::detail {
namespace {

/// Reads the places of one match.
class Reader {
 public:
  Reader(const TimeWords& words, std::span<const TimeItem> items, const TimeMatch& match) noexcept
      : words_(words), items_(items), match_(match) {
    for (std::uint32_t i = 0; i < match.items; ++i) filled_.add(match.slots[i].cls);
  }

  bool has(TimeClass cls) const noexcept { return filled_.has(cls); }
  const TimeItem* item(TimeClass cls, int nth = 0) const noexcept {
    if (!has(cls)) return nullptr;
    const auto at = match_.find(cls, nth);
    return at ? &items_[*at] : nullptr;
  }
  /// The word that fills a place of that class.
  const TimeWord* word(TimeClass cls) const noexcept {
    const TimeItem* found = item(cls);
    return found == nullptr ? nullptr : words_.reading(*found, cls);
  }
  int number(TimeClass cls, int nth = 0) const noexcept {
    const TimeItem* found = item(cls, nth);
    return found == nullptr ? 0 : static_cast<int>(std::lround(std::min(found->number, 1e6)));
  }
  std::optional<Unit> unit() const noexcept {
    if (has(TimeClass::weekend)) return Unit::weekend;
    if (has(TimeClass::quarter)) return Unit::quarter;
    if (has(TimeClass::century)) return Unit::century;
    const TimeWord* found = word(TimeClass::unit);
    if (found == nullptr) found = word(TimeClass::units);
    if (found == nullptr) return std::nullopt;
    return static_cast<Unit>(found->value);
  }
  /// How many units; empty for "enkele" and "the past months".
  std::optional<double> count() const noexcept {
    if (has(TimeClass::vague)) return std::nullopt;
    double value = 0;
    if (const TimeItem* n = item(TimeClass::number))
      value = n->number;
    else if (has(TimeClass::fraction))
      value = 0;
    else if (has(TimeClass::article) || has(TimeClass::ago) || has(TimeClass::earlier))
      value = 1;  // "a year", "year-ago"
    else
      return std::nullopt;
    if (const TimeItem* fraction = item(TimeClass::fraction)) value += fraction->number;
    return value;
  }
  Direction direction() const noexcept {
    if (has(TimeClass::last)) return Direction::strict_past;
    if (has(TimeClass::past)) return Direction::past;
    if (has(TimeClass::next) || has(TimeClass::coming)) return Direction::strict_future;
    if (has(TimeClass::this_)) return Direction::same;
    return Direction::none;
  }
  const std::string& text(const TimeWord& word) const noexcept { return words_.text(word.value); }

 private:
  const TimeWords& words_;
  std::span<const TimeItem> items_;
  const TimeMatch& match_;
  TimeClasses filled_;  ///< the classes of the places of the match
};

bool take(const std::optional<PartialDate>& date, TimeExpression& out) noexcept {
  if (date) out.date = *date;
  return date.has_value();
}

bool read_date(const Reader& in, TimeExpression& out) {
  PartialDate& date = out.date;
  if (const TimeItem* numeric = in.item(TimeClass::numeric_date)) date.set_day(numeric->date);
  if (const TimeWord* word = in.word(TimeClass::weekday)) date.weekday = word->value;
  if (const TimeWord* word = in.word(TimeClass::weekday_part)) date.weekday = word->value, date.part = word->part;
  if (const TimeWord* word = in.word(TimeClass::daypart)) date.part = word->part;
  if (const TimeWord* word = in.word(TimeClass::daypart_of)) date.part = word->part;
  if (const TimeWord* word = in.word(TimeClass::month)) date.month = word->value;
  if (const TimeWord* word = in.word(TimeClass::season)) date.season = static_cast<Season>(word->value);
  if (in.has(TimeClass::day)) date.day = in.number(TimeClass::day);
  const bool quarter = in.unit() == Unit::quarter;
  if (in.has(TimeClass::ordinal)) (quarter ? date.quarter : date.day) = in.number(TimeClass::ordinal);
  if (in.has(TimeClass::year)) date.year = in.number(TimeClass::year);
  if (quarter && (date.quarter < 1 || date.quarter > 4)) return false;
  if (in.unit() && !quarter) return false;
  if (date.day != 0) {
    const std::chrono::year_month_day check{std::chrono::year(date.year.value_or(2024)),
                                            std::chrono::month(static_cast<unsigned>(date.month)),
                                            std::chrono::day(static_cast<unsigned>(date.day))};
    if (date.day < 0 || !check.ok()) return false;
  }
  out.direction = in.direction();
  return true;
}

bool read_which(const Reader& in, const TimeReference& from, TimeExpression& out) {
  const auto unit = in.unit();
  if (!unit || !from.published) return false;
  int offset = 0;
  if (in.has(TimeClass::last) || in.has(TimeClass::past))
    offset = -1;
  else if (in.has(TimeClass::next) || in.has(TimeClass::coming))
    offset = 1;
  out.direction = in.direction();
  if (*unit == Unit::weekend) {
    // Early in the week "this weekend" is the one that was, later the one
    // that comes; direction_of() may know better.
    const int today = iso_weekday(*from.published);
    if (in.has(TimeClass::coming) && today < 6) offset = 0;
    if (offset == 0 && !in.has(TimeClass::coming) && today < 4) offset = -1;
  }
  // "the last day" is hardly yesterday, "the end of the day" any day.
  if (*unit == Unit::day && (offset != 0 || !in.has(TimeClass::this_))) return false;
  return take(calendar_unit(*unit, *from.published, offset), out);
}

bool read_relative(const Reader& in, const TimeReference& from, TimeExpression& out) {
  if (!from.published) return false;
  int offset = 0;
  if (const TimeWord* word = in.word(TimeClass::relative_day)) offset = word->value;
  if (const TimeWord* word = in.word(TimeClass::relative_part)) offset = word->value, out.date.part = word->part;
  if (const TimeWord* word = in.word(TimeClass::daypart)) out.date.part = word->part;
  if (in.has(TimeClass::last)) {
    if (out.date.part != DayPart::night) return false;
    offset = -1;
  }
  out.date.set_day(*from.published + std::chrono::days(offset));
  return true;
}

bool read_offset(const Reader& in, const TimeReference& from, TimeExpression& out) {
  const auto unit = in.unit();
  const auto count = in.count();
  if (!unit) return false;
  if (!count) {
    out.value = "PAST_REF";
    return in.has(TimeClass::ago);
  }
  if (!from.published || *count < 1) return false;
  const int whole = static_cast<int>(std::lround(std::min(*count, 1e6)));
  if (*unit < Unit::day) return false;
  std::chrono::sys_days base = *from.published;
  Unit grain = *unit;
  const auto& named = from.quarter ? from.quarter : in.has(TimeClass::earlier) ? from.sentence : std::nullopt;
  if (!in.has(TimeClass::in_future)) {
    // "... in the third quarter, up from $2 million a year earlier"
    if (named && *unit == Unit::year) {
      out.date = *named;
      out.date.year = *out.date.year - whole;
      out.date.hour = -1;
      out.date.part = DayPart::none;
      if (out.date.week != 0 || out.date.day != 0) out.date = PartialDate{.year = out.date.year};
      return true;
    }
    if (from.day && in.has(TimeClass::earlier)) base = *from.day;
  }
  const int sign = in.has(TimeClass::ago) || in.has(TimeClass::earlier) ? -1 : 1;
  if (grain == Unit::week) grain = Unit::day;
  return take(moved(grain, base, sign * (grain == *unit ? whole : whole * 7)), out);
}

bool read_anchor(const Reader& in, const TimeReference& from, TimeExpression& out) {
  const auto unit = in.unit();
  if (!unit || *unit < Unit::day || !from.day) return false;
  if (*unit == Unit::quarter) {
    // "in the quarter": the one reported on, named before or the last one.
    const auto last = calendar_unit(Unit::quarter, *from.published, -1);
    out.date = from.quarter ? *from.quarter : *last;
    return true;
  }
  return take(calendar_unit(*unit, *from.day, in.has(TimeClass::same) ? 0 : 1), out);
}

bool read_duration(const Reader& in, TimeExpression& out) {
  const auto unit = in.unit();
  if (!unit) return false;
  out.type = TimeType::duration;
  auto count = in.count();
  if (!count && !in.has(TimeClass::vague) && !in.has(TimeClass::units)) count = 1;  // "the past year"
  if (count && *count <= 0) return false;
  out.value = timex_duration(*unit, count);
  return true;
}

bool read_set(const Reader& in, TimeExpression& out) {
  out.type = TimeType::set;
  if (const TimeWord* word = in.word(TimeClass::set)) {
    out.value = in.text(*word);
    return true;
  }
  if (const TimeWord* word = in.word(TimeClass::weekday)) {
    out.value = "XXXX-WXX-" + std::to_string(word->value);
    return true;
  }
  const auto unit = in.unit();
  if (!unit) return false;
  out.value = timex_duration(*unit, in.count().value_or(1));
  return true;
}

bool read_clock(const Reader& in, TimeExpression& out) {
  PartialDate& date = out.date;
  out.type = TimeType::time;
  if (const TimeWord* zone = in.word(TimeClass::zone)) date.utc = zone->value != 0;
  if (const TimeWord* noon = in.word(TimeClass::noon)) {
    date.hour = noon->value;
    return true;
  }
  if (const TimeItem* clock = in.item(TimeClass::clock)) {
    date.hour = clock->hour;
    date.minute = clock->minute;
  } else if (in.has(TimeClass::past_hour) || in.has(TimeClass::to_hour) || in.has(TimeClass::half_hour)) {
    // "kwart over drie", "half vier" (3:30), "tien voor half vijf" (4:20)
    const bool two = in.item(TimeClass::number, 1) != nullptr;
    const int named = in.number(TimeClass::number, two ? 1 : 0);
    int minutes = in.has(TimeClass::quarter_hour) ? 15 : two ? in.number(TimeClass::number) : 0;
    if (in.has(TimeClass::to_hour)) minutes = -minutes;
    if (named < 1 || named > 12 || minutes < -29 || minutes > 29) return false;
    const int total = named * 60 + minutes - (in.has(TimeClass::half_hour) ? 30 : 0);
    date.hour = total / 60;
    date.minute = total % 60;
  } else {
    const TimeItem* number = in.item(TimeClass::number);
    if (number == nullptr || number->number != std::floor(number->number)) return false;
    date.hour = in.number(TimeClass::number);
  }
  if (date.hour < 0 || date.hour > 24) return false;
  if (const TimeWord* half = in.word(TimeClass::ampm)) {
    if (date.hour > 12) return false;
    date.hour = date.hour % 12 + half->value;
  }
  if (const TimeWord* part = in.word(TimeClass::daypart_of)) {
    const bool late = part->part == DayPart::afternoon || part->part == DayPart::evening;
    if (late && date.hour < 12) date.hour += 12;
  }
  return true;
}

bool read_century(const Reader& in, TimeExpression& out) {
  out.date.century = in.number(TimeClass::ordinal) - 1;
  return in.unit() == Unit::century && out.date.century >= 0;
}

bool read(const Reader& in, const TimeReference& from, TimeSense sense, TimeExpression& out) {
  switch (sense) {
    case TimeSense::date:
      return read_date(in, out);
    case TimeSense::relative:
      return read_relative(in, from, out);
    case TimeSense::which:
      return read_which(in, from, out);
    case TimeSense::span:
    case TimeSense::duration:
      return read_duration(in, out);
    case TimeSense::offset:
      return read_offset(in, from, out);
    case TimeSense::anchor:
      return read_anchor(in, from, out);
    case TimeSense::decade:
      if (const TimeWord* word = in.word(TimeClass::decade))
        out.date.decade = 190 + word->value / 10;
      else
        out.date.decade = in.number(in.has(TimeClass::decade_year) ? TimeClass::decade_year : TimeClass::decade_short);
      return true;
    case TimeSense::century:
      return read_century(in, out);
    case TimeSense::set:
      return read_set(in, out);
    case TimeSense::ref:
      if (const TimeWord* word = in.word(TimeClass::ref)) out.value = in.text(*word);
      if (const TimeWord* word = in.word(TimeClass::era)) out.value = in.text(*word);
      return true;
    case TimeSense::clock:
      return read_clock(in, out);
    case TimeSense::part:
    case TimeSense::about:
    case TimeSense::skip:
      return true;
  }
  return false;
}

/// Which fields of a date an expression fills.
enum Field : unsigned {
  f_year = 1,
  f_month = 2,
  f_day = 4,
  f_weekday = 8,
  f_quarter = 16,
  f_season = 32,
  f_clock = 64,
  f_week = 128,
  f_other = 256
};
unsigned fields(const PartialDate& date) noexcept {
  unsigned found = 0;
  if (date.year && date.week == 0) found |= f_year;
  if (date.week != 0) found |= f_week;
  if (date.month != 0) found |= f_month;
  if (date.day != 0) found |= f_day;
  if (date.weekday != 0) found |= f_weekday;
  if (date.quarter != 0) found |= f_quarter;
  if (date.season != Season::none) found |= f_season;
  if (date.has_clock()) found |= f_clock;
  if (date.decade >= 0 || date.century >= 0 || date.weekend) found |= f_other;
  return found;
}

/// Whether two sets of fields make one date or one time together.
bool complement(const PartialDate& first, const PartialDate& second, bool a_is_relative) noexcept {
  const unsigned a = fields(first);
  const unsigned b = fields(second);
  // "gisteravond om 10.30 uur" has two clock times, of which one is a part of the day.
  if ((a & b & f_clock) != 0 && (first.hour >= 0) == (second.hour >= 0)) return false;
  const unsigned day_a = a & ~f_clock;
  const unsigned day_b = b & ~f_clock;
  if (((a | b) & f_other) != 0) return false;
  if (day_a == 0 || day_b == 0) {
    const unsigned day = day_a | day_b;  // a clock time and a day
    return day == f_weekday || (day & f_day) != 0;
  }
  const auto pair = [&](unsigned x, unsigned y) { return day_a == x && day_b == y; };
  const unsigned day_month = f_day | f_month;
  const unsigned full = day_month | f_year;
  if (pair(f_weekday, day_month) || pair(f_weekday, full) || pair(day_month, f_weekday) || pair(full, f_weekday))
    return true;
  if (pair(f_weekday, f_week) || pair(f_week, f_weekday)) return true;
  const auto yearless = [&](unsigned x) { return x == f_month || x == day_month || x == f_quarter || x == f_season; };
  if (yearless(day_a) && day_b == f_year) return true;
  return a_is_relative && day_a == f_year && yearless(day_b);
}

void merge(PartialDate& into, const PartialDate& from) noexcept {
  if (from.year && !into.year) into.year = from.year;
  if (from.month != 0) into.month = from.month;
  if (from.day != 0) into.day = from.day;
  if (from.weekday != 0) into.weekday = from.weekday;
  if (from.quarter != 0) into.quarter = from.quarter;
  if (from.week != 0) into.week = from.week;
  if (from.season != Season::none) into.season = from.season;
  if (from.part != DayPart::none) into.part = from.part;
  if (from.hour >= 0) into.hour = from.hour, into.minute = from.minute, into.utc = from.utc;
  const bool late = into.part == DayPart::afternoon || into.part == DayPart::evening;
  if (late && into.hour > 0 && into.hour < 12) into.hour += 12;
  if (into.week != 0 && into.weekday != 0) {
    into.set_day(day_of({*into.year, into.week}, into.weekday));
    into.week = 0;
  }
}

/// Whether a word that is a month only behind a preposition lacks it.
bool is_weak(const TimeWords& words, std::span<const TimeItem> sentence, std::uint32_t at) noexcept {
  const TimeWord* month = words.reading(sentence[at], TimeClass::month);
  if (month == nullptr || !month->weak) return false;
  if (at == 0 || sentence[at - 1].is(TimeClass::the)) return true;
  return !sentence[at - 1].is(TimeClass::year_prep) && !sentence[at - 1].is(TimeClass::part);
}

}  // namespace

std::optional<TimeExpression> understand(const TimeWords& words, std::span<const TimeItem> sentence, std::uint32_t at,
                                         const TimeMatch& match, const TimeReference& from) {
  TimeExpression out;
  out.rule = match.rule;
  out.score = match.rule->score;
  out.first = at;
  out.last = at + match.items;
  out.first += match.context();
  for (std::uint32_t i = match.items; i > 0 && match.slots[i - 1].context; --i) --out.last;
  if (!read(Reader(words, sentence.subspan(at, match.items), match), from, match.rule->sense, out)) return std::nullopt;
  if (out.is_dated() && out.date.has_clock()) out.type = TimeType::time;
  // "the annual March": in "in March" it is a month.
  const bool alone = out.last - out.first == 1 && out.date.month != 0 && !out.date.has_day();
  if (alone && is_weak(words, sentence, out.first)) return std::nullopt;
  return out;
}

bool join(TimeExpression& into, const TimeExpression& next, std::span<const TimeItem> sentence) {
  const std::uint32_t gap = next.first - into.last;
  const TimeSense sense = into.rule->sense;
  if (sense == TimeSense::skip || next.rule->sense == TimeSense::skip) return false;
  const bool word = sense == TimeSense::part || sense == TimeSense::about;
  if (gap > (word ? 0u : 2u)) return false;
  for (std::uint32_t i = into.last; i < next.first; ++i) {
    if (!sentence[i].is(TimeClass::joiner)) return false;
  }
  if (word) {
    const TimeSense of = next.rule->sense;
    const bool counted = of == TimeSense::duration || of == TimeSense::offset || of == TimeSense::clock;
    if (sense == TimeSense::about ? !counted : !next.is_dated()) return false;
    const std::uint32_t first = into.first;
    into = next;
    into.first = first;
    return true;
  }
  if (!into.is_dated() || !next.is_dated()) return false;
  if (!complement(into.date, next.date, sense == TimeSense::which)) return false;
  merge(into.date, next.date);
  if (into.direction == Direction::none) into.direction = next.direction;
  if (into.date.has_clock()) into.type = TimeType::time;
  into.last = next.last;
  into.score = std::min(into.score, next.score);
  return true;
}

void share_year(TimeExpression& first, const TimeExpression& second, std::span<const TimeItem> sentence) noexcept {
  const bool months = first.date.month != 0 && !first.date.year && second.date.year && second.date.month != 0;
  if (!months || second.first != first.last + 1 || !sentence[first.last].is(TimeClass::range)) return;
  const bool turns = first.date.month > second.date.month;  // "from November to January 2023"
  first.date.year = *second.date.year - (turns ? 1 : 0);
}

}  // namespace casus::detail
