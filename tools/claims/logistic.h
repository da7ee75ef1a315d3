// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_CLAIMS_LOGISTIC_H
#define CASUS_TOOLS_CLAIMS_LOGISTIC_H

#include <vector>

#include "claims/examples.h"

namespace casus::claims {

struct Training {
  int epochs = 10;
  float rate = 0.08f;
  float decay = 1e-3f;  ///< of squared weights, a step
};

/// Weights for which the right pairs of each cue are likely, against its other
/// pairs and against no claim at all (whose sum is 0). Deterministic. The first
/// features have the weights `fixed`, and keep them.
std::vector<float> train(const std::vector<Example>&, std::size_t features, const Training&,
                         const std::vector<float>& fixed = {});

}  // namespace casus::claims

#endif
