// SPDX-License-Identifier: MIT
#include "syntax/weight_rows.h"

#include <algorithm>
#include <random>
#include <vector>

#include "support/catch.h"
#include "syntax/feature_key.h"

using namespace casus::detail;

namespace {

/// One bucket with the rows given.
std::vector<std::byte> section(std::uint32_t labels, std::uint32_t buckets, const std::vector<unsigned>& rows) {
  std::vector<std::byte> out;
  const auto put = [&](std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::byte>(value >> shift));
  };
  put(labels);
  put(buckets);
  put(rows.size());
  put(0);
  for (std::uint32_t i = 0; i < buckets; ++i) put(rows.size());
  for (const unsigned byte : rows) out.push_back(static_cast<std::byte>(byte));
  out.resize(out.size() + WeightRows::tail);
  return out;
}

}  // namespace

TEST_CASE("rows are found by key and added, sparse and dense") {
  const auto bytes = section(3, 1,
                             {0x34, 0x12, 1, 10, 2, 5,                        // 0x1234: label 2 += 50
                              0x78, 0x56, 0, 2, 1, 0xFF, 3, 0, 0, 0, 0, 0});  // 0x5678: 2, -2, 6
  const auto rows = WeightRows::from(bytes);
  REQUIRE(rows.has_value());
  CHECK(rows->labels() == 3);
  LabelSums sums;
  rows->add(std::vector<std::uint64_t>{0x1234, 0x9999, 0x5678, 0x5678}, sums);
  CHECK(sums[0] == 4);
  CHECK(sums[1] == -4);
  CHECK(sums[2] == 62);
  CHECK(sums.best(3) == 2);
  sums.clear(3);
  CHECK(sums.best(3) == 0);
}

TEST_CASE("sums stick at the ends of their range") {
  const auto bytes = section(2, 1, {1, 0, 2, 255, 0, 127, 1, 0x81});
  const auto rows = WeightRows::from(bytes);
  REQUIRE(rows.has_value());
  LabelSums sums;
  rows->add(std::vector<std::uint64_t>{1, 1}, sums);
  CHECK(sums[0] == 32767);
  CHECK(sums[1] == -32768);
}

TEST_CASE("sparse rows of any length add up, and stick at the ends of the range once at the end") {
  std::mt19937 random(5);
  const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  for (int round = 0; round < 50; ++round) {
    const unsigned labels = 1 + below(256);
    std::vector<unsigned> bytes;
    std::vector<int> wanted(labels);
    std::vector<std::uint64_t> keys;
    for (unsigned row = 0; row < 100; ++row) {
      const unsigned pairs = 1 + below(255), scale = below(256);
      bytes.insert(bytes.end(), {row, 0, pairs, scale});
      for (unsigned i = 0; i < pairs; ++i) {
        const unsigned label = below(labels), weight = below(256);
        bytes.insert(bytes.end(), {label, weight});
        wanted[label] += static_cast<std::int8_t>(weight) * static_cast<int>(scale);
      }
      keys.push_back(row);
    }
    const auto made = section(labels, 1, bytes);
    const auto rows = WeightRows::from(made);
    REQUIRE(rows.has_value());
    LabelSums sums;
    for (unsigned label = 0; label < labels; ++label) sums[label] = static_cast<std::int16_t>(random());
    for (unsigned label = 0; label < labels; ++label) wanted[label] += sums[label];
    rows->add(keys, sums);
    for (unsigned label = 0; label < labels; ++label) REQUIRE(sums[label] == std::clamp(wanted[label], -32768, 32767));
  }
}

TEST_CASE("the kernel and plain C++ give the same sums") {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::vector<unsigned char>> rows(random() % 20, std::vector<unsigned char>(260));
    std::vector<const unsigned char*> pointers;
    for (auto& row : rows) {
      for (unsigned char& byte : row) byte = static_cast<unsigned char>(random());
      pointers.push_back(row.data());
    }
    LabelSums kernel;
    for (std::int16_t& sum : kernel.sums) sum = static_cast<std::int16_t>(random());
    LabelSums plain = kernel;
    const std::size_t labels = 8 * (random() % 33);
    add_dense(pointers, labels, kernel);
    add_dense_plain(pointers, labels, plain);
    REQUIRE(kernel.sums == plain.sums);
  }
}

TEST_CASE("the largest sum is found, the first of equals, at any number of labels") {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    LabelSums sums;
    for (std::int16_t& sum : sums.sums) sum = static_cast<std::int16_t>(static_cast<int>(random() % 40) - 20);
    const std::size_t labels = 1 + random() % 256;
    std::size_t expected = 0;
    for (std::size_t i = 1; i < labels; ++i) {
      if (sums[i] > sums[expected]) expected = i;
    }
    REQUIRE(sums.best(labels) == expected);
  }
}

TEST_CASE("sizes that do not fit together are refused") {
  auto bytes = section(3, 1, {1, 0, 1, 1, 0, 1});
  CHECK(WeightRows::from(bytes).has_value());
  bytes.pop_back();
  CHECK_FALSE(WeightRows::from(bytes).has_value());
  CHECK_FALSE(WeightRows::from({}).has_value());
  CHECK_FALSE(WeightRows::from(section(0, 1, {})).has_value());
  CHECK_FALSE(WeightRows::from(section(257, 1, {})).has_value());
}

TEST_CASE("any bytes are safe to use") {
  std::mt19937 random(3);
  auto bytes = section(100, 4, std::vector<unsigned>(64, 0));
  for (int round = 0; round < 300; ++round) {
    // Behind the header all is random: where buckets begin, the rows, the tail.
    for (std::size_t i = 12; i < bytes.size(); ++i)
      bytes[i] = static_cast<std::byte>(random() % (round % 2 == 0 ? 256 : 3));
    const auto rows = WeightRows::from(bytes);
    REQUIRE(rows.has_value());
    LabelSums sums;
    std::vector<std::uint64_t> keys;
    for (int i = 0; i < 300; ++i) keys.push_back(feature_key(1, random()));
    rows->add(keys, sums);
    CHECK(sums.best(rows->labels()) < 100);
  }
}
