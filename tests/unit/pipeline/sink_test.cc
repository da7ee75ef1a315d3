// SPDX-License-Identifier: MIT
#include "casus/extractor.h"
#include "support/catch.h"

namespace {

using casus::Span;

/// "Zo\u00EB zei ja.": the accented letter is bytes 2 and 3.
const casus::Article article = casus::Article::from_utf8("Zo\u00EB zei ja.").value();

struct Fixture {
  casus::Extraction found = {};
  casus::EntitySink entities{article, "test.entities", found};
  casus::ClaimSink claims{article, "test.claims", found};
  casus::EventSink events{article, "test.events", found};

  casus::EntityId add_entity(Span span, std::string catalogue = {}) {
    return entities.add({.name = "Zo\u00EB", .catalogue = std::move(catalogue), .mentions = {{.span = span}}}).value();
  }
};

}  // namespace

TEST_CASE("a sink takes what lies on whole characters and signs it") {
  Fixture f;
  const casus::EntityId id = f.add_entity({0, 4});
  CHECK(f.found[id].extractor == "test.entities");
  CHECK(f.entities.add(casus::Time{.span = {5, 8}, .value = "2024"}));
  CHECK(f.entities.add(casus::Quantity{.span = {5, 8}, .unit = "percent"}));
  CHECK(f.claims.add({.speaker = id, .content = {{9, 11}}}));
  CHECK(f.found.claims.at(0).extractor == "test.claims");
  CHECK(f.found.diagnostics.empty());
}

TEST_CASE("a sink refuses a span that is no stretch of the text, and says so") {
  Fixture f;
  const Span bad = GENERATE(Span{0, 3}, Span{3, 4}, Span{0, 0}, Span{4, 2}, Span{0, 99}, Span{98, 99});
  CHECK_FALSE(f.entities.add(casus::Entity{.mentions = {{.span = bad}}}));
  CHECK_FALSE(f.entities.add(casus::Time{.span = bad}));
  CHECK_FALSE(f.entities.add(casus::Quantity{.span = bad}));
  CHECK_FALSE(f.claims.add({.content = {{9, 11}, bad}}));
  CHECK_FALSE(f.claims.add({.cue = {bad}, .content = {{9, 11}}}));
  CHECK_FALSE(f.claims.add({.speaker_span = bad, .content = {{9, 11}}}));
  CHECK_FALSE(f.events.add({.trigger = bad, .mention = {0, 4}}));
  CHECK_FALSE(f.events.add({.trigger = {5, 8}, .mention = bad}));
  CHECK(f.found.entities.empty());
  CHECK(f.found.claims.empty());
  CHECK(f.found.diagnostics.size() == 8);
  CHECK(f.found.diagnostics.front().level == casus::DiagnosticLevel::warning);
  CHECK(f.found.diagnostics.front().source == "test.entities");
}

TEST_CASE("a sink refuses ids that point at nothing") {
  Fixture f;
  const casus::EntityId nobody{7};
  CHECK_FALSE(f.claims.add({.speaker = nobody, .content = {{9, 11}}}));
  CHECK_FALSE(f.claims.add({.content = {{9, 11}}, .parent = casus::ClaimId{0}}));
  CHECK_FALSE(f.events.add({.source = {nobody}, .trigger = {5, 8}, .mention = {0, 11}}));
  CHECK_FALSE(f.events.add({.target = {nobody}, .trigger = {5, 8}, .mention = {0, 11}}));
  CHECK_FALSE(f.events.add({.trigger = {5, 8}, .mention = {0, 11}, .time = casus::TimeId{0}}));
  CHECK(f.found.diagnostics.size() == 5);
}

TEST_CASE("an entity without a mention and a claim without content are refused") {
  Fixture f;
  CHECK_FALSE(f.entities.add(casus::Entity{.name = "nowhere"}));
  CHECK_FALSE(f.claims.add({}));
}

TEST_CASE("two entities of one catalogue id become one with both mentions in order") {
  Fixture f;
  const casus::EntityId first = f.add_entity({9, 11}, "p:zoe");
  const casus::EntityId second = f.add_entity({0, 4}, "p:zoe");
  CHECK(first == second);
  REQUIRE(f.found.entities.size() == 1);
  REQUIRE(f.found.entities[0].mentions.size() == 2);
  CHECK(f.found.entities[0].mentions[0].span == Span{0, 4});
  CHECK(f.add_entity({5, 8}) != f.add_entity({5, 8}));
}

TEST_CASE("an event knows the claims in whose content its trigger stands") {
  Fixture f;
  const casus::ClaimId outside = f.claims.add({.content = {{0, 4}}}).value();
  const casus::ClaimId inside = f.claims.add({.content = {{0, 4}, {5, 11}}}).value();
  REQUIRE(f.events.add({.trigger = {5, 8}, .mention = {0, 11}}));
  CHECK(f.found.events[0].claimed_by == std::vector{inside});
  CHECK(outside != inside);
}

TEST_CASE("a note is a diagnostic in the extractor's name; an impossible span is left out of it") {
  Fixture f;
  f.entities.note("looked odd", {0, 4});
  f.entities.note("looked odd", {0, 3});
  REQUIRE(f.found.diagnostics.size() == 2);
  CHECK(f.found.diagnostics[0].span == Span{0, 4});
  CHECK(f.found.diagnostics[1].span == Span{});
  CHECK(f.found.diagnostics[1].level == casus::DiagnosticLevel::note);
}
