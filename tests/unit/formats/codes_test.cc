// SPDX-License-Identifier: MIT
#include "formats/codes.h"

#include <array>
#include <set>

#include "support/catch.h"

using casus::formats::ActorParts;
using casus::formats::Codes;

namespace {

Codes embedded() {
  const auto seeds = casus::Seeds::embedded();
  REQUIRE(seeds);
  auto codes = Codes::make(*seeds);
  REQUIRE(codes);
  return *std::move(codes);
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("an actor code is taken apart") {
  const Codes codes = embedded();
  const ActorParts minister = codes.parts("RUSGOV");
  CHECK(minister.country == "RUS");
  CHECK(minister.types == Words{"GOV"});
  CHECK(minister.root.empty());
  const ActorParts refugees = codes.parts("IGOUNOREFHCR");
  CHECK(refugees.country.empty());
  CHECK(refugees.root == "IGO");
  CHECK(refugees.types == Words{"IGO", "REF"});
  CHECK(refugees.groups == Words{"UNO", "HCR"});
  CHECK(refugees.all == Words{"IGO", "UNO", "REF", "HCR"});
  CHECK(codes.parts("IGOWSTNAT").country == "WST");
  CHECK(codes.parts("IMGMUSALQ").religions == Words{"MUS"});
  CHECK(codes.parts("NGORUSHRI").country == "RUS");
  CHECK(codes.parts("").all.empty());
  const ActorParts police = codes.parts("---COP");
  CHECK(police.country.empty());
  CHECK(police.types == Words{"COP"});
  CHECK(police.all == Words{"---", "COP"});
}

TEST_CASE("the same letters are a country at the head and a people behind one") {
  const Codes codes = embedded();
  CHECK(codes.parts("CHEGOV").country == "CHE");
  CHECK(codes.parts("RUSCHE").country == "RUS");
  CHECK(codes.parts("RUSCHE").ethnics == Words{"CHE"});
  CHECK(codes.parts("RWAGOV").country == "RWA");
  CHECK(codes.parts("KSVGOV").country == "KSV");
}

TEST_CASE("codes of countries and names of acts") {
  const Codes codes = embedded();
  CHECK(codes.fips("SDN") == "SU");
  CHECK(codes.fips("XYZ").empty());
  CHECK(codes.cow("NLD") == "210");
  CHECK(codes.country_name("NLD") == "Netherlands");
  CHECK(codes.act_name("042") == "Make a visit");
  CHECK(codes.phoenix_class("0211") == "0");
  CHECK(codes.phoenix_class("163") == "3");
  CHECK(codes.part_name("MIL") == "Military");
  CHECK(codes.part_name("QQQ") == "QQQ");
  CHECK(codes.is_agent("MIL"));
  CHECK_FALSE(codes.is_agent("HRI"));
}

TEST_CASE("every actor code and every act of the seeds is known") {
  const auto seeds = casus::Seeds::embedded();
  REQUIRE(seeds);
  const Codes codes = embedded();
  const auto column = [&](const char* table, const char* name) {
    std::set<std::string> cells;
    const casus::SeedTable* const found = seeds->table(table);
    REQUIRE(found != nullptr);
    const auto at = found->column(name);
    REQUIRE(at);
    for (std::size_t i = 0; i < found->rows(); ++i) cells.emplace(found->row(i)[*at]);
    return cells;
  };
  for (const std::string& code : column("ontology/codes", "cameo")) {
    INFO(code);
    CHECK((code.empty() || !codes.act_name(code).empty()));
  }
  for (const std::string& code : column("world/actors", "code")) {
    for (const std::string& part : codes.parts(code).all) {
      INFO(code);
      // A part that the table has no name for can only be a country at the head.
      CHECK((codes.part_name(part) != part || !codes.parts(part).country.empty()));
    }
  }
  for (const std::string& country : column("world/actors", "country")) {
    INFO(country);
    CHECK((country.empty() || country == "PSE" || !codes.fips(country).empty()));
  }
}

TEST_CASE("seeds without the tables leave codes empty, and a table without a column is told") {
  const casus::SeedFile wrong{.name = "world/country_codes.tsv",
                              .bytes = "#casus-seed 1 country_codes\ncountry*\tfips\tsource\nNLD\tNL\town\n"};
  const auto seeds = casus::Seeds::from_memory({&wrong, 1});
  REQUIRE(seeds);
  const auto codes = Codes::make(*seeds);
  REQUIRE_FALSE(codes);
  CHECK(codes.error().message.find("cow") != std::string::npos);
  const auto none = Codes::make(*casus::Seeds::from_memory({}));
  REQUIRE(none);
  CHECK(none->parts("RUSGOV").country == "RUS");
  CHECK(none->fips("RUS").empty());
}
