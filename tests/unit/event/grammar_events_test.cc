// SPDX-License-Identifier: MIT
#include <memory>
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

struct Case {
  const char* language;
  const char* text;
  Events events;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(events(c.language, c.text) == c.events);
  }
}

TEST_CASE("active, passive and nominal") {
  check({{"nl", "Oekra\u00efne is gisteren door Rusland aangevallen.", {"190 RUS>UKR actual"}},
         {"nl", "De Russische luchtaanval op Oekra\u00efne duurde uren.", {"195 RUS>UKR actual"}},
         {"en", "Israel launched an attack against Lebanon.", {"190 ISR>LBN actual"}},
         {"en", "Poland did not attack Russia.", {"190 POL>RUS negated"}}});
}

TEST_CASE("operators are on the act, and the code is of both") {
  check({{"nl", "Rusland dreigt Oekra\u00efne aan te vallen.", {"138 RUS>UKR actual"}},
         {"nl", "Polen is bereid om wapens aan Oekra\u00efne te leveren.", {"0332 POL>UKR actual"}},
         {"en", "India urged China to release the prisoners.", {"0253 IND>CHN actual"}},
         {"en", "Canada refused to lift the sanctions on Iran.", {"1244 CAN>IRN actual"}}});
}

TEST_CASE("what will not be done is refused") {
  check({{"nl", "Duitsland zal niet met Rusland onderhandelen.", {"125 DEU>RUS actual"}}});
}

TEST_CASE("what both do is told of both") {
  check({{"nl",
          "Turkije en Griekenland hebben in Parijs gesprekken gevoerd.",
          {"046 TUR>GRC actual", "046 GRC>TUR actual"}},
         {"en", "Greece and Turkey signed a treaty in Paris.", {"057 GRC>TUR actual", "057 TUR>GRC actual"}}});
}

TEST_CASE("a relative pronoun stands for what is before it") {
  check({{"en",
          "Japan, which had condemned Russia, sent aid to Ukraine.",
          {"111 JPN>RUS actual", "070 JPN>UKR actual"}}});
}

TEST_CASE("an event knows its place and how many") {
  const Extraction found = run("en", "Police arrested 23 protesters in Tehran on Monday.");
  REQUIRE(found.events.size() == 1);
  const Event& e = found.events.front();
  REQUIRE(e.numbers.size() == 1);
  CHECK(e.numbers[0].of == "arrested");
  CHECK(e.numbers[0].value == 23);
  REQUIRE(e.place);
  CHECK(found[*e.place].country == "IRN");
  CHECK(e.date == "2024-12-02");
  CHECK(e.tense == "past");
}

TEST_CASE("what an article tells twice is one event with a repeat, or two if that is wanted") {
  const std::string text = "Russia attacked Ukraine.\n\nOn Monday Russia attacked Ukraine. Poland condemned it.";
  const Extraction found = run("en", text);
  REQUIRE_FALSE(found.events.empty());
  CHECK(found.events[0].act == "attack");
  REQUIRE(found.events[0].repeats.size() == 1);
  CHECK(found.events[0].date == "2024-12-02");
  Pipeline::Builder builder(Seeds::embedded().value());
  builder.add_standard({.merge_events = false});
  const auto pipeline = std::move(builder).build().value();
  const auto article = Article::from_utf8(text, {.language = Language("en")}).value();
  CHECK(pipeline.run(article).events.size() > found.events.size());
}

TEST_CASE("a reading that was not taken says why") {
  const Seeds seeds = Seeds::embedded().value();
  const auto events = GrammarEvents::make(seeds).value();
  struct Spy final : EventExtractor {
    explicit Spy(const GrammarEvents& e) : events(e) {}
    std::string_view name() const noexcept override { return "spy"; }
    void extract(const ClaimLayer& in, EventSink&) const override { readings = events.explain(in); }
    const GrammarEvents& events;
    mutable std::vector<EventReading> readings;
  };
  auto spy = std::make_unique<Spy>(*events);
  const Spy& seen = *spy;
  Pipeline::Builder builder(seeds);
  builder.add_standard({.events = false}).add(std::move(spy));
  const auto pipeline = std::move(builder).build().value();
  pipeline.run(Article::from_utf8("India urged China to release the prisoners.", {.language = Language("en")}).value());
  REQUIRE(seen.readings.size() == 2);
  CHECK(seen.readings[0].act == "appeal");
  CHECK_FALSE(seen.readings[0].rejected.empty());
  CHECK(seen.readings[1].operators == std::vector<std::string>{"appeal"});
  CHECK(seen.readings[1].rejected.empty());
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

TEST_CASE("roles are parties, of the country around them") {
  check({{"en", "Police arrested dozens of protesters in Tehran on Monday.", {"173 IRNCOP>IRNOPP actual"}},
         {"nl", "De politie hield in Teheran tientallen betogers aan.", {"173 IRNCOP>IRNOPP actual"}},
         {"en", "The minister speaks during a conference on Monday.", {"010 ---GOV>--- actual"}}});
}

TEST_CASE("who is meant may stand around what is named") {
  check(
      {{"en", "Egyptian workers rioted on Monday.", {"145 EGYLAB>EGY actual"}},
       {"en", "Syria rejected the changes proposed by Israel.", {"120 SYR>ISR actual"}},
       {"nl", "Syri\u00eb verwierp de door Isra\u00ebl voorgestelde wijzigingen.", {"120 SYR>ISR actual"}},
       {"en", "France lifted its boycott of oil trade with Iran.", {"085 FRA>IRN actual"}},
       {"nl", "Qatar bemiddelt sinds Rusland Syri\u00eb binnenviel.", {"045 QAT>RUS+SYR actual", "192 RUS>SYR actual"}},
       {"en",
        "The government of President Joe Biden met Iran. On Monday it sent aid to Ukraine.",
        {"040 USAGOV>IRN actual", "040 IRN>USAGOV actual", "070 USAGOV>UKR actual"}},
       {"en", "Police condemned the killing of Israeli soldiers.", {"111 ---COP>ISRMIL actual"}},
       {"en", "The Russian president told CNN that he had left Syria.", {"010 RUSGOV>USAMED actual"}},
       {"nl", "Premier Rutte vliegt met toestellen van Airbus.", {}},
       {"nl", "Ghana heeft vorige week honderd Liberianen het land uitgezet.", {"174 GHA>LBR actual"}}});
}

TEST_CASE("what stands with a verb may be its subject, an adverb or an infinitive") {
  check({{"en", "Talks between Iran and Israel collapsed on Friday.", {"164 --->IRN+ISR actual"}},
         {"en", "The Russian president refused to comment on the report.", {"011 RUSGOV>--- actual"}},
         {"nl",
          "Polen en Litouwen zijn het eens geworden over een verdrag.",
          {"037 POL>LTU actual", "037 LTU>POL actual"}}});
}

}  // namespace
}  // namespace casus
