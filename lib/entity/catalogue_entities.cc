// SPDX-License-Identifier: MIT
#include "casus/extractors.h"

namespace casus::inline v0 {

struct CatalogueEntities::State {};
CatalogueEntities::CatalogueEntities(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
CatalogueEntities::~CatalogueEntities() = default;

Result<std::unique_ptr<CatalogueEntities>> CatalogueEntities::make(const Seeds&) {
  return std::unique_ptr<CatalogueEntities>(new CatalogueEntities(std::make_unique<State>()));
}

void CatalogueEntities::extract(const SyntaxLayer&, EntitySink&) const {}

}  // namespace casus::inline v0
