// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_FINDER_H
#define CASUS_EVENT_EVENT_FINDER_H

#include <span>
#include <vector>

#include "event/composer.h"
#include "event/event_score.h"
#include "event/finding.h"
#include "event/told_claims.h"

namespace casus::detail {

/// Finds the acts of a sentence and decides which of them are events.
class EventFinder {
 public:
  /// Keeps references to both.
  EventFinder(const Ontology& ontology, const EventScore& score) : ontology_(ontology), score_(score) {}

  /// Every reading of every word that tells of an act, those that are no
  /// events with the reason; in the order of the text.
  const std::vector<Finding>& find(const EventTree&, const EventWords&, const Participants&,
                                   std::span<const ToldClaims::Told>, bool article_off_topic);

 private:
  void read_acts(const EventTree&, const EventWords&, const Participants&, const Composer&);
  void read_operators(const EventTree&, const EventWords&, const Composer&);
  void read_claims(const EventTree&, std::span<const ToldClaims::Told>, const Composer&);
  bool is_thing(const Finding&) const;
  static bool shares_operator(const Finding&, const Finding&);
  void settle_conflicts(const EventTree&);
  void settle_settings(const EventTree&, const EventWords&);
  Party parties_beside(const Finding&) const;
  void lend_targets(const EventTree&, const Composer&);
  void settle_statements(const EventTree&, const Participants&);
  void score_all(const EventTree&, const EventWords&, const Participants&, SentenceKind);
  bool is_taken(std::uint32_t word) const;

  const Ontology& ontology_;
  const EventScore& score_;
  std::vector<Finding> findings_;
  std::vector<Reading> readings_;
  std::vector<Link> links_;
};

}  // namespace casus::detail

#endif
