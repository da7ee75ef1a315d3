// SPDX-License-Identifier: MIT
#include "entity/group_actors.h"

#include <algorithm>

#include "entity/actor_entities.h"
#include "entity/tagged_names.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_noun = 4;  // tokens
constexpr float tree_score = 0.75F;

}  // namespace

GroupActors::GroupActors(const ArticleWords& words, const Catalogue& catalogue,
                         std::span<const LanguageNames> languages, std::vector<Entity>& entities)
    : words_(words), catalogue_(catalogue), languages_(languages), entities_(entities), found_(entities) {}

void GroupActors::run() {
  std::vector<Described> all = described();
  const auto by_noun = [](const Described& a, const Described& b) { return a.noun < b.noun; };
  std::stable_sort(all.begin(), all.end(), by_noun);
  for (std::size_t i = 0; i < all.size(); ++i) {
    // "Russian and Syrian troops" are of neither alone.
    const bool several =
        (i > 0 && all[i - 1].noun == all[i].noun) || (i + 1 < all.size() && all[i + 1].noun == all[i].noun);
    if (!several) add(all[i]);
  }
}

std::vector<GroupActors::Described> GroupActors::described() const {
  std::vector<Described> all;
  for (const PlacedMention& m : found_.all()) {
    const Entity& entity = entities_[m.entity];
    const bool is_people = entity.catalogue.starts_with("x:");  // "Tamil separatists"
    const bool is_land = entity.kind == EntityKind::country || entity.kind == EntityKind::place;
    if (entity.country.empty() || (!is_land && !is_people)) continue;
    const PhraseWords at = words_.words_of(m.span);
    if (at.empty() || at.head == Word::no_head) continue;
    const std::uint32_t top = words_.first_conjunct(at.head);
    const std::uint32_t noun = words_[top].head;
    if (noun == Word::no_head || words_[noun].upos != Upos::noun) continue;
    const Relation relation = words_[top].relation;
    if (relation != Relation::amod && relation != Relation::compound && base_of(relation) != Relation::nmod) continue;
    const LanguageNames& names = names_of_block(words_.layer().text.blocks[words_.block_of(noun)], languages_);
    bool within = false;
    if (base_of(relation) == Relation::nmod && relation != Relation::nmod_poss && noun < at.first) {
      std::uint8_t uses = 0;
      for (std::uint32_t w = noun + 1; w < at.first; ++w) {
        if (words_[w].relation == Relation::case_) uses |= names.uses_of(words_.token_of(w));
      }
      within = (uses & name_word::within) != 0;
      if (!within && (uses & name_word::of) == 0) continue;
    }
    all.push_back({noun, m.entity, within});
  }
  return all;
}

bool GroupActors::is_free(std::uint32_t word) const {
  const auto around = found_.around(words_[word].span);
  return std::none_of(around.begin(), around.end(), [&](const auto& m) { return m.span.overlaps(words_[word].span); });
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
    if (!is_free(w)) return;
  }
  const auto country = catalogue_.country(entities_[described.entity].country);
  if (!country) return;
  Entity entity = describe_group(catalogue_, *country, *group);
  if (const auto government = catalogue_.find(entity.catalogue)) {
    entity = describe_actor(catalogue_, *government, text.article.info().published);
  }
  entities_[find_or_add(entities_, std::move(entity))].mentions.push_back(
      {.span = span, .form = MentionForm::nominal, .rule = "group.tree", .score = tree_score});
}

}  // namespace casus::detail
