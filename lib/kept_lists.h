// SPDX-License-Identifier: MIT
#ifndef CASUS_KEPT_LISTS_H
#define CASUS_KEPT_LISTS_H

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace casus::detail {

/// Many short lists in a few allocations. A list stays where it is as long as
/// this lives, also if this is moved.
template <typename T>
class KeptLists {
 public:
  KeptLists() = default;
  KeptLists(KeptLists&&) noexcept = default;
  KeptLists& operator=(KeptLists&&) noexcept = default;

  std::span<const T> keep(std::span<const T> list) {
    if (chunks_.empty() || chunks_.back().capacity() - chunks_.back().size() < list.size())
      chunks_.emplace_back().reserve(std::max(list.size(), chunk));
    std::vector<T>& last = chunks_.back();
    const std::size_t first = last.size();
    last.insert(last.end(), list.begin(), list.end());
    return std::span(last).subspan(first);
  }

 private:
  static constexpr std::size_t chunk = 1024;
  std::vector<std::vector<T>> chunks_;  ///< none outgrows what it reserved
};

}  // namespace casus::detail

#endif
