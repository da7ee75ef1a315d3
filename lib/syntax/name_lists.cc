// SPDX-License-Identifier: MIT
#include "syntax/name_lists.h"

#include <algorithm>
#include <array>

#include "casus/text.h"
#include "syntax/feature_key.h"
#include "syntax/little_endian.h"

namespace casus::detail {

std::uint64_t phrase_key(std::uint64_t phrase, std::uint64_t folded) noexcept {
  return mix_key(phrase, folded) * 0xD6E8FEB86659FD93;
}

std::string_view without_possessive(const WordForm& word) noexcept {
  std::string_view text = word.text;
  if (text.size() < 4 || text.back() != 's') return {};
  text.remove_suffix(1);
  for (const std::string_view apostrophe : {"'", "\u2019"}) {
    if (text.ends_with(apostrophe)) text.remove_suffix(apostrophe.size());
  }
  return text;
}

std::optional<NameLists> NameLists::from(std::span<const std::byte> section) noexcept {
  if (section.size() < header_bytes + 4) return std::nullopt;
  NameLists lists;
  lists.small_ = load_u16(section.data());
  lists.upper_ = load_u16(section.data() + 2);
  lists.buckets_ = load_u32(section.data() + 4);
  lists.entries_ = load_u32(section.data() + 8);
  const std::uint64_t begins = 4 * (lists.buckets_ + 1);
  if (header_bytes + begins + entry_bytes * lists.entries_ != section.size()) return std::nullopt;
  lists.begins_ = section.data() + header_bytes;
  lists.first_ = lists.begins_ + begins;
  return lists;
}

std::uint16_t NameLists::find(std::uint64_t key) const noexcept {
  if (buckets_ == 0) return 0;
  const std::byte* begin = begins_ + 4 * ((key >> 32) * buckets_ >> 32);
  const std::uint64_t end = std::min<std::uint64_t>(load_u32(begin + 4), entries_);
  for (std::uint64_t i = load_u32(begin); i < end; ++i) {
    const std::byte* entry = first_ + entry_bytes * i;
    const std::uint32_t low = load_u16(entry) | std::to_integer<std::uint32_t>(entry[2]) << 16;
    if (low == (key & 0xFFFFFF)) return load_u16(entry + 3);
  }
  return 0;
}

ListSet NameLists::allowed(const WordForm& word) const noexcept {
  const bool begins =
      has_capital(word) || word.is(spelling::digit) || word.text.starts_with('\'') || word.text.starts_with("\u2019");
  ListSet lists = begins ? static_cast<ListSet>(~ListSet{longer}) : small_;
  if (!word.is(spelling::upper)) lists = static_cast<ListSet>(lists & ~upper_);
  return lists;
}

void NameLists::mark(std::span<const WordForm> words, std::span<ListMarks> marks) const noexcept {
  std::fill(marks.begin(), marks.end(), ListMarks());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t most = std::min(most_words, words.size() - i);
    std::array<ListSet, most_words> hits = {};
    ListSet lists = static_cast<ListSet>(allowed(words[i]) & ~marks[i].any());
    std::uint64_t key = 0;
    std::size_t longest = 0;
    for (std::size_t n = 0; n < most; ++n) {
      const std::uint64_t phrase = phrase_key(key, words[i + n].folded);
      const std::uint16_t found = find(phrase);
      std::uint16_t here = found;
      if ((found & ~longer) == 0 && words[i + n].is(spelling::apostrophe)) {
        const std::string_view stem = without_possessive(words[i + n]);
        if (!stem.empty()) here = find(phrase_key(key, hash_folded(stem)));
      }
      if (n > 0 && !words[i + n].is(spelling::upper)) here = static_cast<std::uint16_t>(here & ~upper_);
      hits[n] = static_cast<ListSet>(here & lists);
      if (hits[n] != 0) longest = n + 1;
      if ((found & longer) == 0) break;
      key = phrase;
    }
    for (std::size_t n = longest; n-- > 0;) {
      const ListSet hit = hits[n] & lists;
      lists = static_cast<ListSet>(lists & ~hit);
      if (n == 0) {
        marks[i].unit |= hit;
        continue;
      }
      marks[i].begin |= hit;
      for (std::size_t k = 1; k < n; ++k) marks[i + k].inside |= hit;
      marks[i + n].last |= hit;
    }
  }
}

}  // namespace casus::detail
