// SPDX-License-Identifier: MIT
#include "claim/speakers.h"

#include <string>

#include "reading.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

/// In `text` a bar stands where the phrase begins or ends.
struct Case {
  std::string language;
  std::string text;
  std::string phrase;  ///< empty: there is none
};

std::string behind(const Case& c) {
  std::string text = c.text;
  const auto bar = static_cast<std::uint32_t>(text.find('|'));
  text.erase(bar, 1);
  const Reading reading(c.language, text);
  std::uint32_t at = 0;
  while (at < reading.layer.tokens.size() && reading.layer.tokens[at].span.begin < bar) ++at;
  const auto speaker = speaker_behind(reading.passage, at, reading.passage.last, word::subject_pronoun);
  return speaker ? reading.slice(speaker->first, speaker->last) : "";
}

std::string before(const Case& c) {
  std::string text = c.text;
  const auto bar = static_cast<std::uint32_t>(text.find('|'));
  text.erase(bar, 1);
  const Reading reading(c.language, text);
  std::uint32_t at = 0;
  while (at < reading.layer.tokens.size() && reading.layer.tokens[at].span.begin < bar) ++at;
  const auto speaker = speaker_before(reading.passage, 0, at);
  return speaker ? reading.slice(speaker->first, speaker->last) : "";
}

TEST_CASE("the speaker behind a verb is a noun phrase and ends where the clause goes on") {
  const auto c = GENERATE(values<Case>({
      {"nl", "Zo zei |minister Jan Jansen in de Kamer.", "minister Jan Jansen"},
      {"nl", "Zo zei |gisteren een woordvoerder van de politie.", "een woordvoerder van de politie"},
      {"nl", "Zo zei |hij tegen de pers.", "hij"},
      {"nl", "Zo zei |Hugo de Wit maandag.", "Hugo de Wit"},
      {"nl", "Zo zei |de voorzitter van de raad dat het klaar was.", "de voorzitter van de raad"},
      {"en", "So said |Mary Smith-Jones on Friday.", "Mary Smith-Jones"},
      {"en", "So said |a spokesman for the company.", "a spokesman for the company"},
      {"en", "So said |Smith and Miller after the talks.", "Smith and Miller"},
      {"en", "So said |on Friday.", ""},
  }));
  CAPTURE(c.text);
  CHECK(behind(c) == c.phrase);
}

TEST_CASE("the speaker before a verb is its subject and not what a preposition governs") {
  const auto c = GENERATE(values<Case>({
      {"en", "On Monday President Mary Smith |said so.", "President Mary Smith"},
      {"en", "Mary Smith (D-Iowa) |said so.", "Mary Smith (D-Iowa)"},
      {"en", "Mary Smith, a doctor in Ohio, |said so.", "Mary Smith, a doctor in Ohio"},
      {"en", "Smith has repeatedly |said so.", "Smith"},
      {"en", "The head of the agency |said so.", "The head of the agency"},
      {"en", "He met with Smith |said so.", ""},
      {"en", "Smith was |told so.", ""},
      {"nl", "In Brussel |zei de premier dat.", ""},
      {"nl", "Omdat Jan Jansen, de voorzitter van de raad, maandag |zei dat.", "Jan Jansen, de voorzitter van de raad"},
  }));
  CAPTURE(c.text);
  CHECK(before(c) == c.phrase);
}

TEST_CASE("the entity is the head of the phrase") {
  struct Named {
    std::string text;
    std::string mention;
    EntityKind kind;
    bool speaks;
  };
  const auto c = GENERATE(values<Named>({
      {"president Trump", "Trump", EntityKind::person, true},
      {"het Kremlin", "Kremlin", EntityKind::government, true},
      {"een woordvoerder van het Kremlin", "Kremlin", EntityKind::government, false},
      {"de voorganger van Trump", "Trump", EntityKind::person, false},
      {"Trumps advocaat Jan Jansen", "Trump", EntityKind::person, false},
      {"Kremlin woordvoerder", "Kremlin", EntityKind::government, false},
  }));
  CAPTURE(c.text);
  const std::string text = "Zo zei " + c.text + ".";
  const auto at = static_cast<std::uint32_t>(text.find(c.mention));
  const SpeakerMention mention = {{at, at + static_cast<std::uint32_t>(c.mention.size())}, EntityId{0}, c.kind};
  const Reading reading("nl", text, {mention});
  const auto speaker = speaker_behind(reading.passage, 2, reading.passage.last, word::subject_pronoun);
  REQUIRE(speaker);
  CHECK(speaker->entity.has_value() == c.speaks);
}

}  // namespace
}  // namespace casus::detail
