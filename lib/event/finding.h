// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_FINDING_H
#define CASUS_EVENT_FINDING_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "event/ontology.h"
#include "event/participants.h"
#include "event/readings.h"

namespace casus::detail {

/// An act with its operators and parties, before it is written as an Event.
struct Finding {
  std::uint32_t word = 0;         ///< that tells of the act, or of the operator if there is no act below it
  const EventRow* row = nullptr;  ///< null for an operator alone
  std::uint32_t companion = EventTree::none;
  int asked = 0;                 ///< by the row; see Reading
  std::vector<Link> links = {};  ///< from the inside out
  ActIndex act = {};
  std::vector<OperatorIndex> operators = {};  ///< from the outside in
  const Coding* coding = nullptr;
  Party source = {};
  Party target = {};
  bool mutual = false;   ///< the source's entities do it with each other
  bool by_noun = false;  ///< an event noun tells of it
  bool passive = false;
  bool fallback = false;  ///< a mere statement: reported if nothing else is
  Status status = Status::actual;
  std::optional<ActIndex> domain = {};
  std::string_view rejected = {};  ///< why it is no event; empty: it is one
  std::uint64_t features = 0;      ///< see EventScore
  float score = 0;
};

}  // namespace casus::detail

#endif
