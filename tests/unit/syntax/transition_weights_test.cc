// SPDX-License-Identifier: MIT
#include "syntax/transition_weights.h"

#include <random>
#include <vector>

#include "seeds/aligned_bytes.h"
#include "support/catch.h"

using namespace casus;
using namespace casus::detail;

namespace {

std::vector<std::uint64_t> random_keys(std::mt19937_64& random) {
  std::vector<std::uint64_t> keys(100);
  // Low bits of few values, so that many keys have weights.
  for (std::uint64_t& key : keys) key = (random() & ~std::uint64_t{0xFFFF}) | random() % 64;
  return keys;
}

}  // namespace

TEST_CASE("the kernel and plain C++ give the same sums, whatever the bytes") {
  std::mt19937_64 random(5);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::byte> bytes(TransitionWeights::line_bytes * (1 + random() % 20));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const bool high_byte_of_mark = i % 64 < 16 && i % 2 == 1;
      bytes[i] = static_cast<std::byte>(high_byte_of_mark ? 0 : random() % (i % 64 < 16 ? 64 : 256));
    }
    const AlignedBytes aligned(bytes);
    const auto weights = TransitionWeights::from(aligned.bytes());
    REQUIRE(weights);
    const auto keys = random_keys(random);
    CHECK(weights->sums(keys) == weights->sums_plain(keys));
    CHECK(weights->sums(keys) != TransitionSums{});
  }
}

TEST_CASE("a feature is found in any place of its line") {
  for (std::uint8_t place = 0; place < TransitionWeights::line_features; ++place) {
    std::vector<std::byte> line(TransitionWeights::line_bytes);
    line[2u * place] = std::byte{7};
    line[16u + 6u * place] = std::byte{1};
    line[16u + 6u * place + 2] = std::byte{2};
    line[16u + 6u * place + 4] = std::byte{0xFE};
    line[16u + 6u * place + 5] = std::byte{0xFF};
    const AlignedBytes aligned(line);
    const auto weights = TransitionWeights::from(aligned.bytes());
    REQUIRE(weights);
    CHECK(weights->sums(std::vector<std::uint64_t>{7, 8}) == TransitionSums{1, 2, -2});
  }
}

TEST_CASE("bytes that are not whole lines are refused") {
  const AlignedBytes aligned(std::vector<std::byte>(128));
  CHECK(TransitionWeights::from(aligned.bytes()));
  CHECK_FALSE(TransitionWeights::from(aligned.bytes().first(100)));
  CHECK_FALSE(TransitionWeights::from(aligned.bytes().subspan(8, 64)));
}
