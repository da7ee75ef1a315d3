// SPDX-License-Identifier: MIT
#ifndef CASUS_SEEDS_ALIGNED_BYTES_H
#define CASUS_SEEDS_ALIGNED_BYTES_H

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <span>

namespace casus::detail {

/// Bytes of one's own that begin at a multiple of 64, as those of a model must.
class AlignedBytes {
 public:
  static constexpr std::size_t alignment = 64;

  AlignedBytes() = default;
  /// Their values are not set.
  explicit AlignedBytes(std::size_t size)
      : bytes_(static_cast<std::byte*>(::operator new(size, std::align_val_t(alignment)))), size_(size) {}
  explicit AlignedBytes(std::span<const std::byte> copied) : AlignedBytes(copied.size()) {
    std::copy(copied.begin(), copied.end(), bytes_.get());
  }
  std::span<std::byte> bytes() noexcept { return {bytes_.get(), size_}; }
  std::span<const std::byte> bytes() const noexcept { return {bytes_.get(), size_}; }

 private:
  struct Free {
    void operator()(std::byte* bytes) const noexcept { ::operator delete(bytes, std::align_val_t(alignment)); }
  };
  std::unique_ptr<std::byte, Free> bytes_;
  std::size_t size_ = 0;
};

}  // namespace casus::detail

#endif
