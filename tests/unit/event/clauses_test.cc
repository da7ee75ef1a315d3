// SPDX-License-Identifier: MIT
#include "event/clauses.h"

#include <string>
#include <vector>

#include "marked_sentence.h"
#include "support/catch.h"

namespace casus {
namespace {

using test::MarkedSentence;

std::string clauses_of(const MarkedSentence& s) {
  std::string all;
  for (const detail::Clause& c : s.words().clauses)
    all.append(all.empty() ? "" : " | ").append(s.text(c.first, c.last));
  return all;
}

struct Case {
  const char* language;
  const char* marked;
  const char* clauses;
};

TEST_CASE("a sentence is cut where a new verb begins") {
  for (const Case& c : std::vector<Case>{
           {"nl", "[Rusland] zei dat [Polen] [Wit-Rusland] steunt.", "Rusland | Polen Wit-Rusland steunt"},
           {"nl", "[Rusland] viel [Polen] aan en [Litouwen] hielp.", "Rusland viel Polen aan | Litouwen hielp"},
           {"nl", "[Polen], [Litouwen] en [Letland] steunen [Estland].", "Polen, Litouwen en Letland steunen Estland"},
           {"nl", "[Polen] heeft [Litouwen] gevraagd om de grens te sluiten.",
            "Polen heeft Litouwen gevraagd | de grens te sluiten"},
           {"nl", "[Polen] heeft [Litouwen] om hulp gevraagd.", "Polen heeft Litouwen om hulp gevraagd"},
           {"nl", "Sinds <2022> steunt [Polen] [Litouwen].", "Sinds 2022 steunt Polen Litouwen"},
           {"en", "[Poland] asked [Latvia] to attack [Russia].", "Poland asked Latvia | attack Russia"},
           {"en", "[Poland] seized weapons and money from [Latvia].", "Poland seized weapons and money from Latvia"},
           {"en", "[Poland] attacked [Latvia] and killed [p:Kalnins].", "Poland attacked Latvia | killed Kalnins"},
           {"en", "[Poland] ([Polska]) attacked [Latvia].", "Poland (Polska) attacked Latvia"},
       }) {
    const MarkedSentence s(c.language, c.marked);
    REQUIRE(s.readable());
    CHECK(clauses_of(s) == c.clauses);
  }
}

TEST_CASE("a name in brackets repeats the one before it and is no actor") {
  const MarkedSentence s("en", "[Poland] ([Polska]) attacked [Latvia].");
  CHECK(s.words().words[0].participant == 0);
  CHECK(s.words().words[2].participant == -1);
}

TEST_CASE("what cannot be an event is not read further") {
  for (const auto& [language, marked] : std::vector<std::pair<const char*, const char*>>{
           {"nl", "Iemand viel iemand aan."},                           // no actor
           {"nl", "[Rusland] ligt naast [Polen]."},                     // no act
           {"nl", "Heeft [Rusland] [Polen] aangevallen?"},              // a question
           {"en", "[Poland] \"attacked [Latvia] and [Lithuania]."}}) {  // an open quote
    INFO(marked);
    CHECK_FALSE(MarkedSentence(language, marked).readable());
  }
}

TEST_CASE("a few words in quotes are a name, more are speech") {
  const MarkedSentence name("nl", "[Rusland] viel het 'kleine' [Polen] aan.");
  CHECK(clauses_of(name) == "Rusland viel het 'kleine' Polen aan");
  const MarkedSentence speech("en", "\"Never again will [Poland] attack us\", [Latvia] told them.");
  CHECK(speech.words().words[5].quoted);
  CHECK_FALSE(speech.words().words[9].quoted);
}

TEST_CASE("of mentions that overlap the longest stays") {
  Extraction found;
  found.entities.push_back({.kind = EntityKind::country, .mentions = {{.span = {0, 9}}, {.span = {30, 36}}}});
  found.entities.push_back({.kind = EntityKind::group, .mentions = {{.span = {0, 17}}}});
  const auto mentions = detail::actor_mentions(found);
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].span == Span{0, 17});
  CHECK(mentions[0].entity == EntityId{1});
  CHECK(mentions[1].span == Span{30, 36});
}

}  // namespace
}  // namespace casus
