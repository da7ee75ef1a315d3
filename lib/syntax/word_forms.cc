// SPDX-License-Identifier: MIT
#include "syntax/word_forms.h"

#include <algorithm>
#include <cstddef>

#include "casus/text.h"
#include "syntax/feature_key.h"
#include "syntax/folded_word.h"
#include "text/characters.h"

namespace casus::detail {
namespace {

std::uint32_t short_key(std::uint64_t key) noexcept {
  const auto half = static_cast<std::uint32_t>(key >> 32);
  return half == 0 ? 1 : half;
}

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

/// Reads a word's characters one after another.
struct Reader {
  FoldedWord folded = {};
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
    folded.put((c.bits & bit::upper) != 0 || c.value >= 0x80 ? small_letter(c.value) : c.value);
  }
};

}  // namespace

WordForm make_word_form(std::string_view text, std::uint64_t folded) noexcept {
  Reader reader;
  const WordEnds ends = ends_of(text);
  reader.read(ends.head);
  reader.read(ends.tail);
  if (reader.upper + reader.lower > 0) reader.flags |= spelling::letter;
  if (reader.upper >= 2 && reader.lower == 0) reader.flags |= spelling::upper;

  WordForm word;
  word.text = text;
  word.folded = folded;
  word.word = reader.folded.key();
  word.exact = short_key(reader.exact);
  const std::size_t characters = reader.folded.characters();
  for (std::size_t n = 0; n < word.prefixes.size() && n < characters; ++n)
    word.prefixes[n] = short_key(reader.folded.key(0, n + 1));
  for (std::size_t n = 0; n < word.suffixes.size() && n < characters; ++n)
    word.suffixes[n] = short_key(reader.folded.key(characters - n - 1, characters));
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
  const std::string_view tail = ends_of(text).tail;
  const FoldedWord word(tail.empty() ? text : tail);
  const std::size_t characters = word.characters();
  if (characters < first + shortest) return 0;
  const std::size_t n = std::min(characters - first - shortest + 1, most_tails);
  for (std::size_t i = 0; i < n; ++i) keys[i] = word.key(characters - shortest - (n - 1) + i, characters);
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
