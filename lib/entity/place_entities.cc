// SPDX-License-Identifier: MIT
#include "entity/place_entities.h"

#include <algorithm>

#include "entity/place_key.h"

namespace casus::detail {

PlaceActors::PlaceActors(const Catalogue& catalogue) {
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    const Actor actor = catalogue[i];
    if (actor.place && actor.place->geonames != 0) actors_.emplace(actor.place->geonames, i);
  }
}

std::optional<std::uint32_t> PlaceActors::actor_of(std::uint32_t place, const Gazetteer& gazetteer,
                                                   const Catalogue& catalogue) const {
  if (gazetteer.kind(place) == PlaceKind::country) return catalogue.country(gazetteer.country_code(place));
  const auto found = actors_.find(gazetteer.geonames(place));
  return found == actors_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> PlaceActors::place_of(const Entity& entity, const Gazetteer& gazetteer) {
  if (entity.catalogue == "c:" + entity.country) return gazetteer.country(entity.country);
  if (entity.kind != EntityKind::country && entity.kind != EntityKind::place) return std::nullopt;
  // By its id, or as the only sea, region or division of that name there.
  std::optional<std::uint32_t> found;
  for (const PlaceName& one : gazetteer.find(place_key(entity.name))) {
    if (entity.place && entity.place->geonames != 0) {
      if (gazetteer.geonames(one.place) == entity.place->geonames) return one.place;
      continue;
    }
    const PlaceKind kind = gazetteer.kind(one.place);
    const bool is_wide = kind == PlaceKind::sea || kind == PlaceKind::region || kind == PlaceKind::division;
    if (!is_wide || gazetteer.country_code(one.place) != entity.country) continue;
    if (found) return std::nullopt;
    found = one.place;
  }
  return found;
}

PlaceEntities::PlaceEntities(const TextLayer& text, const Catalogue& catalogue, const Gazetteer& gazetteer,
                             const PlaceActors& actors, std::vector<Entity>& entities)
    : text_(text), catalogue_(catalogue), gazetteer_(gazetteer), actors_(actors), entities_(entities) {
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (!entities[i].catalogue.empty()) entity_of_id_.emplace(entities[i].catalogue, i);
  }
}

void PlaceEntities::clear(const SpanSet& spans) {
  for (Entity& entity : entities_) {
    if (entity.kind != EntityKind::country && entity.kind != EntityKind::place) continue;
    std::erase_if(entity.mentions, [&](const Mention& mention) { return spans.overlaps(mention.span); });
  }
}

void PlaceEntities::add(const PlaceMention& mention, const ResolvedPlace& resolved) {
  const bool near = resolved.rule == place_rule::vicinity;
  Entity& entity = near ? unknown(mention, *resolved.place) : known(*resolved.place);
  entity.mentions.push_back({.span = mention.span,
                             .form = mention.reading.is_adjective ? MentionForm::adjective : MentionForm::name,
                             .rule = std::string(resolved.rule),
                             .score = resolved.score});
}

void PlaceEntities::add_points() {
  for (Entity& entity : entities_) {
    if (entity.place) continue;
    if (const auto place = PlaceActors::place_of(entity, gazetteer_)) entity.place = point_of(*place);
  }
}

Coordinates PlaceEntities::point_of(std::uint32_t place) const {
  return {.latitude = gazetteer_.latitude(place),
          .longitude = gazetteer_.longitude(place),
          .geonames = gazetteer_.geonames(place)};
}

Entity PlaceEntities::describe(std::uint32_t place) const {
  Entity entity;
  entity.place = point_of(place);
  if (const auto index = actors_.actor_of(place, gazetteer_, catalogue_)) {
    const Actor actor = catalogue_[*index];
    entity.kind = actor.kind;
    entity.name = actor.name;
    entity.catalogue = actor.id;
    entity.country = actor.country;
    entity.code = actor.code;
    return entity;
  }
  entity.kind = gazetteer_.kind(place) == PlaceKind::country ? EntityKind::country : EntityKind::place;
  entity.name = gazetteer_.name(place);
  entity.country = gazetteer_.country_code(place);
  if (const auto country = catalogue_.country(entity.country)) entity.code = catalogue_[*country].code;
  if (entity.place->geonames != 0) entity.catalogue = "geonames:" + std::to_string(entity.place->geonames);
  return entity;
}

Entity& PlaceEntities::known(std::uint32_t place) {
  const auto [at, is_new] = entity_of_place_.emplace(place, entities_.size());
  if (!is_new) return entities_[at->second];
  Entity entity = describe(place);
  const auto same = entity_of_id_.find(entity.catalogue);
  if (same == entity_of_id_.end()) return entities_.emplace_back(std::move(entity));
  at->second = same->second;
  return entities_[same->second];
}

/// A place of that name that no gazetteer knows, somewhere near another one.
Entity& PlaceEntities::unknown(const PlaceMention& mention, std::uint32_t near) {
  const auto [at, is_new] = entity_of_name_.emplace(mention.reading.key, entities_.size());
  if (!is_new) return entities_[at->second];
  Entity& entity = entities_.emplace_back();
  entity.kind = EntityKind::place;
  entity.name = text_.slice(mention.span);
  entity.country = gazetteer_.country_code(near);
  if (const auto country = catalogue_.country(entity.country)) entity.code = catalogue_[*country].code;
  entity.place = point_of(near);
  entity.place->geonames = 0;
  return entity;
}

}  // namespace casus::detail
