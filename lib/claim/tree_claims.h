// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_TREE_CLAIMS_H
#define CASUS_CLAIM_TREE_CLAIMS_H

#include <cstdint>
#include <vector>

#include "claim/claim_reader.h"

namespace casus::detail {

/// A candidate with its words as they will be reported: what is said without
/// the words of its cue and speaker.
struct ClaimShape {
  std::vector<WordStretch> content = {};
  WordStretch source = {};
};

/// Empty content if nothing is left of it.
ClaimShape shape_of(const SentenceTree&, const CueSite&, const ContentCandidate&, const SourceCandidate&);

/// The claims of a sentence that the model takes, beside those of its quotes.
class TreeClaims {
 public:
  TreeClaims(const ClaimTables& tables, std::vector<Draft>& out) : tables_(tables), out_(out) {}

  void read(const ClaimSentence&);

 private:
  struct Choice {
    std::size_t cue = 0;
    ContentKind kind = ContentKind::complement;
    SourceCandidate source = {};
    ClaimShape shape = {};
    float score = 0;  ///< the chance that this is a claim
  };
  void score(const ClaimSentence&, std::size_t cue);
  std::int32_t sum(const ClaimFeatures&) const noexcept;
  void add(const ClaimSentence&, const Choice&);

  const ClaimTables& tables_;
  std::vector<Draft>& out_;
  Candidates candidates_ = {};
  ClaimFeatures features_ = {};
  std::vector<std::int32_t> content_sums_ = {}, source_sums_ = {};
  std::vector<Choice> choices_ = {};
};

}  // namespace casus::detail

#endif
