// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_IDENTITY_H
#define CASUS_CLAIM_IDENTITY_H

#include <optional>
#include <vector>

#include "claim/claim_features.h"
#include "claim/passage.h"

namespace casus::detail {

/// Who a noun phrase with a known head is.
struct Identity {
  std::optional<EntityId> entity = {};
  std::optional<EntityId> on_behalf_of = {};  ///< the body for which a person speaks: "a spokesman for the Kremlin"
  bool is_pronoun = false;
};

Identity identify(const ClaimScene&, const std::vector<SpeakerMention>&, WordStretch words, std::uint32_t head);

}  // namespace casus::detail

#endif
