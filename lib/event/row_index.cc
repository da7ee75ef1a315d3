// SPDX-License-Identifier: MIT
#include "event/row_index.h"

#include <algorithm>
#include <bit>

namespace casus::detail {

void RowIndex::freeze() {
  if (pairs_.empty()) return;
  std::sort(pairs_.begin(), pairs_.end());
  const auto buckets = std::bit_ceil(pairs_.size());
  shift_ = 64 - std::max(1U, static_cast<unsigned>(std::countr_zero(buckets)));
  first_.assign(std::max<std::size_t>(2, buckets), 0);
  rows_.reserve(pairs_.size());
  for (const auto& [hash, row] : pairs_) rows_.push_back(row);
  std::size_t bucket = 0;
  for (std::size_t i = 0; i < pairs_.size();) {
    const std::uint64_t hash = pairs_[i].first;
    std::size_t end = i + 1;
    while (end < pairs_.size() && pairs_[end].first == hash) ++end;
    for (; bucket <= hash >> shift_; ++bucket) first_[bucket] = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({hash, std::span(rows_).subspan(i, end - i)});
    i = end;
  }
  for (; bucket < first_.size(); ++bucket) first_[bucket] = static_cast<std::uint32_t>(entries_.size());
  pairs_ = {};
}

}  // namespace casus::detail
