// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_H
#define CASUS_EVENT_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/claim.h"
#include "casus/entity.h"
#include "casus/span.h"
#include "casus/time.h"

namespace casus::inline v0 {

/// A position in Extraction::events.
enum class EventId : std::uint32_t {};

/// Whether the composed act took place.
enum class Status : std::uint8_t { actual, planned, conditional, negated };
std::string_view to_string(Status) noexcept;

/// Who did what to whom, and when. The codes follow from the act by
/// seeds/ontology.
struct Event {
  std::string act = {};          ///< a base act in a word: "meet", "attack"
  std::string cameo = {};        ///< keeps its leading zero: "042"
  std::string plover_type = {};  ///< "CONSULT"
  std::string plover_mode = {};  ///< empty if the type has none
  std::vector<std::string> plover_contexts = {};
  std::uint8_t quad = 0;              ///< 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict
  double goldstein = 0;               ///< -10 (conflict) .. 10 (cooperation)
  std::vector<EntityId> source = {};  ///< who acts
  std::vector<EntityId> target = {};  ///< to whom; empty if nobody is named
  Span trigger = {};                  ///< the word that tells of the act
  Span mention = {};                  ///< the clause from first to last participant
  Status status = Status::actual;
  std::optional<TimeId> time = {};       ///< in the same clause
  std::string date = {};                 ///< ISO 8601, as far as it is known: "2022-02"; may be empty
  std::vector<ClaimId> claimed_by = {};  ///< the claims in whose content it is told; filled in by the pipeline
  std::string rule = {};
  float score = 1;
  std::string extractor = {};  ///< filled in by the sink
};

}  // namespace casus::inline v0

#endif
