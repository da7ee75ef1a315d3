// SPDX-License-Identifier: MIT
#include "entity/reference_words.h"

#include "support/catch.h"
#include "unit/entity/reading.h"

namespace {

using casus::detail::ReferenceWords;
using casus::detail::ReferringWord;
namespace gender = casus::detail::gender;

casus::Result<ReferenceWords> words_with(casus::SeedFile file) {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world_with(std::move(file))).value();
  return ReferenceWords::make(seeds, casus::detail::Catalogue::make(seeds).value(), "nl");
}

}  // namespace

TEST_CASE("a pronoun has its genders, its number and its part of speech") {
  const auto words = words_with(casus::test::table("nl/referring_words", "word*\tgenders\tnumber\tpart\tsource",
                                                   "ze\tf\tverb\tpronoun\town\nzijn\tm,n\tsingular\tpossessive\town\n"))
                         .value();
  const auto ids = words.words.find(casus::hash_folded("Zijn"));
  REQUIRE(ids.size() == 1);
  const ReferringWord& row = words.word_rows[ids.front()];
  CHECK(row.genders == (gender::man | gender::thing));
  CHECK(row.part == ReferringWord::Part::possessive);
  CHECK(words.word_rows[words.words.find(casus::hash_folded("ze")).front()].count == ReferringWord::Count::of_verb);
}

TEST_CASE("a bad cell is an error that says what was expected") {
  const auto bad = words_with(
      casus::test::table("nl/referring_nouns", "noun*\tkind\tactors\tsource", "land\tcountry\tc:XXX\town\n"));
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message.find("actors of world/actors") != std::string::npos);
  CHECK_FALSE(words_with(casus::test::table("nl/gendered_nouns", "noun*\tgender\tsource", "vrouw\tx\town\n")));
  CHECK_FALSE(words_with(
      casus::test::table("nl/referring_words", "word*\tgenders\tnumber\tpart\tsource", "ze\tf\tmany\tpronoun\town\n")));
}

TEST_CASE("a given name tells the gender, and a whole name before it") {
  const auto seeds =
      casus::Seeds::from_memory(std::vector{casus::test::table("world/given_names", "name*\tgender\tsource",
                                                               "Anna\tf\town\nKim Jong Il\tm\town\nPeter\tm\town\n")})
          .value();
  const auto names = casus::detail::GivenNames::make(seeds).value();
  CHECK(names.gender_of("Anna Bos") == gender::woman);
  CHECK(names.gender_of("Peter") == gender::man);
  CHECK(names.gender_of("Kim Jong Il") == gender::man);
  CHECK(names.gender_of("Kim Bos") == 0);
  CHECK(casus::detail::GivenNames().gender_of("Anna") == 0);
}
