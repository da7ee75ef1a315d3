// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_ARC_WEIGHTS_H
#define CASUS_SYNTAX_ARC_WEIGHTS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "syntax/weight_places.h"

namespace casus::detail {

/// The weights that say how good an arc is: by the key of a feature, one
/// int16. A feature costs one read of four bytes and no branch. Used in place
/// from a model's bytes; any bytes are safe to use. Immutable; refers to the
/// bytes it was made from, which must outlive it.
///
/// Bytes, little-endian: slots of 4 bytes: u16, the low bits of the key of its
/// feature, and an int16. A feature can stand in slot (key >> 32) * slots >> 32
/// only; an empty slot is all zeros.
class ArcWeights {
 public:
  static constexpr std::size_t slot_bytes = 4;

  /// Nothing unless the bytes are whole slots, one at least.
  static std::optional<ArcWeights> from(std::span<const std::byte>) noexcept;

  const WeightPlaces& slots() const noexcept { return slots_; }

  /// The sum of the features' weights; a key whose low bits and slot are those of another counts as that one.
  std::int32_t sum(std::span<const std::uint64_t> keys) const noexcept;

 private:
  WeightPlaces slots_;
};

}  // namespace casus::detail

#endif
