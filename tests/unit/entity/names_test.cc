// SPDX-License-Identifier: MIT
#include "entity/names.h"

#include "support/catch.h"
#include "unit/entity/reading.h"

using casus::test::table;

TEST_CASE("each language has its names, and one set serves where the language is not known") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  const auto names = casus::test::names_of(seeds).value();
  REQUIRE(names.size() == 3);
  const auto knows = [](const casus::detail::LanguageNames& in, std::string_view word) {
    return !in.forms.lexicon.find(casus::hash_folded(word)).empty();
  };
  CHECK(names[0].language.code() == "en");
  CHECK(knows(names[0], "Russia"));
  CHECK_FALSE(knows(names[0], "Rusland"));
  CHECK(knows(names[2], "Russia"));
  CHECK(knows(names[2], "Rusland"));
  CHECK_FALSE(knows(names[2], "Russische"));
  CHECK_FALSE(knows(names[2], "Duma"));
}

TEST_CASE("a language without tables of names is no error") {
  const casus::SeedFile words = table("fr/function_words", "word*\tsource", "le\town\n");
  const auto seeds = casus::Seeds::from_memory({&words, 1}).value();
  const auto names = casus::test::names_of(seeds);
  REQUIRE(names);
  CHECK(names->front().forms.aliases.empty());
}

TEST_CASE("a wrong cell in a table of names is named with its line") {
  struct Case {
    casus::SeedFile file;
    std::string message;
  };
  const std::string aliases = "form*\tactor*\tkind\tflags\tsource";
  const std::string word = " where a word this table knows is needed";
  const auto c = GENERATE_COPY(values<Case>({
      {table("nl/aliases", aliases, "Mars\tc:MRS\tname\t\town\n"),
       "nl/aliases.tsv:3: 'c:MRS' in column 'actor' where an actor of world/actors is needed"},
      {table("nl/aliases", aliases, "Rus\tc:RUS\tnickname\t\town\n"),
       "nl/aliases.tsv:3: 'nickname' in column 'kind' where name, short, acronym, adjective, demonym, metonym, nominal "
       "or surname is needed"},
      {table("nl/aliases", aliases, "Rus\tc:RUS\tname\tcase,loud\town\n"),
       "nl/aliases.tsv:3: 'case,loud' in column 'flags' where case, no_start, context or famous, with commas between "
       "them, is needed"},
      {table("nl/descriptions", "form*\tcandidates\tsource", "Golfstaat\tc:RUS,c:QAT\town\n"),
       "nl/descriptions.tsv:3: 'c:RUS,c:QAT' in column 'candidates' where actors of world/actors, with commas between "
       "them, is needed"},
      {table("nl/group_nouns", "noun*\tkind\tcode\tname\tsource", "leger\tarmy\tMIL\tarmy\town\n"),
       "nl/group_nouns.tsv:3: 'army' in column 'kind'" + word},
      {table("nl/name_words", "word*\tuses\tsource", "de\tarticle\town\n"),
       "nl/name_words.tsv:3: 'article' in column 'uses'" + word},
      {table("nl/compound_heads", "head*\tkind\tsource", "baas\ttitle\town\n"),
       "nl/compound_heads.tsv:3: 'title' in column 'kind'" + word},
      {table("nl/attributive_kinds", "kind*\tsource", "verb\town\n"),
       "nl/attributive_kinds.tsv:3: 'verb' in column 'kind'" + word},
  }));
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world_with(c.file)).value();
  const auto names = casus::test::names_of(seeds);
  REQUIRE_FALSE(names);
  CHECK(to_string(names.error()) == c.message);
}

TEST_CASE("a small word has all its uses") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  const auto names = casus::test::names_of(seeds).value();
  casus::Token token;
  token.hash = casus::hash_folded("van");
  CHECK(names[1].uses_of(token) == (casus::detail::name_word::of | casus::detail::name_word::particle));
  token.hash = casus::hash_folded("appel");
  CHECK(names[1].uses_of(token) == 0);
}
