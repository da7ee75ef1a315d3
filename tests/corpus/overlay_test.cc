// SPDX-License-Identifier: MIT
// A user's own rows over the built-in tables of who and where, as docs/seeds.md tells it.
#include <string>
#include <string_view>
#include <vector>

#include "casus/casus.h"
#include "support/catch.h"

namespace {

using casus::SeedFile;
using casus::Seeds;

SeedFile actors(std::string_view rows) {
  return {.name = "world/actors.tsv",
          .bytes =
              "#casus-seed 1 actors\n"
              "actor*\tkind\tname\tcountry\tcode\tlatitude\tlongitude\tgeonames\tsource\n" +
              std::string(rows)};
}
SeedFile roles(std::string_view rows) {
  return {.name = "world/roles.tsv",
          .bytes =
              "#casus-seed 1 roles\nactor*\trole*\tvalid_from*\tcountry\tcode\tvalid_to\tsource\n" + std::string(rows)};
}
SeedFile aliases(std::string_view rows) {
  return {.name = "en/aliases.tsv",
          .bytes = "#casus-seed 1 aliases\nform*\tactor*\tkind\tflags\tsource\n" + std::string(rows)};
}

casus::Result<Seeds> laid_over(const std::vector<SeedFile>& files) {
  auto own = Seeds::from_memory(files);
  if (!own) return own.error();
  return Seeds::embedded().value().overlaid_with(*own);
}

/// "Name CODE role; " of each entity of an article of that day that the catalogue knows.
std::string found(const Seeds& seeds, std::string text, std::string_view published) {
  const auto pipeline = casus::Pipeline::standard(seeds).value();
  const auto article = casus::Article::from_utf8(
      std::move(text), {.published = casus::parse_date(published).value(), .language = casus::Language("en")});
  std::string all;
  for (const casus::Entity& entity : pipeline.run(article.value()).entities) {
    if (entity.catalogue.empty()) continue;
    all += entity.name + ' ' + entity.code + ' ' + (entity.role.empty() ? "-" : entity.role) + "; ";
  }
  return all;
}

}  // namespace

TEST_CASE("an overlay adds a person, gives him an office and ends another's") {
  const auto seeds = laid_over({
      actors("p:amal-idris\tperson\tAmal Idris\tSDN\tSDN\t\t\t\town\n"),
      roles("p:amal-idris\tforeign_minister\t2025-07-01\tSDN\tGOV\t\town\n"
            "p:kamil-idris\thead_of_government\t2025-05-31\tSDN\tGOV\t2025-12-31\town\n"),
  });
  REQUIRE(seeds);
  const std::string both = "Amal Idris met Kamil Idris on Monday.";
  CHECK(found(*seeds, both, "2025-08-01") ==
        "Amal Idris SDNGOV foreign_minister; Kamil Idris SDNGOV head_of_government; ");
  CHECK(found(*seeds, both, "2026-01-05") == "Amal Idris SDNGOV foreign_minister; Kamil Idris SDNELI -; ");
  CHECK(found(Seeds::embedded().value(), both, "2026-01-05") == "Kamil Idris SDNGOV head_of_government; ");
}

TEST_CASE("an overlay adds a name, changes how one counts and deletes one") {
  const std::string text = "Ruritanistan waited, Merkel waited, and it rained in Khartoum.";
  CHECK(found(Seeds::embedded().value(), text, "2020-03-02") ==
        "Angela Merkel DEUGOV head_of_government; Khartoum SDN -; ");
  const auto seeds =
      laid_over({aliases("-Khartoum\tl:khartoum\n"
                         "Merkel\tp:angela-merkel\tsurname\tcase\town\n"
                         "Ruritanistan\tc:RUS\tname\t\town\n")});
  REQUIRE(seeds);
  CHECK(found(*seeds, text, "2020-03-02") == "Russia RUS -; ");
}

TEST_CASE("an overlay deletes a term, or an actor with all his terms and names") {
  const std::string text = "Angela Merkel met Emmanuel Macron, and Merkel left.";
  const auto without_term = laid_over({roles("-p:emmanuel-macron\thead_of_state\t2017-05-14\n")});
  REQUIRE(without_term);
  CHECK(found(*without_term, text, "2020-03-02").find("Emmanuel Macron FRAGOV") == std::string::npos);
  const auto without_actor = laid_over({actors("-p:angela-merkel\n")});
  REQUIRE(without_actor);
  CHECK(found(*without_actor, text, "2020-03-02") == "Emmanuel Macron FRAGOV head_of_state; ");
}

TEST_CASE("a bad row of an overlay is told with file, line, column and what is needed, and nothing is loaded") {
  struct Case {
    SeedFile file;
    std::string message;
  };
  const auto c = GENERATE(values<Case>({
      {aliases("Ruritanistan\tc:RUS\tname\t\town\nZenda\tc:RUR\tname\t\town\n"),
       "en/aliases.tsv:4: 'c:RUR' in column 'actor' where an actor of world/actors is needed"},
      {aliases("Zenda\tc:RUS\t\t\town\n"),
       "en/aliases.tsv:3: '' in column 'kind' where name, short, acronym, "
       "adjective, demonym, metonym, nominal or surname is needed"},
      {aliases("Zenda\tc:RUS\tname\tcase,loud\town\n"),
       "en/aliases.tsv:3: 'case,loud' in column 'flags' where case, "
       "no_start, context or famous, with commas between them, is "
       "needed"},
      {aliases("Zenda\tc:RUS\tname\n"), "en/aliases.tsv:3: 3 columns where 5 are needed"},
      {roles("p:angela-merkel\tspeaker\tsoon\tDEU\tLEG\t\town\n"),
       "world/roles.tsv:3: 'soon' in column 'valid_from' where a date is needed"},
      {roles("p:angela-merkel\tspeaker\t2020\tDEU\tLEG\t2021-13\town\n"),
       "world/roles.tsv:3: '2021-13' in column 'valid_to' where a date or nothing is needed"},
      {roles("p:nobody\tspeaker\t2020\tDEU\tLEG\t\town\n"),
       "world/roles.tsv:3: 'p:nobody' in column 'actor' where an actor of world/actors is needed"},
      {actors("p:zenda\tperson\tZenda\tRUS\tRUS\tnorth\t\t\town\n"),
       "world/actors.tsv:3: 'north' in column 'latitude' where decimal degrees is needed"},
  }));
  INFO(c.message);
  const auto seeds = laid_over({c.file});
  if (!seeds) {
    CHECK(to_string(seeds.error()) == c.message);
    return;
  }
  const auto pipeline = casus::Pipeline::standard(*seeds);
  REQUIRE_FALSE(pipeline);
  CHECK(to_string(pipeline.error()) == c.message);
}
