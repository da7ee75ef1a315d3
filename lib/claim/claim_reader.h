// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CLAIM_READER_H
#define CASUS_CLAIM_CLAIM_READER_H

#include <functional>
#include <vector>

#include "claim/attributes.h"
#include "claim/claim_features.h"
#include "claim/claim_weights.h"
#include "claim/cue_lexicon.h"
#include "claim/drafts.h"
#include "claim/passage.h"
#include "seeds/by_language.h"

namespace casus::detail {

/// The tables of the claims stage, of all languages.
struct ClaimTables {
  ByLanguage<Vocabulary> vocabularies;
  ByLanguage<CueLexicon> lexicons;
  ByLanguage<Factuality> factualities;
  ByLanguage<ClaimWeights> weights;

  static Result<ClaimTables> make(const Seeds&);
  /// Null for a language that has none.
  const Vocabulary* vocabulary(Language) const;
  const CueLexicon* lexicon(Language) const;
  /// These two of a language that has a lexicon.
  const Factuality& factuality(Language) const;
  const ClaimWeights& weights_of(Language) const;
};

/// A sentence that has a tree, with the cues that no quote has used.
struct ClaimSentence {
  const Passage& passage;
  const ClaimScene& scene;
  const ClaimGround& ground;
  const ClaimWeights& weights;
  const std::vector<CueSite>& cues;
};

/// Reads an article block by block: the quotes become drafts, and each sentence
/// with a tree is handed on.
void read_claims(const ClaimTables&, const EntityLayer&, const std::vector<SpeakerMention>&, std::vector<Draft>&,
                 const std::function<void(const ClaimSentence&)>& use);

}  // namespace casus::detail

#endif
