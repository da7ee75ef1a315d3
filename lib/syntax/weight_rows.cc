// SPDX-License-Identifier: MIT
#include "syntax/weight_rows.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "syntax/little_endian.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace casus::detail {
namespace {

constexpr std::size_t header_bytes = 12;
constexpr std::size_t row_header = 4;
constexpr std::size_t typical_row = 40;  ///< bytes: it often ends in the next line of the cache

std::int16_t saturated(int sum) noexcept {
  using Limits = std::numeric_limits<std::int16_t>;
  return static_cast<std::int16_t>(std::clamp<int>(sum, Limits::min(), Limits::max()));
}

/// What sparse rows add to labels: no row of a damaged model is so large that
/// the sums overflow, and a label of one that is too large counts as another.
class SparseSums {
 public:
  explicit SparseSums(std::size_t labels) noexcept : last_(std::bit_ceil(labels) - 1) {
    std::fill_n(sums_.begin(), last_ + 1, 0);
  }
  void add(const unsigned char* row) noexcept;
  /// Adds them to the first `labels` sums.
  void put(std::size_t labels, LabelSums& sums) noexcept;

 private:
#ifdef __SSE2__
  // How long a row is, nobody can foretell: first all are unpacked into one list.
  static constexpr std::size_t room = 1024;
  static constexpr std::size_t longest = 255 + 16;
  void flush() noexcept {
    for (std::size_t i = 0; i < size_; ++i) sums_[label_[i]] += product_[i];
    size_ = 0;
  }
  std::size_t size_ = 0;
  std::array<std::uint16_t, room> label_;
  std::array<std::int16_t, room> product_;
#endif
  std::size_t last_;
  std::array<std::int32_t, 256> sums_;
};

#ifdef __SSE2__
void SparseSums::add(const unsigned char* row) noexcept {
  const std::size_t pairs = row[2];
  const __m128i scale = _mm_set1_epi16(row[3]);
  const __m128i last = _mm_set1_epi16(static_cast<std::int16_t>(last_));
  const auto unpack_eight = [&](std::size_t i) {
    const __m128i read = _mm_loadu_si128(reinterpret_cast<const __m128i*>(row + row_header + 2 * i));
    const __m128i product = _mm_mullo_epi16(_mm_srai_epi16(read, 8), scale);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(label_.data() + size_ + i), _mm_and_si128(read, last));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(product_.data() + size_ + i), product);
  };
  unpack_eight(0);
  unpack_eight(8);
  for (std::size_t i = 16; i < pairs; i += 8) unpack_eight(i);
  size_ += pairs;
  if (size_ + longest > room) flush();
}

void SparseSums::put(std::size_t labels, LabelSums& sums) noexcept {
  flush();
  const auto four = [&](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(sums_.data() + i)); };
  for (std::size_t i = 0; i < labels; i += 8) {
    auto* const at = reinterpret_cast<__m128i*>(sums.sums.data() + i);
    const __m128i before = _mm_load_si128(at);
    const __m128i low = _mm_add_epi32(_mm_srai_epi32(_mm_unpacklo_epi16(before, before), 16), four(i));
    const __m128i high = _mm_add_epi32(_mm_srai_epi32(_mm_unpackhi_epi16(before, before), 16), four(i + 4));
    _mm_store_si128(at, _mm_packs_epi32(low, high));
  }
}
#else
void SparseSums::add(const unsigned char* row) noexcept {
  const unsigned char* const weights = row + row_header;
  for (std::size_t i = 0; i < row[2]; ++i)
    sums_[weights[2 * i] & last_] += static_cast<std::int8_t>(weights[2 * i + 1]) * row[3];
}

void SparseSums::put(std::size_t labels, LabelSums& sums) noexcept {
  for (std::size_t i = 0; i < labels; ++i) sums[i] = saturated(sums[i] + sums_[i]);
}
#endif

}  // namespace

void LabelSums::clear(std::size_t labels) noexcept {
  std::fill_n(sums.begin(), (labels + 7) / 8 * 8, std::int16_t{0});
}

std::size_t LabelSums::best(std::size_t first, std::size_t end) const noexcept {
  // First how much it is, then where: no branch hangs on the sums.
  const std::int16_t* const from = sums.data() + first;
  const std::int16_t* const to = sums.data() + end;
  const std::int16_t* at = from;
  std::int16_t most = *at;
#ifdef __SSE2__
  const auto eight = [](const std::int16_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); };
  if (to - at >= 8) {
    __m128i lanes = eight(at);
    for (at += 8; to - at >= 8; at += 8) lanes = _mm_max_epi16(lanes, eight(at));
    lanes = _mm_max_epi16(lanes, _mm_shuffle_epi32(lanes, 0x4E));
    lanes = _mm_max_epi16(lanes, _mm_shuffle_epi32(lanes, 0xB1));
    lanes = _mm_max_epi16(lanes, _mm_shufflelo_epi16(lanes, 0xB1));
    most = static_cast<std::int16_t>(_mm_cvtsi128_si32(lanes));
  }
#endif
  for (; at != to; ++at) most = std::max(most, *at);
  at = from;
#ifdef __SSE2__
  for (const __m128i wanted = _mm_set1_epi16(most); to - at >= 8; at += 8) {
    const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi16(eight(at), wanted)));
    if (found != 0)
      return static_cast<std::size_t>(at - sums.data()) + static_cast<unsigned>(std::countr_zero(found)) / 2;
  }
#endif
  return static_cast<std::size_t>(std::find(at, to, most) - sums.data());
}

std::optional<WeightRows> WeightRows::from(std::span<const std::byte> section) noexcept {
  if (section.size() < header_bytes) return std::nullopt;
  WeightRows rows;
  rows.labels_ = load_u32(section.data());
  rows.padded_ = (rows.labels_ + 7) / 8 * 8;
  const std::uint64_t buckets = load_u32(section.data() + 4);
  rows.bytes_ = load_u32(section.data() + 8);
  if (rows.labels_ == 0 || rows.labels_ > 256) return std::nullopt;
  const std::uint64_t begins = 4 * (buckets + 1);
  if (header_bytes + begins + rows.bytes_ + tail != section.size()) return std::nullopt;
  rows.buckets_ = {section.data() + header_bytes, buckets, 4};
  rows.rows_ = reinterpret_cast<const unsigned char*>(section.data() + header_bytes + begins);
  return rows;
}

WeightRows::Places WeightRows::locate(std::span<const std::uint64_t> keys) const noexcept {
  Places places;
  if (buckets_.count() == 0) return places;
  places.keys_ = keys.first(std::min(keys.size(), most_keys));
  for (std::size_t i = 0; i < places.keys_.size(); ++i) {
    const std::byte* const bucket = buckets_.of(keys[i]);
    const std::uint32_t begin = load_u32(bucket);
    places.ranges_[i] = {begin, std::min(load_u32(bucket + 4), bytes_)};
    prefetch(rows_ + begin);
    prefetch(rows_ + begin + typical_row);
  }
  return places;
}

/// A row begins before the end of the rows, and no row is longer than the tail:
/// its bytes are all there.
void WeightRows::add(const Places& places, LabelSums& sums) const noexcept {
  // Sparse rows first, then the dense ones all at once.
  SparseSums sparse(padded_);
  std::array<const unsigned char*, most_keys> dense;
  std::size_t dense_rows = 0;
  for (std::size_t i = 0; i < places.keys_.size(); ++i) {
    const auto low = static_cast<std::uint16_t>(places.keys_[i]);
    for (std::size_t at = places.ranges_[i].begin; at < places.ranges_[i].end;) {
      const unsigned char* const row = rows_ + at;
      const std::size_t pairs = row[2];
      if (static_cast<std::uint16_t>(row[0] | row[1] << 8) == low) {
        if (pairs == 0) {
          dense[dense_rows++] = row;
        } else {
          sparse.add(row);
        }
        break;
      }
      at += row_header + (pairs == 0 ? padded_ : 2 * pairs);
    }
  }
  sparse.put(padded_, sums);
  add_dense(std::span(dense).first(dense_rows), padded_, sums);
}

void add_dense_plain(std::span<const unsigned char* const> rows, std::size_t labels, LabelSums& sums) noexcept {
  for (const unsigned char* row : rows) {
    for (std::size_t i = 0; i < labels; ++i)
      sums[i] = saturated(sums[i] + static_cast<std::int8_t>(row[row_header + i]) * row[3]);
  }
}

#ifdef __SSE2__
namespace {

/// Eight labels a register, all of them kept in registers from row to row.
template <std::size_t registers>
void add_registers(std::span<const unsigned char* const> rows, std::size_t first, LabelSums& sums) noexcept {
  auto* const stored = reinterpret_cast<__m128i*>(sums.sums.data() + first);
  __m128i totals[registers];
  for (std::size_t r = 0; r < registers; ++r) totals[r] = _mm_load_si128(stored + r);
  for (const unsigned char* row : rows) {
    const __m128i scale = _mm_set1_epi16(row[3]);
    const unsigned char* const weights = row + row_header + first;
    for (std::size_t r = 0; r < registers; ++r) {
      const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(weights + 8 * r));
      const __m128i wide = _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
      totals[r] = _mm_adds_epi16(totals[r], _mm_mullo_epi16(wide, scale));
    }
  }
  for (std::size_t r = 0; r < registers; ++r) _mm_store_si128(stored + r, totals[r]);
}

}  // namespace

void add_dense(std::span<const unsigned char* const> rows, std::size_t labels, LabelSums& sums) noexcept {
  std::size_t first = 0;
  for (; labels - first >= 48; first += 48) add_registers<6>(rows, first, sums);
  switch ((labels - first) / 8) {
    case 5:
      return add_registers<5>(rows, first, sums);
    case 4:
      return add_registers<4>(rows, first, sums);
    case 3:
      return add_registers<3>(rows, first, sums);
    case 2:
      return add_registers<2>(rows, first, sums);
    case 1:
      return add_registers<1>(rows, first, sums);
    default:
      return;
  }
}
#else
void add_dense(std::span<const unsigned char* const> rows, std::size_t labels, LabelSums& sums) noexcept {
  add_dense_plain(rows, labels, sums);
}
#endif

}  // namespace casus::detail
