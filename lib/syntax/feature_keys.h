// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_FEATURE_KEYS_H
#define CASUS_SYNTAX_FEATURE_KEYS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/feature_key.h"
#include "syntax/weight_places.h"

namespace casus::detail {

/// The keys of the features of one decision, each of a template of its own.
/// There is room for all that one decision adds together.
class FeatureKeys {
 public:
  void clear() noexcept { size_ = 0; }
  /// Where the weights of the keys from now on are.
  void ask_at(const WeightPlaces& places) noexcept { places_ = places; }
  /// Adds a feature of a template; templates are numbered by who adds them.
  template <class... Values>
  void put(std::uint64_t feature_template, Values... values) noexcept {
    const std::uint64_t key = feature_key(feature_template, values...);
    keys_[size_++] = key;
    places_.ask(key);
  }
  std::span<const std::uint64_t> keys() const noexcept { return {keys_.data(), size_}; }

 private:
  std::array<std::uint64_t, 192> keys_;
  std::size_t size_ = 0;
  WeightPlaces places_ = {};
};

}  // namespace casus::detail

#endif
