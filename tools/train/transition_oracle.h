// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_TRANSITION_ORACLE_H
#define CASUS_TRAIN_TRANSITION_ORACLE_H

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/configuration.h"

namespace casus::train {

/// A projective tree, read by the oracle. Words are numbered from 1.
class GoldTree {
 public:
  explicit GoldTree(std::span<const std::uint32_t> heads);

  /// 0 for the root.
  std::uint32_t head(std::size_t word) const noexcept { return heads_[word]; }
  /// Ascending.
  std::span<const std::uint32_t> dependents(std::size_t word) const noexcept {
    return {dependents_.data() + begins_[word], begins_[word + 1] - begins_[word]};
  }

 private:
  std::vector<std::uint32_t> heads_;
  std::vector<std::uint32_t> dependents_;
  std::vector<std::uint32_t> begins_;
};

/// How many arcs of the gold tree each transition puts out of reach (the dynamic
/// oracle of Goldberg & Nivre 2013 for the arc-hybrid system). Says nothing of
/// transitions that the configuration does not allow.
std::array<int, detail::transition_count> transition_costs(const detail::Configuration&, const GoldTree&);

}  // namespace casus::train

#endif
