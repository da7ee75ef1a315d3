// SPDX-License-Identifier: MIT
// Tables that are made when the library is built and used where they lie, in
// its read-only data. An image is a sequence of arrays, each behind its length.
#ifndef CASUS_IMAGE_H
#define CASUS_IMAGE_H

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace casus::detail {

/// An array that owns its elements, or one in an image, which must outlive it.
template <typename T>
class FlatArray {
 public:
  FlatArray() = default;
  FlatArray(std::vector<T> own) noexcept : own_(std::move(own)), all_(own_) {}
  explicit FlatArray(std::span<const T> in_image) noexcept : all_(in_image) {}
  FlatArray(FlatArray&& other) noexcept : own_(std::move(other.own_)), all_(std::exchange(other.all_, {})) {}
  FlatArray& operator=(FlatArray&& other) noexcept {
    own_ = std::move(other.own_);
    all_ = std::exchange(other.all_, {});
    return *this;
  }

  /// Not to an array in an image.
  void append(std::span<const T> more) {
    own_.insert(own_.end(), more.begin(), more.end());
    all_ = own_;
  }
  void push_back(const T& element) { append({&element, 1}); }

  const T& operator[](std::size_t i) const noexcept { return all_[i]; }
  const T* data() const noexcept { return all_.data(); }
  std::size_t size() const noexcept { return all_.size(); }
  bool empty() const noexcept { return all_.empty(); }
  auto begin() const noexcept { return all_.begin(); }
  auto end() const noexcept { return all_.end(); }

 private:
  std::vector<T> own_;
  std::span<const T> all_;
};

/// Some consecutive elements of a FlatArray.
struct FlatRange {
  std::uint32_t first = 0;
  std::uint32_t size = 0;
};

inline std::string_view text_at(const FlatArray<char>& text, FlatRange at) noexcept {
  return {text.data() + at.first, at.size};
}
inline FlatRange append_text(FlatArray<char>& text, std::string_view more) {
  const auto first = static_cast<std::uint32_t>(text.size());
  text.append(more);
  return {first, static_cast<std::uint32_t>(more.size())};
}

/// What may stand in an image: plain values, without padding, so that the same
/// tables always give the same bytes.
template <typename T>
concept Flat = std::is_trivially_copyable_v<T> && alignof(T) <= 8 &&
               (std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>);

/// Makes an image of arrays.
class ImageWriter {
 public:
  template <Flat T>
  void put(std::span<const T> array) {
    const std::uint64_t count = array.size();
    add(&count, sizeof count);
    add(array.data(), array.size_bytes());
  }
  template <Flat T>
  void put(const FlatArray<T>& array) {
    put(std::span(array.begin(), array.end()));
  }
  const std::vector<std::byte>& bytes() const noexcept { return bytes_; }

 private:
  void add(const void* from, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(from);
    if (size != 0) bytes_.insert(bytes_.end(), first, first + size);
    bytes_.resize((bytes_.size() + 7) / 8 * 8);
  }
  std::vector<std::byte> bytes_;
};

/// Takes the arrays of an image in the order they were put there. The bytes
/// begin at a multiple of 8.
class ImageReader {
 public:
  explicit ImageReader(std::span<const std::byte> image) noexcept : rest_(image) {}

  /// False, and nothing taken, if the image ends before the array does.
  template <Flat T>
  bool take(FlatArray<T>& array) noexcept {
    std::uint64_t count = 0;
    if (rest_.size() < sizeof count) return false;
    std::memcpy(&count, rest_.data(), sizeof count);
    const auto behind = rest_.subspan(sizeof count);
    if (count > behind.size() / sizeof(T)) return false;
    const std::size_t size = (static_cast<std::size_t>(count) * sizeof(T) + 7) / 8 * 8;
    if (size > behind.size()) return false;
    array = FlatArray<T>(std::span(reinterpret_cast<const T*>(behind.data()), static_cast<std::size_t>(count)));
    rest_ = behind.subspan(size);
    return true;
  }
  bool at_end() const noexcept { return rest_.empty(); }

 private:
  std::span<const std::byte> rest_;
};

}  // namespace casus::detail

#endif
