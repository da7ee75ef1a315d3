// SPDX-License-Identifier: MIT
#include "entity/group_actors.h"

#include <algorithm>

#include <fmt/format.h>

#include "entity/actor_entities.h"
#include "entity/tagged_names.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_noun = 4;  // tokens
constexpr float tree_score = 0.75F;
constexpr std::size_t country_code = 3;  // letters

/// What the code of a people adds to that of its country: "CHE" of RUSCHE; all
/// of it where it has none.
std::string_view people_code(const Entity& people) {
  return std::string_view(people.code).substr(people.country.empty() ? 0 : std::min(country_code, people.code.size()));
}

}  // namespace

GroupActors::GroupActors(const ArticleWords& words, const Catalogue& catalogue,
                         std::span<const LanguageNames> languages, std::vector<Entity>& entities)
    : words_(words), catalogue_(catalogue), languages_(languages), entities_(entities), found_(entities) {}

void GroupActors::run() {
  std::vector<Described> all = described();
  const auto by_noun = [](const Described& a, const Described& b) { return a.noun < b.noun; };
  std::stable_sort(all.begin(), all.end(), by_noun);
  // "Russian and Syrian troops" are of both; "Russian troops in Syria" have been found already.
  const auto are_unlike = [](const Described& a, const Described& b) {
    return a.noun == b.noun && (a.within != b.within || a.before != b.before);
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool unlike =
        (i > 0 && are_unlike(all[i - 1], all[i])) || (i + 1 < all.size() && are_unlike(all[i + 1], all[i]));
    if (!unlike && !add_people(all[i])) add(all[i]);
  }
  for (const auto& [entity, span] : moved_)
    std::erase_if(entities_[entity].mentions, [span = span](const Mention& m) { return m.span == span; });
}

std::vector<GroupActors::Described> GroupActors::described() const {
  std::vector<Described> all;
  for (const PlacedMention& m : found_.all()) {
    const Entity& entity = entities_[m.entity];
    const bool people = entity.kind == EntityKind::group && entity.catalogue.starts_with("x:");  // "Tamil separatists"
    if (entity.country.empty() || !(is_location(entity) || people)) continue;
    const PhraseWords at = words_.words_of(m.span);
    if (at.empty() || at.head == Word::no_head) continue;
    const std::uint32_t top = words_.first_conjunct(at.head);
    const Relation relation = words_[top].relation;
    std::uint32_t noun = words_[top].head;
    // "ethnic Albanians demonstrated in Serbia"
    const bool of_clause = noun != Word::no_head && relation == Relation::obl;
    if (of_clause) noun = ethnic_subject(noun);
    if (noun == Word::no_head || (words_[noun].upos != Upos::noun && words_[noun].upos != Upos::propn)) continue;
    if (!of_clause && relation != Relation::amod && relation != Relation::compound &&
        base_of(relation) != Relation::nmod)
      continue;
    const LanguageNames& names = names_of_block(words_.layer().text.blocks[words_.block_of(noun)], languages_);
    bool within = false;
    if ((of_clause || base_of(relation) == Relation::nmod) && relation != Relation::nmod_poss && noun < at.first) {
      std::uint8_t uses = 0;
      for (std::uint32_t w = noun + 1; w < at.first; ++w) {
        if (words_[w].head == top && words_[w].relation == Relation::case_) uses |= names.uses_of(words_.token_of(w));
      }
      within = (uses & name_word::within) != 0;
      if (!within && (uses & name_word::of) == 0) continue;
    }
    all.push_back({noun, m.entity, within, at.first < noun});
  }
  return all;
}

/// Whether nobody else is named there; a group may be of several countries.
bool GroupActors::is_free(std::uint32_t word, Span group) const {
  const auto around = found_.around(words_[word].span);
  return std::none_of(around.begin(), around.end(),
                      [&](const auto& m) { return m.span != group && m.span.overlaps(words_[word].span); });
}

bool GroupActors::is_ethnic(std::uint32_t noun) const {
  const LanguageNames& names = names_of_block(words_.layer().text.blocks[words_.block_of(noun)], languages_);
  const std::uint32_t first = words_.layer().sentences[words_.sentence_of(noun)].first_word;
  for (std::uint32_t w = noun; w > first && noun - w < longest_noun; --w) {
    if (words_[w - 1].head == noun && (names.uses_of(words_.token_of(w - 1)) & name_word::ethnic) != 0) return true;
  }
  return false;
}

std::uint32_t GroupActors::ethnic_subject(std::uint32_t verb) const {
  const std::uint32_t first = words_.layer().sentences[words_.sentence_of(verb)].first_word;
  for (std::uint32_t w = first; w < verb; ++w) {
    if (words_[w].head == verb && base_of(words_[w].relation) == Relation::nsubj && is_ethnic(w)) return w;
  }
  return Word::no_head;
}

/// "Iraqi Kurds", "the Albanians of Serbia", "ethnic Russians in Latvia"; but
/// "Americans in Iraq" are of America, and "Turkish Cypriots" of Cyprus.
bool GroupActors::add_people(const Described& described) {
  const Entity& land = entities_[described.entity];
  for (const PlacedMention& m : found_.around(words_[described.noun].span)) {
    const Entity& people = entities_[m.entity];
    const Mention& named = people.mentions[m.mention];
    if (!m.span.overlaps(words_[described.noun].span) || people.country == land.country) continue;
    const bool of_country = people.kind == EntityKind::country && named.form == MentionForm::nominal;
    const bool of_none = people.kind == EntityKind::group && named.form != MentionForm::adjective;
    if (of_country && !is_ethnic(described.noun) && (described.within || described.before)) continue;
    const auto country = of_country || of_none ? catalogue_.country(land.country) : std::nullopt;
    if (!country || people.code.empty()) continue;
    const Actor home = catalogue_[*country];
    const std::string_view own = of_country ? std::string_view(people.code) : people_code(people);
    Entity part = {.kind = EntityKind::group,
                   .name = fmt::format("{}: {}", home.name, words_.layer().text.slice(m.span)),
                   .catalogue = fmt::format("x:{}+{}", home.country, own),
                   .country = std::string(home.country),
                   .code = fmt::format("{}CVL{}", home.code, own)};
    const Mention mention = {.span = m.span, .form = named.form, .rule = "people.country", .score = tree_score};
    moved_.emplace_back(m.entity, m.span);
    entities_[find_or_add(entities_, std::move(part))].mentions.push_back(mention);
    return true;
  }
  return false;
}

void GroupActors::add(const Described& described) {
  const Word& noun = words_[described.noun];
  const TextLayer& text = words_.layer().text;
  const Sentence& sentence = text.sentences[words_.sentence_of(described.noun)];
  const LanguageNames& names = names_of_block(text.block_of(sentence), languages_);
  // A name beside it says who it is: "the Iranian protester Jan Jansen".
  if (noun.token + 1 < sentence.last_token && text.tokens[noun.token + 1].is(token::capitalised)) return;
  std::uint32_t begin = 0;
  const std::uint32_t start = std::max(sentence.first_token, noun.token - std::min(noun.token, longest_noun));
  const GroupNoun* group = phrase_before(names.groups, names.group_rows, text.tokens, start, noun.token + 1, &begin);
  // "the Quebec government" is not that of Canada.
  const bool is_part = described.within || entities_[described.entity].kind != EntityKind::country;
  if (group == nullptr || (is_part && !group->is_at_home())) return;
  const Span span = {text.tokens[begin].span.begin, noun.span.end};
  const PhraseWords at = words_.words_of(span);
  for (std::uint32_t w = at.first; w < at.last; ++w) {
    if (!is_free(w, span)) return;
  }
  const Entity& of = entities_[described.entity];
  const auto country = catalogue_.country(of.country);
  if (!country) return;
  Entity entity = describe_group(catalogue_, *country, *group);
  if (of.kind == EntityKind::group) {
    // "Chechen rebels"
    entity.name = fmt::format("{}: {}", of.name, group->name);
    entity.catalogue += fmt::format("+{}", of.catalogue);
    entity.code += people_code(of);
  } else if (const auto government = catalogue_.find(entity.catalogue)) {
    entity = describe_actor(catalogue_, *government, text.article.info().published);
  }
  entities_[find_or_add(entities_, std::move(entity))].mentions.push_back(
      {.span = span, .form = MentionForm::nominal, .rule = "group.tree", .score = tree_score});
}

}  // namespace casus::detail
