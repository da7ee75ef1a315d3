// SPDX-License-Identifier: MIT
#include "text/tokenise.h"

#include <random>
#include <string>

#include "support/catch.h"
#include "text/characters.h"
#include "tokens.h"
#include "utf8.h"

using namespace casus;
using namespace casus::tests;

TEST_CASE("marks are tokens of their own, and a mark that is repeated is one") {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"  \t\n ", ""},
      {"Nee.", "Nee | ."},
      {"Wacht... echt?!", "Wacht | ... | echt | ?!"},
      {"(ja), [nee]; {nu}", "( | ja | ) | , | [ | nee | ] | ; | { | nu | }"},
      {"dat [...] en", "dat | [...] | en"},
      {"A -- B --- C", "A | -- | B | --- | C"},
      {"een\u2014twee \u2013 drie\u2026", "een | \u2014 | twee | \u2013 | drie | \u2026"},
      {"((dubbel))", "( | ( | dubbel | ) | )"},
      {"$$$ en 5%", "$$$ | en | 5 | %"},
      {"\u20AC5 \u00A35", "\u20AC | 5 | \u00A3 | 5"},
      {"vis \u2022 vlees", "vis | \u2022 | vlees"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(cut(text, "nl") == expected);
    CHECK(cut(text, "en") == expected);
  }
}

TEST_CASE("quotation marks stand alone, in every style") {
  const std::pair<const char*, const char*> rows[] = {
      {"\"Ja\"", "\" | Ja | \""},
      {"\u201CJa\u201D", "\u201C | Ja | \u201D"},
      {"\u201EJa\u201D", "\u201E | Ja | \u201D"},
      {"\u2018Ja\u2019", "\u2018 | Ja | \u2019"},
      {"'Ja'", "' | Ja | '"},
      {"``Ja''", "`` | Ja | ''"},
      {",,Ja''", ",, | Ja | ''"},
      {"\u00ABJa\u00BB", "\u00AB | Ja | \u00BB"},
      {"'Wij gaan weg'", "' | Wij | gaan | weg | '"},
      {"'De mensen'", "' | De | mensen | '"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(cut(text, "nl") == expected);
    CHECK(cut(text, "en") == expected);
    CHECK(tokens_of(text).front().is(token::quote));
    CHECK(tokens_of(text).back().is(token::quote));
  }
}

TEST_CASE("handles, hashtags, emoji and faces are one token") {
  const std::pair<const char*, const char*> rows[] = {
      {"@POTUS zei #metoo", "@POTUS | zei | #metoo"},
      {"#1 en @ huis", "# | 1 | en | @ | huis"},
      {"leuk \U0001F469\u200D\U0001F680 \U0001F44D\U0001F3FD",
       "leuk | \U0001F469\u200D\U0001F680 | \U0001F44D\U0001F3FD"},
      {"fijn :) ja :-( nee ;-)", "fijn | :) | ja | :-( | nee | ;-)"},
      {"zie: (a)", "zie | : | ( | a | )"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(cut(text) == expected);
  }
}

TEST_CASE("every space of Unicode parts words, and no invisible character does") {
  for (const char* space : {" ", "\u00A0", "\u2003", "\u202F", "\u3000", "\u2028", "\u200B", "\uFEFF", "\u0085"}) {
    CHECK(cut(std::string("een") + space + "twee") == "een | twee");
  }
  for (const char* invisible : {"\u00AD", "\u200D", "\u2060"}) {
    const std::string word = std::string("ver") + invisible + "geten";
    const auto tokens = tokens_of(word);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].hash == hash_folded("vergeten"));
  }
  const auto marked = tokens_of("\u200EMoskou");
  REQUIRE(marked.size() == 1);
  CHECK(marked[0].hash == hash_folded("moskou"));
  CHECK(marked[0].is(token::capitalised));
}

TEST_CASE("the shape says what a token looks like") {
  struct Row {
    const char* text;
    unsigned shape;
  };
  using namespace token;
  const Row rows[] = {
      {"huis", word},
      {"Huis", word | capitalised},
      {"NAVO", word | capitalised | upper},
      {"\u00C9\u00C9N", word | capitalised | upper},
      {"I", word | capitalised},
      {"iPhone", word},
      {"G20", word | capitalised | has_digit},
      {"EU27", word | capitalised | upper | has_digit},
      {"oud-minister", word | has_hyphen},
      {"foto's", word | has_clitic},
      {"Hans\u2019", word | capitalised | has_clitic},
      {"dhr.", word | abbreviation},
      {"1.500", number | has_digit},
      {"-5", number | has_digit},
      {"24-jarige", number | has_digit | has_hyphen},
      {"%", symbol},
      {"\u20AC", symbol},
      {"\U0001F600", symbol},
      {"...", punctuation},
      {"\u201C", quote},
      {"www.nos.nl", word},
      {"https://nos.nl/artikel", address},
      {"redactie@nos.nl", address},
      {"@nos", address},
      {"\u0420\u043E\u0441\u0441\u0438\u044F", word | capitalised},
      {"\u4E2D\u56FD", word},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, cut(row.text));
    const auto tokens = tokens_of(row.text);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].shape == row.shape);
  }
  const auto spaced = tokens_of("a b,c");
  REQUIRE(spaced.size() == 4);
  CHECK_FALSE(spaced[0].is(space_before));
  CHECK(spaced[1].is(space_before));
  CHECK_FALSE(spaced[2].is(space_before));
}

TEST_CASE("a token's hash is that of its word, and its stem lacks the clitic") {
  struct Row {
    const char* text;
    const char* stem;
    const char* language;
  };
  const Row rows[] = {{"Rusland", "rusland", "nl"},
                      {"Oekra\u00EFne\u2019s", "oekra\u00EFne", "nl"},
                      {"OEKRAI\u0308NE'S", "oekra\u00EFne", "nl"},
                      {"Russia's", "russia", "en"},
                      {"didn't", "did", "en"},
                      {"parties'", "parties", "en"},
                      {"we\u2019ll", "we", "en"},
                      {"auto's", "auto", "nl"},
                      {"z'n", "z'n", "nl"},
                      {"Ponomarenko", "PONOMARENKO", "en"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto tokens = tokens_of(row.text, row.language);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].hash == hash_folded(row.text));
    CHECK(tokens[0].stem == hash_folded(row.stem));
  }
}

namespace {

/// Each character that is not white space is in exactly one token.
void check_nothing_lost(std::string_view text, std::string_view language) {
  std::vector<bool> covered(text.size(), false);
  std::uint32_t last = 0;
  for (const Token& token : tokens_of(text, language)) {
    REQUIRE(token.span.begin >= last);
    REQUIRE(token.span.end > token.span.begin);
    REQUIRE(detail::is_boundary(text, token.span.begin));
    REQUIRE(detail::is_boundary(text, token.span.end));
    REQUIRE(token.hash == hash_folded(text.substr(token.span.begin, token.span.size())));
    for (std::uint32_t i = token.span.begin; i < token.span.end; ++i) covered[i] = true;
    last = token.span.end;
  }
  for (std::size_t i = 0; i < text.size(); i += detail::decode(text.data() + i).bytes) {
    if (!covered[i]) REQUIRE(detail::classify(text.data() + i).kind == detail::CharClass::space);
  }
}

}  // namespace

TEST_CASE("nothing is lost of any text, and every token has the hash of what stands in it") {
  const char* const pieces[] = {
      "a",    "Z",      "7",      " ",       ".",      ",",      "'",  "\u2019",     "\"",         "-",
      "/",    "@",      ":",      "//",      "(",      ")",      "[",  "]",          "...",        "$",
      "%",    "\u20AC", "\u00E9", "e\u0301", "\u00AD", "\u00A0", "\n", "\U0001F469", "\u200D",     "dhr.",
      "www.", "b.v",    "\u0301", "#",       "&",      "+",      "=",  "_",          "`",          "\u2026",
      ";",    "!",      "s",      "S",       "\u4E2D", "NL",     "12", "\u00DF",     "tienletter", "abcdefgh"};
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t n = 1 + random() % 24; n > 0; --n) text += pieces[random() % std::size(pieces)];
    if (round % 5 == 0) text += '\0';
    CAPTURE(text);
    for (const char* language : {"nl", "en", "und"}) check_nothing_lost(text, language);
  }
}

TEST_CASE("a span is cut as if the text around it were not there") {
  const std::string text = "xx\u00E9Hij zei: ja.yy";
  const std::uint32_t begin = 4, end = 15;
  std::vector<Token> tokens;
  tokeniser("nl").run(text, {begin, end}, tokens);
  REQUIRE(tokens.size() == 4);
  CHECK(tokens.front().span == Span{begin, begin + 3});
  CHECK(tokens.back().span.end == end);
  tokens.clear();
  tokeniser("nl").run(text, {4, 4}, tokens);
  CHECK(tokens.empty());
}

TEST_CASE("whether a text may not be composed is told") {
  std::vector<Token> tokens;
  CHECK_FALSE(tokeniser("nl").run("caf\u00E9", {0, 5}, tokens));
  CHECK(tokeniser("nl").run("cafe\u0301", {0, 6}, tokens));
}
