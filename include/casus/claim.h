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

namespace casus::inline v0 {

/// A position in Extraction::claims.
enum class ClaimId : std::uint32_t {};

/// Direct: the speaker's words between quotation marks. Indirect: what they
/// come down to. Mixed: indirect with a quoted stretch in it.
enum class ClaimType : std::uint8_t { direct, indirect, mixed };
std::string_view to_string(ClaimType) noexcept;

/// Somebody says something: who, the words that tell that it is said, and what.
struct Claim {
  std::optional<EntityId> speaker = {};   ///< empty if it is not a known entity
  std::optional<Span> speaker_span = {};  ///< "hij", "a spokeswoman"; empty if it is left unsaid
  std::vector<Span> cue = {};             ///< in pieces: "voegde", "toe"; empty if there is none
  std::vector<Span> content = {};         ///< in pieces, without the quotation marks; at least one
  ClaimType type = ClaimType::direct;
  std::string act = {};                ///< speech act, a class of seeds/*/report_verbs.tsv
  std::optional<ClaimId> parent = {};  ///< the claim in whose content this one stands
  std::string rule = {};
  float score = 1;
  std::string extractor = {};  ///< filled in by the sink
};

}  // namespace casus::inline v0

#endif
