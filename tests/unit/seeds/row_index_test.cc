// SPDX-License-Identifier: MIT
#include "row_index.h"

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
  CHECK(index.find(0).empty());
  CHECK(index.find(~std::uint64_t{0}).empty());
}

TEST_CASE("every hash has its rows, in their order, after a move, and in an image") {
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
  const RowIndex moved = std::move(made);
  ImageWriter image;
  moved.write(image);
  ImageReader in(image.bytes());
  RowIndex placed;
  REQUIRE(placed.read(in));
  CHECK(in.at_end());
  for (const RowIndex* const index : {&moved, static_cast<const RowIndex*>(&placed)}) {
    for (const auto& [hash, rows] : wanted) {
      const auto found = index->find(hash);
      CHECK(std::vector(found.begin(), found.end()) == rows);
      if (!wanted.contains(hash + 2)) CHECK(index->find(hash + 2).empty());
    }
  }
}

}  // namespace
}  // namespace casus::detail
