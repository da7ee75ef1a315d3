// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WEIGHT_ROWS_H
#define CASUS_SYNTAX_WEIGHT_ROWS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "syntax/weight_places.h"

namespace casus::detail {

/// Sums of weights, one a label. There is room for any label a row can name,
/// so that rows of a damaged model stay inside; only the first labels() count.
/// Sums stick at the ends of their range instead of wrapping round.
struct LabelSums {
  alignas(16) std::array<std::int16_t, 256> sums = {};

  std::int16_t operator[](std::size_t label) const noexcept { return sums[label]; }
  std::int16_t& operator[](std::size_t label) noexcept { return sums[label]; }
  /// Sets the first `labels` sums to 0.
  void clear(std::size_t labels) noexcept;
  /// The label with the largest of the first `labels` sums, the first of equals.
  std::size_t best(std::size_t labels) const noexcept { return best(0, labels); }
  /// The same among the labels [first, end), which are not none.
  std::size_t best(std::size_t first, std::size_t end) const noexcept;
};

/// The weights of a linear model: by the key of a feature, a row of int8
/// weights with one scale, used in place from a model's bytes. Rows are sparse
/// (label and weight) or dense, whichever is smaller. The sums are integers
/// and come out the same on every platform. Any bytes are safe to use.
/// Immutable; refers to the bytes it was made from, which must outlive it.
///
/// Bytes, little-endian: u32 labels (1..256), u32 buckets, u32 bytes of rows;
/// u32 begin of each bucket in the rows, and the end of the last; the rows;
/// `tail` zeros. A row: u16 low bits of its key, u8 pairs (0: dense), u8
/// scale, then pairs of u8 label and i8 weight, or a weight for each label and
/// zeros up to a multiple of eight. A row stands in bucket (key >> 32) *
/// buckets >> 32.
class WeightRows {
 public:
  /// Nothing if the sizes do not fit together. Costs nothing: no row is read.
  static std::optional<WeightRows> from(std::span<const std::byte>) noexcept;

  std::size_t labels() const noexcept { return labels_; }
  /// Of the buckets of keys.
  const WeightPlaces& buckets() const noexcept { return buckets_; }

  /// Where the rows of some keys are.
  class Places;
  /// Finds them, and asks for them all, so that their way from memory overlaps:
  /// with what is done before add() as well. Refers to the keys, of which at
  /// most `most_keys` count.
  Places locate(std::span<const std::uint64_t> keys) const noexcept;
  static constexpr std::size_t most_keys = 192;
  /// Adds the row of each key that has one: the sum of the sparse ones, then
  /// the dense ones in the order of the keys.
  void add(const Places&, LabelSums&) const noexcept;
  void add(std::span<const std::uint64_t> keys, LabelSums&) const noexcept;

  static constexpr std::size_t tail = 516;  ///< zeros behind the rows: room for the longest row

 private:
  std::size_t labels_ = 0;
  std::size_t padded_ = 0;  ///< labels in a dense row
  WeightPlaces buckets_;
  const unsigned char* rows_ = nullptr;
  std::uint32_t bytes_ = 0;
};

class WeightRows::Places {
 private:
  friend class WeightRows;
  struct Range {
    std::uint32_t begin, end;
  };
  std::span<const std::uint64_t> keys_ = {};
  std::array<Range, most_keys> ranges_;
};

inline void WeightRows::add(std::span<const std::uint64_t> keys, LabelSums& sums) const noexcept {
  add(locate(keys), sums);
}

/// Adds dense rows (as in WeightRows) to the first `labels` sums, a multiple of
/// eight: the kernel, and the same in plain C++ (without SSE2 they are one).
void add_dense(std::span<const unsigned char* const> rows, std::size_t labels, LabelSums&) noexcept;
void add_dense_plain(std::span<const unsigned char* const> rows, std::size_t labels, LabelSums&) noexcept;

}  // namespace casus::detail

#endif
