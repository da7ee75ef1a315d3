// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_WEIGHT_MIX_H
#define CASUS_TRAIN_WEIGHT_MIX_H

#include <vector>

#include "train/perceptron.h"
#include "train/transition_perceptron.h"

namespace casus::train {

/// Adds the rows of one model to those of others; both ascend by key. The sum
/// of linear models is a linear model: it votes, and costs what one costs.
void mix(std::vector<TransitionRow> more, std::vector<TransitionRow>& rows);
void mix(std::vector<WeightRow> more, std::vector<WeightRow>& rows);

/// Takes out the weights that are below a share of the largest of their row.
void thin(std::vector<WeightRow>& rows, double share);

}  // namespace casus::train

#endif
