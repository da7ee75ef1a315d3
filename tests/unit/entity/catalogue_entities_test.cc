// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "unit/entity/reading.h"

using casus::test::article_of;

TEST_CASE("real sentences give the actors of the catalogue at the date") {
  struct Case {
    std::string_view language, published, text;
    std::vector<std::string> mentions;
  };
  const auto c = GENERATE(values<Case>({
      {"nl",
       "2024-12-04",
       "De Oekra\u00EFense president Volodymyr Zelensky sprak in Kyiv met NAVO-chef Mark Rutte.",
       {"Oekra\u00EFense = c:UKR UKR", "Volodymyr Zelensky = p:volodymyr-zelensky UKRGOV", "Kyiv = l:kyiv UKR",
        "NAVO = o:NATO IGOWSTNAT", "Mark Rutte = p:mark-rutte IGOWSTNAT"}},
      {"nl",
       "2024-12-04",
       "Ruslands leger viel Oekra\u00EFne aan, zegt het Witte Huis.",
       {"Rusland = c:RUS RUS", "leger = g:RUS+MIL RUSMIL", "Oekra\u00EFne = c:UKR UKR",
        "het Witte Huis = g:USA USAGOV"}},
      {"en",
       "2024-12-04",
       "The French president met Donald Trump, and Trump thanked him.",
       {"French = c:FRA FRA", "president = p:emmanuel-macron FRAGOV", "Donald Trump = p:donald-trump USA",
        "Trump = p:donald-trump USA"}},
      {"en", "2019-06-01", "Then Trump left for Moscow.", {"Trump = p:donald-trump USAGOV", "Moscow = l:moscow RUS"}},
  }));
  INFO(c.text);
  const auto seeds = casus::Seeds::embedded().value();
  CHECK(casus::test::mentions_of(seeds, article_of(c.text, c.language, c.published)) == c.mentions);
}

TEST_CASE("an entity comes once, in the order of first mention, and says who found it and why") {
  const auto seeds = casus::Seeds::embedded().value();
  const auto article = article_of("Rusland en Qatar praten. Daarna zweeg Rusland.", "nl");
  const casus::Extraction found = casus::test::entities_of(seeds, article);
  REQUIRE(found.entities.size() == 2);
  CHECK(found.entities[0].name == "Russia");
  CHECK(found.entities[0].kind == casus::EntityKind::country);
  CHECK(found.entities[0].mentions.size() == 2);
  CHECK(found.entities[0].mentions[1].rule == "lexicon.name");
  CHECK(found.entities[0].mentions[1].score > 0.9F);
  CHECK(found.entities[0].extractor == "casus.catalogue");
  CHECK(found.entities[1].name == "Qatar");
}

TEST_CASE("page residue is not looked at") {
  const auto seeds = casus::Seeds::embedded().value();
  const auto article = article_of(
      "Rusland en Qatar hebben gisteren uitvoerig met elkaar gesproken over de oorlog.\n\n"
      "LEES OOK: Lavastroom in IJsland nadert woningen\n\n"
      "Na afloop van het gesprek was er volgens Rusland nog geen besluit genomen.",
      "nl");
  for (const casus::Entity& entity : casus::test::entities_of(seeds, article).entities) CHECK(entity.name != "Iceland");
}

TEST_CASE("seeds without tables of actors find nothing and fail at nothing") {
  const casus::SeedFile words = casus::test::table("nl/function_words", "word*\tsource", "de\town\n");
  const auto seeds = casus::Seeds::from_memory({&words, 1}).value();
  CHECK(casus::test::entities_of(seeds, article_of("De president van Rusland.", "nl")).entities.empty());
}
