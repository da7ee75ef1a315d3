// SPDX-License-Identifier: MIT
#include "claim/vocabulary.h"

#include <array>
#include <set>
#include <string>

#include "reading.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

const std::string verb_columns = "lemma*\tclass\tforms\tparticiple\tparticle\tframes\tsource\n";

Result<Vocabulary> from(std::string verbs) {
  const std::array files = {
      SeedFile{"nl/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\n"},
      SeedFile{"nl/report_verbs.tsv", "#casus-seed 1 report_verbs\n" + verb_columns + verbs},
  };
  return Vocabulary::make(Seeds::from_memory(files).value(), Language("nl"));
}

TEST_CASE("a language without reporting verbs has an empty vocabulary") {
  const Seeds seeds = Seeds::from_memory({}).value();
  CHECK(Vocabulary::make(seeds, Language("nl")).value().empty());
}

TEST_CASE("a malformed row of report_verbs is an error of its line") {
  struct Case {
    std::string row;
    std::string expected;
  };
  const auto c = GENERATE(values<Case>({
      {"zeggen\tsay\tzegt zei\tgezegd\t\tquote loudly\town\n", "frames"},
      {"zeggen\tsay\tzegt zei\tgezegd\t\t\town\n", "frames"},
      {"zeggen\tsay\t\tgezegd\t\tquote\town\n", "at least one form"},
      {"uitgaan\tsay\tging\t\tervan uit\tclause\town\n", "one word"},
  }));
  const auto made = from(c.row);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::seed_value);
  CHECK(made.error().line == 3);
  CHECK(made.error().message.find(c.expected) != std::string::npos);
}

TEST_CASE("words are marked with all they can be") {
  const Reading en("en", "According to the prime minister he said that police had left.");
  const Passage& p = en.passage;
  CHECK(p.is(en.find("According"), word::cue));
  CHECK(p.at(en.find("According")).tokens == 2);
  CHECK(p.at(en.find("to")).classes == 0);
  CHECK(p.is(en.find("the"), word::determiner));
  CHECK(p.is(en.find("prime"), word::person_noun));
  CHECK(p.is(en.find("minister"), word::person_noun));
  CHECK(p.is(en.find("he"), word::subject_pronoun));
  CHECK(p.is(en.find("said"), word::verb));
  CHECK(p.is(en.find("said"), word::participle));
  CHECK(p.is(en.find("that"), word::complementiser));
  CHECK(p.is(en.find("police"), word::speaker_noun));
  CHECK_FALSE(p.is(en.find("left"), word::verb));
}

TEST_CASE("a sentence without a word that reports is told at once") {
  const auto may_report = [](std::string text) {
    const Reading reading("nl", std::move(text));
    return reading.passage.vocabulary->may_report(reading.layer.tokens);
  };
  CHECK(may_report("De minister zei niets."));
  CHECK(may_report("Volgens de minister niet."));
  CHECK(may_report("Naar zeggen van de minister."));
  CHECK_FALSE(may_report("De brug over de rivier."));
}

TEST_CASE("a separable verb is complete only with its particle") {
  const Reading nl("nl", "Zij voegde iets toe, wat zij eerder toevoegde.");
  for (const std::uint32_t sense : nl.passage.vocabulary->senses(nl.passage.at(nl.find("voegde")))) {
    CHECK_FALSE(nl.passage.vocabulary->is_complete(sense));
  }
  bool is_complete = false;
  for (const std::uint32_t sense : nl.passage.vocabulary->senses(nl.passage.at(nl.find("toevoegde")))) {
    is_complete = is_complete || nl.passage.vocabulary->is_complete(sense);
  }
  CHECK(is_complete);
}

TEST_CASE("the shipped tables have at least 120 reporting verbs a language, of many classes") {
  for (const std::string language : {"nl", "en"}) {
    const SeedTable* table = shipped_seeds().table(language + "/report_verbs");
    REQUIRE(table != nullptr);
    CHECK(table->rows() >= 120);
    std::set<std::string_view> classes;
    const std::size_t column = table->column("class").value();
    for (std::size_t r = 0; r < table->rows(); ++r) classes.insert(table->row(r)[column]);
    CHECK(classes.size() >= 15);
  }
}

}  // namespace
}  // namespace casus::detail
