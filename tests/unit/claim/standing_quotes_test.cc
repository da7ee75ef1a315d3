// SPDX-License-Identifier: MIT
#include "claims.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

TEST_CASE("a quote without a cue is spoken by who acts in the sentence before") {
  CHECK(claims("nl", "De trainer liep tevreden naar de bus. \u201cDit hadden wij echt niet verwacht.\u201d") ==
        std::vector<std::string>{"quote.standing | De trainer |  | Dit hadden wij echt niet verwacht."});
  CHECK(claims("en", "Mary Smith smiled at the crowd. \u201cNobody had seen this coming at all.\u201d") ==
        std::vector<std::string>{"quote.standing | Mary Smith |  | Nobody had seen this coming at all."});
}

TEST_CASE("the name is taken rather than the pronoun behind it, and not who has something done to him") {
  CHECK(claims("nl", "Jan Jansen lachte toen hij de bus zag. \u201cDit hadden wij echt niet verwacht.\u201d") ==
        std::vector<std::string>{"quote.standing | Jan Jansen |  | Dit hadden wij echt niet verwacht."});
  CHECK(claims("en", "Mary Smith smiled. John Brown was arrested. \u201cNobody had seen this coming at all.\u201d") ==
        std::vector<std::string>{"quote.standing | Mary Smith |  | Nobody had seen this coming at all."});
}

TEST_CASE("who is said to say something in the sentence before goes on in the quote") {
  const auto found = claims(
      "nl",
      "Volgens de woordvoerster van de gemeente is de brug gesloten. \u201cDit hadden wij echt niet verwacht.\u201d");
  REQUIRE(found.size() == 2);
  CHECK(found[1] == "quote.standing | de woordvoerster van de gemeente |  | Dit hadden wij echt niet verwacht.");
}

TEST_CASE("who acts behind the first words of an article says them") {
  CHECK(claims("en", "\u201cNobody had seen this coming at all.\u201d Mary Smith smiled at the crowd.") ==
        std::vector<std::string>{"quote.standing | Mary Smith |  | Nobody had seen this coming at all."});
}

TEST_CASE("a quote of many sentences hands its speaker on to the next") {
  const std::string many =
      "\u201cWe saw the water. It came at night. We ran up the hill. We waited there. Then it was gone.\u201d";
  const auto found = claims("en", "Mary Smith smiled at the crowd. " + many + "\n\n" + many);
  REQUIRE(found.size() == 2);
  CHECK(found[1].starts_with("quote.standing | Mary Smith |"));
}

TEST_CASE("what is no sentence of its own, or has nobody before it, is no such quote") {
  CHECK(claims("en", "The \u201cold bridge of the town\u201d was closed.").empty());
  CHECK(claims("en", "It rained. \u201cNobody had seen this coming at all.\u201d").empty());
}

}  // namespace
}  // namespace casus::detail
