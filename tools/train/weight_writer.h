// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_WEIGHT_WRITER_H
#define CASUS_TRAIN_WEIGHT_WRITER_H

#include <cstddef>
#include <vector>

#include "train/perceptron.h"

namespace casus::train {

/// How a table of weights is made small.
struct WeightLimits {
  std::size_t labels = 1;
  std::size_t bytes = 0;         ///< the rows with the smallest largest weights go until it fits
  std::uint32_t updates = 1;     ///< rows that training changed less often go
  std::size_t dense_from = 256;  ///< a row of so many weights is dense though that is larger: it is faster
  double largest_sum = 250;      ///< sums of weights beyond this may stick: what an int16 has to hold
};

/// The features for whose rows there is room.
std::vector<std::uint64_t> kept_features(const std::vector<WeightRow>&, const WeightLimits&);

/// The bytes of a detail::WeightRows: int8 weights with one scale a row.
std::vector<std::byte> write_weight_rows(const std::vector<WeightRow>&, const WeightLimits&);

}  // namespace casus::train

#endif
