// SPDX-License-Identifier: MIT
#include "syntax/arc_weights.h"

#include "syntax/little_endian.h"

namespace casus::detail {

std::optional<ArcWeights> ArcWeights::from(std::span<const std::byte> bytes) noexcept {
  if (bytes.empty() || bytes.size() % slot_bytes != 0) return std::nullopt;
  ArcWeights weights;
  weights.slots_ = {bytes.data(), bytes.size() / slot_bytes, slot_bytes};
  return weights;
}

std::int32_t ArcWeights::sum(std::span<const std::uint64_t> keys) const noexcept {
  std::int32_t sum = 0;
  for (const std::uint64_t key : keys) {
    const std::uint32_t slot = load_u32(slots_.of(key));
    const bool found = static_cast<std::uint16_t>(slot) == static_cast<std::uint16_t>(key);
    sum += static_cast<std::int16_t>(slot >> 16) & -static_cast<std::int32_t>(found);
  }
  return sum;
}

}  // namespace casus::detail
