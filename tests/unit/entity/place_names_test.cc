// SPDX-License-Identifier: MIT
#include "entity/place_names.h"

#include "support/catch.h"
#include "unit/entity/places.h"

using namespace casus;
using namespace casus::detail;

namespace {

/// The small gazetteer and what PlaceNames needs beside it.
class Names {
 private:
  template <typename Use>
  auto with(std::string_view text, std::string_view span, Use use) {
    const Article article = test::article_with_places(text, {span});
    const TextLayer layer = stage_.run(article);
    const auto english = std::find_if(names_.begin(), names_.end(),
                                      [](const LanguageNames& names) { return names.language == Language("en"); });
    return use(PlaceNames(layer, gazetteer_, tables_.catalogue, *english, words_), article.info().places.front());
  }

 public:
  /// The names of the candidates of the first `span` in a text, each with its GeoNames id.
  std::vector<std::string> read(std::string_view text, std::string_view span) {
    reading_ = with(text, span, [](const PlaceNames& names, Span at) { return names.read(at); });
    std::vector<std::string> found;
    for (const PlaceName& one : reading_.candidates) {
      found.push_back(std::string(gazetteer_.name(one.place)) + " " + std::to_string(gazetteer_.geonames(one.place)));
    }
    return found;
  }
  const PlaceReading& reading() const { return reading_; }

  std::vector<std::string> containers(std::string_view text, std::string_view span) {
    std::vector<std::string> found;
    for (const std::uint32_t place :
         with(text, span, [](const PlaceNames&names, Span at) { return names.containers_behind(at); })) {
      found.emplace_back(gazetteer_.name(place));
    }
    return found;
  }

 private:
  Seeds seeds_ = test::seeds_with_places();
  TextStage stage_ = TextStage::make(seeds_).value();
  NameTables tables_ = name_tables_of(seeds_).value();
  std::vector<LanguageNames> names_ = test::names_of(seeds_).value();
  Gazetteer gazetteer_ = Gazetteer::from(seeds_.gazetteer()->bytes, "small", ModelCheck::everything).value();
  PlaceWords words_ = PlaceWords::make(seeds_, "en").value();
  PlaceReading reading_;
};

}  // namespace

TEST_CASE("a name is looked up as it stands, in any case, without a genitive") {
  Names names;
  const std::vector<std::string> both = {"Paris 1", "Paris 2"};
  CHECK(names.read("They met in Paris.", "Paris") == both);
  CHECK(names.read("PARIS, Monday", "PARIS") == both);
  CHECK(names.read("That is Paris's mayor.", "Paris's") == both);
  CHECK(names.read("They met in Utopia.", "Utopia").empty());
  CHECK(names.read("They met, and left.", ",").empty());
}

TEST_CASE("a country goes by its adjective and its acronym as well") {
  Names names;
  CHECK(names.read("The Russian army.", "Russian") == std::vector<std::string>{"Russia 10"});
  CHECK(names.reading().is_adjective);
  CHECK(names.read("He left the US today.", "US") == std::vector<std::string>{"United States 11"});
  CHECK_FALSE(names.reading().is_adjective);
  CHECK(names.read("They told us today.", "us").empty());
}

TEST_CASE("an abbreviation stands for its division, in its own capitals") {
  Names names;
  CHECK(names.read("He lives in Ill. now.", "Ill.") == std::vector<std::string>{"Illinois 12"});
  CHECK(names.read("He lives in TX now.", "TX") == std::vector<std::string>{"Texas 14"});
  CHECK(names.read("He was ill again.", "ill").empty());
}

TEST_CASE("a name is also known spelled otherwise and without what is no part of it") {
  Names names;
  CHECK(names.read("In St. Louis it rains.", "St. Louis") == std::vector<std::string>{"Saint Louis 6"});
  CHECK(names.read("In northern Texas it rains.", "northern Texas") == std::vector<std::string>{"Texas 14"});
  CHECK(names.read("The city of St. Louis.", "city of St. Louis") == std::vector<std::string>{"Saint Louis 6"});
  CHECK(names.read("In Dallas County it rains.", "Dallas County") == std::vector<std::string>{"Dallas 5"});
  CHECK(names.reading().wanted == PlaceKind::district);
  CHECK(names.read("In Lamar it rains.", "Lamar") == std::vector<std::string>{"Lamar County 0"});
}

TEST_CASE("what contains a place stands behind it, set off, or is an abbreviation") {
  Names names;
  const std::vector<std::string> texas = {"Texas"};
  CHECK(names.containers("In Paris, Texas, it rains.", "Paris") == texas);
  CHECK(names.containers("In Paris (TX) it rains.", "Paris") == texas);
  CHECK(names.containers("It rains at Paris in Texas.", "Paris") == texas);
  CHECK(names.containers("In Paris, northern France, it rains.", "Paris").empty());
  CHECK(names.containers("In Springfield, Mo., it rains.", "Springfield") == std::vector<std::string>{"Missouri"});
  CHECK(names.containers("In Springfield Ill. it rains.", "Springfield") == std::vector<std::string>{"Illinois"});
  CHECK(names.containers("In Paris Texas is unknown.", "Paris").empty());
  CHECK(names.containers("In Paris, Dallas and Rome.", "Paris").empty());
  CHECK(names.containers("In Paris", "Paris").empty());
}

TEST_CASE("a bad row of place_words is told by file and line") {
  for (const char* row : {"x\tnonsense\t\town\n", "x\tsuffix\tvillage\town\n", "x\tdivision\tTexas\town\n"}) {
    INFO(row);
    const SeedFile file = test::table("en/place_words", "word*\tclass*\tvalue*\tsource", row);
    const auto seeds = Seeds::from_memory({&file, 1}).value();
    const auto words = PlaceWords::make(seeds, "en");
    REQUIRE_FALSE(words);
    CHECK(words.error().code == ErrorCode::seed_value);
    CHECK(words.error().source == "en/place_words.tsv");
    CHECK(words.error().line == 3);
  }
}
