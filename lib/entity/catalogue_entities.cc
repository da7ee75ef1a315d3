// SPDX-License-Identifier: MIT
#include "casus/extractors.h"
#include "entity/article_places.h"
#include "entity/catalogue.h"
#include "entity/name_hits.h"
#include "entity/name_resolver.h"
#include "entity/name_tables.h"
#include "entity/names.h"

namespace casus::inline v0 {

struct CatalogueEntities::State {
  Seeds seeds;  ///< `names` look into its bytes
  detail::Catalogue catalogue;
  std::vector<detail::LanguageNames> names;
  std::optional<detail::ArticlePlaces> places;  ///< if the seeds have a gazetteer
};

CatalogueEntities::CatalogueEntities(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
CatalogueEntities::~CatalogueEntities() = default;

Result<std::unique_ptr<CatalogueEntities>> CatalogueEntities::make(const Seeds& seeds) {
  auto tables = detail::name_tables_of(seeds);
  if (!tables) return tables.error();
  auto names = detail::read_names(seeds, std::move(tables->forms));
  if (!names) return names.error();
  auto places = detail::ArticlePlaces::make(seeds, tables->catalogue);
  if (!places) return places.error();
  auto state = std::unique_ptr<const State>(
      new State{seeds, std::move(tables->catalogue), *std::move(names), *std::move(places)});
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
  for (Entity& entity : entities) out.add(std::move(entity));
}

}  // namespace casus::inline v0
