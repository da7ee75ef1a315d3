// SPDX-License-Identifier: MIT
#include "entity/number.h"

#include "support/catch.h"
#include "text/text_stage.h"

using namespace casus;
using namespace casus::detail;

TEST_CASE("digits are read by the decimal mark of their language") {
  const struct {
    const char* text;
    char decimal;
    double value;  ///< -1: no number
  } cases[] = {{"64,1", ',', 64.1},  {"2.000.000", ',', 2e6},  {"10.000", ',', 10000},
               {"7.3", ',', 7.3},    {"1.234,5", ',', 1234.5}, {"1,234.5", '.', 1234.5},
               {"2,000", '.', 2000}, {"2.5", '.', 2.5},        {"2024", ',', 2024},
               {"1.2.3", ',', -1},   {"1,", ',', -1},          {"", ',', -1},
               {"12a", ',', -1},     {"1..2", ',', -1},        {"1234.567", ',', 1234.567}};
  for (const auto& c : cases) {
    CAPTURE(c.text, c.decimal);
    CHECK(parse_digits(c.text, c.decimal).value_or(-1) == Approx(c.value));
  }
}

TEST_CASE("numbers are read over words, digits and scales") {
  const Seeds seeds = Seeds::embedded().value();
  const auto stage = TextStage::make(seeds).value();
  const struct {
    const char* language;
    const char* text;
    double value;
    std::uint32_t tokens;
  } cases[] = {{"nl", "64,1 miljard euro", 64.1e9, 2},
               {"nl", "vijfentwintig doden", 25, 1},
               {"nl", "honderd miljoen dollar", 1e8, 2},
               {"nl", "een miljoen mensen", 1e6, 2},
               {"nl", "anderhalf jaar", 1.5, 1},
               {"nl", "miljoen keer", 0, 0},
               {"nl", "maandag kwam hij", 0, 0},
               {"en", "two hundred and fifty million pounds", 250e6, 5},
               {"en", "twenty-five people", 25, 3},
               {"en", "2 1/2 years", 2.5, 2},
               {"en", "two and three", 2, 1},
               {"en", "three thousand five hundred", 3500, 4},
               {"en", "a man", 0, 0}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto words = NumberWords::make(seeds, c.language).value();
    const auto article = Article::from_utf8(c.text, {.language = Language(c.language)}).value();
    const TextLayer text = stage.run(article);
    const Numeral numeral = words.parse(text, text.tokens);
    CHECK(numeral.value == Approx(c.value));
    CHECK(numeral.tokens == c.tokens);
  }
}

TEST_CASE("a malformed number word is an error that says where") {
  const SeedFile files[] = {
      {"xx/number_words.tsv", "#casus-seed 1 number_words\nphrase*\tkind*\tvalue\tsource\nzes\tcardinal\tveel\town\n"}};
  const auto made = NumberWords::make(Seeds::from_memory(files).value(), "xx");
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::seed_value);
  CHECK(made.error().line == 3);
}
