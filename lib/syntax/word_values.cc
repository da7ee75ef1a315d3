// SPDX-License-Identifier: MIT
#include "syntax/word_values.h"

#include <algorithm>

#include "syntax/little_endian.h"

namespace casus::detail {

std::optional<WordValues> WordValues::from(std::span<const std::byte> section) noexcept {
  if (section.size() < 4) return std::nullopt;
  WordValues values;
  values.slots_ = load_u32(section.data());
  values.first_ = section.data() + 4;
  if (values.slots_ == 0 || section.size() != 4 + 4 * values.slots_) return std::nullopt;
  return values;
}

std::uint16_t WordValues::find(std::uint64_t key) const noexcept {
  const auto low = static_cast<std::uint16_t>(key);
  std::uint64_t slot = (key >> 32) * slots_ >> 32;
  for (std::size_t probes = 0; probes < most_probes; ++probes) {
    const std::uint32_t entry = load_u32(first_ + 4 * slot);
    const auto value = static_cast<std::uint16_t>(entry >> 16);
    if (value == 0 || static_cast<std::uint16_t>(entry) == low) return value;
    if (++slot == slots_) slot = 0;
  }
  return 0;
}

}  // namespace casus::detail
