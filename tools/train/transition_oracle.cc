// SPDX-License-Identifier: MIT
#include "train/transition_oracle.h"

namespace casus::train {

GoldTree::GoldTree(std::span<const std::uint32_t> heads) : heads_(1, 0), begins_(heads.size() + 2) {
  heads_.insert(heads_.end(), heads.begin(), heads.end());
  for (std::size_t head = 0; head <= heads.size(); ++head) {
    begins_[head] = static_cast<std::uint32_t>(dependents_.size());
    for (std::size_t word = 1; word <= heads.size(); ++word)
      if (heads_[word] == head) dependents_.push_back(static_cast<std::uint32_t>(word));
  }
  begins_.back() = static_cast<std::uint32_t>(dependents_.size());
}

std::array<int, detail::transition_count> transition_costs(const detail::Configuration& c, const GoldTree& gold) {
  using detail::WordIndex;
  int shift = 0;
  int left = 0;
  int right = 0;
  const std::uint32_t next = c.next();
  if (next <= c.size()) {
    // The next word loses a head on the stack, but for its top, and dependents there.
    const std::uint32_t head = gold.head(next);
    if (head != 0 && head < next && head != c.stack(0) && c.is_on_stack(static_cast<WordIndex>(head))) ++shift;
    for (const std::uint32_t dependent : gold.dependents(next))
      if (dependent < next && c.is_on_stack(static_cast<WordIndex>(dependent))) ++shift;
  }
  if (c.depth() > 0) {
    // The top of the stack loses the dependents still to come, and any other head.
    const std::uint32_t top = c.stack(0);
    int lost = 0;
    for (const std::uint32_t dependent : gold.dependents(top)) lost += dependent >= next;
    const std::uint32_t head = gold.head(top);
    left = lost + (head == 0 || head == c.stack(1) || head > next);
    right = lost + (head == 0 || head >= next);
  }
  return {shift, left, right};
}

}  // namespace casus::train
