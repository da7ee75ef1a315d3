// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_PLACE_ENTITIES_H
#define CASUS_ENTITY_PLACE_ENTITIES_H

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "casus/entity.h"
#include "casus/text.h"
#include "entity/catalogue.h"
#include "entity/gazetteer.h"
#include "entity/place_resolver.h"
#include "entity/span_set.h"

namespace casus::detail {

/// Which actor of the catalogue is which place of the gazetteer. Immutable.
class PlaceActors {
 public:
  explicit PlaceActors(const Catalogue&);
  /// The country or place of the catalogue that a place of the gazetteer is.
  std::optional<std::uint32_t> actor_of(std::uint32_t place, const Gazetteer&, const Catalogue&) const;
  /// The place of the gazetteer that an entity of the catalogue is.
  static std::optional<std::uint32_t> place_of(const Entity&, const Gazetteer&);

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> actors_;  ///< by GeoNames id
};

/// Puts resolved places among the entities of one article. Keeps references to
/// all it is given.
class PlaceEntities {
 public:
  PlaceEntities(const TextLayer&, const Catalogue&, const Gazetteer&, const PlaceActors&, std::vector<Entity>&);

  /// Takes the mentions of countries and places away that lie over one of the spans.
  void clear(const SpanSet&);
  /// Adds a mention; `resolved` has a place.
  void add(const PlaceMention&, const ResolvedPlace& resolved);
  /// Gives countries and places of the catalogue that have no point that of the gazetteer.
  void add_points();

 private:
  Coordinates point_of(std::uint32_t place) const;
  Entity describe(std::uint32_t place) const;
  Entity& known(std::uint32_t place);
  Entity& unknown(const PlaceMention&, std::uint32_t near);

  const TextLayer& text_;
  const Catalogue& catalogue_;
  const Gazetteer& gazetteer_;
  const PlaceActors& actors_;
  std::vector<Entity>& entities_;
  std::unordered_map<std::string, std::size_t> entity_of_id_;  ///< those of the catalogue
  std::unordered_map<std::uint32_t, std::size_t> entity_of_place_;
  std::unordered_map<std::string, std::size_t> entity_of_name_;
};

}  // namespace casus::detail

#endif
