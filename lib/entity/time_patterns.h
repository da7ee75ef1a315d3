// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TIME_PATTERNS_H
#define CASUS_ENTITY_TIME_PATTERNS_H

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "entity/time_words.h"

namespace casus::detail {

/// How a matched pattern is understood: the word before the full stop of a
/// rule, "date" in "date.month-year".
enum class TimeSense : std::uint8_t {
  date,      ///< weekday, day, month, quarter, season, year, numeric date
  relative,  ///< a day counted from today, or a part of today
  which,     ///< this, last or next unit
  span,      ///< a duration that reaches from or to now
  duration,
  offset,  ///< two years ago
  anchor,  ///< the same day, the next day: counted from the last date named
  decade,
  century,
  set,
  ref,  ///< the past, now, the future
  clock,
  part,   ///< "the end of": joined to what follows, nothing alone
  about,  ///< "more than": the same
  skip,   ///< no time: "a 6-year-old boy"
};

struct TimeRule {
  std::string name;  ///< "date.month-year"
  TimeSense sense = TimeSense::date;
  float score = 0;
};

/// A matched pattern and which item fills which of its places.
struct TimeMatch {
  static constexpr std::size_t max_items = 10;
  struct Slot {
    TimeClass cls = TimeClass::the;
    bool context = false;  ///< read, but not part of the expression
  };
  std::array<Slot, max_items> slots = {};  ///< one an item
  std::uint32_t items = 0;                 ///< 0: nothing begins here
  const TimeRule* rule = nullptr;

  /// How many items at its beginning are context.
  std::uint32_t context() const noexcept {
    std::uint32_t count = 0;
    while (count < items && slots[count].context) ++count;
    return count;
  }
  /// Position of the first (or `nth`) item of a class; empty if there is none.
  std::optional<std::uint32_t> find(TimeClass, int nth = 0) const noexcept;
};

/// The patterns of one language (LANG/time_patterns): sequences of classes,
/// "the? ordinal quarter of? year"; "?" means optional, brackets that the
/// item must be there and is not part of the expression.
class TimePatterns {
 public:
  static Result<TimePatterns> make(const Seeds&, std::string_view language);
  /// The pattern that covers most items from the first one on; of two equally
  /// long ones that with the higher score. Takes time bounded by max_items.
  TimeMatch longest(std::span<const TimeItem>) const noexcept;
  /// Whether longest() can find anything: what the classes of two items tell.
  bool may_begin(std::span<const TimeItem> items) const noexcept {
    return items[0].classes.overlaps(nodes_[0].classes) && may_go_on(items);
  }

 private:
  struct Edge {
    TimeMatch::Slot slot;
    std::uint32_t node = 0;
  };
  /// What may follow a class with which a pattern begins.
  struct Start {
    TimeClasses next = {};
    bool whole = false;  ///< nothing need follow
  };
  struct Node {
    std::vector<Edge> edges = {};
    TimeClasses classes = {};  ///< of all edges
    std::optional<std::uint32_t> rule = {};
  };
  std::optional<Error> add(const SeedTable&, const SeedRow&, std::size_t pattern, std::size_t rule, std::size_t score);
  void insert(std::span<const TimeMatch::Slot>, std::uint32_t rule);
  void walk(std::uint32_t node, std::span<const TimeItem>, std::uint32_t depth, TimeMatch& path,
            TimeMatch& best) const noexcept;

  bool may_go_on(std::span<const TimeItem>) const noexcept;

  std::vector<Node> nodes_ = {Node{}};
  std::array<Start, time_classes> starts_ = {};
  std::vector<TimeRule> rules_;
};

}  // namespace casus::detail

#endif
