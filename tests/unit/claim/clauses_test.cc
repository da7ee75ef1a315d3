// SPDX-License-Identifier: MIT
#include "claim/clauses.h"

#include <string>
#include <vector>

#include "claims.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

struct Case {
  std::string language;
  std::string text;
  std::vector<std::string> claims;
};

TEST_CASE("plain reported clauses are claims with the conjunction in their content") {
  const auto c = GENERATE(values<Case>({
      {"nl",
       "De minister zei dat de brug morgen dicht gaat.",
       {"clause.that | De minister | zei | dat de brug morgen dicht gaat"}},
      {"nl",
       "In Den Haag zei de minister maandag dat de brug dicht gaat.",
       {"clause.that | de minister | zei | dat de brug dicht gaat"}},
      {"nl",
       "De politie heeft herhaaldelijk gezegd dat de brug dicht gaat.",
       {"clause.that | De politie | gezegd | dat de brug dicht gaat"}},
      {"nl", "De politie vraagt of de brug dicht kan.", {"clause.ask | De politie | vraagt | of de brug dicht kan"}},
      {"nl",
       "De politie liet in een verklaring weten dat de brug dicht gaat.",
       {"clause.that | De politie | liet / weten | dat de brug dicht gaat"}},
      {"en",
       "Mary Smith said on Monday that the bridge would close.",
       {"clause.that | Mary Smith | said | that the bridge would close"}},
      {"en",
       "Mary Smith told reporters that the bridge would close.",
       {"clause.that | Mary Smith | told | that the bridge would close"}},
      {"en", "Police said the bridge would close.", {"clause.bare | Police | said | the bridge would close"}},
      {"en",
       "The bridge will close on Monday, police said.",
       {"clause.tail | police | said | The bridge will close on Monday"}},
      {"nl",
       "De brug gaat maandag dicht, zegt de politie.",
       {"clause.tail | de politie | zegt | De brug gaat maandag dicht"}},
  }));
  CAPTURE(c.text);
  CHECK(claims(c.language, c.text) == c.claims);
}

TEST_CASE("a source is somebody or something that speaks") {
  const auto c = GENERATE(values<Case>({
      {"nl",
       "Volgens de politie gaat de brug morgen dicht.",
       {"source.volgens | de politie | Volgens | gaat de brug morgen dicht"}},
      {"nl",
       "Volgens de politie van Gent raakte niemand gewond.",
       {"source.volgens | de politie van Gent | Volgens | raakte niemand gewond"}},
      {"nl",
       "De brug gaat volgens Jan Jansen morgen dicht.",
       {"source.volgens | Jan Jansen | volgens | De brug gaat / morgen dicht"}},
      {"nl",
       "De brug gaat morgen dicht, aldus de politie.",
       {"source.aldus | de politie | aldus | De brug gaat morgen dicht"}},
      {"en",
       "According to police, the bridge will close.",
       {"source.volgens | police | According to | the bridge will close"}},
      {"en",
       "The bridge will close, according to a new report.",
       {"source.aldus | a new report | according to | The bridge will close"}},
      {"nl", "Alles verloopt volgens plan en de brug gaat dicht.", {}},
      {"nl", "De brug is volgens de regels gebouwd.", {}},
      {"en", "The bridge was built according to the rules.", {}},
  }));
  CAPTURE(c.text);
  CHECK(claims(c.language, c.text) == c.claims);
}

TEST_CASE("a clause ends where its speaker goes on") {
  CHECK(claims("nl", "De minister zei dat de brug dicht gaat, en voegde eraan toe dat het lang duurt.").front() ==
        "clause.that | De minister | zei | dat de brug dicht gaat");
}

TEST_CASE("nouns, names and other people's verbs are no claims") {
  const auto text = GENERATE(values<std::string>({
      "Her visit sends a strong signal that the talks go on.",
      "The United States that he knew was gone for ever.",
      "Smith was told that the bridge would close.",
      "What Smith said his plan would do is unclear.",
      "Smith said the same thing, and the bridge was closed.",
      "Smith said nothing about the bridge.",
  }));
  CAPTURE(text);
  CHECK(claims("en", text).empty());
}

TEST_CASE("a clause with a quote in it is mixed") {
  const auto found = extract("nl", "De minister zei dat de brug \u201chelemaal veilig\u201d is.");
  REQUIRE(found.claims.size() == 1);
  CHECK(found.claims[0].type == ClaimType::mixed);
}

}  // namespace
}  // namespace casus::detail
