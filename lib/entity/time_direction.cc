// SPDX-License-Identifier: MIT
#include "entity/time_direction.h"

namespace casus::detail {
namespace {

constexpr int reach = 12;
constexpr int none = 1000;

/// How far away the nearest word of each tense is.
struct Distances {
  int past = none;
  int present = none;
  int future = none;

  /// Says whether the clause goes on behind this item.
  bool see(const TimeItem& item, int distance) noexcept {
    if (item.is(TimeClass::clause_break)) return false;
    if (past == none && item.is(TimeClass::past_cue)) past = distance;
    if (present == none && item.is(TimeClass::present_cue)) present = distance;
    if (future == none && item.is(TimeClass::future_cue)) future = distance;
    return true;
  }
};

}  // namespace

Direction direction_of(std::span<const TimeItem> sentence, std::size_t first, std::size_t last,
                       Direction tense) noexcept {
  if (first > 0) {
    const std::size_t before = first > 1 && sentence[first - 1].is(TimeClass::the) ? first - 2 : first - 1;
    if (sentence[before].is(TimeClass::future_prep)) return Direction::future;
    if (sentence[before].is(TimeClass::past_prep)) return Direction::past;
  }
  if (tense != Direction::none) return tense;
  Distances left;
  for (int distance = 1; distance <= reach && first >= static_cast<std::size_t>(distance); ++distance) {
    if (!left.see(sentence[first - static_cast<std::size_t>(distance)], distance)) break;
  }
  Distances right;
  for (int distance = 1; distance <= reach && last + static_cast<std::size_t>(distance) <= sentence.size();
       ++distance) {
    if (!right.see(sentence[last + static_cast<std::size_t>(distance) - 1], distance)) break;
  }
  const int past = std::min(left.past, right.past);
  const int future = std::min(left.future, right.future);
  const int present = std::min(left.present, right.present);
  if (past == none && future == none) return present == none ? Direction::none : Direction::future;
  return past <= future ? Direction::past : Direction::future;
}

}  // namespace casus::detail
