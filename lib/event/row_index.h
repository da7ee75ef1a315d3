// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_ROW_INDEX_H
#define CASUS_EVENT_ROW_INDEX_H

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace casus::detail {

/// The rows of a table by the hash of a word, in a few arrays: it is made at a
/// start, which is short. After freeze() it is immutable and safe for any
/// number of threads.
class RowIndex {
 public:
  struct Entry {
    std::uint64_t first = 0;                     ///< the hash
    std::span<const std::uint32_t> second = {};  ///< its rows, ascending; not none
  };

  RowIndex() = default;
  RowIndex(RowIndex&&) noexcept = default;
  RowIndex& operator=(RowIndex&&) noexcept = default;

  void add(std::uint64_t hash, std::uint32_t row) { pairs_.emplace_back(hash, row); }
  void freeze();

  /// end() if the word has no rows.
  const Entry* find(std::uint64_t hash) const noexcept {
    if (entries_.empty()) return end();
    for (std::uint32_t i = first_[hash >> shift_]; i < entries_.size() && entries_[i].first <= hash; ++i) {
      if (entries_[i].first == hash) return &entries_[i];
    }
    return end();
  }
  const Entry* begin() const noexcept { return entries_.data(); }
  const Entry* end() const noexcept { return entries_.data() + entries_.size(); }
  bool empty() const noexcept { return entries_.empty(); }

 private:
  std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs_;  ///< until freeze()
  std::vector<Entry> entries_;                                  ///< ascending by hash
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> first_;  ///< by the upper bits of a hash, the first entry that has them or greater ones
  unsigned shift_ = 0;
};

}  // namespace casus::detail

#endif
