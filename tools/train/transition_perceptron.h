// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_TRANSITION_PERCEPTRON_H
#define CASUS_TRAIN_TRANSITION_PERCEPTRON_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/transition_weights.h"

namespace casus::train {

/// The averaged weights of a feature.
struct TransitionRow {
  std::uint64_t key = 0;
  std::uint32_t updates = 0;  ///< how often training changed it
  std::array<double, detail::transition_count> weights = {};
};

/// An averaged perceptron over three labels and very many features: a flat
/// table instead of the rows of Perceptron, because here a sentence asks for
/// thousands of features. Integer weights; the same bytes everywhere.
class TransitionPerceptron {
 public:
  TransitionPerceptron() : slots_(std::size_t{1} << 16) {}

  using Sums = std::array<std::int32_t, detail::transition_count>;
  Sums sums(std::span<const std::uint64_t> keys) const noexcept;
  /// Moves weight from one transition to another, for each of the features.
  void update(std::span<const std::uint64_t> keys, detail::Transition more, detail::Transition less);
  /// From now on only these features learn; the others have no weight. Nothing may have been learnt before.
  void learn_only(std::span<const std::uint64_t> features);
  /// Counts one more decision, changed or not: the average is over decisions.
  void next() noexcept { ++decisions_; }

  /// The averages over all decisions so far, by ascending key.
  std::vector<TransitionRow> average() const;

 private:
  struct Slot {
    std::uint64_t key = 0;  ///< 0: empty
    std::uint32_t updates = 0;
    std::array<std::int32_t, detail::transition_count> weights = {};
    std::array<std::int64_t, detail::transition_count> lags = {};  ///< changes, each times the decisions before it
  };
  std::size_t slot_of(std::uint64_t key) const noexcept;
  Slot& slot(std::uint64_t key);

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  bool closed_ = false;  ///< no more features come in
  std::int64_t decisions_ = 1;
};

/// The features that write_transition_weights() keeps.
std::vector<std::uint64_t> kept_features(const std::vector<TransitionRow>&, std::size_t slots);

/// The bytes of detail::TransitionWeights. Of the features that share a slot one
/// is kept: that with the largest weight times the root of its updates, which
/// stand for how often it is met. Sums beyond `largest_sum` may stick.
std::vector<std::byte> write_transition_weights(const std::vector<TransitionRow>&, std::size_t slots,
                                                double largest_sum);

}  // namespace casus::train

#endif
