// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_MERGER_H
#define CASUS_EVENT_EVENT_MERGER_H

#include <vector>

#include "event/ontology.h"

namespace casus::detail {

/// Gathers the events of an article; what the article tells again becomes a
/// repeat of what it told first.
class EventMerger {
 public:
  /// Keeps a reference.
  EventMerger(const Ontology& ontology, bool merges) : ontology_(ontology), merges_(merges) {}

  /// `is_dated` says that the date is its own and not that of the article.
  void add(Event, ActIndex, bool is_dated);
  std::vector<Event> take() { return std::move(events_); }

 private:
  struct Key {
    ActIndex act = {};
    bool is_dated = false;
  };
  bool are_one(const Event& a, const Key&, const Event& b, const Key&) const;

  const Ontology& ontology_;
  bool merges_;
  std::vector<Event> events_;
  std::vector<Key> keys_;  ///< one for each event
};

}  // namespace casus::detail

#endif
