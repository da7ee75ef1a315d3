// SPDX-License-Identifier: MIT
#include "claim/quoted_speech.h"

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

TEST_CASE("the speaker of a quote stands behind or before it") {
  const auto c = GENERATE(values<Case>({
      {"nl",
       "\u201cDe brug gaat dicht\u201d, zei minister Jansen.",
       {"quote.verb-speaker | minister Jansen | zei | De brug gaat dicht"}},
      {"nl",
       "\u201cDe brug gaat dicht\u201d, aldus de politie.",
       {"quote.aldus | de politie | aldus | De brug gaat dicht"}},
      {"nl",
       "'De brug gaat dicht', zo meldde de politie.",
       {"quote.verb-speaker | de politie | meldde | De brug gaat dicht"}},
      {"nl",
       "De minister zei: \u201cDe brug gaat dicht.\u201d",
       {"quote.speaker-verb | De minister | zei | De brug gaat dicht."}},
      {"nl",
       "Maandag zei de minister: \u201cDe brug gaat dicht.\u201d",
       {"quote.verb-speaker | de minister | zei | De brug gaat dicht."}},
      {"nl",
       "Minister Jansen: \u201cDe brug gaat dicht.\u201d",
       {"quote.colon | Minister Jansen |  | De brug gaat dicht."}},
      {"en",
       "\"The bridge will close,\" said Mary Smith.",
       {"quote.verb-speaker | Mary Smith | said | The bridge will close"}},
      {"en",
       "\"The bridge will close,\" Mary Smith told reporters.",
       {"quote.speaker-verb | Mary Smith | told | The bridge will close"}},
      {"en",
       "Mary Smith said, \"The bridge will close today.\"",
       {"quote.speaker-verb | Mary Smith | said | The bridge will close today."}},
      {"en", "\"The bridge will close,\" she said.", {"quote.pronoun | she | said | The bridge will close"}},
      {"en",
       "\"The bridge will close.\" \u2014 Mary Smith",
       {"quote.signature | Mary Smith |  | The bridge will close."}},
  }));
  CAPTURE(c.text);
  CHECK(claims(c.language, c.text) == c.claims);
}

TEST_CASE("a quote that a speaker interrupts is one claim in two pieces") {
  const auto c = GENERATE(values<Case>({
      {"nl",
       "\u201cDe brug\u201d, zei minister Jansen, \u201cgaat morgen dicht.\u201d",
       {"quote.split | minister Jansen | zei | De brug / gaat morgen dicht."}},
      {"nl",
       "\u201cDe brug gaat dicht\u201d, voegde hij eraan toe. \u201cHet duurt lang.\u201d",
       {"quote.pronoun | hij | voegde / toe | De brug gaat dicht / Het duurt lang."}},
      {"en",
       "\"The bridge will close,\" said Mary Smith. \"It is old.\"",
       {"quote.split | Mary Smith | said | The bridge will close / It is old."}},
      {"en",
       "\"The bridge will close,\" Mary Smith said. \"It is old,\" Jim Miller said.",
       {"quote.speaker-verb | Mary Smith | said | The bridge will close",
        "quote.speaker-verb | Jim Miller | said | It is old"}},
  }));
  CAPTURE(c.text);
  CHECK(claims(c.language, c.text) == c.claims);
}

TEST_CASE("a quote inside a sentence takes the rest of it along and is mixed") {
  const auto found = extract("en", "The bridge has \"no future at all in this town,\" said Mary Smith.");
  REQUIRE(found.claims.size() == 1);
  CHECK(found.claims[0].type == ClaimType::mixed);
  CHECK(found.claims[0].content[0].begin == 0);
}

TEST_CASE("a quote goes on from paragraph to paragraph until it is closed") {
  CHECK(claims("en",
               "Mary Smith said: \u201cThe bridge is old and it will close.\n\n"
               "\u201cIt was built before the war and nobody cared for it.\n\n"
               "\u201cThat was a mistake.\u201d\n\nThe town has another bridge, which is new.") ==
        std::vector<std::string>{"quote.speaker-verb | Mary Smith | said | The bridge is old and it will close. / "
                                 "It was built before the war and nobody cared for it. / That was a mistake."});
}

TEST_CASE("a mark that was never closed does not spoil the paragraphs behind it") {
  const auto found = claims("en",
                            "The \u201cbridge was closed by police on Monday and will not open again.\n\n"
                            "\u201cIt is old,\u201d said Mary Smith.");
  CHECK(found == std::vector<std::string>{"quote.verb-speaker | Mary Smith | said | It is old"});
}

TEST_CASE("the words before a colon may be the paragraph before") {
  CHECK(claims("en", "Mary Smith wrote on Monday:\n\n\u201cThe bridge is old and it will close.\u201d") ==
        std::vector<std::string>{"quote.colon | Mary Smith | wrote | The bridge is old and it will close."});
}

TEST_CASE("scare quotes, titles and questions before a quote are no claims") {
  const auto text = GENERATE(values<std::string>({
      "The \"so-called\" bridge is closed.",
      "In his book, ''A Bridge Too Far,'' Mr. Smith walks along the river.",
      "Who said: it is closed?",
      "The question was: \"Is the bridge closed today?\"",
      "They screened \"The Bridge on the River Kwai\" in town.",
  }));
  CAPTURE(text);
  CHECK(claims("en", text).empty());
}

TEST_CASE("a verb inside the quote is no cue of it") {
  CHECK(claims("en", "\u201cHe said no to all of this,\u201d Mary Smith replied.") ==
        std::vector<std::string>{"quote.speaker-verb | Mary Smith | replied | He said no to all of this"});
}

}  // namespace
}  // namespace casus::detail
