// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_READINGS_H
#define CASUS_EVENT_READINGS_H

#include <cstdint>
#include <vector>

#include "event/clause.h"
#include "event/participants.h"

namespace casus::detail {

/// A word read as telling of an act.
struct Reading {
  std::uint32_t word = 0;
  const EventRow* row = nullptr;
  std::uint32_t companion = EventTree::none;  ///< the word that the row wants beside it
  int asked = 0;                              ///< how much the row asks for: the more, the surer
};

/// An operator word above an act.
struct Link {
  std::uint32_t word = 0;
  const OperatorRow* row = nullptr;
  std::uint32_t complement = 0;  ///< the dependent in which the act stands
  bool is_clause = false;        ///< that dependent has a subject of its own: says that ...
};

/// Gives verbs that stand with their particle or pronoun the hash of both.
void join_phrasal_verbs(EventTree&, const EventWords&);

/// The rows that hold for a word, those that ask for most first.
void readings_of(const EventTree&, const EventWords&, const Clause&, std::uint32_t word, std::vector<Reading>& out);

/// The operator words above a word, from the inside out.
void links_above(const EventTree&, const EventWords&, const Clause&, std::uint32_t word, std::vector<Link>& out);

}  // namespace casus::detail

#endif
