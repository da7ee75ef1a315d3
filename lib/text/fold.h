// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_FOLD_H
#define CASUS_TEXT_FOLD_H

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <locale>
#include <string>
#include <string_view>
#include <vector>

namespace casus::detail {

/// General categories of Unicode, numbered as in fold_table.inc.
enum class Category : std::uint8_t {
  unassigned,
  upper,
  lower,
  title,
  modifier_letter,
  other_letter,
  nonspacing_mark,
  enclosing_mark,
  spacing_mark,
  decimal,
  letter_number,
  other_number,
  space,
  line,
  paragraph,
  control,
  format,
  private_use,
  surrogate,
  dash,
  open,
  close,
  connector,
  other_punctuation,
  math,
  currency,
  modifier_symbol,
  other_symbol,
  initial_quote,
  final_quote,
};

/// What the table knows of a character.
struct Character {
  std::uint32_t entry = 0;

  constexpr Category category() const noexcept { return static_cast<Category>(entry & 0x1F); }
  /// Whether it may combine with what stands before it: text with such a
  /// character is perhaps not composed.
  constexpr bool may_compose() const noexcept { return (entry & 1u << 5) != 0; }
  constexpr bool expands() const noexcept { return (entry & 1u << 6) != 0; }
  constexpr std::uint32_t argument() const noexcept { return entry >> 8; }
};
Character character(char32_t) noexcept;

/// Folded text: full case folding, composed (NFC), curly apostrophes straight,
/// soft hyphens and other invisible layout characters gone.
struct FoldedText {
  std::string text = {};
  /// For each byte of `text`, and its end, the original byte at which the
  /// piece it came from begins: ascending, always between characters.
  std::vector<std::uint32_t> offsets = {};
};
FoldedText fold(std::string_view);

/// Composition and case folding by Boost.Locale, for the few pieces of text
/// with combining marks. A Boost.Locale without that backend leaves text as it
/// is; works() tells.
class Normaliser {
 public:
  explicit Normaliser(const std::string& backend);
  bool works() const noexcept { return works_; }
  std::string fold(const std::string& piece) const;

 private:
  std::locale locale_;
  bool works_;
};
/// Made when it is first needed: it costs milliseconds.
const Normaliser& normaliser();

/// Whether a slot of an open table is taken by another key: 0 stands for none.
/// One comparison, not two: which of them ends a search has no pattern.
constexpr bool holds_other(std::uint64_t slot, std::uint64_t key) noexcept {
  return std::min(slot, slot ^ key) != 0;
}

/// Hash of folded bytes, sixteen at a time. Never 0.
class FoldHash {
 public:
  void add(char byte) noexcept {
    pending_[length_ >> 3 & 1] |= std::uint64_t{static_cast<unsigned char>(byte)} << (8 * (length_ & 7));
    if ((++length_ & 15) == 0) absorb();
  }
  std::uint64_t finish() noexcept {
    if ((length_ & 15) != 0) absorb();
    return finished(state_, length_);
  }

  /// The same for `length` ASCII bytes, of which up to `readable` may be read.
  static std::uint64_t ascii(const char* p, std::size_t length, std::size_t readable) noexcept {
    std::uint64_t state = 0;
    std::size_t at = 0;
    for (; at + 16 <= length; at += 16) state = mixed(state, lower(load(p + at)), lower(load(p + at + 8)));
    const std::size_t left = length - at;
    if (left == 0) return finished(state, length);
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    if (readable - at >= 16) {
      low = load(p + at) & first_bytes(left);
      high = left > 8 ? load(p + at + 8) & first_bytes(left - 8) : 0;
    } else {
      low = load(p + at, left < 8 ? left : 8);
      high = left > 8 ? load(p + at + 8, left - 8) : 0;
    }
    return finished(mixed(state, lower(low), lower(high)), length);
  }

  static std::uint64_t of_byte(char c) noexcept { return finished(mixed(0, static_cast<unsigned char>(c), 0), 1); }

  // The steps, for those who have the bytes at hand in words of eight.

  /// `n` bytes, at most eight, the first of them the lowest.
  static std::uint64_t load(const char* p, std::size_t n = 8) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, p, n);
    if constexpr (std::endian::native == std::endian::big) {
      std::uint64_t turned = 0;
      for (int i = 0; i < 8; ++i) turned |= (word >> (8 * i) & 0xFF) << (8 * (7 - i));
      return turned;
    }
    return word;
  }
  static constexpr std::uint64_t first_bytes(std::size_t n) noexcept {
    return n >= 8 ? ~std::uint64_t{} : ~std::uint64_t{} >> (64 - 8 * n);
  }
  /// A-Z become a-z in eight ASCII bytes at once.
  static constexpr std::uint64_t lower(std::uint64_t w) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101;
    const std::uint64_t from_a = w + ones * (0x80 - 'A');
    const std::uint64_t past_z = w + ones * (0x7F - 'Z');
    return w | (((from_a ^ past_z) & (ones * 0x80)) >> 2);
  }
  static constexpr std::uint64_t mixed(std::uint64_t state, std::uint64_t low, std::uint64_t high) noexcept {
    const std::uint64_t both = (state ^ low) * 0x9E3779B97F4A7C15 ^ std::rotl(high * 0xC2B2AE3D27D4EB4F, 31);
    return both ^ both >> 29;
  }
  static constexpr std::uint64_t finished(std::uint64_t state, std::size_t length) noexcept {
    state = (state ^ length) * 0xD6E8FEB86659FD93;
    state ^= state >> 32;
    return state == 0 ? 1 : state;
  }

 private:
  void absorb() noexcept {
    state_ = mixed(state_, pending_[0], pending_[1]);
    pending_[0] = pending_[1] = 0;
  }

  std::uint64_t state_ = 0;
  std::uint64_t pending_[2] = {};
  std::size_t length_ = 0;
};

/// FoldHash of any valid UTF-8, and of UTF-8 in which nothing may compose.
std::uint64_t hash_unicode(std::string_view);
std::uint64_t hash_composed(std::string_view) noexcept;

}  // namespace casus::detail

#endif
