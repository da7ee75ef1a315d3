// SPDX-License-Identifier: MIT
#include "syntax/folded_word.h"

#include "syntax/feature_key.h"
#include "text/fold.h"
#include "utf8.h"

namespace casus::detail {

char32_t small_letter(char32_t c) noexcept {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  const Character known = character(c);
  return known.expands() ? c : (c + known.argument()) & 0xFFFFFF;
}

WordEnds ends_of(std::string_view text) noexcept {
  constexpr std::size_t longest_end = FoldedWord::longest_end;
  if (text.size() <= 2 * longest_end) return {text, {}};
  std::size_t head = longest_end;
  while (!is_boundary(text, head)) --head;
  std::size_t tail = text.size() - longest_end;
  while (!is_boundary(text, tail)) ++tail;
  return {text.substr(0, head), text.substr(tail)};
}

FoldedWord::FoldedWord(std::string_view text) noexcept {
  const WordEnds ends = ends_of(text);
  for (const std::string_view part : {ends.head, ends.tail}) {
    for (std::size_t i = 0; i < part.size();) {
      const CodePoint c = decode(part.data() + i);
      put(small_letter(c.value));
      i += c.bytes;
    }
  }
}

/// A few bytes at a time.
std::uint64_t FoldedWord::key(std::size_t from, std::size_t to) const noexcept {
  const char* p = bytes_.data() + begin_of(from);
  std::size_t n = begin_of(to) - begin_of(from);
  std::uint64_t key = n;
  for (; n > 8; n -= 8, p += 8) key = mix_key(key, FoldHash::load(p));
  return mix_key(key, FoldHash::load(p, n));
}

}  // namespace casus::detail
