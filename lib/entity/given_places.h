// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_GIVEN_PLACES_H
#define CASUS_ENTITY_GIVEN_PLACES_H

#include <optional>
#include <span>
#include <vector>

#include "casus/entity.h"
#include "casus/seeds.h"
#include "casus/text.h"
#include "entity/catalogue.h"
#include "entity/gazetteer.h"
#include "entity/names.h"
#include "entity/place_words.h"

namespace casus::detail {

/// Resolves the places that came with the article (ArticleInfo::places).
/// Immutable; the seeds must outlive it.
class GivenPlaces {
 public:
  /// Nothing if the seeds have no gazetteer; fails if theirs is no good.
  static Result<std::optional<GivenPlaces>> make(const Seeds&);

  /// Adds a mention for each given span to the entities of the catalogue, which
  /// lose their own mentions of countries and places there: the caller knows
  /// better. `languages` as from read_names().
  void add(const TextLayer&, const Catalogue&, std::span<const LanguageNames> languages, std::vector<Entity>&) const;

 private:
  GivenPlaces(Gazetteer gazetteer, std::vector<PlaceWords> words)
      : gazetteer_(std::move(gazetteer)), words_(std::move(words)) {}

  Gazetteer gazetteer_;
  std::vector<PlaceWords> words_;  ///< of each language, and last of an unknown one
};

}  // namespace casus::detail

#endif
