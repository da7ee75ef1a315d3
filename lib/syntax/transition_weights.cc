// SPDX-License-Identifier: MIT
#include "syntax/transition_weights.h"

#include <algorithm>
#include <limits>

#include "syntax/little_endian.h"

#ifdef __SSE2__
#include <emmintrin.h>

#include <cstring>
#endif

namespace casus::detail {

std::optional<TransitionWeights> TransitionWeights::from(std::span<const std::byte> bytes) noexcept {
  if (bytes.empty() || bytes.size() % slot_bytes != 0) return std::nullopt;
  TransitionWeights weights;
  weights.slots_ = {bytes.data(), bytes.size() / slot_bytes, slot_bytes};
  return weights;
}

void TransitionWeights::add_plain(std::span<const std::uint64_t> keys, TransitionSums& sums) const noexcept {
  using Limits = std::numeric_limits<std::int16_t>;
  for (const std::uint64_t key : keys) {
    const std::byte* slot = slots_.of(key);
    if (load_u16(slot) != static_cast<std::uint16_t>(key)) continue;
    for (std::size_t t = 0; t < transition_count; ++t) {
      const int sum = sums[t] + static_cast<std::int16_t>(load_u16(slot + 2 + 2 * t));
      sums[t] = static_cast<std::int16_t>(std::clamp<int>(sum, Limits::min(), Limits::max()));
    }
  }
}

#ifdef __SSE2__
void TransitionWeights::add(std::span<const std::uint64_t> keys, TransitionSums& sums) const noexcept {
  // The lowest of four lanes adds up the low bits of keys, and means nothing.
  std::uint64_t lanes = 0;
  std::memcpy(reinterpret_cast<unsigned char*>(&lanes) + 2, sums.data(), sizeof sums);
  __m128i sum = _mm_cvtsi64_si128(static_cast<long long>(lanes));
  for (const std::uint64_t key : keys) {
    std::uint64_t slot = 0;
    std::memcpy(&slot, slots_.of(key), sizeof slot);
    const bool found = static_cast<std::uint16_t>(slot ^ key) == 0;
    sum = _mm_adds_epi16(sum, _mm_cvtsi64_si128(static_cast<long long>(slot & (std::uint64_t{0} - found))));
  }
  lanes = static_cast<std::uint64_t>(_mm_cvtsi128_si64(sum));
  std::memcpy(sums.data(), reinterpret_cast<const unsigned char*>(&lanes) + 2, sizeof sums);
}
#else
void TransitionWeights::add(std::span<const std::uint64_t> keys, TransitionSums& sums) const noexcept {
  add_plain(keys, sums);
}
#endif

}  // namespace casus::detail
