// SPDX-License-Identifier: MIT
#include "syntax/transition_weights.h"

#include <random>
#include <vector>

#include "support/catch.h"

using namespace casus::detail;

TEST_CASE("the kernel and plain C++ give the same sums, whatever the bytes") {
  std::mt19937_64 random(5);
  int different = 0;
  for (int round = 0; round < 50; ++round) {
    // Low bits of few values, so that many keys have weights.
    std::vector<std::byte> bytes(TransitionWeights::slot_bytes * (1 + random() % 20));
    for (std::size_t i = 0; i < bytes.size(); ++i)
      bytes[i] = static_cast<std::byte>(i % 8 == 0 ? random() % 8 : i % 8 == 1 ? 0 : random());
    std::vector<std::uint64_t> keys(100);
    for (std::uint64_t& key : keys) key = (random() & ~std::uint64_t{0xFFFF}) | random() % 8;
    const auto weights = TransitionWeights::from(bytes);
    REQUIRE(weights);
    TransitionSums fast = {5, -6, 7};
    TransitionSums plain = fast;
    weights->add(keys, fast);
    weights->add_plain(keys, plain);
    CHECK(fast == plain);
    different += fast != TransitionSums{5, -6, 7};
  }
  CHECK(different == 50);
}

TEST_CASE("a feature is found by the low bits of its key, and added in the order of the transitions") {
  std::vector<std::byte> slot = {std::byte{7}, std::byte{1}, std::byte{1},    std::byte{0},
                                 std::byte{2}, std::byte{0}, std::byte{0xFE}, std::byte{0xFF}};
  const auto weights = TransitionWeights::from(slot);
  REQUIRE(weights);
  TransitionSums sums = {};
  weights->add(std::vector<std::uint64_t>{0x107, 0x108, 0x107}, sums);
  CHECK(sums == TransitionSums{2, 4, -4});
}

TEST_CASE("sums of transitions stick at the ends of their range") {
  const std::vector<std::byte> slot = {std::byte{1}, std::byte{0},    std::byte{0xFF}, std::byte{0x7F},
                                       std::byte{0}, std::byte{0x80}, std::byte{0},    std::byte{0}};
  const auto weights = TransitionWeights::from(slot);
  REQUIRE(weights);
  TransitionSums sums = {};
  weights->add(std::vector<std::uint64_t>{1, 1, 1}, sums);
  CHECK(sums == TransitionSums{32767, -32768, 0});
}

TEST_CASE("bytes that are not whole slots are refused") {
  const std::vector<std::byte> bytes(16);
  CHECK(TransitionWeights::from(bytes));
  CHECK_FALSE(TransitionWeights::from(std::span(bytes).first(15)));
  CHECK_FALSE(TransitionWeights::from({}));
}
