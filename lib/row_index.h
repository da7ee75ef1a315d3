// SPDX-License-Identifier: MIT
#ifndef CASUS_ROW_INDEX_H
#define CASUS_ROW_INDEX_H

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "flat_map.h"

namespace casus::detail {

/// The rows of a table by the hash of a word. After freeze() it is immutable
/// and safe for any number of threads; it may lie in an image.
class RowIndex {
 public:
  void add(std::uint64_t hash, std::uint32_t row) { pairs_.emplace_back(hash, row); }
  void freeze();

  /// Ascending; none if the word has no rows.
  std::span<const std::uint32_t> find(std::uint64_t hash) const noexcept {
    const FlatRange* const range = places_.find(hash);
    if (range == nullptr) return {};
    return {rows_.data() + range->first, range->size};
  }
  bool empty() const noexcept { return places_.empty(); }

  void write(ImageWriter&) const;
  /// False, and the index empty, if there is none in the image.
  bool read(ImageReader&) noexcept;

 private:
  std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs_;  ///< until freeze()
  FlatMap<FlatRange> places_;                                   ///< in rows_
  FlatArray<std::uint32_t> rows_;
};

}  // namespace casus::detail

#endif
