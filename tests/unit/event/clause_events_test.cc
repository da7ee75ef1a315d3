// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "casus/casus.h"
#include "support/catch.h"

namespace casus {
namespace {

Extraction run(const char* language, std::string text) {
  static const Pipeline pipeline = Pipeline::standard().value();
  const auto article = Article::from_utf8(
      std::move(text), {.published = parse_date("2024-12-04").value(), .language = Language(language)});
  return pipeline.run(article.value());
}

TEST_CASE("an event of a real sentence has its codes, its spans and its date") {
  const std::string text = "De oorlog duurt sinds Rusland Oekra\u00efne in februari 2022 binnenviel.";
  const Extraction found = run("nl", text);
  REQUIRE(found.events.size() == 1);
  const Event& e = found.events.front();
  CHECK(e.act == "invade");
  CHECK(e.cameo == "192");
  CHECK(e.quad == 4);
  REQUIRE(e.source.size() == 1);
  REQUIRE(e.target.size() == 1);
  CHECK(found[e.source[0]].code == "RUS");
  CHECK(found[e.target[0]].code == "UKR");
  CHECK(text.substr(e.trigger.begin, e.trigger.size()) == "binnenviel");
  CHECK(text.substr(e.mention.begin, e.mention.size()) == "Rusland Oekra\u00efne in februari 2022 binnenviel");
  CHECK(e.date == "2022-02");
  CHECK(e.rule == "clause.subordinate");
  CHECK(e.extractor == "casus.clauses");
}

TEST_CASE("an event told twice is reported once, with its first mention") {
  const Extraction found =
      run("en", "Russia attacked Ukraine.\n\nOn Monday Russia attacked Ukraine. Russia did not attack Ukraine.");
  REQUIRE(found.events.size() == 2);
  CHECK(found.events[0].trigger.begin == 7);
  CHECK(found.events[1].status == Status::negated);
}

TEST_CASE("an actor is not its own target") {
  CHECK(run("en", "Russia attacked Russia.").events.empty());
}

TEST_CASE("related links and comment forms tell no events") {
  const Extraction found = run("nl",
                               "Rusland heeft Polen bedankt.\n\nLEES OOK: Rusland heeft Oekra\u00efne "
                               "aangevallen\n\nMeer tekst over het weer in het land.");
  for (const Event& e : found.events) CHECK(e.act != "attack");
}

TEST_CASE("a language without tables has no events") {
  CHECK(run("fr", "Russia attacked Ukraine.").events.empty());
}

}  // namespace
}  // namespace casus
