// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_FEATURE_NAME_H
#define CASUS_CLAIM_FEATURE_NAME_H

#include <cstdint>
#include <string>
#include <string_view>

namespace casus::detail {

/// A word of a feature's name with its hash: what a feature is called in
/// claim_weights.tsv, and what its weight is found by.
struct FeatureName {
  std::string_view name = {};
  std::uint64_t hash = 0;

  constexpr FeatureName() = default;
  constexpr explicit FeatureName(std::string_view n) noexcept : name(n), hash(hash_of(n)) {}

  static constexpr std::uint64_t hash_of(std::string_view bytes) noexcept {
    std::uint64_t h = 0xCBF29CE484222325u;
    for (const char c : bytes) h = hash_of(h, c);
    return h;
  }
  /// The hash of what `h` is the hash of, with one byte more.
  static constexpr std::uint64_t hash_of(std::uint64_t h, char c) noexcept {
    return (h ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
};

/// The key of "template:a+b"; both values may be empty.
constexpr std::uint64_t feature_key(std::uint64_t feature, std::uint64_t a, std::uint64_t b) noexcept {
  std::uint64_t h = feature * 0x9E3779B97F4A7C15u ^ a;
  h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9u ^ b;
  return (h ^ h >> 32) * 0x94D049BB133111EBu;
}

/// The same of a name as the table spells it.
constexpr std::uint64_t feature_key(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return feature_key(FeatureName::hash_of(name), 0, 0);
  const std::string_view values = name.substr(colon + 1);
  const std::size_t plus = values.find('+');
  const std::uint64_t a = FeatureName::hash_of(values.substr(0, plus));
  const std::uint64_t b = plus == std::string_view::npos ? 0 : FeatureName::hash_of(values.substr(plus + 1));
  return feature_key(FeatureName::hash_of(name.substr(0, colon)), a, b);
}

/// How the table spells it.
inline std::string spell(const FeatureName& feature, const FeatureName& a, const FeatureName& b) {
  std::string out(feature.name);
  if (a.hash != 0) out.append(":").append(a.name);
  if (b.hash != 0) out.append("+").append(b.name);
  return out;
}

}  // namespace casus::detail

#endif
