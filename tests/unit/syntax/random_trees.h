// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_UNIT_SYNTAX_RANDOM_TREES_H
#define CASUS_TESTS_UNIT_SYNTAX_RANDOM_TREES_H

#include <cstdint>
#include <random>
#include <vector>

namespace casus::test {

using Heads = std::vector<std::uint32_t>;  ///< of words 1 to n; 0 for the root

/// Any tree over n words.
inline Heads random_tree(std::size_t n, std::mt19937& random) {
  std::vector<std::uint32_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = static_cast<std::uint32_t>(i + 1);
  for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  Heads heads(n);
  for (std::size_t i = 1; i < n; ++i) heads[order[i] - 1] = order[random() % i];
  return heads;
}

/// A tree without crossing arcs over the words [begin, end), hung on `head`.
inline void grow_projective(std::uint32_t begin, std::uint32_t end, std::uint32_t head, std::mt19937& random,
                            Heads& heads) {
  while (begin < end) {
    const bool takes_all = head == 0;
    const std::uint32_t part = takes_all ? end : begin + 1 + static_cast<std::uint32_t>(random()) % (end - begin);
    const std::uint32_t top = begin + static_cast<std::uint32_t>(random()) % (part - begin);
    heads[top - 1] = head;
    grow_projective(begin, top, top, random, heads);
    grow_projective(top + 1, part, top, random, heads);
    begin = part;
  }
}

inline Heads random_projective_tree(std::size_t n, std::mt19937& random) {
  Heads heads(n);
  grow_projective(1, static_cast<std::uint32_t>(n + 1), 0, random, heads);
  return heads;
}

/// One root, and every word leads to it.
inline bool is_tree(const Heads& heads) {
  std::size_t roots = 0;
  for (const std::uint32_t head : heads) roots += head == 0;
  for (std::size_t word = 1; word <= heads.size(); ++word) {
    std::size_t above = word;
    for (std::size_t steps = 0; above != 0; ++steps) {
      if (steps > heads.size() || above > heads.size()) return false;
      above = heads[above - 1];
    }
  }
  return roots == 1;
}

}  // namespace casus::test

#endif
