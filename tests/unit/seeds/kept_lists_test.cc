// SPDX-License-Identifier: MIT
#include "kept_lists.h"

#include <numeric>
#include <utility>
#include <vector>

#include "support/catch.h"

namespace casus::detail {
namespace {

TEST_CASE("kept lists stay where they are, long and short, while more come and when their owner moves") {
  KeptLists<int> lists;
  std::vector<std::pair<std::vector<int>, std::span<const int>>> kept;
  for (int size = 0; size < 3000; size += 1 + size / 2) {
    std::vector<int> list(static_cast<std::size_t>(size));
    std::iota(list.begin(), list.end(), size);
    const std::span<const int> place = lists.keep(list);
    kept.emplace_back(std::move(list), place);
  }
  const KeptLists<int> owner = std::move(lists);
  for (const auto& [list, place] : kept) CHECK(std::vector(place.begin(), place.end()) == list);
}

}  // namespace
}  // namespace casus::detail
