// SPDX-License-Identifier: MIT
#include "claim/cues.h"

#include <string>

#include "reading.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

std::string show(const Reading& reading, const std::optional<Cue>& cue) {
  if (!cue) return "";
  std::string out;
  for (const Span piece : pieces(reading.passage, *cue)) out += std::string(reading.layer.slice(piece)) + ' ';
  return out + "| " + reading.slice(cue->speaker.first, cue->speaker.last);
}

struct Case {
  std::string language;
  std::string text;
  std::string cue;  ///< "VERB PARTICLE | SPEAKER"; empty: there is none
};

TEST_CASE("a verb of several meanings is the one whose particle is there") {
  struct Particle {
    std::string text;
    std::string form;
    std::string act;
  };
  const auto c = GENERATE(values<Particle>({
      {"Hij stelde dat het klaar was.", "stelde", "declare"},
      {"Hij stelde vast dat het klaar was.", "stelde", "report"},
      {"Hij gaf gisteren toe dat het klaar was.", "gaf", "confirm"},
      {"Hij gaf gisteren aan dat het klaar was.", "gaf", "show"},
      {"Hij gaf gisteren een boek.", "gaf", ""},
      {"Hij gaf een boek, niet aan haar.", "gaf", ""},
  }));
  CAPTURE(c.text);
  const Reading reading("nl", c.text);
  const auto verb = verb_at(reading.passage, reading.find(c.form), reading.passage.last, frame::clause);
  CHECK((verb ? verb->entry->act : "") == c.act);
}

TEST_CASE("the cue behind a quote is found in either order") {
  const auto c = GENERATE(values<Case>({
      {"nl", ", zei minister Jansen in Den Haag.", "zei | minister Jansen"},
      {"nl", ", voegde hij eraan toe.", "voegde toe | hij"},
      {"nl", ", zo meldde de politie.", "meldde | de politie"},
      {"nl", ", aldus een woordvoerder.", "aldus | een woordvoerder"},
      {"nl", ", volgens het ministerie.", "volgens | het ministerie"},
      {"nl", ", laat de politie weten.", "laat weten | de politie"},
      {"nl", ", gaf hij.", ""},
      {"en", ", said Mary Smith, a doctor in Ohio.", "said | Mary Smith, a doctor in Ohio"},
      {"en", ", Smith told reporters on Monday.", "told | Smith"},
      {"en", ", the minister said.", "said | the minister"},
      {"en", ", according to the report.", "according to | the report"},
      {"en", ", Smith said that he would go.", ""},
      {"en", ", Smith suggested looking at it.", ""},
      {"en", ", and Smith said no.", ""},
  }));
  CAPTURE(c.text);
  const Reading reading(c.language, c.text);
  CHECK(show(reading, cue_behind(reading.passage, 0, reading.passage.last, frame::quote)) == c.cue);
}

TEST_CASE("the cue before a quote ends in a colon, a comma or the verb itself") {
  const auto c = GENERATE(values<Case>({
      {"nl", "De premier zei maandag in de Kamer: \"Het is klaar.\"", "zei | De premier"},
      {"nl", "Maandag zei de premier: \"Het is klaar.\"", "zei | de premier"},
      {"nl", "Minister Jansen: \"Het is klaar.\"", "| Minister Jansen"},
      {"nl", "De vraag was: \"Is het klaar?\"", ""},
      {"en", "Mary Smith told reporters, \"It is done.\"", "told | Mary Smith"},
      {"en", "Smith has said \"it is done and over\".", "said | Smith"},
      {"en", "Smith says voter fraud \"is done and over\".", ""},
      {"en", "Smith was told: \"It is done.\"", ""},
      {"en", "According to Mary Smith, \"It is done.\"", "According to | Mary Smith"},
  }));
  CAPTURE(c.text);
  const Reading reading(c.language, c.text);
  REQUIRE(reading.passage.quotes.size() == 1);
  CHECK(show(reading, cue_before(reading.passage, 0, reading.passage.quotes[0].open)) == c.cue);
}

TEST_CASE("a form that is a noun as well needs a subject that shows it is a verb") {
  struct Noun {
    std::string text;
    std::string form;
    bool is_verb;
  };
  const auto c = GENERATE(values<Noun>({
      {"She sent a strong signal that it was over.", "signal", false},
      {"They fear that it is over.", "fear", true},
      {"Officials fear that it is over.", "fear", true},
      {"The United States that it was.", "States", false},
  }));
  CAPTURE(c.text);
  const Reading reading("en", c.text);
  const auto at = reading.find(c.form);
  const auto verb = verb_at(reading.passage, at, reading.passage.last, frame::clause);
  CHECK((verb && subject_of(reading.passage, *verb, 0, at, reading.passage.last)) == c.is_verb);
}

TEST_CASE("a name behind a dash signs a quote") {
  const auto c = GENERATE(values<Case>({
      {"en", "\u2014 Mary Smith", "| Mary Smith"},
      {"en", "\u2014 and that was that.", ""},
      {"en", "\u2014 Mary Smith went home.", ""},
  }));
  CAPTURE(c.text);
  const Reading reading(c.language, c.text);
  CHECK(show(reading, signature_behind(reading.passage, 0, reading.passage.last)) == c.cue);
}

}  // namespace
}  // namespace casus::detail
