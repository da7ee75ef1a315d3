// SPDX-License-Identifier: MIT
#include "entity/catalogue.h"

#include "support/catch.h"
#include "unit/entity/reading.h"

using casus::detail::Catalogue;

namespace {

std::optional<casus::Date> date_of(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(casus::parse_date(text).value());
}

}  // namespace

TEST_CASE("a person has the role and code of the date") {
  struct Case {
    std::string_view person, date, role, code;
  };
  const auto c = GENERATE(values<Case>({
      {"p:donald-trump", "2016-06-01", "", "USA"},
      {"p:donald-trump", "2019-06-01", "head_of_state", "USAGOV"},
      {"p:donald-trump", "2022-06-01", "", "USAELI"},
      {"p:donald-trump", "2024-12-04", "elect", "USA"},
      {"p:donald-trump", "2025-01-20", "head_of_state", "USAGOV"},
      {"p:donald-trump", "", "head_of_state", "USAGOV"},
      {"p:bill-clinton", "2024-12-04", "", "USAELI"},
      {"p:bill-clinton", "", "head_of_state", "USAGOV"},
      {"p:vladimir-putin", "2012-05-31", "head_of_state", "RUSGOV"},
      {"p:vladimir-putin", "2011-05-31", "head_of_government", "RUSGOV"},
      {"p:vladimir-putin", "2008-04-30", "", "RUS"},
      {"o:NATO", "2024-12-04", "", "IGOWSTNAT"},
  }));
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world());
  const auto catalogue = Catalogue::make(seeds.value());
  REQUIRE(catalogue);
  const auto standing = catalogue->standing_at(catalogue->find(c.person).value(), date_of(c.date));
  INFO(c.person << " at " << c.date);
  CHECK(standing.role == c.role);
  CHECK(standing.code == c.code);
}

TEST_CASE("the code of an office begins with CAMEO's name of the country, not with ISO's") {
  const auto seeds = casus::Seeds::embedded();
  const Catalogue catalogue = Catalogue::make(seeds.value()).value();
  const auto standing = catalogue.standing_at(catalogue.find("p:albin-kurti").value(), date_of("2024-12-04"));
  CHECK(standing.country == "XKX");
  CHECK(standing.code == "KSVGOV");
}

TEST_CASE("an office has its holder at the date") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world());
  const Catalogue catalogue = Catalogue::make(seeds.value()).value();
  const auto holder = [&](std::string_view date) -> std::string_view {
    const auto person = catalogue.holder("USA", "head_of_state", date_of(date));
    return person ? catalogue[*person].id : "nobody";
  };
  CHECK(holder("1999-01-01") == "p:bill-clinton");
  CHECK(holder("2019-01-01") == "p:donald-trump");
  CHECK(holder("2024-12-04") == "nobody");
  CHECK(holder("") == "p:donald-trump");
  CHECK_FALSE(catalogue.holder("USA", "speaker", {}));
}

TEST_CASE("an office that two hold at once has no holder, a day of handing over has the new one") {
  const std::string columns = "actor*\trole*\tvalid_from*\tcountry\tcode\tvalid_to\tsource";
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world_with(
      casus::test::table("world/roles", columns,
                         "p:bill-clinton\tdeputy_head_of_state\t2001\tUSA\tGOV\t2003-05-01\town\n"
                         "p:donald-trump\tdeputy_head_of_state\t2003-05-01\tUSA\tGOV\t2009\town\n"
                         "p:hillary-clinton\tdeputy_head_of_state\t2005\tUSA\tGOV\t2007\town\n")));
  const Catalogue catalogue = Catalogue::make(seeds.value()).value();
  const auto holder = [&](std::string_view date) {
    return catalogue.holder("USA", "deputy_head_of_state", date_of(date));
  };
  CHECK(holder("2003-05-01") == catalogue.find("p:donald-trump"));
  CHECK(holder("2004-05-01") == catalogue.find("p:donald-trump"));
  CHECK_FALSE(holder("2006-05-01"));
}

TEST_CASE("a place has its coordinates") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world());
  const Catalogue catalogue = Catalogue::make(seeds.value()).value();
  const auto& moscow = catalogue[catalogue.find("l:moscow").value()];
  REQUIRE(moscow.place);
  CHECK(moscow.place->latitude == Approx(55.75));
  CHECK(moscow.place->geonames == 524901);
  CHECK_FALSE(catalogue[catalogue.find("c:RUS").value()].place);
}

TEST_CASE("seeds without actors make an empty catalogue") {
  const auto seeds = casus::Seeds::from_memory({});
  CHECK(Catalogue::make(seeds.value()).value().size() == 0);
}

TEST_CASE("a wrong cell in the world's tables is named with its line") {
  using casus::test::table;
  struct Case {
    casus::SeedFile file;
    std::string message;
  };
  const std::string actors = "actor*\tkind\tname\tcountry\tcode\tlatitude\tlongitude\tgeonames\tsource";
  const std::string roles = "actor*\trole*\tvalid_from*\tcountry\tcode\tvalid_to\tsource";
  const auto c = GENERATE_COPY(values<Case>({
      {table("world/actors", actors, "c:RUS\tnation\tRussia\tRUS\tRUS\t\t\t\town\n"),
       "world/actors.tsv:3: 'nation' in column 'kind' where a kind of entity is needed"},
      {table("world/actors", actors, "l:x\tplace\tX\t\t\tnorth\t1\t\town\n"),
       "world/actors.tsv:3: 'north' in column 'latitude' where decimal degrees is needed"},
      {table("world/actors", actors, "l:x\tplace\tX\t\t\t1\t1\tten\town\n"),
       "world/actors.tsv:3: 'ten' in column 'geonames' where a GeoNames id is needed"},
      {table("world/roles", roles, "p:nobody\tspeaker\t2020\tUSA\tLEG\t\town\n"),
       "world/roles.tsv:3: 'p:nobody' in column 'actor' where an actor of world/actors is needed"},
      {table("world/roles", roles, "p:bill-clinton\tspeaker\tsoon\tUSA\tLEG\t\town\n"),
       "world/roles.tsv:3: 'soon' in column 'valid_from' where a date is needed"},
      {table("world/roles", roles, "p:bill-clinton\tspeaker\t2020\tUSA\tLEG\t2021-01-02-03\town\n"),
       "world/roles.tsv:3: '2021-01-02-03' in column 'valid_to' where a date or nothing is needed"},
      {table("world/roles", "actor*\trole*\tvalid_from*\tsource", "p:bill-clinton\tspeaker\t2020\town\n"),
       "world/roles.tsv:2: there is no column 'country'"},
  }));
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world_with(c.file));
  REQUIRE(seeds);
  const auto catalogue = Catalogue::make(*seeds);
  REQUIRE_FALSE(catalogue);
  CHECK(to_string(catalogue.error()) == c.message);
}
