// SPDX-License-Identifier: MIT
#include "entity/place_names.h"

#include <algorithm>

#include "entity/name_hits.h"
#include "entity/place_key.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_container = 4;  // tokens

/// "saint louis" of "st louis".
std::string respelled(std::string_view key, const PlaceWords& words) {
  std::string out;
  while (!key.empty()) {
    const std::size_t length = std::min(key.find(' '), key.size());
    const auto other = words.spellings.find(std::string(key.substr(0, length)));
    if (!out.empty()) out += ' ';
    out += other == words.spellings.end() ? key.substr(0, length) : std::string_view(other->second);
    key.remove_prefix(std::min(length + 1, key.size()));
  }
  return out;
}

bool contains_others(PlaceKind kind) noexcept {
  return kind == PlaceKind::country || kind == PlaceKind::division || kind == PlaceKind::district ||
         kind == PlaceKind::region;
}

}  // namespace

PlaceNames::PlaceNames(const TextLayer& text, const Gazetteer& gazetteer, const Catalogue& catalogue,
                       const LanguageNames& names, const PlaceWords& words) noexcept
    : text_(text), gazetteer_(gazetteer), catalogue_(catalogue), names_(names), words_(words) {}

PlaceNames::Tokens PlaceNames::tokens_of(Span span) const noexcept {
  const auto& tokens = text_.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.end <= span.begin; });
  const auto last =
      std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

void PlaceNames::add(std::uint32_t place, bool main, PlaceReading& reading) const {
  const auto same = std::find_if(reading.candidates.begin(), reading.candidates.end(),
                                 [&](const PlaceName& one) { return one.place == place; });
  if (same == reading.candidates.end()) {
    reading.candidates.push_back({.place = place, .main = main});
  } else {
    same->main = same->main || main;
  }
}

void PlaceNames::look_up(std::string_view key, PlaceReading& reading) const {
  for (const PlaceName& one : gazetteer_.find(key)) add(one.place, one.main, reading);
}

void PlaceNames::look_up_alias(Tokens range, Span span, PlaceReading& reading) const {
  const std::size_t count = range.last - range.first;
  const Lexicon::Match match = names_.forms.lexicon.longest(std::span(text_.tokens).subspan(range.first, count));
  if (match.tokens != count) return;
  for (const std::uint32_t id : match.ids) {
    const Alias& alias = names_.forms.aliases[id];
    if (alias.kind > AliasKind::demonym || (alias.exact && names_.forms.text_of(alias) != text_.slice(span))) continue;
    const Actor actor = catalogue_[alias.actor];
    // Scotland is a country too, but the one of its code is another.
    if (catalogue_.country(actor.country) != alias.actor) continue;
    if (const auto country = gazetteer_.country(actor.country)) {
      add(*country, true, reading);
      reading.needs_context = alias.context;
      reading.is_adjective = alias.kind == AliasKind::adjective || alias.kind == AliasKind::demonym;
    }
  }
}

void PlaceNames::look_up_division(std::string_view text, PlaceReading& reading) const {
  const auto known = words_.divisions.find(PlaceWords::division_key(text));
  if (known == words_.divisions.end()) return;
  for (const PlaceWords::Division& division : known->second) {
    for (const PlaceName& one : gazetteer_.find(place_key(division.name))) {
      const bool is_it =
          gazetteer_.kind(one.place) == PlaceKind::division && gazetteer_.country_code(one.place) == division.country;
      if (is_it) add(one.place, true, reading);
    }
  }
}

bool PlaceNames::look_up_without_words(const std::string& key, PlaceReading& reading) const {
  // What is left after each prefix, with and without a suffix.
  for (std::string_view rest = key; !rest.empty();) {
    if (rest.size() < key.size()) look_up(rest, reading);
    if (!reading.candidates.empty()) return true;
    for (std::size_t at = rest.rfind(' '); at != std::string_view::npos && at > 0; at = rest.rfind(' ', at - 1)) {
      const auto suffix = words_.suffixes.find(std::string(rest.substr(at + 1)));
      if (suffix == words_.suffixes.end()) continue;
      look_up(rest.substr(0, at), reading);
      if (reading.candidates.empty()) continue;
      reading.wanted = suffix->second;
      return true;
    }
    std::size_t end = rest.find(' ');
    while (end != std::string_view::npos && !words_.prefixes.contains(std::string(rest.substr(0, end)))) {
      end = rest.find(' ', end + 1);
    }
    if (end == std::string_view::npos) return false;
    rest.remove_prefix(end + 1);
  }
  return false;
}

bool PlaceNames::look_up_variants(PlaceReading& reading) const {
  const std::string other = respelled(reading.key, words_);
  if (other != reading.key) look_up(other, reading);
  if (!reading.candidates.empty() || look_up_without_words(reading.key, reading) ||
      (other != reading.key && look_up_without_words(other, reading))) {
    return true;
  }
  for (const std::string& suffix : words_.implied) look_up(reading.key + ' ' + suffix, reading);
  return !reading.candidates.empty();
}

PlaceReading PlaceNames::read(Span span) const {
  const Tokens range = tokens_of(span);
  if (range.first < range.last) {
    const Token& last = text_.tokens[range.last - 1];
    if (last.span.end == span.end) span.end = std::max(name_end(text_, last), span.begin);
  }
  PlaceReading reading;
  reading.key = place_key(text_.slice(span));
  if (reading.key.empty()) return reading;
  look_up(reading.key, reading);
  if (range.first < range.last) look_up_alias(range, span, reading);
  look_up_division(text_.slice(span), reading);
  if (reading.candidates.empty()) reading.is_part = look_up_variants(reading);
  return reading;
}

std::vector<std::uint32_t> PlaceNames::containers_behind(Span span) const {
  const auto& tokens = text_.tokens;
  std::uint32_t at = tokens_of(span).last;
  if (at == 0 || at >= tokens.size()) return {};
  const std::string_view mark = text_.slice(tokens[at]);
  const bool set_off = mark == "," || mark == "(" || words_.links.contains(place_key(mark));
  if (set_off) ++at;
  PlaceReading found;
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(at + longest_container, tokens.size()));
  for (std::uint32_t last = end; last > at && found.candidates.empty(); --last) {
    if (!tokens[at].is(token::capitalised)) break;
    const std::string_view words = text_.slice(Span{tokens[at].span.begin, tokens[last - 1].span.end});
    look_up_division(words, found);
    // Without a comma only an abbreviation says so: "Springfield Ill.".
    if (set_off) look_up(place_key(words), found);
    std::erase_if(found.candidates, [&](const PlaceName& one) { return !contains_others(gazetteer_.kind(one.place)); });
  }
  std::vector<std::uint32_t> places;
  for (const PlaceName& one : found.candidates) places.push_back(one.place);
  return places;
}

}  // namespace casus::detail
