// SPDX-License-Identifier: MIT
#include "train/pseudo_projective.h"

#include <algorithm>

#include "syntax/lifted_arcs.h"

namespace casus::train {

bool is_projective(std::span<const std::uint32_t> heads, std::size_t word) {
  const std::uint32_t head = heads[word - 1];
  if (head == 0) return true;
  const std::size_t low = std::min<std::size_t>(word, head);
  const std::size_t high = std::max<std::size_t>(word, head);
  for (std::size_t between = low + 1; between < high; ++between) {
    std::size_t above = between;
    while (above != 0 && above != head) above = heads[above - 1];
    if (above == 0) return false;
  }
  return true;
}

std::size_t lift_arcs(LabelledTree& tree) {
  const std::vector<std::uint32_t> true_heads = tree.heads;
  std::vector<std::uint32_t>& heads = tree.heads;
  for (;;) {
    std::size_t shortest = 0;
    std::size_t length = heads.size();
    for (std::size_t word = 1; word <= heads.size(); ++word) {
      const std::size_t head = heads[word - 1];
      if (head == 0 || heads[head - 1] == 0 || is_projective(heads, word)) continue;
      const std::size_t steps = word < head ? head - word : word - head;
      if (steps >= length) continue;
      shortest = word;
      length = steps;
    }
    if (shortest == 0) break;
    heads[shortest - 1] = heads[heads[shortest - 1] - 1];
  }
  std::size_t lifted = 0;
  const std::vector<std::string> relations = tree.relations;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] == true_heads[i]) continue;
    tree.relations[i] += detail::ArcLabel::lift_mark + relations[true_heads[i] - 1];
    ++lifted;
  }
  return lifted;
}

}  // namespace casus::train
