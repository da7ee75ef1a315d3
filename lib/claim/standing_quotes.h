// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_STANDING_QUOTES_H
#define CASUS_CLAIM_STANDING_QUOTES_H

#include <cstdint>
#include <vector>

#include "claim/claim_features.h"
#include "claim/drafts.h"
#include "claim/passage.h"

namespace casus::detail {

/// Adds the quotes of a block that stand as sentences of their own and have no
/// cue, and finds out who speaks them: who speaks or acts in the sentence before.
/// "De renner keek tevreden terug. 'Dit had ik niet verwacht.'" `tree` is used to read
/// the sentences; drafts from number `first` on are of this block.
void add_standing_quotes(Passage&, const CueLexicon&, SentenceTree& tree, std::size_t first,
                         std::vector<Draft>& drafts);

}  // namespace casus::detail

#endif
