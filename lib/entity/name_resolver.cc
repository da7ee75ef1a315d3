// SPDX-License-Identifier: MIT
// What each hit is. Names that are certain are settled first, so that a
// surname may stand before the full name; then everything else in the order
// of the text, because "the Gulf state" is the one named last.
#include "entity/name_resolver.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "entity/actor_entities.h"

namespace casus::detail {
namespace {

/// How sure each rule is: guesses from reading its output.
struct RuleScore {
  std::string_view rule;
  float score;
};
constexpr std::array rule_scores = {
    RuleScore{"lexicon.name", 0.97F},       RuleScore{"lexicon.adjective", 0.97F},
    RuleScore{"lexicon.demonym", 0.95F},    RuleScore{"lexicon.metonym", 0.92F},
    RuleScore{"lexicon.nominal", 0.9F},     RuleScore{"lexicon.context", 0.8F},
    RuleScore{"compound.prefix", 0.93F},    RuleScore{"compound.adjective", 0.93F},
    RuleScore{"surname.after-name", 0.95F}, RuleScore{"surname.title", 0.93F},
    RuleScore{"surname.famous", 0.88F},     RuleScore{"description", 0.7F},
    RuleScore{"nominal.office", 0.85F},     RuleScore{"nominal.group", 0.85F},
    RuleScore{"title-name", 0.85F},         RuleScore{"title-apposition", 0.88F},
    RuleScore{"name-title", 0.75F},         RuleScore{"surname.text", 0.8F},
};

float score_of(std::string_view rule) noexcept {
  const auto found =
      std::find_if(rule_scores.begin(), rule_scores.end(), [&](const RuleScore& r) { return r.rule == rule; });
  return found == rule_scores.end() ? 0.5F : found->score;
}

MentionForm form_of(AliasKind kind) noexcept {
  switch (kind) {
    case AliasKind::adjective:
      return MentionForm::adjective;
    case AliasKind::demonym:
    case AliasKind::nominal:
    case AliasKind::description:
      return MentionForm::nominal;
    case AliasKind::metonym:
      return MentionForm::metonym;
    default:
      return MentionForm::name;
  }
}

std::string_view rule_of(const Alias& alias, const NameHit& hit) noexcept {
  if (hit.shape == HitShape::compound)
    return alias.kind == AliasKind::adjective ? "compound.adjective" : "compound.prefix";
  if (alias.context) return "lexicon.context";
  switch (alias.kind) {
    case AliasKind::adjective:
      return "lexicon.adjective";
    case AliasKind::demonym:
      return "lexicon.demonym";
    case AliasKind::nominal:
      return "lexicon.nominal";
    case AliasKind::metonym:
      return "lexicon.metonym";
    default:
      return "lexicon.name";
  }
}

}  // namespace

NameResolver::NameResolver(const TextLayer& text, const Catalogue& catalogue, const NameHits& found)
    : text_(text), catalogue_(catalogue), hits_(found.hits), beside_(text, found), unknown_(text, catalogue, found) {}

std::vector<Entity> NameResolver::run() {
  name_the_certain();
  entities_.reserve(known_.size() + unknown_.size());
  for (std::size_t i = 0; i < hits_.size(); ++i) resolve(i);
  const auto earlier = [](const Entity& a, const Entity& b) {
    return a.mentions.front().span < b.mentions.front().span;
  };
  if (!std::is_sorted(entities_.begin(), entities_.end(), earlier)) {
    std::stable_sort(entities_.begin(), entities_.end(), earlier);
  }
  return std::move(entities_);
}

/// The best kind of reading of a hit, if it has one actor only.
std::optional<NameResolver::Reading> NameResolver::best_reading(const NameHit& hit) const {
  std::optional<Reading> best;
  bool several = false;
  for (const std::uint32_t id : hit.aliases) {
    const Alias& alias = hit.names->forms.aliases[id];
    if (!usable(alias, hit, text_)) continue;
    if (alias.kind == AliasKind::no_name) return std::nullopt;
    // "Congolese" is of either Congo, but of Brazzaville's only in its context.
    const auto rank = [](const Alias& a) { return std::pair(a.kind, a.context); };
    if (best && alias.actor != best->actor && rank(alias) == rank(*best->alias)) several = true;
    if (best && rank(alias) >= rank(*best->alias)) continue;
    several = false;
    best = Reading{.actor = alias.actor, .alias = &alias};
  }
  if (best) {
    best->certain = !several && !best->alias->context && best->alias->kind != AliasKind::surname &&
                    best->alias->kind != AliasKind::description;
  }
  return best;
}

void NameResolver::name_the_certain() {
  readings_.resize(hits_.size());
  for (std::size_t i = 0; i < hits_.size(); ++i) {
    if (hits_[i].shape == HitShape::loose) continue;
    std::optional<Reading> reading = best_reading(hits_[i]);
    if (!reading) continue;
    if (reading->alias->kind != AliasKind::description && beside_.part_of_other_name(i, reading->alias->kind)) {
      if (reading->alias->kind != AliasKind::surname || beside_.title_before(i) == nullptr) continue;
    }
    readings_[i] = reading;
    beside_.set_read(i);
    if (!reading->certain) continue;
    Known& known = known_[reading->actor];
    known.named = true;
    if (reading->alias->kind != AliasKind::name) continue;
    if (known.full_names++ == 0) known.first_full_name = hits_[i].first;
  }
}

/// Whether an actor is what a title says, or was before the article.
bool NameResolver::held(std::uint32_t actor, const Title& title) const noexcept {
  const std::optional<Date> date = text_.article.info().published;
  return catalogue_.any_role(actor, [&](const Role& role) {
    if (date && role.from > day_number(*date)) return false;
    return role.role == title.role || (title.role == "official" && !role.code.empty());
  });
}

void NameResolver::resolve(std::size_t index) {
  const NameHit& hit = hits_[index];
  const std::optional<Reading>& reading = readings_[index];
  if (!reading) return join_unknown(index);
  const Alias& alias = *reading->alias;
  if (alias.kind == AliasKind::description) return resolve_description(hit, alias);
  if (alias.kind == AliasKind::surname) return resolve_surname(index);
  Reading chosen = *reading;
  if (!chosen.certain) {
    // A form of several actors, or one that needs help: whoever is named elsewhere.
    const Alias* named = nullptr;
    for (const std::uint32_t id : hit.aliases) {
      const Alias& other = hit.names->forms.aliases[id];
      const auto known = known_.find(other.actor);
      if (!usable(other, hit, text_) || known == known_.end() || !known->second.named ||
          other.kind == AliasKind::surname)
        continue;
      if (named != nullptr && named->actor != other.actor) return;
      if (named == nullptr) named = &other;
    }
    if (named == nullptr) return;
    chosen = {.actor = named->actor, .alias = named};
  }
  add_noun_before(index, chosen);
  mention(chosen.actor, hit, form_of(chosen.alias->kind), rule_of(*chosen.alias, hit));
  if (chosen.alias->kind == AliasKind::name) known_[chosen.actor].full_name_until = hit.sentence + 1;
  add_noun_after(index, chosen);
}

/// Who of those whose full name the article has. If two share the surname:
/// the one just named in full, else the one the article names most, or first;
/// "Bill Clinton" in passing does not make every later Clinton Bill.
std::optional<std::uint32_t> NameResolver::named_bearer(const NameHit& hit, const Title* title) const {
  std::optional<std::uint32_t> best;
  std::tuple<bool, std::uint32_t, std::uint32_t, std::uint32_t> order = {};
  for (const std::uint32_t id : hit.aliases) {
    const Alias& alias = hit.names->forms.aliases[id];
    if (alias.kind != AliasKind::surname || !usable(alias, hit, text_)) continue;
    const auto known = known_.find(alias.actor);
    if (known == known_.end() || !known->second.named) continue;
    const Known& person = known->second;
    const bool just_named = person.mentioned && person.full_name_until >= hit.sentence;
    const std::tuple own = {title != nullptr && held(alias.actor, *title), just_named ? person.last_token + 1 : 0,
                            person.full_names, std::numeric_limits<std::uint32_t>::max() - person.first_full_name};
    if (best && own <= order) continue;
    best = alias.actor;
    order = own;
  }
  return best;
}

void NameResolver::resolve_surname(std::size_t index) {
  const NameHit& hit = hits_[index];
  const Title* title = beside_.title_before(index);
  const auto each = [&](auto use) {
    for (const std::uint32_t id : hit.aliases) {
      const Alias& alias = hit.names->forms.aliases[id];
      if (alias.kind == AliasKind::surname && usable(alias, hit, text_)) use(alias);
    }
  };
  if (const auto named = named_bearer(hit, title)) return mention(*named, hit, MentionForm::name, "surname.after-name");

  const std::optional<Date> date = text_.article.info().published;
  // Keron Blair, whom only this article knows, comes before Tony Blair.
  if (unknown_.by_surname(text_.tokens[hit.last - 1].stem) != UnknownPersons::none) return join_unknown(index);
  std::optional<std::uint32_t> chosen;
  bool several = false;
  std::string_view rule = "surname.title";
  const auto consider = [&](const Alias& alias) {
    if (chosen && *chosen != alias.actor) {
      const bool new_active = !catalogue_.standing_at(alias.actor, date).role.empty();
      const bool old_active = !catalogue_.standing_at(*chosen, date).role.empty();
      if (new_active == old_active) several = true;
      if (!new_active) return;
    }
    chosen = alias.actor;
  };
  if (title != nullptr) {
    each([&](const Alias& alias) {
      if (held(alias.actor, *title)) consider(alias);
    });
  }
  if (!chosen) {
    rule = "surname.famous";
    each([&](const Alias& alias) {
      if (alias.famous) consider(alias);
    });
  }
  if (!chosen || several) return join_unknown(index);
  known_[*chosen].named = true;
  mention(*chosen, hit, MentionForm::name, rule);
}

void NameResolver::resolve_description(const NameHit& hit, const Alias& alias) {
  const Known* last = nullptr;
  std::uint32_t actor = 0;
  for (const std::uint32_t candidate : hit.names->forms.candidates_of(alias)) {
    const auto known = known_.find(candidate);
    if (known == known_.end() || !known->second.mentioned) continue;
    if (last != nullptr && known->second.last_token < last->last_token) continue;
    last = &known->second;
    actor = candidate;
  }
  if (last != nullptr) mention(actor, hit, MentionForm::nominal, "description");
}

/// A loose word, or a surname that is nobody's the catalogue knows: the name
/// of somebody this article has introduced.
void NameResolver::join_unknown(std::size_t index) {
  if (unknown_.size() == 0) return;
  const NameHit& hit = hits_[index];
  if (hit.last != hit.first + 1 || hit.shape == HitShape::compound) return;
  const Token& token = text_.tokens[hit.first];
  const std::uint32_t introduced = unknown_.introduced_by(hit.first);
  const std::uint32_t person = introduced != UnknownPersons::none ? introduced : unknown_.by_surname(token.stem);
  if (person == UnknownPersons::none || beside_.stranger_behind(index)) return;
  const UnknownPerson& known = unknown_[person];
  std::uint32_t first = hit.first;
  const std::uint32_t longest = known.last - known.first;
  while (first > 0 && hit.first - first + 1 < longest && unknown_.has_name(person, text_.tokens[first - 1].hash))
    --first;
  if (first == hit.first && beside_.stranger_before(index) && beside_.title_before(index) == nullptr) return;
  const bool whole = first == known.first;
  const Span span = {text_.tokens[first].span.begin, name_end(text_, token)};
  if (span.begin < end_of_last_) return;
  const auto [place, is_new] = entity_of_unknown_.try_emplace(person, entities_.size());
  if (is_new) {
    entities_.push_back({.kind = EntityKind::person, .name = known.name, .country = known.country, .code = known.code});
  }
  mention(entities_[place->second], span, MentionForm::name, whole ? known.rule : "surname.text");
}

/// "Russian troops", "de Oekraiense president", "Ruslands leger".
void NameResolver::add_noun_after(std::size_t index, const Reading& land) {
  const NameHit& hit = hits_[index];
  const LanguageNames& names = *hit.names;
  if (catalogue_[land.actor].kind != EntityKind::country) return;
  const Sentence& sentence = text_.sentences[hit.sentence];
  if (hit.shape == HitShape::compound) {
    if (hit.rest == 0) return;
    // "VS-regering": the noun is the rest of the word itself.
    const auto ids = names.groups.find(hit.rest);
    Span rest = {hit.span.end, text_.tokens[hit.last - 1].span.end};
    if (text_.slice(rest).starts_with('-')) ++rest.begin;
    if (!ids.empty()) add_group(land, names.group_rows[ids.front()], rest);
    return;
  }
  if (!hit.genitive && !names.attributive[static_cast<std::size_t>(land.alias->kind)]) return;
  const auto rest = std::span(text_.tokens).subspan(hit.last, sentence.last_token - hit.last);
  const Lexicon::Match group = names.groups.longest(rest);
  const Lexicon::Match title = names.titles.longest(rest);
  const std::uint32_t length = std::max(group.tokens, title.tokens);
  if (length == 0 || !beside_.free_of_names(index, hit.last, hit.last + length)) return;
  const Span span = {text_.tokens[hit.last].span.begin, text_.tokens[hit.last + length - 1].span.end};
  if (group.tokens >= title.tokens) return add_group(land, names.group_rows[group.ids.front()], span);
  if (beside_.name_follows(index, hit.last + length)) return;
  // "the U.S. president-elect"
  if (length < rest.size() && text_.slice(rest[length]) == "-" && !rest[length].is(token::space_before)) return;
  const std::uint8_t before =
      hit.first > sentence.first_token ? names.uses_of(text_.tokens[hit.first - 1]) : std::uint8_t{0};
  if ((before & (name_word::indefinite | name_word::former)) != 0) return;
  add_office(land, names.title_rows[title.ids.front()], span);
}

/// "de regering van Oekraine", "the president of Russia".
void NameResolver::add_noun_before(std::size_t index, const Reading& land) {
  const NameHit& hit = hits_[index];
  const LanguageNames& names = *hit.names;
  if (catalogue_[land.actor].kind != EntityKind::country || land.alias->kind > AliasKind::acronym) return;
  if (hit.shape == HitShape::compound || hit.genitive) return;
  const std::uint32_t start = text_.sentences[hit.sentence].first_token;
  std::uint32_t end = hit.first;
  if (end > start && (names.uses_of(text_.tokens[end - 1]) & name_word::determiner) != 0) --end;
  if (end == start || (names.uses_of(text_.tokens[end - 1]) & name_word::of) == 0) return;
  --end;
  std::uint32_t begin = 0;
  const GroupNoun* group = phrase_before(names.groups, names.group_rows, text_.tokens, start, end, &begin);
  const Title* title =
      group != nullptr ? nullptr : phrase_before(names.titles, names.title_rows, text_.tokens, start, end, &begin);
  if ((group == nullptr && title == nullptr) || !beside_.free_of_names(index, begin, end)) return;
  const Span span = {text_.tokens[begin].span.begin, text_.tokens[end - 1].span.end};
  if (group != nullptr) return add_group(land, *group, span);
  // Not "running for president of the United States", "een president van
  // Rusland", "president van Rusland Vladimir Poetin".
  const std::uint8_t before = begin > start ? names.uses_of(text_.tokens[begin - 1]) : std::uint8_t{0};
  if ((before & name_word::determiner) == 0) return;
  if (beside_.name_follows(index, hit.last)) return;
  const bool comma = hit.last < text_.sentences[hit.sentence].last_token && text_.slice(text_.tokens[hit.last]) == ",";
  if (comma && beside_.name_follows(index, hit.last + 1)) return;
  add_office(land, *title, span);
}

void NameResolver::add_office(const Reading& land, const Title& title, Span span) {
  if (!title.is_office()) return;
  const auto person = catalogue_.holder(catalogue_[land.actor].country, title.role, text_.article.info().published);
  if (!person || span.begin < end_of_last_) return;
  known_[*person].named = true;
  mention(entity_of(*person), span, MentionForm::nominal, "nominal.office");
}

void NameResolver::add_group(const Reading& land, const GroupNoun& group, Span span) {
  if (span.begin < end_of_last_) return;
  Entity entity = describe_group(catalogue_, land.actor, group);
  if (const auto government = catalogue_.find(entity.catalogue)) {
    return mention(entity_of(*government), span, MentionForm::nominal, "nominal.group");
  }
  const auto [place, is_new] = entity_of_group_.try_emplace(entity.catalogue, entities_.size());
  if (is_new) entities_.push_back(std::move(entity));
  mention(entities_[place->second], span, MentionForm::nominal, "nominal.group");
}

Entity& NameResolver::entity_of(std::uint32_t index) {
  Known& known = known_[index];
  if (known.entity == no_entity) {
    known.entity = entities_.size();
    entities_.push_back(describe_actor(catalogue_, index, text_.article.info().published));
  }
  return entities_[known.entity];
}

void NameResolver::mention(std::uint32_t actor, const NameHit& hit, MentionForm form, std::string_view rule) {
  Known& known = known_[actor];
  known.mentioned = true;
  known.last_token = hit.first;
  mention(entity_of(actor), hit.span, form, rule);
}

void NameResolver::mention(Entity& entity, Span span, MentionForm form, std::string_view rule) {
  entity.mentions.push_back({.span = span, .form = form, .rule = std::string(rule), .score = score_of(rule)});
  end_of_last_ = span.end;
}

}  // namespace casus::detail
