// SPDX-License-Identifier: MIT
#include "entity/name_neighbours.h"

namespace casus::detail {

NameNeighbours::NameNeighbours(const TextLayer& text, const NameHits& found)
    : text_(text), found_(found), hits_(found.hits), read_(found.hits.size()) {}

/// Whether a capital may be due to where the word stands.
bool NameNeighbours::opens(const NameHit& hit) const noexcept {
  return text_.tokens[hit.first].is(token::sentence_start) ||
         (hit.first > 0 && text_.tokens[hit.first - 1].is(token::punctuation | token::quote));
}

/// Whether a loose word is one that is capitalised for another reason than
/// being part of a name: "Monday", "Former" at the head of a sentence.
bool NameNeighbours::is_word(const NameHit& hit) const noexcept {
  const Token& token = text_.tokens[hit.first];
  if (!token.is(token::word)) return true;
  const LanguageNames& names = *hit.names;
  if ((names.uses_of(token) & name_word::capitalised) != 0 || !names.plain_words.find(token.hash).empty() ||
      !names.titles.find(token.hash).empty() || !names.groups.find(token.hash).empty()) {
    return true;
  }
  return (opens(hit) || hit.title_case || hit.all_upper) && found_.stands_lower(token);
}

bool NameNeighbours::stranger_before(std::size_t hit) const noexcept {
  if (hit == 0 || hits_[hit - 1].last != hits_[hit].first) return false;
  const NameHit& before = hits_[hit - 1];
  return before.sentence == hits_[hit].sentence && before.shape == HitShape::loose && !is_word(before);
}

bool NameNeighbours::stranger_behind(std::size_t hit) const noexcept {
  if (hit + 1 == hits_.size() || hits_[hit + 1].first != hits_[hit].last) return false;
  const NameHit& behind = hits_[hit + 1];
  return behind.sentence == hits_[hit].sentence && behind.shape == HitShape::loose && !is_word(behind);
}

/// "African-Americans", where the tokeniser cuts at the hyphen; but both
/// parts count in "the Russian-Ukrainian war".
bool NameNeighbours::behind_hyphen(std::size_t index) const noexcept {
  const NameHit& hit = hits_[index];
  if (hit.first < 2 || text_.slice(text_.tokens[hit.first - 1]) != "-") return false;
  if (text_.tokens[hit.first].is(token::space_before) && text_.tokens[hit.first - 1].is(token::space_before))
    return false;
  return index == 0 || hits_[index - 1].last + 1 != hit.first || !read_[index - 1];
}

/// "Bank of Japan", "University of Washington".
bool NameNeighbours::behind_name_of(std::size_t index) const noexcept {
  const NameHit& hit = hits_[index];
  if (index == 0 || hits_[index - 1].last + 1 != hit.first || hits_[index - 1].sentence != hit.sentence) return false;
  const NameHit& before = hits_[index - 1];
  // "minister van Buitenlandse Zaken van Iran"
  const LanguageNames& names = *hit.names;
  const std::uint32_t start = text_.sentences[hit.sentence].first_token;
  std::uint32_t begin = before.first;
  const bool office =
      phrase_before(names.titles, names.title_rows, text_.tokens, start, before.last, &begin) != nullptr ||
      phrase_before(names.groups, names.group_rows, text_.tokens, start, before.last, &begin) != nullptr;
  if (office && begin < before.first) return false;
  return (hit.names->uses_of(text_.tokens[hit.first - 1]) & name_word::of) != 0 && before.shape == HitShape::loose &&
         !opens(before) && !is_word(before);
}

/// "Melania Trump", "Trump Tower", "Air France", "Jordan Henderson", "Mark Cuban".
bool NameNeighbours::part_of_other_name(std::size_t index, AliasKind kind) const noexcept {
  const NameHit& hit = hits_[index];
  const bool lone = hit.last == hit.first + 1;
  const bool capitals_count = !hit.title_case && !hit.all_upper;
  switch (kind) {
    case AliasKind::acronym:
    case AliasKind::nominal:
      return false;
    case AliasKind::adjective:
    case AliasKind::demonym:
      // "Senior Russian officials": a first word may have its capital from there.
      if (behind_hyphen(index)) return true;
      return capitals_count && lone && stranger_before(index) && !opens(hits_[index - 1]);
    case AliasKind::surname:
      if (stranger_before(index)) return true;
      break;
    default:
      if (capitals_count && lone && (stranger_before(index) || behind_name_of(index))) return true;
  }
  return capitals_count && !hit.genitive && hit.shape == HitShape::plain && stranger_behind(index);
}

const Title* NameNeighbours::title_before(std::size_t index) const noexcept {
  const NameHit& hit = hits_[index];
  const LanguageNames& names = *hit.names;
  // "Kremlinwoordvoerder Peskov"
  if (index > 0 && hits_[index - 1].last == hit.first && hits_[index - 1].rest != 0) {
    const auto ids = names.titles.find(hits_[index - 1].rest);
    if (!ids.empty()) return &names.title_rows[ids.front()];
  }
  const std::uint32_t start = text_.sentences[hit.sentence].first_token;
  return phrase_before(names.titles, names.title_rows, text_.tokens, start, hit.first);
}

/// Whether no name but the one at `from_hit` touches tokens [begin, end).
bool NameNeighbours::free_of_names(std::size_t from_hit, std::uint32_t begin, std::uint32_t end) const noexcept {
  for (std::size_t i = from_hit + 1; i < hits_.size() && hits_[i].first < end; ++i) {
    if (read_[i] && hits_[i].last > begin) return false;
  }
  for (std::size_t i = from_hit; i > 0 && hits_[i - 1].last > begin; --i) {
    if (read_[i - 1] && hits_[i - 1].first < end) return false;
  }
  return true;
}

/// Whether a capitalised word begins at a token: "the Russian president
/// Vladimir Putin" names him itself.
bool NameNeighbours::name_follows(std::size_t hit, std::uint32_t token) const noexcept {
  for (std::size_t i = hit + 1; i < hits_.size() && hits_[i].first <= token; ++i) {
    if (hits_[i].first == token && hits_[i].sentence == hits_[hit].sentence) {
      return hits_[i].shape != HitShape::loose || !is_word(hits_[i]);
    }
  }
  return false;
}

}  // namespace casus::detail
