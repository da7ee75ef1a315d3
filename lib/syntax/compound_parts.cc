// SPDX-License-Identifier: MIT
#include "syntax/compound_parts.h"

#include <algorithm>

#include "utf8.h"

namespace casus::detail {
namespace {

/// Of the words that it could have parted, so many in ten must have been parted.
constexpr unsigned least_tenths = 3;

bool trusts(LemmaSplits a, LemmaSplits b) noexcept {
  return 10 * (a.good + b.good) >= least_tenths * (a.all + b.all);
}

std::size_t characters_of(std::string_view utf8) noexcept {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace

std::string_view without_first(std::string_view utf8, std::size_t n) noexcept {
  for (; n > 0 && !utf8.empty(); --n) {
    utf8.remove_prefix(1);
    while (!utf8.empty() && is_continuation(utf8.front())) utf8.remove_prefix(1);
  }
  return utf8;
}

std::string_view without_last(std::string_view utf8, std::size_t n) noexcept {
  for (; n > 0 && !utf8.empty(); --n) {
    while (utf8.size() > 1 && is_continuation(utf8.back())) utf8.remove_suffix(1);
    utf8.remove_suffix(1);
  }
  return utf8;
}

std::optional<CompoundParts::Part> CompoundParts::find(const FoldedWord& word, std::string_view small, std::size_t from,
                                                       Upos upos, const LemmaRules& rules) const noexcept {
  const std::string_view rest = without_first(small, from);
  const std::size_t hyphen = rest.rfind('-');
  if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 2 < rest.size() && LemmaRules::has(rules.hyphen, upos))
    return Part{.characters = characters_of(rest.substr(0, hyphen)), .skipped = 1};
  if (rules.parts.empty()) return std::nullopt;
  if (const auto part = known(word, from, upos, rules)) return part;
  if (upos != Upos::noun) return std::nullopt;
  if (const auto part = linked(word, small, from, rules)) return part;
  return frequent(word, from, rules);
}

/// A part that is known before a tail that is.
std::optional<CompoundParts::Part> CompoundParts::known(const FoldedWord& word, std::size_t from, Upos upos,
                                                        const LemmaRules& rules) const noexcept {
  const std::size_t end = word.characters();
  for (std::size_t at = from + 2; at + 3 <= end; ++at) {
    const std::uint16_t part = parts_.find(lemma_part_key(word.key(from, at), upos));
    if (part == 0) continue;
    const std::uint16_t tail = parts_.find(lemma_tail_key(word.key(at, end), upos));
    if (tail == 0 || !trusts(lemma_splits(part), lemma_splits(tail))) continue;
    const std::size_t edit = part >> 8;
    if (edit < rules.parts.size()) return Part{.characters = at - from, .edit = rules.parts[edit], .edited = true};
  }
  return std::nullopt;
}

/// A noun, with a link behind it or without, before a tail that is known.
std::optional<CompoundParts::Part> CompoundParts::linked(const FoldedWord& word, std::string_view small,
                                                         std::size_t from, const LemmaRules& rules) const noexcept {
  const std::size_t end = word.characters();
  for (std::size_t at = from + 3; at + 3 < end; ++at) {
    const std::uint16_t tail = parts_.find(lemma_tail_key(word.key(at, end), Upos::noun));
    if (tail == 0 || !trusts(lemma_splits(tail), {1, 1})) continue;
    const std::string_view head = without_last(small, end - at);
    for (const std::string_view link : rules.links) {
      const std::size_t n = characters_of(link);
      if (!head.ends_with(link) || at < from + n + 3) continue;
      if (parts_.find(lemma_tail_key(word.key(from, at - n), Upos::noun)) != 0)
        return Part{.characters = at - from, .dropped = n};
    }
  }
  return std::nullopt;
}

/// A part that is known well, before anything.
std::optional<CompoundParts::Part> CompoundParts::frequent(const FoldedWord& word, std::size_t from,
                                                           const LemmaRules& rules) const noexcept {
  const std::size_t end = word.characters();
  for (std::size_t at = end > 4 ? end - 4 : 0; at >= from + 4; --at) {
    const std::uint16_t part = parts_.find(lemma_part_key(word.key(from, at), Upos::noun));
    const std::size_t edit = part >> 8;
    if (part != 0 && lemma_splits(part).good >= 2 && edit < rules.parts.size())
      return Part{.characters = at - from, .edit = rules.parts[edit], .edited = true};
  }
  return std::nullopt;
}

}  // namespace casus::detail
