// SPDX-License-Identifier: MIT
#include "row_index.h"

#include <algorithm>

namespace casus::detail {

void RowIndex::freeze() {
  std::sort(pairs_.begin(), pairs_.end());
  std::vector<std::uint32_t> rows;
  rows.reserve(pairs_.size());
  for (const auto& [hash, row] : pairs_) {
    ++places_.try_emplace(hash, {.first = static_cast<std::uint32_t>(rows.size()), .size = 0}).size;
    rows.push_back(row);
  }
  rows_ = std::move(rows);
  places_.freeze();
  pairs_ = {};
}

void RowIndex::write(ImageWriter& out) const {
  places_.write(out);
  out.put(rows_);
}

bool RowIndex::read(ImageReader& in) noexcept {
  if (places_.read(in) && in.take(rows_)) return true;
  *this = RowIndex();
  return false;
}

}  // namespace casus::detail
