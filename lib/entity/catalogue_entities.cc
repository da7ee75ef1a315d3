// SPDX-License-Identifier: MIT
#include "casus/extractors.h"
#include "entity/catalogue.h"
#include "entity/name_hits.h"
#include "entity/name_resolver.h"
#include "entity/names.h"

namespace casus::inline v0 {

struct CatalogueEntities::State {
  Seeds seeds;  ///< the others look into its bytes
  detail::Catalogue catalogue;
  std::vector<detail::LanguageNames> names;
};

CatalogueEntities::CatalogueEntities(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
CatalogueEntities::~CatalogueEntities() = default;

Result<std::unique_ptr<CatalogueEntities>> CatalogueEntities::make(const Seeds& seeds) {
  auto catalogue = detail::Catalogue::make(seeds);
  if (!catalogue) return catalogue.error();
  auto names = detail::read_names(seeds, *catalogue);
  if (!names) return names.error();
  auto state = std::unique_ptr<const State>(new State{seeds, *std::move(catalogue), *std::move(names)});
  return std::unique_ptr<CatalogueEntities>(new CatalogueEntities(std::move(state)));
}

void CatalogueEntities::extract(const SyntaxLayer& in, EntitySink& out) const {
  const detail::NameHits found = detail::find_names(in.text, state_->names);
  for (Entity& entity : detail::NameResolver(in.text, state_->catalogue, found).run()) out.add(std::move(entity));
}

}  // namespace casus::inline v0
