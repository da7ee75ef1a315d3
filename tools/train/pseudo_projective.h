// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_PSEUDO_PROJECTIVE_H
#define CASUS_TRAIN_PSEUDO_PROJECTIVE_H

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace casus::train {

/// A tree over words 1 to n: element i is word i + 1. A head is 0 for the root.
struct LabelledTree {
  std::vector<std::uint32_t> heads = {};
  std::vector<std::string> relations = {};
};

/// Makes a tree without crossing arcs (Nivre & Nilsson 2005): the shortest arc
/// that crosses another hangs one word higher, until none is left. The relation
/// of a word that was lifted gets that of its true head behind it
/// (detail::ArcLabel), from which detail::lower_arcs() finds it again.
/// Returns how many words were lifted.
std::size_t lift_arcs(LabelledTree&);

/// Whether every word between a word and its head leads to that head.
bool is_projective(std::span<const std::uint32_t> heads, std::size_t word);

}  // namespace casus::train

#endif
