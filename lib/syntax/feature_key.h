// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_FEATURE_KEY_H
#define CASUS_SYNTAX_FEATURE_KEY_H

#include <cstdint>

namespace casus::detail {

/// One step of the hash that makes a feature's key: a template number first,
/// then the values it joins. Multiplicative, so that a step is one product.
constexpr std::uint64_t mix_key(std::uint64_t key, std::uint64_t value) noexcept {
  const std::uint64_t product = (key ^ value) * 0x9E3779B97F4A7C15;
  return product ^ product >> 32;
}

/// The key of a feature: which template, and the values it was filled with.
/// Equal on every platform; WeightRows finds the weights of a key.
template <class... Values>
constexpr std::uint64_t feature_key(std::uint64_t feature_template, Values... values) noexcept {
  std::uint64_t key = (feature_template + 1) * 0xD6E8FEB86659FD93;
  ((key = mix_key(key, static_cast<std::uint64_t>(values))), ...);
  return key;
}

}  // namespace casus::detail

#endif
