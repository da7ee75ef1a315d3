// SPDX-License-Identifier: MIT
#include "entity/gazetteer.h"

#include <cstring>
#include <fstream>
#include <iterator>

#include "support/catch.h"
#include "unit/entity/places.h"

using namespace casus;
using namespace casus::detail;
using casus::test::compiled;
using casus::test::small_earth;

namespace {

AlignedBytes small_gazetteer() {
  return AlignedBytes(compiled(small_earth).value());
}

std::vector<std::string> found(const Gazetteer& gazetteer, std::string_view key) {
  std::vector<std::string> names;
  for (const PlaceName& one : gazetteer.find(key)) {
    names.push_back(std::to_string(gazetteer.geonames(one.place)) + (one.main ? " main" : ""));
  }
  return names;
}

}  // namespace

TEST_CASE("a gazetteer gives back the places of its table, under each of their names") {
  const AlignedBytes bytes = small_gazetteer();
  const auto gazetteer = Gazetteer::from(bytes.bytes(), "small", ModelCheck::everything).value();
  CHECK(gazetteer.size() == 16);
  CHECK(found(gazetteer, "paris") == std::vector<std::string>{"1 main", "2 main"});
  CHECK(found(gazetteer, "parijs") == std::vector<std::string>{"1"});
  CHECK(found(gazetteer, "london").empty());
  CHECK(found(gazetteer, "").empty());

  const std::uint32_t paris = gazetteer.find("parijs").front().place;
  CHECK(gazetteer.name(paris) == "Paris");
  CHECK(gazetteer.latitude(paris) == 48.85);
  CHECK(gazetteer.longitude(paris) == 2.35);
  CHECK(gazetteer.kind(paris) == PlaceKind::capital);
  CHECK(gazetteer.country_code(paris) == "FRA");
  CHECK(gazetteer.people(paris) == 21);
  const std::uint32_t sea = gazetteer.find("zwarte zee").front().place;
  CHECK(gazetteer.country_code(sea).empty());
  CHECK(gazetteer.around(sea).size == 0);
}

TEST_CASE("a place is within county, state and country, the nearest first") {
  const AlignedBytes bytes = small_gazetteer();
  const auto gazetteer = Gazetteer::from(bytes.bytes(), "small", ModelCheck::everything).value();
  std::vector<std::string_view> names;
  for (const std::uint32_t place : gazetteer.around(gazetteer.find("paris")[1].place)) {
    names.push_back(gazetteer.name(place));
  }
  CHECK(names == std::vector<std::string_view>{"Lamar County", "Texas", "United States"});
  REQUIRE(gazetteer.country("USA"));
  CHECK(gazetteer.name(*gazetteer.country("USA")) == "United States");
  CHECK_FALSE(gazetteer.country("XXX"));
  CHECK_FALSE(gazetteer.country(""));
}

TEST_CASE("the same rows give the same bytes") {
  CHECK(compiled(small_earth).value() == compiled(small_earth).value());
}

TEST_CASE("a bad row is told by file, line and column") {
  struct Case {
    const char* row;
    const char* message;
  };
  const auto c = GENERATE(values<Case>({
      {"1\tvillage\tA\t\t\t0\t0\t\t\t\town\n", "'village' in column 'kind' where a kind of place is needed"},
      {"1\ttown\tA\t\t\t91\t0\t\t\t\town\n", "'91' in column 'latitude' where degrees from -90 to 90 is needed"},
      {"1\ttown\tA\t\t\tnan\t0\t\t\t\town\n", "'nan' in column 'latitude' where degrees from -90 to 90 is needed"},
      {"1\ttown\tA\t\t\t0\t\t\t\t\town\n", "'' in column 'longitude' where degrees from -180 to 180 is needed"},
      {"1\ttown\tA\t\t\t0\t0\tmany\t\t\town\n", "'many' in column 'population' where a number of people is needed"},
      {"1\ttown\tA\t\t\t0\t0\t\t-1\t\town\n", "'-1' in column 'geonames' where a GeoNames id is needed"},
      {"1\ttown\tA\t\tNL\t0\t0\t\t\t\town\n", "'NL' in column 'within' where the key of another place is needed"},
      {"1\ttown\tA\t\t1\t0\t0\t\t\t\town\n", "'1' in column 'within' where the key of another place is needed"},
      {"1\ttown\t\t\t\t0\t0\t\t\t\town\n", "'' in column 'name' where a name of at most 255 bytes is needed"},
      {"1\tcountry\tA\tNL\t\t0\t0\t\t\t\town\n",
       "'NL' in column 'code' where an ISO 3166-1 alpha-3 code for a country and nothing for others is needed"},
  }));
  const auto bytes = compiled(c.row);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == ErrorCode::seed_value);
  CHECK(to_string(bytes.error()) == std::string("places.tsv:3: ") + c.message);
}

TEST_CASE("a table without one of the columns is an error of its file") {
  const SeedFile file = casus::test::table("places", "place*\tsource", "1\town\n");
  const auto seeds = Seeds::from_memory({&file, 1});
  REQUIRE(seeds);
  const auto bytes = compile_gazetteer(seeds->tables().front());
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == ErrorCode::seed_format);
}

TEST_CASE("a file that was cut off or changed is refused") {
  const AlignedBytes whole = small_gazetteer();
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{64}, whole.bytes().size() - 64}) {
    const auto read = Gazetteer::from(whole.bytes().subspan(0, size), "cut", ModelCheck::everything);
    REQUIRE_FALSE(read);
    CHECK(read.error().source == "cut");
  }
  for (std::size_t at = 0; at < whole.bytes().size(); at += 37) {
    AlignedBytes changed{std::span<const std::byte>(whole.bytes())};
    changed.bytes()[at] ^= std::byte{0x20};
    INFO(at);
    CHECK_FALSE(Gazetteer::from(changed.bytes(), "changed", ModelCheck::everything));
  }
}

TEST_CASE("a model is no gazetteer, and says what it lacks") {
  const AlignedBytes model(write_model(Language("nl"), std::vector<ModelSection>{{"tagger", {}}}));
  const auto read = Gazetteer::from(model.bytes(), "nl.model", ModelCheck::everything);
  REQUIRE_FALSE(read);
  CHECK(to_string(read.error()) == "nl.model: section 'places': it is missing");
}

TEST_CASE("nonsense with a right checksum is read without leaving its bytes") {
  // Every section full of the same byte: containers, names and postings that lead nowhere or in circles.
  for (const int fill : {0x00, 0x01, 0x7F, 0xFF}) {
    const std::vector<std::byte> some(200, static_cast<std::byte>(fill));
    const AlignedBytes bytes(
        write_model(Language("places"),
                    std::vector<ModelSection>{{"places", some}, {"names", some}, {"countries", some}, {"text", {}}}));
    const auto gazetteer = Gazetteer::from(bytes.bytes(), "nonsense", ModelCheck::everything);
    REQUIRE(gazetteer);
    for (std::uint32_t place = 0; place < gazetteer->size(); ++place) {
      CHECK(gazetteer->name(place).empty());
      CHECK(gazetteer->around(place).size <= 4);
      CHECK(gazetteer->country_code(place).size() % 3 == 0);
    }
    for (const PlaceName& one : gazetteer->find("paris")) CHECK(one.place < gazetteer->size());
    CHECK(gazetteer->country("USA").value_or(0) < gazetteer->size());
  }
  const AlignedBytes odd(
      write_model(Language("places"), std::vector<ModelSection>{{"places", std::vector<std::byte>(21)}}));
  CHECK(Gazetteer::from(odd.bytes(), "odd", ModelCheck::everything).error().message ==
        "section 'places': its records are cut off");
}

TEST_CASE("the embedded gazetteer is whole, and holds what it promises") {
  const auto seeds = Seeds::embedded().value();
  REQUIRE(seeds.gazetteer() != nullptr);
  const auto gazetteer = Gazetteer::from(seeds.gazetteer()->bytes, "embedded", ModelCheck::everything).value();
  CHECK(seeds.gazetteer()->bytes.size() < 2'000'000);
  CHECK(gazetteer.size() > 30000);
  struct Case {
    const char* key;
    const char* country;
    PlaceKind kind;
    double latitude, longitude;
  };
  for (const Case& c : {Case{"den haag", "NLD", PlaceKind::seat, 52.08, 4.30},
                        {"kiev", "UKR", PlaceKind::capital, 50.45, 30.52},
                        {"noord brabant", "NLD", PlaceKind::division, 51.6, 5.3},
                        {"beieren", "DEU", PlaceKind::division, 49, 11.5},
                        {"oostzee", "", PlaceKind::sea, 58, 20},
                        {"nagorno karabach", "AZE", PlaceKind::region, 39.8, 46.8},
                        {"rusland", "RUS", PlaceKind::country, 60, 100},
                        {"cook county", "USA", PlaceKind::district, 41.8, -87.8}}) {
    INFO(c.key);
    bool there = false;
    for (const PlaceName& one : gazetteer.find(c.key)) {
      there = there || (gazetteer.country_code(one.place) == c.country && gazetteer.kind(one.place) == c.kind &&
                        std::abs(gazetteer.latitude(one.place) - c.latitude) < 1 &&
                        std::abs(gazetteer.longitude(one.place) - c.longitude) < 1);
    }
    CHECK(there);
  }
}
