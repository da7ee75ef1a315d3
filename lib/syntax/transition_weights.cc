// SPDX-License-Identifier: MIT
#include "syntax/transition_weights.h"

#include <algorithm>
#include <bit>

#include "syntax/little_endian.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace casus::detail {
namespace {

constexpr std::size_t weight_bytes = 2 * transition_count;
constexpr std::size_t marks_bytes = 2 * TransitionWeights::line_features;

void prefetch(const void* p) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(p);
#else
  (void)p;
#endif
}

}  // namespace

std::optional<TransitionWeights> TransitionWeights::from(std::span<const std::byte> bytes) noexcept {
  if (bytes.size() % line_bytes != 0 || reinterpret_cast<std::uintptr_t>(bytes.data()) % line_bytes != 0)
    return std::nullopt;
  TransitionWeights weights;
  weights.lines_ = bytes.data();
  weights.count_ = bytes.size() / line_bytes;
  return weights;
}

TransitionSums TransitionWeights::sums_plain(std::span<const std::uint64_t> keys) const noexcept {
  TransitionSums sums = {};
  if (count_ == 0) return sums;
  for (const std::uint64_t key : keys) {
    const std::byte* line = lines_ + line_bytes * line_of(key, count_);
    for (std::size_t slot = 0; slot < line_features; ++slot) {
      if (load_u16(line + 2 * slot) != mark_of(key)) continue;
      const std::byte* weights = line + marks_bytes + weight_bytes * slot;
      for (std::size_t t = 0; t < transition_count; ++t)
        sums[t] += static_cast<std::int16_t>(load_u16(weights + 2 * t));
      break;
    }
  }
  return sums;
}

#ifdef __SSE2__
TransitionSums TransitionWeights::sums(std::span<const std::uint64_t> keys) const noexcept {
  alignas(16) static constexpr std::array<std::byte, 16> nothing = {};
  if (count_ == 0) return {};
  for (const std::uint64_t key : keys) prefetch(lines_ + line_bytes * line_of(key, count_));
  __m128i sums = _mm_setzero_si128();
  for (const std::uint64_t key : keys) {
    const std::byte* line = lines_ + line_bytes * line_of(key, count_);
    const __m128i marks = _mm_load_si128(reinterpret_cast<const __m128i*>(line));
    const __m128i same = _mm_cmpeq_epi16(marks, _mm_set1_epi16(static_cast<short>(mark_of(key))));
    const auto found = static_cast<unsigned>(_mm_movemask_epi8(same));
    // Two bits a slot. The eight bytes end before the line does but for the last slot, which is read from two bytes
    // before.
    const unsigned slot = static_cast<unsigned>(std::countr_zero(found | 0x8000u)) / 2;
    const std::byte* at = found != 0 ? line + marks_bytes - 2 + weight_bytes * slot : nothing.data();
    const __m128i four = _mm_srli_epi64(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(at)), 16);
    sums = _mm_add_epi32(sums, _mm_srai_epi32(_mm_unpacklo_epi16(four, four), 16));
  }
  alignas(16) std::array<std::int32_t, 4> out;
  _mm_store_si128(reinterpret_cast<__m128i*>(out.data()), sums);
  return {out[0], out[1], out[2]};
}
#else
TransitionSums TransitionWeights::sums(std::span<const std::uint64_t> keys) const noexcept {
  return sums_plain(keys);
}
#endif

}  // namespace casus::detail
