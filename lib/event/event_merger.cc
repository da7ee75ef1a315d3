// SPDX-License-Identifier: MIT
#include "event/event_merger.h"

#include <algorithm>
#include <utility>

namespace casus::detail {
namespace {

/// An article has few events; beyond these it is a list, and is left one.
constexpr std::size_t most_compared = 64;

bool is_done(Status status) {
  return status == Status::actual || status == Status::ongoing || status == Status::historical;
}

bool has_all(const std::vector<EntityId>& set, const std::vector<EntityId>& part) {
  return std::all_of(part.begin(), part.end(),
                     [&](EntityId id) { return std::find(set.begin(), set.end(), id) != set.end(); });
}

// A headline leaves out who is known; two different parties are two events.
bool fit(const std::vector<EntityId>& a, const std::vector<EntityId>& b) {
  if (a.empty() || b.empty()) return true;
  return has_all(a, b) || has_all(b, a);
}

bool same_beginning(const std::string& a, const std::string& b) {
  const std::size_t size = std::min(a.size(), b.size());
  return a.compare(0, size, b, 0, size) == 0;
}

}  // namespace

bool EventMerger::are_one(const Event& a, const Key& ka, const Event& b, const Key& kb) const {
  if (a.operators != b.operators || is_done(a.status) != is_done(b.status)) return false;
  if (!ontology_.is_kind_of(ka.act, kb.act) && !ontology_.is_kind_of(kb.act, ka.act)) return false;
  if (!fit(a.source, b.source) || !fit(a.target, b.target)) return false;
  const bool one_party = (a.source.empty() || b.source.empty()) && (a.target.empty() || b.target.empty());
  if (one_party && (a.source != b.source || a.target != b.target)) return false;
  if (a.source.empty() && a.target.empty()) return false;
  if (ka.is_dated && kb.is_dated && !same_beginning(a.date, b.date)) return false;
  return !a.place || !b.place || *a.place == *b.place;
}

void EventMerger::add(Event event, ActIndex act, bool is_dated) {
  const Key key{act, is_dated};
  if (merges_) {
    const std::size_t first = events_.size() > most_compared ? events_.size() - most_compared : 0;
    for (std::size_t i = first; i < events_.size(); ++i) {
      Event& before = events_[i];
      if (!are_one(before, keys_[i], event, key)) continue;
      // the telling that knows more comes first, a more special act among them
      const auto knows = [](const Event& e) { return (e.source.empty() ? 0 : 1) + (e.target.empty() ? 0 : 1); };
      const bool more = knows(event) != knows(before) ? knows(event) > knows(before)
                                                      : act != keys_[i].act && ontology_.is_kind_of(act, keys_[i].act);
      if (more) {
        std::swap(before, event);
        std::swap(before.repeats, event.repeats);
        if (!keys_[i].is_dated || is_dated) keys_[i] = key;
      } else if (!keys_[i].is_dated && is_dated) {
        keys_[i].is_dated = true;
        before.date = event.date;
        before.time = event.time;
      }
      if (!before.place) before.place = event.place;
      for (EventNumber& number : event.numbers) {
        const bool known = std::any_of(before.numbers.begin(), before.numbers.end(),
                                       [&](const EventNumber& n) { return n.of == number.of; });
        if (!known) before.numbers.push_back(std::move(number));
      }
      before.repeats.push_back({.span = event.mention, .trigger = event.trigger});
      std::sort(before.repeats.begin(), before.repeats.end(),
                [](const EventMention& x, const EventMention& y) { return x.trigger < y.trigger; });
      before.score = std::max(before.score, event.score);
      return;
    }
  }
  events_.push_back(std::move(event));
  keys_.push_back(key);
}

}  // namespace casus::detail
