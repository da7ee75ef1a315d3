// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_LETTER_RUN_H
#define CASUS_TEXT_LETTER_RUN_H

#include <array>
#include <bit>
#include <cstdint>

#include "text/fold.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace casus::detail {

/// The ASCII letters that sixteen bytes begin with.
struct LetterRun {
  std::uint32_t length = 0;  ///< 16: there may be more of them
  bool has_lower = false;
  std::array<std::uint64_t, 2> folded = {};  ///< in lower case, zeros behind them, as FoldHash has them

  friend bool operator==(const LetterRun&, const LetterRun&) = default;
};

/// Reads sixteen bytes in two words.
inline LetterRun portable_letter_run(const char* p) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = ones * 0x80;
  LetterRun run;
  for (std::size_t half = 0; half < 2 && run.length == 8 * half; ++half) {
    const std::uint64_t bytes = FoldHash::load(p + 8 * half);
    const std::uint64_t small = (bytes | ones * 0x20) & ~highs;
    const std::uint64_t from_a = small + ones * (0x80 - 'a');
    const std::uint64_t past_z = small + ones * (0x7F - 'z');
    const std::uint64_t is_letter = from_a & ~past_z & ~bytes & highs;
    const auto letters = static_cast<std::uint32_t>(std::countr_zero(~is_letter & highs)) / 8;  // 8 if all are
    if (letters == 0) break;
    const std::uint64_t here = ~std::uint64_t{} >> (64 - 8 * letters);
    run.has_lower |= (is_letter & bytes << 2 & here) != 0;
    run.folded[half] = small & here;
    run.length += letters;
  }
  return run;
}

#if defined(__SSE2__)
inline LetterRun letter_run(const char* p) noexcept {
  alignas(16) static constexpr std::array<std::uint8_t, 32> kept = {255, 255, 255, 255, 255, 255, 255, 255,
                                                                    255, 255, 255, 255, 255, 255, 255, 255};
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  const __m128i is_letter =
      _mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(small, _mm_set1_epi8('z' + 1)));
  const auto length =
      static_cast<std::uint32_t>(std::countr_one(static_cast<std::uint32_t>(_mm_movemask_epi8(is_letter))));
  const __m128i mask = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kept.data() + 16 - length));
  const __m128i folded = _mm_and_si128(small, mask);
  const __m128i lower = _mm_and_si128(_mm_slli_epi16(bytes, 2), mask);
  return {length,
          _mm_movemask_epi8(lower) != 0,
          {static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded)),
           static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)))}};
}
#else
inline LetterRun letter_run(const char* p) noexcept {
  return portable_letter_run(p);
}
#endif

}  // namespace casus::detail

#endif
