// SPDX-License-Identifier: MIT
#include "syntax/word_forms.h"

#include <algorithm>
#include <cstddef>

#include "casus/text.h"
#include "syntax/feature_key.h"
#include "text/characters.h"
#include "text/fold.h"
#include "utf8.h"

namespace casus::detail {
namespace {

/// Of a longer word only so many bytes at either end are read: what a word is
/// shows there, and the cost of a word stays bounded.
constexpr std::size_t longest_end = 48;

/// Hashes a few bytes at a time.
std::uint64_t hash_bytes(const char* p, std::size_t n) noexcept {
  std::uint64_t key = n;
  for (; n > 8; n -= 8, p += 8) key = mix_key(key, FoldHash::load(p));
  return mix_key(key, FoldHash::load(p, n));
}

std::uint32_t short_key(std::uint64_t key) noexcept {
  const auto half = static_cast<std::uint32_t>(key >> 32);
  return half == 0 ? 1 : half;
}

/// The characters of a word, one way or another: bytes, and where each begins.
class Folded {
 public:
  void put(char32_t c) noexcept {
    const bool digit = c >= '0' && c <= '9';
    starts_[characters_++] = static_cast<std::uint8_t>(size_);
    if (digit) c = '0';
    if (c < 0x80) {
      bytes_[size_++] = static_cast<char>(c);
      return;
    }
    // Any injective spelling will do: three bytes hold every character.
    bytes_[size_++] = static_cast<char>(0x80 | (c & 0x7F));
    bytes_[size_++] = static_cast<char>(0x80 | (c >> 7 & 0x7F));
    bytes_[size_++] = static_cast<char>(0x80 | (c >> 14 & 0x7F));
  }
  std::uint64_t key() const noexcept { return hash_bytes(bytes_.data(), size_); }
  std::uint32_t prefix(std::size_t n) const noexcept {
    if (n > characters_) return 0;
    return short_key(hash_bytes(bytes_.data(), n == characters_ ? size_ : starts_[n]));
  }
  std::uint32_t suffix(std::size_t n) const noexcept {
    if (n > characters_) return 0;
    const std::size_t from = starts_[characters_ - n];
    return short_key(hash_bytes(bytes_.data() + from, size_ - from));
  }
  std::size_t characters() const noexcept { return characters_; }
  std::uint64_t tail(std::size_t from) const noexcept {
    return hash_bytes(bytes_.data() + starts_[from], size_ - starts_[from]);
  }

 private:
  // Four bytes for two: a three-byte spelling of a two-byte character.
  std::array<char, 4 * longest_end> bytes_;
  std::array<std::uint8_t, 2 * longest_end> starts_;
  std::size_t size_ = 0;
  std::size_t characters_ = 0;
};

/// The runs of a shape as a key.
class Shape {
 public:
  void put(char32_t kind) noexcept {
    run_ = kind == last_ ? run_ + 1 : 1;
    last_ = kind;
    if (run_ <= 4) full_ = mix_key(full_, kind);
    if (run_ == 1) brief_ = mix_key(brief_, kind);
  }
  std::uint32_t full() const noexcept { return short_key(full_); }
  std::uint32_t brief() const noexcept { return short_key(brief_); }

 private:
  std::uint64_t full_ = 1;
  std::uint64_t brief_ = 2;
  char32_t last_ = 0;
  std::uint32_t run_ = 0;
};

/// The ends of a word that is too long to be read whole, at boundaries.
struct Ends {
  std::string_view head;
  std::string_view tail;
};
Ends ends_of(std::string_view text) noexcept {
  if (text.size() <= 2 * longest_end) return {text, {}};
  std::size_t head = longest_end;
  while (!is_boundary(text, head)) --head;
  std::size_t tail = text.size() - longest_end;
  while (!is_boundary(text, tail)) ++tail;
  return {text.substr(0, head), text.substr(tail)};
}

/// Reads a word's characters one after another.
struct Reader {
  Folded folded = {};
  Shape shape = {};
  std::uint64_t exact = 3;
  int upper = 0;
  int lower = 0;
  std::uint16_t flags = 0;

  void read(std::string_view text) noexcept {
    for (std::size_t i = 0; i < text.size();) {
      const Classified c = classify(text.data() + i);
      read(c, i == 0, i + c.bytes == text.size());
      i += c.bytes;
    }
  }

  void read(Classified c, bool first, bool last) noexcept {
    if ((c.bits & bit::upper) != 0) {
      if (upper + lower == 0) flags |= spelling::capitalised;
      if (lower != 0) flags |= spelling::mixed;
      ++upper;
      shape.put('X');
    } else if ((c.bits & bit::lower) != 0 || c.kind == CharClass::letter) {
      ++lower;
      shape.put('x');
    } else if ((c.bits & bit::digit) != 0) {
      flags |= spelling::digit;
      shape.put('0');
    } else {
      if (c.kind == CharClass::hyphen && !first && !last) flags |= spelling::hyphen;
      if (c.kind == CharClass::apostrophe) flags |= spelling::apostrophe;
      shape.put(c.value);
    }
    const bool ascii_digit = c.value >= '0' && c.value <= '9';
    exact = mix_key(exact, ascii_digit ? U'0' : c.value);
    if (c.value < 0x80) {
      folded.put((c.bits & bit::upper) != 0 ? c.value | 0x20 : c.value);
      return;
    }
    const Character known = character(c.value);
    folded.put(known.expands() ? c.value : (c.value + known.argument()) & 0xFFFFFF);
  }
};

}  // namespace

WordForm make_word_form(std::string_view text, std::uint64_t folded) noexcept {
  Reader reader;
  const Ends ends = ends_of(text);
  reader.read(ends.head);
  reader.read(ends.tail);
  if (reader.upper + reader.lower > 0) reader.flags |= spelling::letter;
  if (reader.upper >= 2 && reader.lower == 0) reader.flags |= spelling::upper;

  WordForm word;
  word.text = text;
  word.folded = folded;
  word.word = reader.folded.key();
  word.exact = short_key(reader.exact);
  for (std::size_t n = 0; n < word.prefixes.size(); ++n) word.prefixes[n] = reader.folded.prefix(n + 1);
  for (std::size_t n = 0; n < word.suffixes.size(); ++n) word.suffixes[n] = reader.folded.suffix(n + 1);
  word.shape = reader.shape.full();
  word.short_shape = reader.shape.brief();
  word.flags = reader.flags;
  return word;
}

WordForm make_word_form(std::string_view text) {
  return make_word_form(text, hash_folded(text));
}

std::size_t tail_keys(std::string_view text, std::span<std::uint64_t, most_tails> keys) noexcept {
  constexpr std::size_t first = 2;
  constexpr std::size_t shortest = 4;
  Reader reader;
  reader.read(text.size() <= 2 * longest_end ? text : ends_of(text).tail);
  const std::size_t characters = reader.folded.characters();
  if (characters < first + shortest) return 0;
  const std::size_t n = std::min(characters - first - shortest + 1, most_tails);
  for (std::size_t i = 0; i < n; ++i) keys[i] = reader.folded.tail(characters - shortest - (n - 1) + i);
  return n;
}

void mark_sentence(std::span<WordForm> words) noexcept {
  const auto has_letter = [](const WordForm& word) { return word.is(spelling::letter); };
  const auto first = std::find_if(words.begin(), words.end(), has_letter);
  if (first == words.end()) return;
  first->flags |= spelling::opens;
  const bool headline =
      std::all_of(first, words.end(), [&](const WordForm& w) { return !has_letter(w) || w.is(spelling::capitalised); });
  if (!headline) return;
  for (WordForm& word : words) word.flags |= spelling::headline;
}

}  // namespace casus::detail
