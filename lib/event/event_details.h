// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_DETAILS_H
#define CASUS_EVENT_EVENT_DETAILS_H

#include <string>
#include <unordered_map>
#include <vector>

#include "entity/number.h"
#include "event/clause.h"
#include "event/finding.h"

namespace casus::detail {

/// When, where and how many: what a clause says beside who and whom. One for
/// an article; sentences are read in their order.
class EventDetails {
 public:
  /// Keeps references to both.
  EventDetails(const TextLayer&, const Extraction& found);
  void read(const EventTree&);

  void set_time(const EventTree&, const EventWords&, const Finding&, Event&) const;
  void set_place(const EventTree&, const EventWords&, const Participants&, const Finding&, Event&) const;
  void set_numbers(const EventTree&, const Clause&, const Act&, const NumberWords*, const Finding&, Event&) const;

 private:
  std::optional<double> number_at(const EventTree&, std::uint32_t word, const NumberWords*) const;

  const TextLayer& text_;
  const Extraction& found_;
  std::vector<std::pair<Span, TimeId>> times_;  ///< ascending
  std::vector<std::pair<Span, QuantityId>> quantities_;
  std::size_t next_time_ = 0;
  std::size_t next_quantity_ = 0;
  std::vector<std::pair<std::uint32_t, TimeId>> time_words_;  ///< of this sentence: the last word of each
  std::vector<std::pair<std::uint32_t, QuantityId>> quantity_words_;
};

}  // namespace casus::detail

#endif
