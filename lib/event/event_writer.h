// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_WRITER_H
#define CASUS_EVENT_EVENT_WRITER_H

#include <string>

#include "event/event_details.h"
#include "event/event_merger.h"
#include "event/finding.h"

namespace casus::detail {

/// The rule of a finding in words: the construction, and the rows of the
/// lexicon from the outside in: "verb.passive: threaten > impose + sanction".
std::string rule_of(const Finding&, const EventWords&);

/// Makes events of findings.
class EventWriter {
 public:
  /// Keeps references to all.
  EventWriter(const Ontology& ontology, const EventTree& tree, const Participants& participants,
              const EventDetails& details, EventMerger& out)
      : ontology_(ontology), tree_(tree), participants_(participants), details_(details), out_(out) {}

  void write(const Finding&, const EventWords&, const NumberWords*);

 private:
  void put(Event, const Finding&, bool inverse);
  Span extent(const Finding&) const;
  ActIndex counting_act(const Finding&, const EventWords&) const;

  const Ontology& ontology_;
  const EventTree& tree_;
  const Participants& participants_;
  const EventDetails& details_;
  EventMerger& out_;
};

}  // namespace casus::detail

#endif
