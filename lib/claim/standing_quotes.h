// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_STANDING_QUOTES_H
#define CASUS_CLAIM_STANDING_QUOTES_H

#include <cstdint>
#include <vector>

#include "claim/claim_features.h"
#include "claim/drafts.h"
#include "claim/passage.h"

namespace casus::detail {

/// Adds the quotes of a block that stand as sentences of their own and have no cue: "De renner keek tevreden terug.
/// 'Dit had ik niet verwacht.'"
void add_standing_quotes(Passage&, const CueLexicon&, SentenceTree&, std::vector<Draft>& drafts);

/// Finds out who speaks those among the drafts [first, last), which are of this block: who speaks or acts in the
/// sentence before. The other claims of the block must be among the drafts. `tree` is used to read the sentences.
void find_standing_speakers(Passage&, const CueLexicon&, SentenceTree& tree, std::size_t first, std::size_t last,
                            std::vector<Draft>& drafts);

}  // namespace casus::detail

#endif
