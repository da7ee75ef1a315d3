// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "casus/extractors.h"
#include "entity/article_places.h"
#include "entity/catalogue.h"
#include "entity/group_actors.h"
#include "entity/name_hits.h"
#include "entity/name_resolver.h"
#include "entity/name_tables.h"
#include "entity/names.h"
#include "entity/place_use.h"
#include "entity/references.h"
#include "entity/role_nouns.h"
#include "entity/tagged_entities.h"

namespace casus::inline v0 {

struct CatalogueEntities::State {
  Seeds seeds;  ///< `names` look into its bytes
  detail::Catalogue catalogue;
  std::vector<detail::LanguageNames> names;
  std::vector<detail::ReferenceWords> reference_words;  ///< of the same languages
  detail::GivenNames given_names;
  detail::ByLanguage<detail::ActingWords> acting_words;
  detail::Seats seats;
  std::optional<detail::ArticlePlaces> places;  ///< if the seeds have a gazetteer

  void read_grammar(const SyntaxLayer&, std::vector<Entity>&) const;
};

/// What only a grammar tells: names that no table knows, who they are, and who
/// is meant by the words that name nobody.
void CatalogueEntities::State::read_grammar(const SyntaxLayer& syntax, std::vector<Entity>& entities) const {
  const detail::ArticleWords words(syntax);
  const std::vector<detail::TaggedName> tagged = detail::tagged_names(words, names);
  detail::TaggedEntities(words, tagged, entities).run();
  const std::vector<detail::Introduction> introductions =
      detail::Introductions(words, catalogue, names, entities).run();
  detail::GroupActors(words, catalogue, names, entities).run();
  detail::RoleNouns(words, catalogue, names, introductions, entities).run_beside_countries();
  detail::References(words, {catalogue, names, reference_words, given_names, acting_words}, introductions, entities)
      .run();
  detail::RoleNouns(words, catalogue, names, introductions, entities).run();
  detail::PlaceUses(words, catalogue, seats, acting_words, entities).run();
}

namespace {

/// Mentions ascending, each once, and entities by their first mention.
void put_in_order(std::vector<Entity>& entities) {
  const auto by_span = [](const Mention& a, const Mention& b) { return a.span < b.span; };
  for (Entity& entity : entities) {
    auto& own = entity.mentions;
    if (!std::is_sorted(own.begin(), own.end(), by_span)) std::stable_sort(own.begin(), own.end(), by_span);
    const auto same = [](const Mention& a, const Mention& b) { return a.span == b.span; };
    own.erase(std::unique(own.begin(), own.end(), same), own.end());
  }
  std::erase_if(entities, [](const Entity& entity) { return entity.mentions.empty(); });
  std::stable_sort(entities.begin(), entities.end(),
                   [](const Entity& a, const Entity& b) { return a.mentions.front().span < b.mentions.front().span; });
}

}  // namespace

CatalogueEntities::CatalogueEntities(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
CatalogueEntities::~CatalogueEntities() = default;

Result<std::unique_ptr<CatalogueEntities>> CatalogueEntities::make(const Seeds& seeds) {
  auto tables = detail::name_tables_of(seeds);
  if (!tables) return tables.error();
  auto names = detail::read_names(seeds, std::move(tables->forms));
  if (!names) return names.error();
  auto places = detail::ArticlePlaces::make(seeds, tables->catalogue);
  if (!places) return places.error();
  auto given_names = detail::GivenNames::make(seeds);
  if (!given_names) return given_names.error();
  std::vector<detail::ReferenceWords> reference_words;
  for (const Language& language : seeds.languages()) {
    auto words = detail::ReferenceWords::make(seeds, tables->catalogue, std::string(language.code()));
    if (!words) return words.error();
    reference_words.push_back(*std::move(words));
  }
  reference_words.emplace_back();
  auto acting_words = detail::ByLanguage<detail::ActingWords>::of(seeds, &detail::ActingWords::make);
  if (!acting_words) return acting_words.error();
  auto seats = detail::Seats::make(seeds, tables->catalogue);
  if (!seats) return seats.error();
  auto state = std::unique_ptr<const State>(new State{seeds, std::move(tables->catalogue), *std::move(names),
                                                      std::move(reference_words), *given_names,
                                                      *std::move(acting_words), *std::move(seats), *std::move(places)});
  return std::unique_ptr<CatalogueEntities>(new CatalogueEntities(std::move(state)));
}

void CatalogueEntities::extract(const SyntaxLayer& in, EntitySink& out) const {
  const detail::NameHits found = detail::find_names(in.text, state_->names);
  std::vector<Entity> entities = detail::NameResolver(in.text, state_->catalogue, found).run();
  if (state_->places) {
    state_->places->add(in, state_->catalogue, state_->names, entities);
  } else if (!in.text.article.info().places.empty()) {
    out.note("places are given, and these seeds have no gazetteer to look them up in");
  }
  if (!in.empty()) {
    state_->read_grammar(in, entities);
    put_in_order(entities);
  }
  for (Entity& entity : entities) out.add(std::move(entity));
}

}  // namespace casus::inline v0
