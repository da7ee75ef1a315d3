// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_READING_H
#define CASUS_EVENT_READING_H

#include <cstdint>
#include <optional>
#include <vector>

#include "casus/event.h"
#include "event/clauses.h"

namespace casus::detail {

/// How the verb of a clause stands.
enum class ClauseRule : std::uint8_t { active, passive, perfect, subordinate };

/// What a clause says: positions in the sentence's words and participants.
struct Reading {
  const ActVerb* verb = nullptr;
  std::uint32_t trigger = 0;
  Status status = Status::actual;
  ClauseRule rule = ClauseRule::active;
  std::vector<std::uint32_t> sources = {};
  std::vector<std::uint32_t> targets = {};
};

/// Reads one clause: one verb that tells of an act, who does it before or
/// behind it after the language's order, and to whom. Nothing if anything is
/// in doubt. `before` is what the clause before it said, whose actor goes on
/// in "... and killed an Israeli".
std::optional<Reading> read_clause(const SentenceWords&, std::size_t clause, const std::optional<Reading>& before);

}  // namespace casus::detail

#endif
