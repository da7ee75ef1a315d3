// SPDX-License-Identifier: MIT
// From given or tagged names to entities, with a small gazetteer and the embedded one.
#include "entity/article_places.h"

#include "support/catch.h"
#include "unit/entity/places.h"

using namespace casus;
using casus::test::article_with_places;

namespace {

/// The mentions of places, each as "Paris 2 place.container".
std::vector<std::string> places_of(const Article& article, const Extraction& extraction) {
  std::vector<std::pair<Span, std::string>> found;
  for (const Entity& entity : extraction.entities) {
    if (!entity.place) continue;
    for (const Mention& mention : entity.mentions) {
      found.emplace_back(mention.span, std::string(article.slice(mention.span)) + " " +
                                           std::to_string(entity.place->geonames) + " " + mention.rule);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> lines;
  for (auto& [span, line] : found) lines.push_back(std::move(line));
  return lines;
}
std::vector<std::string> places_of(const Seeds& seeds, const Article& article) {
  return places_of(article, test::entities_of(seeds, article));
}

}  // namespace

TEST_CASE("each rule resolves a given place, and is named") {
  struct Case {
    const char* text;
    std::vector<std::string_view> names;
    std::vector<std::string> places;
  };
  const auto c = GENERATE(values<Case>({
      {"They met in Paris today.", {"Paris"}, {"Paris 1 place.prior"}},
      {"They met in Dallas today.", {"Dallas"}, {"Dallas 5 place.only"}},
      {"They met in Paris, Texas, today.", {"Paris"}, {"Paris 2 place.container"}},
      // What stands behind one mention holds for the others of that name.
      {"A man from Springfield, Ill., was held. Springfield was shocked.",
       {"Springfield", "Springfield"},
       {"Springfield 3 place.container", "Springfield 3 place.context"}},
      // ... but not against what stands behind another one.
      {"From Springfield, Ill., to Springfield, Mo., it rained.",
       {"Springfield", "Springfield"},
       {"Springfield 3 place.container", "Springfield 4 place.container"}},
      // The state that is named, and the town that is near.
      {"Texas has a town Decatur near Dallas, said Dallas.",
       {"Texas", "Decatur", "Dallas", "Dallas"},
       {"Texas 14 place.only", "Decatur 8 place.context", "Dallas 5 place.only", "Dallas 5 place.only"}},
      // A hamlet that no table knows is somewhere near.
      {"The fire in Kelleyland was seen in Dallas.",
       {"Kelleyland", "Dallas"},
       {"Kelleyland 0 place.vicinity", "Dallas 5 place.only"}},
      {"Nobody knows Kelleyland.", {"Kelleyland"}, {}},
  }));
  INFO(c.text);
  CHECK(places_of(test::seeds_with_places(), article_with_places(c.text, c.names)) == c.places);
}

TEST_CASE("a place of the catalogue keeps its id there, another one has that of GeoNames") {
  const auto seeds = test::seeds_with_places();
  const auto article = article_with_places("Russian troops left Russia for Dallas and Utopia.",
                                           {"Russian", "Russia", "Dallas", "Utopia"});
  const Extraction found = test::entities_of(seeds, article);
  // The troops are no place: they stay.
  REQUIRE(found.entities.size() == 4);
  const Entity& russia = found.entities[0];
  CHECK(russia.catalogue == "c:RUS");
  CHECK(russia.code == "RUS");
  REQUIRE(russia.place);
  CHECK(russia.place->latitude == 60);
  REQUIRE(russia.mentions.size() == 2);
  CHECK(russia.mentions[0].form == MentionForm::adjective);
  CHECK(russia.mentions[1].form == MentionForm::name);
  CHECK(found.entities[1].catalogue == "g:RUS+MIL");
  const Entity& dallas = found.entities[2];
  CHECK(dallas.kind == EntityKind::place);
  CHECK(dallas.catalogue == "geonames:5");
  CHECK(dallas.country == "USA");
  CHECK(dallas.mentions[0].score > 0.9F);
  const Entity& utopia = found.entities[3];
  CHECK(utopia.name == "Utopia");
  CHECK(utopia.catalogue.empty());
  CHECK(utopia.mentions[0].score < 0.5F);
}

TEST_CASE("without given places, and without a gazetteer, the catalogue's own mentions stand") {
  const auto seeds = test::seeds_with_places();
  CHECK(test::mentions_of(seeds, test::article_of("Putin left Moscow.", "en")) ==
        std::vector<std::string>{"Putin = p:vladimir-putin RUSGOV", "Moscow = l:moscow RUS"});
  const auto bare = Seeds::from_memory(test::small_world()).value();
  const Extraction found = test::entities_of(bare, article_with_places("Putin left Moscow.", {"Moscow"}));
  CHECK(found.entities.size() == 2);
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].message == "places are given, and these seeds have no gazetteer to look them up in");
}

TEST_CASE("a location that the syntax stage has named is looked up, and nothing is guessed") {
  struct Case {
    const char* text;
    std::vector<std::string_view> locations;
    std::vector<std::string> places;
  };
  const auto c = GENERATE(values<Case>({
      {"A fire in Saint Louis was seen in Utopia.", {"Saint Louis", "Utopia"}, {"Saint Louis 6 place.only"}},
      {"It rains in Paris, Texas.", {"Paris", "Texas"}, {"Paris 2 place.container", "Texas 14 place.only"}},
      // One of two, and nothing to tell them apart.
      {"It rains in Springfield.", {"Springfield"}, {}},
      {"It rains in Springfield and Saint Louis.",
       {"Springfield", "Saint Louis"},
       {"Springfield 4 place.prior", "Saint Louis 6 place.only"}},
      // What the catalogue knows stands ...
      {"Putin left Moscow for Dallas.", {"Moscow", "Dallas"}, {"Moscow 524901 lexicon.name", "Dallas 5 place.only"}},
      // ... and tells of the region.
      {"The United States is large. It rains in Paris and Dallas and Decatur.",
       {"Paris", "Dallas", "Decatur"},
       {"United States 11 lexicon.name", "Paris 2 place.context", "Dallas 5 place.only", "Decatur 8 place.context"}},
  }));
  INFO(c.text);
  const auto article = test::article_of(c.text, "en");
  CHECK(places_of(article, test::entities_with_locations(test::seeds_with_places(), article, c.locations)) == c.places);
}

TEST_CASE("a place of the catalogue gives way to what stands behind it") {
  const auto seeds = Seeds::embedded().value();
  const auto article = test::article_of("He lives in Moscow, Idaho, and not in Moscow.", "en");
  const auto places = places_of(article, test::entities_with_locations(seeds, article, {"Idaho"}));
  REQUIRE(places.size() == 3);
  CHECK(places[0] == "Moscow 5601538 place.container");
  CHECK(places[2] == "Moscow 524901 lexicon.name");
}

TEST_CASE("countries, and seas and regions of the catalogue, have a point") {
  const auto article = test::article_of("Rusland, Wisconsin en de Zwarte Zee.", "nl");
  const Extraction found = test::entities_of(Seeds::embedded().value(), article);
  REQUIRE(found.entities.size() == 3);
  for (const Entity& entity : found.entities) CHECK(entity.place);
  CHECK(found.entities[0].place->latitude == 60);
  CHECK(found.entities[0].place->geonames == 2017370);
}

TEST_CASE("a gazetteer that is none stops the pipeline from being built") {
  std::vector<SeedFile> files =
      test::small_world_with({.name = "world/places.gazetteer", .bytes = "#casus-seed 1 places\n"});
  const auto seeds = Seeds::from_memory(files).value();
  const auto made = CatalogueEntities::make(seeds);
  REQUIRE_FALSE(made);
  CHECK(to_string(made.error()) == "world/places.gazetteer: not a model of casus");
}

TEST_CASE("the embedded gazetteer reads Dutch and English news") {
  struct Case {
    const char* language;
    const char* text;
    std::vector<std::string_view> names;
    std::vector<std::string> places;
  };
  const auto c = GENERATE(values<Case>({
      {"nl",
       "In Bergen op Zoom en Breda in Noord-Brabant viel sneeuw, net als in Antwerpen.",
       {"Bergen op Zoom", "Breda", "Noord-Brabant", "Antwerpen"},
       {"Bergen op Zoom 2759145", "Breda 2758401", "Noord-Brabant 0", "Antwerpen 2803138"}},
      {"en",
       "Columbia and Jefferson City lie in Missouri, as does Springfield.",
       {"Columbia", "Jefferson City", "Missouri", "Springfield"},
       {"Columbia 4381982", "Jefferson City 4392388", "Missouri 4398678", "Springfield 4409896"}},
  }));
  const auto seeds = Seeds::embedded().value();
  std::vector<std::string> places;
  for (const std::string& line : places_of(seeds, article_with_places(c.text, c.names, c.language))) {
    places.push_back(line.substr(0, line.find(" place.")));
  }
  CHECK(places == c.places);
}

TEST_CASE("any number of places is read in time that is linear in it") {
  std::string text;
  std::vector<std::string_view> names(2000, "San Antonio");
  for (int i = 0; i < 2000; ++i) text += "It rains in San Antonio. ";
  const auto article = article_with_places(text, names);
  const Extraction found = test::entities_of(Seeds::embedded().value(), article);
  CHECK(found.entities.size() == 1);
  CHECK(found.entities.front().mentions.size() == 2000);
}

TEST_CASE("spans that lie within each other are all seen") {
  const casus::detail::SpanSet spans({{10, 20}, {0, 2}, {4, 30}, {12, 13}});
  CHECK(spans.overlaps({1, 3}));
  CHECK(spans.overlaps({25, 26}));
  CHECK(spans.overlaps({29, 40}));
  CHECK_FALSE(spans.overlaps({2, 4}));
  CHECK_FALSE(spans.overlaps({30, 40}));
  CHECK_FALSE(casus::detail::SpanSet({}).overlaps({0, 5}));
}
