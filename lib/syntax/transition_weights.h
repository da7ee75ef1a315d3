// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_TRANSITION_WEIGHTS_H
#define CASUS_SYNTAX_TRANSITION_WEIGHTS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "syntax/configuration.h"
#include "syntax/weight_places.h"

namespace casus::detail {

using TransitionSums = std::array<std::int16_t, transition_count>;

/// The weights that choose the next transition: by the key of a feature, three
/// int16. A feature costs one read of eight bytes and no branch. Used in place
/// from a model's bytes; sums come out the same on every platform: they are
/// added in order, and stick at the ends of an int16. Any bytes are safe to
/// use. Immutable; refers to the bytes it was made from, which must outlive it.
///
/// Bytes, little-endian: slots of 8 bytes: u16, the low bits of the key of its
/// feature, and three int16, in the order of Transition. A feature can stand in
/// slot (key >> 32) * slots >> 32 only; an empty slot is all zeros.
class TransitionWeights {
 public:
  static constexpr std::size_t slot_bytes = 8;

  /// Nothing unless the bytes are whole slots, one at least.
  static std::optional<TransitionWeights> from(std::span<const std::byte>) noexcept;

  const WeightPlaces& slots() const noexcept { return slots_; }

  /// Adds the weights of the features; a key whose low bits and slot are those of another counts as that one.
  void add(std::span<const std::uint64_t> keys, TransitionSums&) const noexcept;
  /// The same in plain C++ (where there is no SSE2 they are one).
  void add_plain(std::span<const std::uint64_t> keys, TransitionSums&) const noexcept;

 private:
  WeightPlaces slots_;
};

}  // namespace casus::detail

#endif
