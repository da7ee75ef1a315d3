// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WORD_VALUES_H
#define CASUS_SYNTAX_WORD_VALUES_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace casus::detail {

/// A number for each word of a list, by the key of the word: an open-addressing
/// table that is used in place from a model's bytes. A word that is not listed
/// gets a number by mistake once in some ten thousand times. Any bytes are safe
/// to use. Immutable; refers to the bytes it was made from, which must outlive it.
///
/// Bytes, little-endian: u32 slots; for each slot u16 low bits of its key, u16
/// value (0: empty). A word stands in slot (key >> 32) * slots >> 32 or in one
/// of the `most_probes` that follow, without a gap, going round at the end.
class WordValues {
 public:
  /// Nothing if the sizes do not fit together. Costs nothing: no slot is read.
  static std::optional<WordValues> from(std::span<const std::byte>) noexcept;

  /// 0 if the word is not listed.
  std::uint16_t find(std::uint64_t key) const noexcept;

  static constexpr std::size_t most_probes = 64;

 private:
  std::uint64_t slots_ = 0;
  const std::byte* first_ = nullptr;
};

}  // namespace casus::detail

#endif
