// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_ATTRIBUTES_H
#define CASUS_CLAIM_ATTRIBUTES_H

#include <utility>
#include <vector>

#include "claim/claim_features.h"
#include "claim/factuality.h"
#include "claim/passage.h"

namespace casus::detail {

/// What the attributes of a claim are read from.
struct ClaimGround {
  const ClaimScene& scene;
  const Factuality& factuality;
  const std::vector<SpeakerMention>& mentions;
  const std::vector<std::pair<Span, TimeId>>& times;  ///< of the article, ascending
};

/// What the words of its content tell: polarity, modality, condition, tense,
/// and whether the writer reports it as hearsay. `act` and the rest of the
/// claim must be filled in.
void read_content(const ClaimGround&, const std::vector<WordStretch>& content, Claim&);

/// What stands around its cue: addressee, medium, time, and whether the act
/// itself is denied. `content` and `source` are the words of the claim that it is not in.
void read_cue(const ClaimGround&, std::uint32_t cue, const CueSense*, const std::vector<WordStretch>& content,
              WordStretch source, Claim&);

}  // namespace casus::detail

#endif
