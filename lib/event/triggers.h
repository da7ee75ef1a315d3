// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_TRIGGERS_H
#define CASUS_EVENT_TRIGGERS_H

#include <cstdint>
#include <optional>

#include "event/clauses.h"

namespace casus::detail {

enum class Voice : std::uint8_t { active, passive };

/// The verb of a clause that tells of an act.
struct Trigger {
  const ActVerb* verb = nullptr;
  std::uint32_t at = 0;
  std::uint32_t group = 0;    ///< where the finite verb or the first helper stands
  std::uint32_t helpers = 0;  ///< classes of the auxiliaries and negations that go with it
  Voice voice = Voice::active;
};

/// Nothing if the clause has no such verb, or two, or if its auxiliaries make
/// no sense with its form ("troops attacked by rebels").
std::optional<Trigger> find_trigger(const SentenceWords&, const Clause&);

}  // namespace casus::detail

#endif
