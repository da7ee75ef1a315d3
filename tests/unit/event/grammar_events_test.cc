// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <fmt/format.h>

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

std::string codes(const Extraction& found, const std::vector<EntityId>& actors) {
  std::string all;
  for (const EntityId id : actors) all.append(all.empty() ? "" : "+").append(found[id].code);
  return all.empty() ? "---" : all;
}

/// "190 RUS>UKR actual", for each event, in the order of the text.
std::vector<std::string> events(const char* language, const std::string& text) {
  const Extraction found = run(language, text);
  std::vector<std::string> all;
  for (const Event& e : found.events) {
    all.push_back(
        fmt::format("{} {}>{} {}", e.cameo, codes(found, e.source), codes(found, e.target), to_string(e.status)));
  }
  return all;
}

using Events = std::vector<std::string>;

TEST_CASE("an event has its codes, its spans and its date") {
  const std::string text = "De oorlog duurt sinds Rusland Oekra\u00efne in februari 2022 binnenviel.";
  const Extraction found = run("nl", text);
  REQUIRE_FALSE(found.events.empty());
  const Event& e = found.events.back();
  CHECK(e.act == "invade");
  CHECK(e.cameo == "192");
  CHECK(e.quad == 4);
  CHECK(codes(found, e.source) == "RUS");
  CHECK(codes(found, e.target) == "UKR");
  CHECK(text.substr(e.trigger.begin, e.trigger.size()) == "binnenviel");
  CHECK(e.date == "2022-02");
  CHECK(e.status == Status::historical);
  CHECK(e.extractor == "casus.events");
}

TEST_CASE("related links and comment forms tell no events") {
  const Extraction found = run("nl",
                               "Rusland heeft Polen bedankt.\n\nLEES OOK: Rusland heeft Oekra\u00efne "
                               "aangevallen\n\nMeer tekst over het weer in het land.");
  for (const Event& e : found.events) CHECK(e.act != "attack");
}

TEST_CASE("a language without tables has no events, nor has one without a model") {
  CHECK(run("fr", "Russia attacked Ukraine.").events.empty());
  Pipeline::Builder builder(Seeds::embedded().value());
  builder.add_standard().without_syntax();
  const auto pipeline = std::move(builder).build().value();
  const auto article = Article::from_utf8("Russia attacked Ukraine.", {.language = Language("en")}).value();
  CHECK(pipeline.run(article).events.empty());
}

}  // namespace
}  // namespace casus
