// SPDX-License-Identifier: MIT
#include "event/row_index.h"

#include <map>
#include <utility>
#include <vector>

#include "support/catch.h"

namespace casus::detail {
namespace {

TEST_CASE("a row index that nothing was added to has nothing") {
  RowIndex index;
  index.freeze();
  CHECK(index.empty());
  CHECK(index.find(0) == index.end());
  CHECK(index.find(~std::uint64_t{0}) == index.end());
}

TEST_CASE(
    "every hash has its rows, in their order, also at the ends of the range and beside others, and after a move") {
  std::map<std::uint64_t, std::vector<std::uint32_t>> wanted;
  RowIndex made;
  const auto add = [&](std::uint64_t hash, std::uint32_t row) {
    wanted[hash].push_back(row);
    made.add(hash, row);
  };
  add(0, 7);
  add(~std::uint64_t{0}, 8);
  add(0, 9);
  for (std::uint32_t i = 10; i < 500; ++i) add((i % 97 + 1) * 0x9E3779B97F4A7C15ULL + i % 2, i);
  made.freeze();
  const RowIndex index = std::move(made);
  for (const auto& [hash, rows] : wanted) {
    const auto* const found = index.find(hash);
    REQUIRE(found != index.end());
    CHECK(std::vector(found->second.begin(), found->second.end()) == rows);
    if (!wanted.contains(hash + 2)) CHECK(index.find(hash + 2) == index.end());
  }
  CHECK(static_cast<std::size_t>(index.end() - index.begin()) == wanted.size());
}

}  // namespace
}  // namespace casus::detail
