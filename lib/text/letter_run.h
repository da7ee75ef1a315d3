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

/// Eight bytes of which each has its highest bit set if it is an ASCII letter
/// in `bytes`.
constexpr std::uint64_t letters_in(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = ones * 0x80;
  const std::uint64_t small = (bytes | ones * 0x20) & ~highs;
  return (small + ones * (0x80 - 'a')) & ~(small + ones * (0x7F - 'z')) & ~bytes & highs;
}

/// A bit for each of 64 bytes, from the lowest: whether it is an ASCII letter.
inline std::uint64_t portable_letter_mask(const char* p) noexcept {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < 8; ++i) {
    const std::uint64_t letters = letters_in(FoldHash::load(p + 8 * i)) >> 7;
    mask |= (letters * 0x0102040810204080 >> 56) << (8 * i);
  }
  return mask;
}

/// The run of `length` letters, at most sixteen, that sixteen bytes begin with.
inline LetterRun portable_letter_run(const char* p, std::uint32_t length) noexcept {
  constexpr std::uint64_t small = 0x2020202020202020;
  const std::array<std::uint64_t, 2> bytes = {FoldHash::load(p), FoldHash::load(p + 8)};
  const std::array<std::uint64_t, 2> kept = {length == 0 ? 0 : FoldHash::first_bytes(length),
                                             length <= 8 ? 0 : FoldHash::first_bytes(length - 8)};
  return {length,
          (((bytes[0] & kept[0]) | (bytes[1] & kept[1])) & small) != 0,
          {(bytes[0] | small) & kept[0], (bytes[1] | small) & kept[1]}};
}

/// The letters that sixteen bytes begin with.
inline LetterRun portable_letter_run(const char* p) noexcept {
  constexpr std::uint64_t highs = 0x8080808080808080;
  const auto letters = [](const char* at) {
    return static_cast<std::uint32_t>(std::countr_zero(~letters_in(FoldHash::load(at)) & highs)) / 8;  // 8 if all are
  };
  const std::uint32_t first = letters(p);
  return portable_letter_run(p, first < 8 ? first : 8 + letters(p + 8));
}

#if defined(__SSE2__)
inline std::uint32_t letter_mask_16(__m128i bytes) noexcept {
  const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  const __m128i is_letter =
      _mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(small, _mm_set1_epi8('z' + 1)));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(is_letter));
}

inline __m128i load_16(const char* p) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
}

inline std::uint64_t letter_mask(const char* p) noexcept {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < 4; ++i) mask |= std::uint64_t{letter_mask_16(load_16(p + 16 * i))} << (16 * i);
  return mask;
}

inline LetterRun letter_run(const char* p, std::uint32_t length) noexcept {
  alignas(16) static constexpr std::array<std::uint8_t, 32> kept = {255, 255, 255, 255, 255, 255, 255, 255,
                                                                    255, 255, 255, 255, 255, 255, 255, 255};
  const __m128i bytes = load_16(p);
  const __m128i mask = load_16(reinterpret_cast<const char*>(kept.data()) + 16 - length);
  const __m128i folded = _mm_and_si128(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), mask);
  const __m128i lower = _mm_and_si128(_mm_slli_epi16(bytes, 2), mask);
  return {length,
          _mm_movemask_epi8(lower) != 0,
          {static_cast<std::uint64_t>(_mm_cvtsi128_si64(folded)),
           static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(folded, folded)))}};
}

inline LetterRun letter_run(const char* p) noexcept {
  return letter_run(p, static_cast<std::uint32_t>(std::countr_one(letter_mask_16(load_16(p)))));
}
#else
inline std::uint64_t letter_mask(const char* p) noexcept {
  return portable_letter_mask(p);
}
inline LetterRun letter_run(const char* p, std::uint32_t length) noexcept {
  return portable_letter_run(p, length);
}
inline LetterRun letter_run(const char* p) noexcept {
  return portable_letter_run(p);
}
#endif

}  // namespace casus::detail

#endif
