// SPDX-License-Identifier: MIT
#include "entity/introductions.h"

#include <algorithm>

#include <fmt/format.h>

#include "entity/tagged_names.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_title = 6;        // tokens
constexpr std::uint32_t longest_apposition = 16;  // tokens
constexpr std::uint32_t most_modifiers = 5;       // tokens between a country and what it describes

/// Whether a word may stand between "the Kyiv-based" and "think tank".
bool modifies(const Word& word, std::string_view text) noexcept {
  switch (word.upos) {
    case Upos::adj:
    case Upos::adv:
    case Upos::noun:
    case Upos::propn:
    case Upos::num:
    case Upos::part:
    case Upos::x:
      return true;
    case Upos::verb:
      return word.features.verb_form == VerbForm::participle;
    default:
      return text == "-";
  }
}

}  // namespace

Introductions::Introductions(const ArticleWords& words, const Catalogue& catalogue,
                             std::span<const LanguageNames> languages, std::vector<Entity>& entities)
    : words_(words),
      text_(words.layer().text),
      catalogue_(catalogue),
      languages_(languages),
      entities_(entities),
      found_(entities) {}

std::vector<Introduction> Introductions::run() {
  for (const PlacedMention& m : found_.all()) {
    const Entity& entity = entities_[m.entity];
    if (entity.mentions[m.mention].form != MentionForm::name) continue;
    const bool unknown = entity.catalogue.empty();
    if (entity.kind == EntityKind::person) {
      read_person(m.entity, m.span);
    } else if ((entity.kind == EntityKind::organisation || entity.kind == EntityKind::place) && unknown &&
               entity.country.empty()) {
      read_country(m.entity, m.span);
    }
  }
  return std::move(introductions_);
}

void Introductions::read_person(std::uint32_t entity, Span span) {
  const PhraseWords at = words_.words_of(span);
  if (at.empty()) return;
  const Sentence& sentence = text_.sentences[words_.sentence_of(at.first)];
  names_ = &names_of_block(text_.block_of(sentence), languages_);
  const std::uint32_t first = words_[at.first].token;
  const std::uint32_t last = words_[at.last - 1].token + 1;
  Phrase before;
  before.title =
      phrase_before(names_->titles, names_->title_rows, text_.tokens, sentence.first_token, first, &before.first);
  if (before.title != nullptr) {
    before.last = first;
    const Entity* land = country_before(before.first, sentence.first_token);
    take(entity, before, land);
  }
  if (last < sentence.last_token && text_.slice(text_.tokens[last]) == ",") {
    const Phrase behind = title_behind(last, std::min(sentence.last_token, last + longest_apposition));
    if (behind.title == nullptr) return;
    const Entity* land = country_before(behind.first, last + 1);
    if (land == nullptr)
      land = country_behind(behind.last, std::min(sentence.last_token, last + longest_apposition), name_word::of);
    take(entity, behind, land);
  }
}

/// The title in an apposition behind the comma at `comma`: before its first
/// verb, preposition or name of somebody else.
Introductions::Phrase Introductions::title_behind(std::uint32_t comma, std::uint32_t end) const {
  for (std::uint32_t at = comma + 1; at < end && at < comma + longest_title; ++at) {
    const Lexicon::Match match = names_->titles.longest(std::span(text_.tokens).subspan(at, end - at));
    if (match.tokens > 0) {
      const std::uint32_t last = at + match.tokens;
      // "..., president Smith said": a title of somebody else.
      const bool names_another = last < end && text_.tokens[last].is(token::capitalised);
      if (names_another) return {};
      return {.first = at, .last = last, .title = &names_->title_rows[match.ids.front()]};
    }
    const PhraseWords word = words_.words_of(text_.tokens[at].span);
    if (word.empty()) return {};
    const Upos upos = words_[word.first].upos;
    const bool goes_on = upos == Upos::det || modifies(words_[word.first], text_.slice(text_.tokens[at]));
    if (!goes_on) return {};
  }
  return {};
}

const Entity* Introductions::country_in(Span span) const {
  const Entity* land = nullptr;
  for (const PlacedMention& m : found_.around(span)) {
    const Entity& entity = entities_[m.entity];
    if (!m.span.overlaps(span) || entity.country.empty()) continue;
    if (entity.kind == EntityKind::country || entity.kind == EntityKind::place) land = &entity;
  }
  return land;
}

/// The first of the words right before a token that describe what it begins.
std::uint32_t Introductions::first_modifier(std::uint32_t end, std::uint32_t start) const {
  std::uint32_t begin = end;
  while (begin > start && end - begin < most_modifiers) {
    const PhraseWords word = words_.words_of(text_.tokens[begin - 1].span);
    if (word.empty() || !modifies(words_[word.first], text_.slice(text_.tokens[begin - 1]))) break;
    --begin;
  }
  return begin;
}

/// "de Franse [extreemrechtse] | minister", "the Kyiv-[based] | think tank"
const Entity* Introductions::country_before(std::uint32_t end, std::uint32_t start) const {
  const std::uint32_t begin = first_modifier(end, start);
  return begin == end ? nullptr : country_in({text_.tokens[begin].span.begin, text_.tokens[end - 1].span.end});
}

/// "minister | van Defensie van Frankrijk", "president of the Republic of Korea";
/// `prepositions` are bits of name_word.
const Entity* Introductions::country_behind(std::uint32_t first, std::uint32_t end, std::uint8_t prepositions) const {
  bool of = false;
  for (std::uint32_t at = first; at < end; ++at) {
    const Token& token = text_.tokens[at];
    if (!token.is(token::word)) return nullptr;
    const std::uint8_t uses = names_->uses_of(token);
    if ((uses & prepositions) != 0) {
      of = true;
      continue;
    }
    if (at == first) return nullptr;
    if (of) {
      if (const Entity* land = country_in(token.span)) return land;
    }
    const PhraseWords word = words_.words_of(token.span);
    if (word.empty()) return nullptr;
    const Upos upos = words_[word.first].upos;
    if (upos != Upos::det && upos != Upos::cconj && !modifies(words_[word.first], text_.slice(token))) return nullptr;
  }
  return nullptr;
}

/// Somebody known, of whom the tables have no role at the date: "foreign
/// minister Lavrov" is of the government, whenever that was.
void Introductions::give_office(Entity& person, const Phrase& phrase) const {
  const auto country = catalogue_.country(person.country);
  if (!country || !person.role.empty() || person.code != catalogue_[*country].code) return;
  const bool former = phrase.first > 0 && (names_->uses_of(text_.tokens[phrase.first - 1]) & name_word::former) != 0;
  if (former || phrase.title->role == "person") return;
  person.code += phrase.title->code;
  if (phrase.title->is_office()) person.role = phrase.title->role;
}

void Introductions::take(std::uint32_t index, const Phrase& phrase, const Entity* land) {
  introductions_.push_back({index, phrase.first, phrase.last, phrase.title});
  Entity& entity = entities_[index];
  if (!entity.catalogue.empty()) return give_office(entity, phrase);
  if (!entity.country.empty() || land == nullptr) return;
  if (is_international(phrase.title->code)) return;
  const auto country = catalogue_.country(land->country);
  entity.country = land->country;
  entity.code = fmt::format("{}{}", country ? catalogue_[*country].code : land->country, phrase.title->code);
  if (phrase.title->is_office()) entity.role = phrase.title->role;
}

/// Behind the acronym of "Uranium Conversion Facilities (UCF)".
std::uint32_t Introductions::behind_brackets(std::uint32_t token, std::uint32_t end) const {
  if (token + 2 >= end || text_.slice(text_.tokens[token]) != "(" || text_.slice(text_.tokens[token + 2]) != ")")
    return token;
  return token + 3;
}

/// Where the city is that a name holds: "University of Baghdad".
std::string_view Introductions::country_of_words(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at < last; ++at) {
    const Lexicon::Match match = names_->forms.lexicon.longest(std::span(text_.tokens).subspan(at, last - at));
    if (match.tokens == last - first) return {};
    for (const std::uint32_t id : match.ids) {
      const Alias& alias = names_->forms.aliases[id];
      if (alias.kind != AliasKind::name || alias.context) continue;
      const Actor actor = catalogue_[alias.actor];
      if (actor.kind == EntityKind::place || actor.kind == EntityKind::country) return actor.country;
    }
  }
  return {};
}

void Introductions::read_country(std::uint32_t index, Span span) {
  const PhraseWords at = words_.words_of(span);
  if (at.empty()) return;
  const Sentence& sentence = text_.sentences[words_.sentence_of(at.first)];
  names_ = &names_of_block(text_.block_of(sentence), languages_);
  const std::uint32_t first = words_[at.first].token;
  const std::uint32_t last = words_[at.last - 1].token + 1;
  // "Bank of Japan"; else "the Kyiv-based think tank X", "the X institute in northern Iran", "the University of Kyiv"
  const Entity* land = country_in(span);
  if (land == nullptr) land = country_before(first, sentence.first_token);
  if (land == nullptr)
    land = country_behind(behind_brackets(last, sentence.last_token), sentence.last_token,
                          name_word::of | name_word::within);
  const std::string_view alpha3 = land == nullptr ? country_of_words(first, last) : std::string_view(land->country);
  if (alpha3.empty()) return;
  std::string_view code;
  const auto look = [&](std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t token = from; token < to && code.empty(); ++token) {
      const Lexicon::Match match = names_->groups.longest(std::span(text_.tokens).subspan(token, to - token));
      if (match.tokens > 0) code = names_->group_rows[match.ids.front()].code;
    }
  };
  look(first_modifier(first, sentence.first_token), last);
  Entity& entity = entities_[index];
  const auto country = catalogue_.country(alpha3);
  entity.code = fmt::format("{}{}", country ? catalogue_[*country].code : alpha3, code);
  entity.country = alpha3;
}

}  // namespace casus::detail
