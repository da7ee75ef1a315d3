// SPDX-License-Identifier: MIT
#include "entity/place_key.h"

#include "text/fold.h"
#include "utf8.h"

namespace casus::detail {
namespace {

/// Marks inside a word that writers leave out.
bool is_silent(char32_t c, Category category) noexcept {
  return c == '\'' || c == '.' || c == '`' || c == U'\u2018' || c == U'\u2019' || category == Category::modifier_letter;
}

bool is_part_of_word(Category category) noexcept {
  switch (category) {
    case Category::upper:
    case Category::lower:
    case Category::title:
    case Category::other_letter:
    case Category::nonspacing_mark:
    case Category::spacing_mark:
    case Category::decimal:
    case Category::letter_number:
    case Category::other_number:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string place_key(std::string_view name) {
  const std::string folded = fold(name).text;
  std::string key;
  key.reserve(folded.size());
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode(folded.data() + at);
    const Category category = character(c.value).category();
    if (is_part_of_word(category)) {
      if (gap && !key.empty()) key += ' ';
      gap = false;
      key.append(folded, at, c.bytes);
    } else if (!is_silent(c.value, category)) {
      gap = true;
    }
    at += c.bytes;
  }
  return key;
}

std::uint64_t place_hash(std::string_view key) noexcept {
  FoldHash hash;
  for (const char c : key) hash.add(c);
  return hash.finish() >> 24;
}

}  // namespace casus::detail
