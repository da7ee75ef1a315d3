// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_ARTICLE_PLACES_H
#define CASUS_ENTITY_ARTICLE_PLACES_H

#include <optional>
#include <span>
#include <vector>

#include "casus/entity.h"
#include "casus/extractor.h"
#include "casus/seeds.h"
#include "entity/catalogue.h"
#include "entity/gazetteer.h"
#include "entity/names.h"
#include "entity/place_entities.h"
#include "entity/place_words.h"

namespace casus::detail {

/// Adds the places of an article to the entities that the catalogue found:
/// those that came with it (ArticleInfo::places), or else those that the syntax
/// layer calls a location. Immutable; the seeds must outlive it.
class ArticlePlaces {
 public:
  /// Nothing if the seeds have no gazetteer; fails if theirs is no good.
  static Result<std::optional<ArticlePlaces>> make(const Seeds&, const Catalogue&);

  /// The catalogue's own mentions of countries and places go where a given place
  /// lies, for the caller knows better. A place of the syntax layer gives way to
  /// them, unless they are told apart by what stands behind: "Paris, Texas".
  /// `languages` as from read_names().
  void add(const SyntaxLayer&, const Catalogue&, std::span<const LanguageNames> languages, std::vector<Entity>&) const;

 private:
  ArticlePlaces(Gazetteer gazetteer, PlaceActors actors, std::vector<PlaceWords> words)
      : gazetteer_(std::move(gazetteer)), actors_(std::move(actors)), words_(std::move(words)) {}

  void add_given(const PlaceNames&, const std::vector<Span>&, PlaceEntities&) const;
  void add_named(const PlaceNames&, const SyntaxLayer&, const Catalogue&, const std::vector<Entity>&,
                 PlaceEntities&) const;

  Gazetteer gazetteer_;
  PlaceActors actors_;
  std::vector<PlaceWords> words_;  ///< of each language, and last of an unknown one
};

}  // namespace casus::detail

#endif
