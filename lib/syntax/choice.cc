// SPDX-License-Identifier: MIT
#include "syntax/choice.h"

#include <algorithm>
#include <bit>
#include <limits>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace casus::detail {

Choice choose_label_plain(const LabelSums& sums, std::size_t labels) noexcept {
  const std::size_t best = sums.best(labels);
  std::int32_t second = std::numeric_limits<std::int16_t>::min();
  for (std::size_t i = 0; i < labels; ++i)
    if (i != best) second = std::max<std::int32_t>(second, sums[i]);
  return {static_cast<std::uint16_t>(best), sums[best] - second};
}

#ifdef __SSE2__
namespace {

std::int16_t largest(const LabelSums& sums, std::size_t padded) noexcept {
  const auto* lanes = reinterpret_cast<const __m128i*>(sums.sums.data());
  __m128i most = _mm_load_si128(lanes);
  for (std::size_t i = 1; i < padded / 8; ++i) most = _mm_max_epi16(most, _mm_load_si128(lanes + i));
  most = _mm_max_epi16(most, _mm_shuffle_epi32(most, 0x4E));
  most = _mm_max_epi16(most, _mm_shuffle_epi32(most, 0xB1));
  most = _mm_max_epi16(most, _mm_shufflelo_epi16(most, 0xB1));
  return static_cast<std::int16_t>(_mm_cvtsi128_si32(most));
}

}  // namespace

Choice choose_label(LabelSums& sums, std::size_t labels) noexcept {
  constexpr std::int16_t least = std::numeric_limits<std::int16_t>::min();
  const std::size_t padded = (labels + 7) / 8 * 8;
  for (std::size_t i = labels; i < padded; ++i) sums[i] = least;
  const std::int16_t most = largest(sums, padded);
  std::size_t best = 0;
  const auto* lanes = reinterpret_cast<const __m128i*>(sums.sums.data());
  for (std::size_t i = 0; i < padded; i += 8) {
    const __m128i same = _mm_cmpeq_epi16(_mm_load_si128(lanes + i / 8), _mm_set1_epi16(most));
    const auto found = static_cast<unsigned>(_mm_movemask_epi8(same));
    if (found == 0) continue;
    best = i + static_cast<unsigned>(std::countr_zero(found)) / 2;
    break;
  }
  sums[best] = least;
  const std::int16_t second = largest(sums, padded);
  sums[best] = most;
  return {static_cast<std::uint16_t>(best), most - second};
}
#else
Choice choose_label(LabelSums& sums, std::size_t labels) noexcept {
  return choose_label_plain(sums, labels);
}
#endif

}  // namespace casus::detail
