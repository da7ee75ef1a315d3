// SPDX-License-Identifier: MIT
#ifndef CASUS_FLAT_MAP_H
#define CASUS_FLAT_MAP_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "image.h"

namespace casus::detail {

/// Values by the hashes of words: an open-addressing table that may lie in an
/// image. Safe for any number of threads once it is frozen.
template <Flat Value>
class FlatMap {
 public:
  /// The value of a hash, this one if it had none. Before freeze().
  Value& try_emplace(std::uint64_t hash, Value value) {
    if (2 * (size_ + 1) > made_keys_.size()) grow();
    const std::uint64_t key = key_of(hash);
    const std::size_t at = place_of(made_keys_.data(), made_keys_.size() - 1, key);
    if (made_keys_[at] == 0) {
      made_keys_[at] = key;
      made_values_[at] = value;
      ++size_;
    }
    return made_values_[at];
  }
  void freeze() {
    keys_ = std::exchange(made_keys_, {});
    values_ = std::exchange(made_values_, {});
  }

  /// Null if the hash has no value.
  const Value* find(std::uint64_t hash) const noexcept {
    if (keys_.empty()) return nullptr;
    const std::size_t at = place_of(keys_.data(), keys_.size() - 1, key_of(hash));
    return keys_[at] == 0 ? nullptr : &values_[at];
  }
  bool empty() const noexcept { return keys_.empty(); }

  void write(ImageWriter& out) const {
    out.put(keys_);
    out.put(values_);
  }
  /// False, and the map empty, if there is none in the image.
  bool read(ImageReader& in) noexcept {
    FlatArray<std::uint64_t> keys;
    FlatArray<Value> values;
    const bool whole = in.take(keys) && in.take(values) && keys.size() == values.size() &&
                       (keys.empty() || std::has_single_bit(keys.size()));
    keys_ = whole ? std::move(keys) : FlatArray<std::uint64_t>();
    values_ = whole ? std::move(values) : FlatArray<Value>();
    return whole;
  }

 private:
  /// 0 marks an empty place; a hash of 0 is taken for another that no word is likely to have.
  static std::uint64_t key_of(std::uint64_t hash) noexcept { return hash == 0 ? 0xD1B54A32D192ED03 : hash; }
  static std::size_t place_of(const std::uint64_t* keys, std::size_t mask, std::uint64_t key) noexcept {
    // The low bits of some of our hashes are those of a word's last letter.
    std::size_t at = static_cast<std::size_t>((key ^ key >> 32) & mask);
    while (keys[at] != key && keys[at] != 0) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    FlatMap larger;
    larger.made_keys_.resize(made_keys_.empty() ? 16 : 2 * made_keys_.size());
    larger.made_values_.resize(larger.made_keys_.size());
    for (std::size_t i = 0; i < made_keys_.size(); ++i) {
      if (made_keys_[i] != 0) larger.try_emplace(made_keys_[i], made_values_[i]);
    }
    *this = std::move(larger);
  }

  std::vector<std::uint64_t> made_keys_;  ///< until freeze(), and of as many places
  std::vector<Value> made_values_;
  std::size_t size_ = 0;
  FlatArray<std::uint64_t> keys_;
  FlatArray<Value> values_;
};

}  // namespace casus::detail

#endif
