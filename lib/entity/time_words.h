// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TIME_WORDS_H
#define CASUS_ENTITY_TIME_WORDS_H

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "casus/text.h"
#include "entity/calendar.h"
#include "entity/first_tokens.h"
#include "entity/number.h"
#include "text/lexicon.h"

namespace casus::detail {

/// What a word can be in a time expression; the classes of LANG/time_words,
/// and behind them those that are seen from the characters of a number.
enum class TimeClass : std::uint8_t {
  weekday,
  weekday_part,
  month,
  season,
  daypart,
  daypart_of,
  unit,
  units,
  weekend,
  quarter,
  century,
  oclock,
  relative_day,
  relative_part,
  this_,
  next,
  coming,
  last,
  past,
  following,
  same,
  every,
  old,
  ago,
  earlier,
  in_future,
  the,
  of,
  at,
  joiner,
  part,
  whole,
  decade_lead,
  decade,
  ampm,
  zone,
  range,
  dur_prep,
  per,
  skip,
  noon,
  half_hour,
  quarter_hour,
  past_hour,
  to_hour,
  about,
  hyphen,
  set,
  ref,
  era,
  year_prep,
  not_year,
  future_prep,
  past_prep,
  future_cue,
  present_cue,
  past_cue,
  clause_break,
  number,
  day,
  year,
  ordinal,
  fraction,
  vague,
  article,
  clock,
  numeric_date,
  decade_year,
  decade_short,
};
inline constexpr std::size_t time_classes = static_cast<std::size_t>(TimeClass::decade_short) + 1;
static_assert(time_classes <= 128);

/// A set of classes.
class TimeClasses {
 public:
  constexpr TimeClasses() = default;
  constexpr TimeClasses(std::initializer_list<TimeClass> list) noexcept {
    for (const TimeClass c : list) add(c);
  }
  constexpr void add(TimeClass c) noexcept { words_[word(c)] |= bit(c); }
  constexpr void remove(TimeClass c) noexcept { words_[word(c)] &= ~bit(c); }
  constexpr void add(const TimeClasses& more) noexcept {
    words_[0] |= more.words_[0];
    words_[1] |= more.words_[1];
  }
  constexpr bool has(TimeClass c) const noexcept { return (words_[word(c)] & bit(c)) != 0; }
  constexpr bool overlaps(const TimeClasses& other) const noexcept {
    return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
  }
  template <class Predicate>
  constexpr bool any_of(Predicate&& predicate) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        if (predicate(static_cast<TimeClass>(64 * i + static_cast<std::size_t>(std::countr_zero(rest))))) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t word(TimeClass c) noexcept { return static_cast<std::size_t>(c) / 64; }
  static constexpr std::uint64_t bit(TimeClass c) noexcept {
    return std::uint64_t{1} << (static_cast<unsigned>(c) % 64);
  }
  std::array<std::uint64_t, 2> words_ = {};
};
std::optional<TimeClass> time_class(std::string_view name) noexcept;

/// One reading of a word or phrase. What the numbers mean depends on the
/// class: 3 is Wednesday, March; -1 yesterday; a Unit; an index of texts().
struct TimeWord {
  TimeClass cls = TimeClass::the;
  int value = 0;
  DayPart part = DayPart::none;
  bool weak = false;     ///< a month that is a common word too: alone only behind a preposition
  bool capital = false;  ///< only if the token has a capital: "May", "March"
};

/// A word, phrase or number of a sentence as the patterns see it.
struct TimeItem {
  TimeClasses classes = {};
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;               ///< behind its last token
  std::span<const std::uint32_t> words = {};  ///< its readings
  double number = 0;                          ///< of number, day, year, ordinal, fraction, decade_year
  int hour = 0;                               ///< of a clock
  int minute = 0;
  std::chrono::year_month_day date = {};  ///< of a numeric_date

  bool is(TimeClass c) const noexcept { return classes.has(c); }
};

/// The time words of one language, and how they turn a sentence into items.
class TimeWords {
 public:
  static Result<TimeWords> make(const Seeds&, std::string_view language);

  /// Replaces `items` by those of the sentence, one for each word, phrase or
  /// number. Says whether one of them can stand at the core of an expression;
  /// if none can, `items` is of no use.
  bool read(const TextLayer&, const Sentence&, std::vector<TimeItem>& items) const;

  /// The reading of an item in a class; null if it has none.
  const TimeWord* reading(const TimeItem&, TimeClass) const noexcept;
  const std::string& text(int index) const noexcept { return texts_[static_cast<std::size_t>(index)]; }

 private:
  std::optional<Error> load(const SeedTable&);
  bool may_have_core(const TextLayer&, std::span<const Token>) const noexcept;
  /// Reads the item that begins with the first of the tokens, and says how many it takes.
  std::uint32_t read_item(const TextLayer&, std::span<const Token>, unsigned begins, TimeItem&) const;
  void read_compound(const TextLayer&, const Token&, TimeItem&) const;
  /// Reads a number of words or digits; `length` is what the item takes so far. Says what it takes then.
  std::uint32_t read_numeral(const TextLayer&, std::span<const Token>, const NumberWords::Match&, std::uint32_t length,
                             TimeItem&) const noexcept;
  void read_number(const TextLayer&, const Token&, TimeItem&) const noexcept;
  void guard_years(const TextLayer&, std::span<TimeItem>) const noexcept;

  Lexicon lexicon_;
  NumberWords numbers_;
  std::vector<TimeWord> words_;
  std::vector<std::string> texts_;  ///< values of sets and references
  FirstTokens begins_;
  std::string past_suffix_;   ///< "ed", where regular verbs have one for their past tense
  bool month_first_ = false;  ///< 12/4/2024 is in December
};

}  // namespace casus::detail

#endif
