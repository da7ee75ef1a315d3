// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_NAME_PATH_H
#define CASUS_SYNTAX_NAME_PATH_H

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/name_labels.h"

namespace casus::detail {

/// The sums of the weights of a word's labels.
using NameSums = std::array<std::int16_t, name_labels>;
/// By name_move().
using NameMoves = std::array<std::int16_t, name_moves>;

/// The best sequence of labels of a sentence, exactly (Viterbi 1967): that with
/// the largest sum over its words and moves among those in which every name
/// that begins ends. Of equals, the one with the smallest labels from the right.
/// Time is linear in the number of words.
class NamePath {
 public:
  /// `silent[i]` says that the word is outside any name and its sums do not
  /// count. All have the sentence's length; `found` is filled.
  void find(std::span<const NameSums> sums, std::span<const std::uint8_t> silent, const NameMoves& moves,
            std::span<NameLabel> found);

 private:
  std::vector<std::array<NameLabel, name_labels>> before_ = {};
};

}  // namespace casus::detail

#endif
