// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CLAIM_FEATURES_H
#define CASUS_CLAIM_CLAIM_FEATURES_H

#include <array>
#include <cstdint>
#include <vector>

#include "claim/candidates.h"
#include "claim/feature_name.h"

namespace casus::detail {

/// What is known of a sentence beside its tree.
struct ClaimScene {
  const SentenceTree& tree;
  const CueLexicon& lexicon;
  bool is_title = false;
  bool is_question = false;
  std::vector<bool> quoted = {};            ///< words between quotation marks, from the sentence's first
  std::vector<QuotedWords> quotes = {};     ///< those of its quotes that have no claim yet
  std::vector<FeatureName> mentioned = {};  ///< as what the entity speaks whose mention covers a word

  bool is_quoted(std::uint32_t word) const { return quoted[word - tree.words().first]; }
};

// What a candidate looks like, in names. A feature is called by its template
// and one or two values, "who:subject+say"; the weight of each is a row of
// claim_weights. Each of the parts of a candidate is looked at by itself, and
// then the two ends together, so that the sum is made from few lists.

/// One feature of a candidate.
struct ClaimFeature {
  FeatureName what = {};
  FeatureName a = {};
  FeatureName b = {};
};
using ClaimFeatures = std::vector<ClaimFeature>;

/// Adds what the cue looks like.
void add_features(const ClaimScene&, const CueSite&, ClaimFeatures&);
/// Adds what a content looks like; `weights` are those of the cue's lemma, null if it has none.
void add_features(const ClaimScene&, const CueSite&, const CueWeights* weights, const ContentCandidate&,
                  ClaimFeatures&);
/// Adds what a source looks like.
void add_features(const ClaimScene&, const CueSite&, const SourceCandidate&, ClaimFeatures&);
/// Adds what the two look like together.
void add_features(const ClaimScene&, const CueSite&, const ContentCandidate&, const SourceCandidate&, ClaimFeatures&);

/// Whether the speaker is not asked for, and a cue that is one only between persons stands between two.
bool may_pair(const ClaimScene&, const CueSite&, const ContentCandidate&, const SourceCandidate&);

/// The name of a word of a noun phrase: what kind of speaker it is the head of.
const FeatureName& speaker_type(const ClaimScene&, std::uint32_t head);

}  // namespace casus::detail

#endif
