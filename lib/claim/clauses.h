// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CLAUSES_H
#define CASUS_CLAIM_CLAUSES_H

#include <vector>

#include "claim/drafts.h"
#include "claim/passage.h"

namespace casus::detail {

/// The plainest indirect claims of a block, around the words that no quote has
/// used: "volgens X ...", "X zei dat ...", "..., said X".
void find_clauses(Passage&, std::vector<Draft>& out);

}  // namespace casus::detail

#endif
