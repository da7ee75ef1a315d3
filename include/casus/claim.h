// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_H
#define CASUS_CLAIM_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/entity.h"
#include "casus/span.h"
#include "casus/syntax.h"
#include "casus/time.h"

namespace casus::inline v0 {

/// A position in Extraction::claims.
enum class ClaimId : std::uint32_t {};

/// Direct: the speaker's words between quotation marks. Indirect: what they
/// come down to. Mixed: indirect with a quoted stretch in it.
enum class ClaimType : std::uint8_t { direct, indirect, mixed };
std::string_view to_string(ClaimType) noexcept;  ///< "direct", "indirect", "mixed"

/// As what the speaker puts the content forward.
enum class ClaimModality : std::uint8_t {
  asserted,
  possible,
  probable,
  intended,
  required,
  conditional,
  counterfactual,
  asked,
};
std::string_view to_string(ClaimModality) noexcept;  ///< "asserted", "possible" ...

/// When the content is, seen from when it is said.
enum class ClaimTense : std::uint8_t { none, past, present, future };
std::string_view to_string(ClaimTense) noexcept;  ///< "past", "present", "future"; "" for none

/// How far the writer goes along: neutral (says), factive (admits: it is so),
/// distancing (claims, naar verluidt).
enum class Commitment : std::uint8_t { neutral, factive, distancing };
std::string_view to_string(Commitment) noexcept;  ///< "neutral", "factive", "distancing"

/// Somebody says something: who, the words that tell that it is said, and what.
struct Claim {
  std::optional<EntityId> speaker = {};       ///< empty if it is not a known entity
  std::optional<Span> speaker_span = {};      ///< "hij", "a spokeswoman"; empty if it is left unsaid
  std::optional<EntityId> on_behalf_of = {};  ///< the body for which a person speaks: "a spokesman for the Kremlin"
  std::vector<Span> cue = {};                 ///< in pieces: "voegde", "toe"; empty if there is none
  std::vector<Span> content = {};             ///< in pieces, without the quotation marks; at least one
  ClaimType type = ClaimType::direct;         ///< how the words are given
  std::string act = {};                       ///< speech act, a class of seeds/*/claim_cues.tsv

  // What a grammar tells: none of it, and asserted, where there is no tree.
  Polarity polarity = Polarity::none;                ///< of the content: "there will be no talks" is negative
  Polarity act_polarity = Polarity::none;            ///< of the act: "did not say that ..." is negative
  ClaimModality modality = ClaimModality::asserted;  ///< of the content
  ClaimTense tense = ClaimTense::none;               ///< of the content
  Commitment commitment = Commitment::neutral;       ///< the writer's
  std::optional<Span> condition = {};                ///< in the content: "unless the troops withdraw"
  std::optional<EntityId> addressee = {};            ///< empty if it is not a known entity
  std::optional<Span> addressee_span = {};           ///< "reporters"
  std::optional<Span> medium = {};  ///< "in een interview met de krant"; may be that of an earlier claim
  std::optional<TimeId> time = {};  ///< when it was said

  std::optional<ClaimId> parent = {};  ///< the claim in whose content this one stands
  std::string rule = {};               ///< the pattern that found it
  float score = 1;                     ///< 0..1, the chance that speaker and content are right
  std::string extractor = {};          ///< filled in by the sink
};

}  // namespace casus::inline v0

#endif
