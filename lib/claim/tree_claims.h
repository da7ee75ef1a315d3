// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_TREE_CLAIMS_H
#define CASUS_CLAIM_TREE_CLAIMS_H

#include <cstdint>
#include <vector>

#include "casus/extractors.h"
#include "claim/claim_reader.h"

namespace casus::detail {

/// A candidate with its words as they will be reported: what is said without
/// the words of its cue and speaker.
struct ClaimShape {
  std::vector<WordStretch> content = {};
  WordStretch source = {};
  WordStretch before = {};  ///< what the quote it begins in has in the sentences before
  WordStretch behind = {};  ///< and the one it ends in, in those that follow
};

/// Empty content if nothing is left of it.
ClaimShape shape_of(const ClaimScene&, const CueSite&, const ContentCandidate&, const SourceCandidate&);

/// The claims of a sentence that the model takes, beside those of its quotes.
class TreeClaims {
 public:
  /// Writes down all that it looks at in `readings`, if there is one.
  explicit TreeClaims(std::vector<Draft>& out, std::vector<ClaimReading>* readings = nullptr)
      : out_(out), readings_(readings) {}

  void read(const ClaimSentence&);

 private:
  struct Choice {
    std::size_t cue = 0;
    ContentKind kind = ContentKind::complement;
    SourceCandidate source = {};
    ClaimShape shape = {};
    float score = 0;          ///< the chance that this is a claim
    std::size_t reading = 0;  ///< what is written down of it
  };
  static bool is_around(const ClaimSentence&, const Choice& one, const Choice& other);
  void score(const ClaimSentence&, std::size_t cue);
  void add(const ClaimSentence&, const Choice&);
  void write_down(const ClaimSentence&, Choice&, double all);
  void reject(const Choice&, const char* why);

  std::vector<Draft>& out_;
  std::vector<ClaimReading>* readings_;
  Candidates candidates_ = {};
  ClaimFeatures features_ = {};
  std::vector<std::int32_t> content_sums_ = {}, source_sums_ = {};
  std::vector<double> odds_ = {};  ///< of each source, if readings are written down
  std::vector<Choice> choices_ = {};
};

}  // namespace casus::detail

#endif
