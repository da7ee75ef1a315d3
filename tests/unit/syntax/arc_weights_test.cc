// SPDX-License-Identifier: MIT
#include "syntax/arc_weights.h"

#include <vector>

#include "support/catch.h"

using namespace casus::detail;

TEST_CASE("the weight of an arc's feature is found by the low bits of its key") {
  const std::vector<std::byte> slot = {std::byte{7}, std::byte{1}, std::byte{0xFE}, std::byte{0xFF}};
  const auto weights = ArcWeights::from(slot);
  REQUIRE(weights);
  CHECK(weights->sum(std::vector<std::uint64_t>{0x107, 0x108, 0x107}) == -4);
  CHECK(weights->sum({}) == 0);
}

TEST_CASE("a key has one slot only") {
  std::vector<std::byte> slots(2 * ArcWeights::slot_bytes);
  slots[4] = std::byte{5};
  slots[6] = std::byte{9};
  const auto weights = ArcWeights::from(slots);
  REQUIRE(weights);
  CHECK(weights->sum(std::vector<std::uint64_t>{5}) == 0);
  CHECK(weights->sum(std::vector<std::uint64_t>{5 | std::uint64_t{1} << 63}) == 9);
}

TEST_CASE("bytes that are not whole slots are no weights of arcs") {
  const std::vector<std::byte> bytes(8);
  CHECK(ArcWeights::from(bytes));
  CHECK_FALSE(ArcWeights::from(std::span(bytes).first(7)));
  CHECK_FALSE(ArcWeights::from({}));
}
