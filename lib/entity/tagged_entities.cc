// SPDX-License-Identifier: MIT
#include "entity/tagged_entities.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus::detail {
namespace {

constexpr std::uint32_t just_before = 3;  // sentences

/// How sure each rule is: shares that were right of what was read.
constexpr std::array rule_scores = {
    std::pair<std::string_view, float>("tagger.person", 0.85F),
    std::pair<std::string_view, float>("tagger.surname", 0.8F),
    std::pair<std::string_view, float>("tagger.given-name", 0.7F),
    std::pair<std::string_view, float>("tagger.name", 0.65F),
    std::pair<std::string_view, float>("tagger.short-name", 0.7F),
    std::pair<std::string_view, float>("acronym.brackets", 0.85F),
    std::pair<std::string_view, float>("acronym", 0.8F),
};

float score_of(std::string_view rule) noexcept {
  return std::find_if(rule_scores.begin(), rule_scores.end(), [&](const auto& r) { return r.first == rule; })->second;
}

EntityKind kind_of(NameType type) noexcept {
  switch (type) {
    case NameType::person:
      return EntityKind::person;
    case NameType::organisation:
      return EntityKind::organisation;
    case NameType::location:
      return EntityKind::place;
    case NameType::demonym:
      return EntityKind::group;
    case NameType::other:
      break;
  }
  return EntityKind::other;
}

// A mention is taken away at the end, so that the places of the others stay.
void clear(Mention& mention) noexcept {
  mention.span = {};
}
bool is_cleared(const Mention& mention) noexcept {
  return mention.span.empty();
}

/// The first and the last word of a person's name, folded; the same for one of a single word.
std::pair<std::uint64_t, std::uint64_t> ends_of(std::string_view name) {
  const std::size_t first = std::min(name.find(' '), name.size());
  const std::size_t last = name.rfind(' ');
  return {hash_folded(name.substr(0, first)),
          hash_folded(last == std::string_view::npos ? name : name.substr(last + 1))};
}

}  // namespace

TaggedEntities::TaggedEntities(const ArticleWords& words, const std::vector<TaggedName>& names,
                               std::vector<Entity>& entities)
    : words_(words), names_(names), entities_(entities), found_(entities) {}

void TaggedEntities::run() {
  know_persons();
  for (const TaggedName& name : names_) {
    if (name.type == NameType::person && !name.is_single()) add_full_name(name);
  }
  move_surnames();
  // A headline may have the short name first.
  for (const bool single : {false, true}) {
    for (const TaggedName& name : names_) {
      if (name.type != NameType::person && name.is_single() == single) add_other(name);
    }
  }
  for (const TaggedName& name : names_) {
    if (name.type == NameType::person && name.is_single()) note_acting(name);
  }
  for (const TaggedName& name : names_) {
    if (name.type == NameType::person && name.is_single()) add_part_of_name(name);
  }
  for (Entity& entity : entities_) std::erase_if(entity.mentions, is_cleared);
  std::erase_if(entities_, [](const Entity& entity) { return entity.mentions.empty(); });
}

TaggedEntities::Room TaggedEntities::room_of(const TaggedName& name) const {
  Room room = Room::free;
  for (const PlacedMention& m : found_.around(name.span)) {
    if (!m.span.overlaps(name.span)) continue;
    // "Bank of Japan" is more than Japan; "Vladimir Putin" is not more than Putin.
    const bool inside = name.span.contains(m.span) && m.span != name.span;
    if (!inside || entities_[m.entity].kind == EntityKind::person) return Room::taken;
    const bool starts =
        m.span.begin == name.span.begin && entities_[m.entity].mentions[m.mention].form == MentionForm::name;
    room = std::max(room, starts ? Room::holds_start : Room::holds_some);
  }
  return room;
}

void TaggedEntities::know_persons() {
  for (std::uint32_t e = 0; e < entities_.size(); ++e) {
    if (entities_[e].kind != EntityKind::person) continue;
    const auto [given, surname] = ends_of(entities_[e].name);
    for (const Mention& m : entities_[e].mentions) {
      const std::string_view text = words_.layer().text.slice(m.span);
      if (m.form != MentionForm::name || text.find(' ') == std::string_view::npos) continue;
      const PhraseWords at = words_.words_of(m.span);
      if (!at.empty()) know(e, ends_of(text).first, ends_of(text).second, words_.sentence_of(at.first));
    }
    if (by_surname_[surname].empty()) by_surname_[surname].push_back({e, {}});
    if (given != surname && by_given_name_[given].empty()) by_given_name_[given].push_back({e, {}});
  }
}

void TaggedEntities::know(std::uint32_t entity, std::uint64_t given, std::uint64_t surname, std::uint32_t sentence) {
  const auto add = [&](std::vector<Bearer>& bearers) {
    auto same = std::find_if(bearers.begin(), bearers.end(), [&](const Bearer& b) { return b.entity == entity; });
    if (same == bearers.end()) same = bearers.insert(same, {entity, {}});
    same->sentences.push_back(sentence);
  };
  add(by_surname_[surname]);
  add(by_given_name_[given]);
}

/// "Jordan Henderson" is no country.
void TaggedEntities::clear_start(const TaggedName& name) {
  for (const PlacedMention& m : found_.around(name.span)) {
    if (m.span.begin == name.span.begin && name.span.contains(m.span)) clear(entities_[m.entity].mentions[m.mention]);
  }
}

void TaggedEntities::add_full_name(const TaggedName& name) {
  const Room room = room_of(name);
  if (!name.sure || (room != Room::free && room != Room::holds_start)) return;
  // "Second Thomas Shoal"
  if (name.first > 0 && words_.sentence_of(name.first - 1) == words_.sentence_of(name.first)) {
    const Word& before = words_[name.first - 1];
    const Token& token = words_.token_of(name.first - 1);
    const bool describes = before.upos == Upos::adj || before.upos == Upos::num;
    const auto around = found_.around(before.span);
    const bool known =
        std::any_of(around.begin(), around.end(), [&](const auto& m) { return m.span.overlaps(before.span); });
    if (describes && token.is(token::capitalised) && !token.is(token::sentence_start) && !known) return;
  }
  // "U.N. Secretary": initials that the tables know are nobody's first name
  if (room == Room::holds_start && words_.token_of(name.first).is(token::upper)) return;
  // A caller who gives places knows better.
  if (room == Room::holds_start && !words_.layer().text.article.info().places.empty()) return;
  if (words_[name.last - 1].upos != Upos::propn && words_[name.last - 1].upos != Upos::x) return;
  const std::uint64_t given = hash_folded(words_.text_of(name.first));
  const std::uint64_t surname = hash_folded(words_.text_of(name.last - 1));
  std::optional<std::uint32_t> entity;
  for (const Bearer& bearer : by_surname_[surname]) {
    if (ends_of(entities_[bearer.entity].name).first == given) entity = bearer.entity;
  }
  if (room == Room::holds_start) clear_start(name);
  if (!entity) entity = create(EntityKind::person, name.span);
  mention(*entity, name.span, "tagger.person");
  know(*entity, given, surname, words_.sentence_of(name.first));
}

/// Who was named in full just before; else the one who is named so most.
std::optional<std::uint32_t> TaggedEntities::choose(const Bearers& all, std::uint64_t name, std::uint32_t sentence) {
  const auto found = all.find(name);
  if (found == all.end() || found->second.empty()) return std::nullopt;
  const Bearer* best = nullptr;
  bool several = false;
  std::pair<std::uint32_t, std::size_t> most = {};
  for (const Bearer& bearer : found->second) {
    const auto behind = std::upper_bound(bearer.sentences.begin(), bearer.sentences.end(), sentence);
    const bool near = behind != bearer.sentences.begin() && sentence - *(behind - 1) <= just_before;
    const std::pair own = {near ? *(behind - 1) + 1 : 0u, bearer.sentences.size()};
    several = best != nullptr && own == most;
    if (best != nullptr && own <= most) continue;
    best = &bearer;
    most = own;
  }
  return several ? std::nullopt : std::optional(best->entity);
}

/// "Blair" is not Tony if the article names Keron Blair and he is nothing now.
void TaggedEntities::move_surnames() {
  for (std::uint32_t e = 0; e < entities_.size(); ++e) {
    if (entities_[e].kind != EntityKind::person || entities_[e].catalogue.empty() || !entities_[e].role.empty())
      continue;
    auto& own = entities_[e].mentions;
    const bool only_surnames = std::all_of(own.begin(), own.end(), [](const Mention& m) {
      return m.rule == "surname.famous" || m.rule == "surname.title" || m.rule == "surname.after-name";
    });
    if (!only_surnames || own.empty()) continue;
    const std::uint64_t surname = ends_of(words_.layer().text.slice(own.front().span)).second;
    const auto bearers = by_surname_.find(surname);
    if (bearers == by_surname_.end()) continue;
    std::erase_if(bearers->second, [&](const Bearer& b) { return b.entity == e; });
    if (bearers->second.size() != 1) continue;
    for (Mention& m : own) {
      mention(bearers->second.front().entity, m.span, "tagger.surname");
      clear(m);
    }
  }
}

void TaggedEntities::note_acting(const TaggedName& name) {
  switch (base_of(words_[name.first].relation)) {
    case Relation::nsubj:
    case Relation::obj:
    case Relation::iobj:
    case Relation::appos:
    case Relation::flat:
    case Relation::vocative:
      acting_.insert(hash_folded(words_.text_of(name.first)));
      break;
    default:
      break;
  }
}

/// "Jordan" is no country where the article has named Ann Jordan.
void TaggedEntities::take_from_place(const TaggedName& name) {
  for (const PlacedMention& m : found_.around(name.span)) {
    const EntityKind kind = entities_[m.entity].kind;
    if (m.span != name.span || (kind != EntityKind::country && kind != EntityKind::place)) continue;
    const auto bearers = by_surname_.find(hash_folded(words_.text_of(name.first)));
    if (bearers == by_surname_.end() || bearers->second.size() != 1 || bearers->second[0].sentences.empty()) continue;
    mention(bearers->second[0].entity, name.span, "tagger.surname");
    clear(entities_[m.entity].mentions[m.mention]);
  }
}

void TaggedEntities::add_part_of_name(const TaggedName& name) {
  if (room_of(name) != Room::free) return take_from_place(name);
  const std::uint64_t word = hash_folded(words_.text_of(name.first));
  const std::uint32_t sentence = words_.sentence_of(name.first);
  if (const auto entity = choose(by_surname_, word, sentence)) return mention(*entity, name.span, "tagger.surname");
  if (by_surname_.contains(word)) return;
  if (const auto entity = choose(by_given_name_, word, sentence))
    return mention(*entity, name.span, "tagger.given-name");
  // "near Postel" may be a place as well: somebody acts, or is called something.
  if (!name.sure || by_given_name_.contains(word) || !acting_.contains(word)) return;
  const std::uint32_t entity = create(EntityKind::person, name.span);
  by_surname_[word].push_back({entity, {}});
  mention(entity, name.span, "tagger.name");
}

void TaggedEntities::add_other(const TaggedName& name) {
  const Room room = room_of(name);
  if (room == Room::taken) return;
  // "the city of Leiden": a place inside a longer one is for the gazetteer.
  if (room != Room::free && name.type == NameType::location) return;
  if (room == Room::holds_start && extend_to_branch(name)) return;
  const auto known = by_name_.find(name.key);
  if (known == by_name_.end() && !name.sure) return;
  std::optional<std::uint32_t> longer;
  if (known == by_name_.end() && name.is_single() && name.type == NameType::organisation) longer = longer_name(name);
  const std::uint32_t entity = known != by_name_.end() ? known->second
                               : longer                ? *longer
                                                       : create(kind_of(name.type), name.span);
  by_name_.emplace(name.key, entity);
  mention(entity, name.span, longer ? "tagger.short-name" : "tagger.name");
  if (known != by_name_.end() || name.is_single()) return;
  if (name.type == NameType::organisation) know_short_names(name, entity);
  if (name.type != NameType::location) add_acronym(name, entity);
}

/// "Oxfam Canada", "Greenpeace Nederland": the organisation that the tables know.
bool TaggedEntities::extend_to_branch(const TaggedName& name) {
  const PlacedMention* known = nullptr;
  bool located = false;
  for (const PlacedMention& m : found_.around(name.span)) {
    if (!name.span.contains(m.span)) continue;
    const Entity& entity = entities_[m.entity];
    if (m.span.begin == name.span.begin && entity.kind == EntityKind::organisation) known = &m;
    located = located || (m.span.end == name.span.end && is_location(entity));
  }
  if (known == nullptr || !located) return false;
  clear(entities_[known->entity].mentions[known->mention]);
  mention(known->entity, name.span, "tagger.name");
  return true;
}

/// "GM" or "Ford" of the one organisation with these initials, or this first
/// word; nobody if there are two, or none before.
std::optional<std::uint32_t> TaggedEntities::longer_name(const TaggedName& name) const {
  const auto found = by_short_name_.find(name.key);
  return found == by_short_name_.end() || found->second == ambiguous ? std::nullopt : std::optional(found->second);
}

void TaggedEntities::know_short_names(const TaggedName& name, std::uint32_t entity) {
  std::string initials;
  for (std::uint32_t w = name.first; w < name.last; ++w) {
    if (words_.token_of(w).is(token::capitalised)) initials += words_.text_of(w).front();
  }
  const auto know = [&](std::uint64_t key) {
    const auto [at, is_new] = by_short_name_.emplace(key, entity);
    if (!is_new && at->second != entity) at->second = ambiguous;
  };
  know(hash_folded(words_.text_of(name.first)));
  if (initials.size() >= 2) know(hash_folded(initials));
}

/// "Syrian Observatory for Human Rights (SOHR)"
void TaggedEntities::add_acronym(const TaggedName& name, std::uint32_t entity) {
  const std::uint32_t at = name.last + 1;
  if (name.is_single() || at + 1 >= words_.size() || words_.text_of(name.last) != "(" || words_.text_of(at + 1) != ")")
    return;
  const std::string_view acronym = words_.text_of(at);
  if (!words_.token_of(at).is(token::upper) || acronym.front() != words_.text_of(name.first).front()) return;
  const Span span = words_[at].span;
  for (const PlacedMention& m : found_.around(span)) {
    if (m.span != span) continue;
    // The tables know the acronym: the name is another one of that actor.
    for (Mention& moved : entities_[entity].mentions) {
      mention(m.entity, moved.span, "acronym.brackets");
      clear(moved);
    }
    by_name_[name.key] = m.entity;
    return;
  }
  mention(entity, span, "acronym.brackets");
  const std::uint64_t hash = hash_folded(acronym);
  by_name_[hash] = entity;
  for (const Token& token : words_.layer().text.tokens) {
    if (token.hash != hash || !token.is(token::upper) || token.span == span) continue;
    const auto around = found_.around(token.span);
    const bool taken =
        std::any_of(around.begin(), around.end(), [&](const auto& m) { return m.span.overlaps(token.span); });
    const PhraseWords at_word = words_.words_of(token.span);
    if (taken || at_word.empty()) continue;
    const Sentence& sentence = words_.layer().text.sentences[words_.sentence_of(at_word.first)];
    if (words_.layer().text.block_of(sentence).is_prose()) mention(entity, token.span, "acronym");
  }
}

std::uint32_t TaggedEntities::create(EntityKind kind, Span span) {
  std::string name;
  for (const char c : words_.layer().text.slice(span)) {
    if (static_cast<unsigned char>(c) > ' ') {
      name += c;
    } else if (!name.empty() && name.back() != ' ') {
      name += ' ';
    }
  }
  entities_.push_back({.kind = kind, .name = std::move(name)});
  return static_cast<std::uint32_t>(entities_.size() - 1);
}

void TaggedEntities::mention(std::uint32_t entity, Span span, std::string_view rule) {
  entities_[entity].mentions.push_back({.span = span, .rule = std::string(rule), .score = score_of(rule)});
}

}  // namespace casus::detail
