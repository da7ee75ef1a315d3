// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WEIGHT_PLACES_H
#define CASUS_SYNTAX_WEIGHT_PLACES_H

#include <cstddef>
#include <cstdint>

namespace casus::detail {

/// Asks for a line of memory that will be read soon.
inline void prefetch(const void* p) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(p);
#else
  (void)p;
#endif
}

/// Where the weights of a feature stand in a table: its key alone tells. Refers
/// to the table's bytes.
class WeightPlaces {
 public:
  WeightPlaces() = default;
  /// `count` places of `bytes` each.
  WeightPlaces(const std::byte* first, std::uint64_t count, std::uint64_t bytes) noexcept
      : first_(first), count_(count), bytes_(bytes) {}

  /// Which of `count` places is that of a key.
  static constexpr std::uint64_t number_of(std::uint64_t key, std::uint64_t count) noexcept {
    return (key >> 32) * count >> 32;
  }
  std::uint64_t count() const noexcept { return count_; }
  const std::byte* of(std::uint64_t key) const noexcept { return first_ + bytes_ * number_of(key, count_); }
  /// The way of a key's weights from memory goes on while the other keys of a
  /// decision are made.
  void ask(std::uint64_t key) const noexcept { prefetch(of(key)); }

 private:
  const std::byte* first_ = nullptr;
  std::uint64_t count_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace casus::detail

#endif
