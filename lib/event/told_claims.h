// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_TOLD_CLAIMS_H
#define CASUS_EVENT_TOLD_CLAIMS_H

#include <span>
#include <vector>

#include "casus/extraction.h"

namespace casus::detail {

/// The claims of an article whose speaker is known, where their cues stand.
/// Sentences are read in their order.
class ToldClaims {
 public:
  struct Told {
    Span cue = {};
    const Claim* claim = nullptr;
  };

  /// The extraction must outlive it.
  explicit ToldClaims(const Extraction&);
  /// Those with a cue in the sentence.
  std::span<const Told> in(Span sentence);

 private:
  std::vector<Told> told_;  ///< ascending
  std::size_t next_ = 0;
};

}  // namespace casus::detail

#endif
