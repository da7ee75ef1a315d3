// SPDX-License-Identifier: MIT
#include "text/language.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace {

using namespace casus;
using detail::find_languages;
using detail::guess_language;
using detail::LanguageTables;

const LanguageTables& tables() {
  static const LanguageTables found = LanguageTables::make(Seeds::embedded().value()).value();
  return found;
}

std::string language_of(std::string_view text) {
  return std::string(guess_language(text, tables()).language.code());
}

TEST_CASE("a sentence tells its language") {
  struct Row {
    const char* language;
    const char* text;
  };
  const Row row = GENERATE(values<Row>({
      {"nl", "De minister zei dat het kabinet nog geen besluit heeft genomen over de opvang."},
      {"nl", "Volgens de politie is de man niet meer in het land."},
      {"nl", "The Guardian en The New York Times schreven als eerste over de zaak van de minister."},
      {"en", "The minister said the cabinet had not yet decided on the shelters."},
      {"en", "Police said the man was no longer in the country."},
      {"other", "Der Minister sagte, dass die Regierung noch nicht entschieden hat, wie es weitergehen soll."},
      {"other", "Die minister het ges\xC3\xAA dat die kabinet nog nie oor die plan besluit het nie."},
      {"other",
       "Le ministre a dit que le gouvernement n'avait pas encore pris de d\xC3\xA9"
       "cision sur la question."},
      {"other",
       "El ministro dijo que el gobierno no ha tomado todav\xC3\xAD"
       "a una decisi\xC3\xB3n sobre el asunto."},
      {"other", "Il ministro ha detto che il governo non ha ancora preso una decisione sulla questione."},
      {"other", "O ministro disse que o governo ainda n\xC3\xA3o tomou uma decis\xC3\xA3o sobre a quest\xC3\xA3o."},
      {"other", "Ministeren sagde, at regeringen endnu ikke har truffet en beslutning om sagen."},
      {"other", "Ministern sade att regeringen \xC3\xA4nnu inte har fattat n\xC3\xA5got beslut i fr\xC3\xA5gan."},
      {"other",
       "Statsr\xC3\xA5"
       "den sa at regjeringen enn\xC3\xA5 ikke har tatt en beslutning om saken."},
      {"other",
       "Minister powiedzia\xC5\x82, \xC5\xBC"
       "e rz\xC4\x85"
       "d jeszcze nie podj\xC4\x85\xC5\x82 decyzji w tej sprawie."},
      {"other",
       "Bakan, h\xC3\xBCk\xC3\xBCmetin bu konuda hen\xC3\xBCz bir karar almad\xC4\xB1\xC4\x9F\xC4\xB1n\xC4\xB1 ve daha "
       "sonra karar alaca\xC4\x9F\xC4\xB1n\xC4\xB1 s\xC3\xB6yledi."},
      {"other", "Menteri itu mengatakan bahwa pemerintah belum mengambil keputusan untuk masalah ini."},
      {"other", "De minister sei dat it kabinet noch gjin beslut nommen hat oer de opfang fan minsken."},
      {"other",
       "\xD0\x9C\xD0\xB8\xD0\xBD\xD0\xB8\xD1\x81\xD1\x82\xD1\x80 \xD1\x81\xD0\xBA\xD0\xB0\xD0\xB7\xD0\xB0\xD0\xBB, "
       "\xD1\x87\xD1\x82\xD0\xBE \xD1\x80\xD0\xB5\xD1\x88\xD0\xB5\xD0\xBD\xD0\xB8\xD1\x8F \xD0\xBD\xD0\xB5\xD1\x82."},
      {"und", ""},
      {"und", "Lionel Messi"},
      {"und", "12-12-2024 *** 14:00"},
  }));
  INFO(row.text);
  CHECK(language_of(row.text) == row.language);
}

/// The languages of the article and of its blocks, the lines of the text.
std::vector<std::string> languages_of(std::string_view text, std::optional<Language> given = {}) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    blocks.push_back({.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = end + 1;
  }
  const auto article = find_languages(text, given, tables(), blocks);
  std::vector<std::string> found = {std::string(article.language.code())};
  for (const Block& block : blocks) found.emplace_back(block.language.code());
  return found;
}

using Codes = std::vector<std::string>;

constexpr const char* dutch_with_english =
    "Premier wil snel naar Washington\n"
    "De premier wil dat er snel een gesprek komt met de nieuwe president van de Verenigde Staten.\n"
    "\xE2\x80\x9CWe are ready to talk to them about all of this as soon as they are in office.\xE2\x80\x9D\n"
    "Make America Great Again\n"
    "Dat zei hij na afloop van een overleg in het torentje.";

TEST_CASE("a quotation in another language has its own, a short line has its article's") {
  CHECK(languages_of(dutch_with_english) == Codes{"nl", "nl", "nl", "en", "nl", "nl"});
}

TEST_CASE("a language that is given is the article's") {
  CHECK(languages_of("Trump wint", Language("en")) == Codes{"en", "en"});
  CHECK(languages_of(dutch_with_english, Language("en"))[0] == "en");
  CHECK(languages_of(dutch_with_english, Language("en"))[2] == "nl");
  CHECK(find_languages("", Language("nl"), tables(), {}).score == 1);
}

TEST_CASE("an article without words has no language") {
  CHECK(languages_of("") == Codes{"und"});
  CHECK(languages_of("12:00") == Codes{"und", "und"});
}

TEST_CASE("a table of function words may do without weights") {
  const std::vector<SeedFile> files = {
      {"nl/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\nhet\town\n"}};
  const auto made = LanguageTables::make(Seeds::from_memory(files).value());
  REQUIRE(made);
  CHECK(guess_language("de man en het kind", *made).language == Language("nl"));
}

TEST_CASE("a weight that is no rate is an error of its line") {
  const char* const weight = GENERATE("0", "1001", "veel", "");
  const std::vector<SeedFile> files = {
      {"nl/function_words.tsv",
       "#casus-seed 1 function_words\nword*\tweight\tsource\nde\t" + std::string(weight) + "\town\n"}};
  const auto made = LanguageTables::make(Seeds::from_memory(files).value());
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::seed_value);
  CHECK(made.error().line == 3);
}

}  // namespace
