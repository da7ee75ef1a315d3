// SPDX-License-Identifier: MIT
#include "entity/given_places.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "entity/place_names.h"
#include "entity/place_resolver.h"

namespace casus::detail {
namespace {

/// Puts resolved places among the entities of one article.
class PlaceEntities {
 public:
  PlaceEntities(const TextLayer& text, const Catalogue& catalogue, const Gazetteer& gazetteer,
                std::vector<Entity>& entities)
      : text_(text), catalogue_(catalogue), gazetteer_(gazetteer), entities_(entities) {
    for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
      const Actor actor = catalogue[i];
      if (actor.place && actor.place->geonames != 0) actors_.emplace(actor.place->geonames, i);
    }
  }

  /// Takes the mentions of countries and places away that lie over the span.
  void clear(Span span) {
    for (Entity& entity : entities_) {
      if (entity.kind != EntityKind::country && entity.kind != EntityKind::place) continue;
      std::erase_if(entity.mentions, [&](const Mention& mention) { return mention.span.overlaps(span); });
    }
  }

  void add(const PlaceMention& mention, const ResolvedPlace& resolved) {
    const bool near = resolved.rule == place_rule::vicinity;
    Entity& entity = near ? unknown(mention, *resolved.place) : known(*resolved.place);
    entity.mentions.push_back({.span = mention.span,
                               .form = mention.reading.is_adjective ? MentionForm::adjective : MentionForm::name,
                               .rule = std::string(resolved.rule),
                               .score = resolved.score});
  }

 private:
  std::optional<std::uint32_t> actor_of(std::uint32_t place) const {
    if (gazetteer_.kind(place) == PlaceKind::country) return catalogue_.country(gazetteer_.country_code(place));
    const auto found = actors_.find(gazetteer_.geonames(place));
    return found == actors_.end() ? std::nullopt : std::optional(found->second);
  }

  Coordinates point_of(std::uint32_t place) const {
    return {.latitude = gazetteer_.latitude(place),
            .longitude = gazetteer_.longitude(place),
            .geonames = gazetteer_.geonames(place)};
  }

  Entity describe(std::uint32_t place) const {
    Entity entity;
    entity.place = point_of(place);
    if (const auto index = actor_of(place)) {
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

  Entity& known(std::uint32_t place) {
    const auto [at, is_new] = entity_of_place_.emplace(place, entities_.size());
    if (!is_new) return entities_[at->second];
    Entity entity = describe(place);
    const auto same = std::find_if(entities_.begin(), entities_.end(), [&](const Entity& other) {
      return !entity.catalogue.empty() && other.catalogue == entity.catalogue;
    });
    if (same == entities_.end()) return entities_.emplace_back(std::move(entity));
    at->second = static_cast<std::size_t>(same - entities_.begin());
    if (!same->place) same->place = entity.place;
    return *same;
  }

  /// A place of that name that no gazetteer knows, somewhere near another one.
  Entity& unknown(const PlaceMention& mention, std::uint32_t near) {
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

  const TextLayer& text_;
  const Catalogue& catalogue_;
  const Gazetteer& gazetteer_;
  std::vector<Entity>& entities_;
  std::unordered_map<std::uint32_t, std::uint32_t> actors_;  ///< by GeoNames id
  std::unordered_map<std::uint32_t, std::size_t> entity_of_place_;
  std::unordered_map<std::string, std::size_t> entity_of_name_;
};

}  // namespace

Result<std::optional<GivenPlaces>> GivenPlaces::make(const Seeds& seeds) {
  const SeedGazetteer* file = seeds.gazetteer();
  if (file == nullptr) return std::optional<GivenPlaces>();
  auto gazetteer =
      Gazetteer::from(file->bytes, file->file, file->embedded ? ModelCheck::layout_only : ModelCheck::everything);
  if (!gazetteer) return gazetteer.error();
  std::vector<PlaceWords> words;
  for (const Language& language : seeds.languages()) {
    auto made = PlaceWords::make(seeds, std::string(language.code()));
    if (!made) return made.error();
    words.push_back(*std::move(made));
  }
  words.emplace_back();
  return std::optional(GivenPlaces(*std::move(gazetteer), std::move(words)));
}

void GivenPlaces::add(const TextLayer& text, const Catalogue& catalogue, std::span<const LanguageNames> languages,
                      std::vector<Entity>& entities) const {
  const std::vector<Span>& spans = text.article.info().places;
  if (spans.empty()) return;
  // The last one stands for the languages that are not known.
  const auto language = std::find_if(languages.begin(), languages.end() - 1,
                                     [&](const LanguageNames& names) { return names.language == text.language; });
  const PlaceNames names(text, gazetteer_, catalogue, *language,
                         words_[static_cast<std::size_t>(language - languages.begin())]);
  std::vector<PlaceMention> mentions;
  mentions.reserve(spans.size());
  for (const Span span : spans) {
    mentions.push_back({.span = span, .reading = names.read(span), .containers = names.containers_behind(span)});
  }
  const std::vector<ResolvedPlace> resolved = resolve_places(gazetteer_, mentions);

  PlaceEntities places(text, catalogue, gazetteer_, entities);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (resolved[i].place) places.clear(mentions[i].span);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (resolved[i].place) places.add(mentions[i], resolved[i]);
  }
  std::erase_if(entities, [](const Entity& entity) { return entity.mentions.empty(); });
}

}  // namespace casus::detail
