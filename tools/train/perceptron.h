// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_PERCEPTRON_H
#define CASUS_TRAIN_PERCEPTRON_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace casus::train {

/// A row of averaged weights, for write_weight_rows().
struct WeightRow {
  std::uint64_t key = 0;
  std::uint32_t updates = 0;  ///< how often training changed it
  struct Weight {
    std::uint8_t label = 0;
    double value = 0;
  };
  std::vector<Weight> weights = {};  ///< labels ascending, none of them 0
};

/// An averaged perceptron (Freund & Schapire 1999, Collins 2002) over hashed
/// features: a feature is its 64-bit key (syntax/feature_key.h). Integer
/// weights and sums, so that training gives the same bytes everywhere; rows
/// hold only the labels that were ever changed.
class Perceptron {
 public:
  explicit Perceptron(std::size_t labels) : labels_(labels), slots_(1u << 16) {}

  std::size_t labels() const noexcept { return labels_; }

  /// Sets sums[label] to the sum over the features, for all labels.
  void score(std::span<const std::uint64_t> features, std::span<std::int32_t> sums) const noexcept;

  /// Adds `change` to the weight of a label for each of the features.
  void update(std::span<const std::uint64_t> features, std::size_t label, int change);

  /// From now on only these features learn; the others have no weight. Nothing may have been learnt before.
  void learn_only(std::span<const std::uint64_t> features);

  /// Counts one more decision. To be called after each, changed or not: the
  /// average is over decisions.
  void next() noexcept { ++decisions_; }

  /// The averages of the weights over all decisions so far, by ascending key.
  std::vector<WeightRow> average() const;

 private:
  struct Cell {
    std::uint32_t label = 0;
    std::int32_t weight = 0;
    std::int64_t lag = 0;  ///< changes, each times the decisions before it
  };
  struct Row {
    std::uint64_t key = 0;
    std::uint32_t updates = 0;
    std::vector<Cell> cells = {};
  };
  std::size_t slot_of(std::uint64_t key) const noexcept;
  Row& row_of(std::uint64_t key);

  std::size_t labels_;
  bool closed_ = false;               ///< no more rows come in
  std::vector<std::uint32_t> slots_;  ///< index into rows_ and 1; 0 is empty
  std::vector<Row> rows_;
  std::int64_t decisions_ = 1;
};

}  // namespace casus::train

#endif
