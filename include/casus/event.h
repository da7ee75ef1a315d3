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

/// Whether the composed act took place: a threat that was made is actual,
/// whatever comes of it.
enum class Status : std::uint8_t {
  actual,
  ongoing,
  planned,
  threatened,
  demanded,
  conditional,
  hypothetical,
  denied,
  negated,
  historical,  ///< told as background: more than a year before the article
};
std::string_view to_string(Status) noexcept;  ///< "actual", "ongoing" ...

/// A further place in the text that tells of an event.
struct EventMention {
  Span span = {};     ///< from its first to its last participant
  Span trigger = {};  ///< the word that tells of the act
};

/// A number that belongs to an event: 23 killed.
struct EventNumber {
  std::string of = {};  ///< "killed", "wounded", "arrested" ...; "amount" for money
  double value = 0;     ///< people, or money in the unit of the quantity it was read from
  Span span = {};       ///< where the text says it
};

/// Who did what to whom, and when. The codes follow from the act by
/// seeds/ontology.
struct Event {
  std::string act = {};                           ///< a base act in a word: "meet", "attack"
  std::vector<std::string> operators = {};        ///< on it, from the outside in: "threaten"
  std::string cameo = {};                         ///< keeps its leading zero: "042"
  std::string plover_type = {};                   ///< "CONSULT"
  std::string plover_mode = {};                   ///< empty if the type has none
  std::vector<std::string> plover_contexts = {};  ///< POLECAT's contexts: "military"; may be empty
  std::uint8_t quad = 0;                          ///< 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict
  double goldstein = 0;                           ///< -10 (conflict) .. 10 (cooperation)
  std::vector<EntityId> source = {};              ///< who acts
  std::vector<EntityId> target = {};              ///< to whom; empty if nobody is named
  std::vector<Span> source_spans = {};     ///< where the text names who acts, also somebody who is no known entity
  std::vector<Span> target_spans = {};     ///< the same of whom it is done to
  Span trigger = {};                       ///< the word that tells of the act
  Span mention = {};                       ///< the clause from first to last participant
  std::vector<EventMention> repeats = {};  ///< where the article tells of it again
  Status status = Status::actual;          ///< of the composed act
  std::string tense = {};                  ///< "past", "present", "future"; empty if nothing says so
  std::optional<TimeId> time = {};         ///< its own time expression
  std::string date = {};                   ///< ISO 8601, as far as it is known: "2022-02"; may be empty
  std::optional<EntityId> place = {};      ///< where it happened, if its clause says so
  std::vector<EventNumber> numbers = {};   ///< killed, wounded, paid: in the order of the text
  std::vector<ClaimId> claimed_by = {};    ///< the claims in whose content it is told; filled in by the pipeline
  std::string rule = {};       ///< the rows of the lexicon and the construction: "verb.passive: urge > attack"
  float score = 1;             ///< 0..1, the chance that the reading is right
  std::string extractor = {};  ///< filled in by the sink
};

}  // namespace casus::inline v0

#endif
