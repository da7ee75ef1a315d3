// SPDX-License-Identifier: MIT
#include "entity/article_places.h"

#include <algorithm>
#include <string>
#include <utility>

#include "entity/article_mentions.h"
#include "entity/place_names.h"
#include "entity/place_resolver.h"

namespace casus::detail {
namespace {

// A location that nobody gave may be none: an unsure reading is left out.
constexpr float least_score = 0.5F;

/// Calls use(span) for each name of a location in the prose of an article.
template <typename Use>
void for_each_location(const SyntaxLayer& syntax, Use use) {
  for (std::size_t i = 0; i < syntax.sentences.size(); ++i) {
    if (!syntax.text.block_of(syntax.text.sentences[i]).is_prose()) continue;
    std::uint32_t begin = 0;
    for (const Word& word : syntax.words_of(syntax.sentences[i])) {
      const NamePart part = word.name.part;
      if (part == NamePart::outside || word.name.type != NameType::location) continue;
      if (part == NamePart::begin || part == NamePart::unit) begin = word.span.begin;
      if (part == NamePart::last || part == NamePart::unit) use(Span{begin, word.span.end});
    }
  }
}

/// Where the entities are mentioned.
SpanSet taken_by(const std::vector<Entity>& entities) {
  std::vector<Span> taken;
  for (const Entity& entity : entities) {
    for (const Mention& mention : entity.mentions) taken.push_back(mention.span);
  }
  return SpanSet(std::move(taken));
}

/// Adds the mentions that are resolved, in place of what the catalogue had there.
void replace(const std::vector<PlaceMention>& mentions, const std::vector<ResolvedPlace>& resolved,
             PlaceEntities& places) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (resolved[i].place) spans.push_back(mentions[i].span);
  }
  places.clear(SpanSet(std::move(spans)));
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (resolved[i].place) places.add(mentions[i], resolved[i]);
  }
}

}  // namespace

Result<std::optional<ArticlePlaces>> ArticlePlaces::make(const Seeds& seeds, const Catalogue& catalogue) {
  const SeedGazetteer* file = seeds.gazetteer();
  if (file == nullptr) return std::optional<ArticlePlaces>();
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
  return std::optional(ArticlePlaces(*std::move(gazetteer), PlaceActors(catalogue), std::move(words)));
}

void ArticlePlaces::add_given(const PlaceNames& names, const std::vector<Span>& spans, PlaceEntities& places) const {
  std::vector<PlaceMention> mentions;
  mentions.reserve(spans.size());
  for (const Span span : spans) {
    mentions.push_back({.span = span, .reading = names.read(span), .containers = names.containers_behind(span)});
  }
  replace(mentions, resolve_places(gazetteer_, mentions), places);
}

void ArticlePlaces::add_named(const PlaceNames& names, const SyntaxLayer& syntax, const Catalogue& catalogue,
                              const std::vector<Entity>& entities, PlaceEntities& places) const {
  std::vector<PlaceMention> mentions;
  for_each_location(syntax, [&, taken = taken_by(entities)](Span span) {
    if (taken.overlaps(span)) return;
    PlaceMention mention = {.span = span, .reading = names.read(span)};
    // A place of the catalogue that it did not see here goes by other names, or a user has taken this one away; but
    // "Jordan" may be a person for all the catalogue knows, and "South Lebanon" is part of one.
    const auto& candidates = mention.reading.candidates;
    const bool is_catalogued = std::any_of(candidates.begin(), candidates.end(), [&](const PlaceName& one) {
      return one.main && actors_.actor_of(one.place, gazetteer_, catalogue);
    });
    const bool is_known = is_catalogued && !mention.reading.needs_context && !mention.reading.is_part;
    if (candidates.empty() || is_known) return;
    mention.containers = names.containers_behind(span);
    mentions.push_back(std::move(mention));
  });
  const std::size_t own = mentions.size();
  // What the catalogue knows stands, and says where the article's other places are.
  for (const Entity& entity : entities) {
    if (!is_location(entity)) continue;
    const auto known = PlaceActors::place_of(entity, gazetteer_);
    for (const Mention& mention : entity.mentions) {
      std::vector<std::uint32_t> containers;
      if (entity.kind == EntityKind::place) containers = names.containers_behind(mention.span);
      if (!containers.empty()) {
        mentions.push_back(
            {.span = mention.span, .reading = names.read(mention.span), .containers = std::move(containers)});
      } else if (known) {
        mentions.push_back(
            {.span = mention.span, .reading = {.key = entity.catalogue, .candidates = {{*known, true}}}});
      }
    }
  }
  // Nothing to decide where there are but places of the catalogue, as they stand.
  const auto is_settled = [](const PlaceMention& mention) { return mention.containers.empty(); };
  if (own == 0 && std::all_of(mentions.begin(), mentions.end(), is_settled)) return;
  std::vector<ResolvedPlace> resolved = resolve_places(gazetteer_, mentions);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const bool stands = i < own ? resolved[i].score >= least_score : resolved[i].rule == place_rule::container;
    if (!stands) resolved[i].place = std::nullopt;
  }
  replace(mentions, resolved, places);
}

void ArticlePlaces::add(const SyntaxLayer& syntax, const Catalogue& catalogue, std::span<const LanguageNames> languages,
                        std::vector<Entity>& entities) const {
  const TextLayer& text = syntax.text;
  // The last one stands for the languages that are not known.
  const auto language = std::find_if(languages.begin(), languages.end() - 1,
                                     [&](const LanguageNames& names) { return names.language == text.language; });
  const PlaceNames names(text, gazetteer_, catalogue, *language,
                         words_[static_cast<std::size_t>(language - languages.begin())]);
  PlaceEntities places(text, catalogue, gazetteer_, actors_, entities);
  if (!text.article.info().places.empty()) {
    add_given(names, text.article.info().places, places);
  } else {
    add_named(names, syntax, catalogue, entities, places);
  }
  std::erase_if(entities, [](const Entity& entity) { return entity.mentions.empty(); });
  places.add_points();
}

}  // namespace casus::detail
