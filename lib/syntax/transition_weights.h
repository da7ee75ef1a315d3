// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_TRANSITION_WEIGHTS_H
#define CASUS_SYNTAX_TRANSITION_WEIGHTS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "syntax/configuration.h"

namespace casus::detail {

using TransitionSums = std::array<std::int32_t, transition_count>;

/// The weights that choose the next transition: by the key of a feature, three
/// int16. A feature costs the reading of one cache line. Used in place from a
/// model's bytes; the sums are integers and come out the same on every
/// platform. Any bytes are safe to use. Immutable; refers to the bytes it was
/// made from, which must outlive it.
///
/// Bytes, little-endian: lines of 64 bytes. A line: eight u16, the low bits
/// of the keys of its features (0: none; a key whose low bits are 0 goes by 1);
/// then for each of the eight three int16, in the order of Transition. A
/// feature stands in line (key >> 32) * lines >> 32.
class TransitionWeights {
 public:
  static constexpr std::size_t line_bytes = 64;
  static constexpr std::size_t line_features = 8;

  /// Nothing unless the bytes are whole lines that begin at a multiple of 64.
  static std::optional<TransitionWeights> from(std::span<const std::byte>) noexcept;

  static constexpr std::uint16_t mark_of(std::uint64_t key) noexcept {
    const auto low = static_cast<std::uint16_t>(key);
    return low == 0 ? std::uint16_t{1} : low;
  }
  static constexpr std::uint64_t line_of(std::uint64_t key, std::uint64_t lines) noexcept {
    return (key >> 32) * lines >> 32;
  }

  /// The sums over the features; a key whose low bits and line are those of another counts as that one.
  TransitionSums sums(std::span<const std::uint64_t> keys) const noexcept;
  /// The same in plain C++ (where there is no SSE2 they are one).
  TransitionSums sums_plain(std::span<const std::uint64_t> keys) const noexcept;

 private:
  const std::byte* lines_ = nullptr;
  std::uint64_t count_ = 0;
};

}  // namespace casus::detail

#endif
