// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include "casus/extractors.h"
#include "casus/pipeline.h"
#include "claims.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

std::string speaker(const Extraction& found, std::size_t claim) {
  const Claim& c = found.claims.at(claim);
  return c.speaker ? found[*c.speaker].catalogue : "";
}

TEST_CASE("a pronoun has the speaker of the claim before it") {
  const auto found = extract("nl",
                             "\u201cDe gesprekken gaan door\u201d, zei Vladimir Poetin in Moskou.\n\n"
                             "\u201cWij hebben de tijd\u201d, voegde hij eraan toe.");
  REQUIRE(found.claims.size() == 2);
  CHECK(speaker(found, 0) == "p:vladimir-putin");
  CHECK(speaker(found, 1) == "p:vladimir-putin");
  CHECK(found.claims[1].act == "add");
  CHECK(found.claims[1].cue.size() == 2);
}

TEST_CASE("a paragraph that is only a quote goes on with the speaker before it, less surely") {
  const auto found = extract("en",
                             "\u201cThe talks will go on,\u201d said Vladimir Putin in Moscow.\n\n"
                             "\u201cWe have all the time in the world for them.\u201d");
  REQUIRE(found.claims.size() == 2);
  CHECK(found.claims[1].rule == "quote.standing");
  CHECK(speaker(found, 1) == "p:vladimir-putin");
  CHECK(found.claims[1].cue.empty());
  CHECK(found.claims[1].speaker_span == found.claims[0].speaker_span);
  CHECK(found.claims[1].score < found.claims[0].score);
}

TEST_CASE("a speaker who is no known entity has a span") {
  const auto found = extract("nl", "\u201cDe brug gaat dicht\u201d, zei een bezorgde bewoner.");
  REQUIRE(found.claims.size() == 1);
  CHECK_FALSE(found.claims[0].speaker);
  CHECK(found.claims[0].speaker_span);
}

TEST_CASE("who speaks for a government is not the government") {
  const auto found = extract("nl", "\u201cDe gesprekken gaan door\u201d, zei een woordvoerder van het Kremlin.");
  REQUIRE(found.claims.size() == 1);
  REQUIRE(found.claims[0].speaker);
  CHECK(found[*found.claims[0].speaker].kind == EntityKind::person);
  CHECK(found[*found.claims[0].speaker].code == "RUSGOV");
}

TEST_CASE("related links and captions say nothing") {
  CHECK(extract("nl",
                "De brug in het dorp is al jaren oud en moet dicht.\n\n"
                "LEES OOK: Minister zei dat de brug dicht gaat")
            .claims.empty());
}

TEST_CASE("a cue that was not taken says why, with those who might speak, the likeliest first") {
  const Seeds seeds = Seeds::embedded().value();
  const auto claims = QuotedClaims::make(seeds).value();
  struct Spy final : ClaimExtractor {
    explicit Spy(const QuotedClaims& c) : claims(c) {}
    std::string_view name() const noexcept override { return "spy"; }
    void extract(const EntityLayer& in, ClaimSink&) const override { readings = claims.explain(in); }
    const QuotedClaims& claims;
    mutable std::vector<ClaimReading> readings;
  };
  auto spy = std::make_unique<Spy>(*claims);
  const Spy& seen = *spy;
  Pipeline::Builder builder(seeds);
  builder.add(std::move(spy));
  const auto pipeline = std::move(builder).build().value();
  const auto article =
      Article::from_utf8("The minister said that the bridge will close. \u201cIt is old,\u201d he said.",
                         {.language = Language("en")})
          .value();
  pipeline.run(article);
  const auto said = std::find_if(seen.readings.begin(), seen.readings.end(),
                                 [](const ClaimReading& r) { return r.rule == "complement"; });
  REQUIRE(said != seen.readings.end());
  CHECK(said->rejected.empty());
  REQUIRE(said->speakers.size() > 1);
  CHECK(said->speakers[0].kind == "subject");
  CHECK(article.slice(said->speakers[0].span) == "The minister");
  CHECK(said->speakers[0].score > said->speakers[1].score);
  CHECK(seen.readings.back().rule == "quote.pronoun");
  const auto closed = std::find_if(seen.readings.begin(), seen.readings.end(),
                                   [&](const ClaimReading& r) { return article.slice(r.cue.at(0)) == "close"; });
  if (closed != seen.readings.end()) CHECK_FALSE(closed->rejected.empty());
}

TEST_CASE("seeds without the tables of claims make an extractor that finds nothing") {
  const auto made = QuotedClaims::make(Seeds::from_memory({}).value());
  REQUIRE(made);
  CHECK((*made)->name() == "casus.quotes");
}

TEST_CASE("a bad seed table stops the extractor from being made") {
  const std::array files = {
      SeedFile{"nl/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\n"},
      SeedFile{"nl/report_verbs.tsv", "#casus-seed 1 report_verbs\nlemma*\tsource\nzeggen\town\n"},
  };
  const auto made = QuotedClaims::make(Seeds::from_memory(files).value());
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::seed_format);
}

}  // namespace
}  // namespace casus::detail
