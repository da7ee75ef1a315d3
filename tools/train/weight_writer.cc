// SPDX-License-Identifier: MIT
#include "train/weight_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "syntax/weight_rows.h"

namespace casus::train {
namespace {

struct PackedRow {
  std::uint64_t key = 0;
  double largest = 0;
  std::vector<std::byte> bytes = {};
};

void put_u32(std::vector<std::byte>& out, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::byte>(value >> shift & 0xFF));
}

/// Nothing if all weights round to 0.
std::optional<PackedRow> pack(const WeightRow& row, const WeightLimits& limits) {
  const double unit = limits.largest_sum / 32767;
  double largest = 0;
  for (const auto& weight : row.weights) largest = std::max(largest, std::abs(weight.value));
  const double scale = std::clamp(std::ceil(largest / unit / 127), 1.0, 255.0);
  std::vector<std::byte> pairs;
  std::vector<std::byte> dense((limits.labels + 7) / 8 * 8);
  for (const auto& weight : row.weights) {
    const auto value = static_cast<int>(std::clamp(std::round(weight.value / (unit * scale)), -127.0, 127.0));
    if (value == 0) continue;
    pairs.push_back(static_cast<std::byte>(weight.label));
    pairs.push_back(static_cast<std::byte>(value & 0xFF));
    dense[weight.label] = static_cast<std::byte>(value & 0xFF);
  }
  if (pairs.empty()) return std::nullopt;
  const bool sparse = pairs.size() < dense.size() && pairs.size() / 2 < limits.dense_from;
  PackedRow packed{row.key, largest, {}};
  packed.bytes = {static_cast<std::byte>(row.key & 0xFF), static_cast<std::byte>(row.key >> 8 & 0xFF),
                  static_cast<std::byte>(sparse ? pairs.size() / 2 : 0), static_cast<std::byte>(scale)};
  const std::vector<std::byte>& weights = sparse ? pairs : dense;
  packed.bytes.insert(packed.bytes.end(), weights.begin(), weights.end());
  return packed;
}

/// Those for which there is room, the largest weights first.
std::vector<PackedRow> packed_rows(const std::vector<WeightRow>& rows, const WeightLimits& limits) {
  std::vector<PackedRow> packed;
  for (const WeightRow& row : rows) {
    if (row.updates < limits.updates) continue;
    if (std::optional<PackedRow> kept = pack(row, limits)) packed.push_back(std::move(*kept));
  }
  std::sort(packed.begin(), packed.end(), [](const PackedRow& a, const PackedRow& b) {
    return a.largest != b.largest ? a.largest > b.largest : a.key < b.key;
  });
  // A bucket holds one row on average, and costs four bytes.
  std::size_t bytes = 12 + 4 + detail::WeightRows::tail;
  std::size_t kept = 0;
  while (kept < packed.size() && bytes + packed[kept].bytes.size() + 4 <= limits.bytes)
    bytes += packed[kept++].bytes.size() + 4;
  packed.resize(kept);
  return packed;
}

}  // namespace

std::vector<std::uint64_t> kept_features(const std::vector<WeightRow>& rows, const WeightLimits& limits) {
  std::vector<std::uint64_t> keys;
  for (const PackedRow& row : packed_rows(rows, limits)) keys.push_back(row.key);
  return keys;
}

std::vector<std::byte> write_weight_rows(const std::vector<WeightRow>& rows, const WeightLimits& limits) {
  std::vector<PackedRow> packed = packed_rows(rows, limits);
  const std::uint64_t buckets = std::max<std::uint64_t>(1, packed.size());
  const auto bucket_of = [&](const PackedRow& row) { return (row.key >> 32) * buckets >> 32; };
  // Within a bucket the rows with large weights, which are the frequent ones, come first.
  std::stable_sort(packed.begin(), packed.end(),
                   [&](const PackedRow& a, const PackedRow& b) { return bucket_of(a) < bucket_of(b); });
  std::vector<std::byte> begins;
  std::vector<std::byte> data;
  std::size_t next = 0;
  for (std::uint64_t bucket = 0; bucket < buckets; ++bucket) {
    put_u32(begins, data.size());
    for (; next < packed.size() && bucket_of(packed[next]) == bucket; ++next)
      data.insert(data.end(), packed[next].bytes.begin(), packed[next].bytes.end());
  }
  put_u32(begins, data.size());

  std::vector<std::byte> out;
  put_u32(out, limits.labels);
  put_u32(out, buckets);
  put_u32(out, data.size());
  out.insert(out.end(), begins.begin(), begins.end());
  out.insert(out.end(), data.begin(), data.end());
  out.resize(out.size() + detail::WeightRows::tail);
  return out;
}

}  // namespace casus::train
