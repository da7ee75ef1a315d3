// SPDX-License-Identifier: MIT
#include "syntax/word_parts.h"

#include "support/catch.h"
#include "text/text_stage.h"

using namespace casus;
using detail::WordParts;

namespace {

/// The words of a text, in brackets where a token has several.
std::string words_of(std::string text, const char* language) {
  const Seeds seeds = Seeds::embedded().value();
  const auto article = Article::from_utf8(std::move(text), {.language = Language(language)}).value();
  const TextLayer layer = detail::TextStage::make(seeds)->run(article);
  const WordParts parts = WordParts::make(seeds, Language(language)).value();
  std::string all;
  for (const Token& token : layer.tokens) {
    std::string word;
    std::uint32_t at = token.span.begin;
    parts.for_each_word(article.text(), token, [&](Span span) {
      CHECK(span.begin == at);
      CHECK(span.begin < span.end);
      at = span.end;
      if (!word.empty()) word += '+';
      word += article.slice(span);
    });
    CHECK(at == token.span.end);
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

Error error_of(const std::string& row) {
  const SeedFile file{.name = "xx/word_parts.tsv", .bytes = "#casus-seed 1 word_parts\nform*\tparts\n" + row + "\n"};
  const auto parts = WordParts::make(Seeds::from_memory({&file, 1}).value(), Language("xx"));
  REQUIRE_FALSE(parts);
  return parts.error();
}

}  // namespace

TEST_CASE("English clitics are words of their own") {
  CHECK(words_of("He can't, she won't, they'll say.", "en") == "He ca+n't , she wo+n't , they+'ll say .");
  CHECK(words_of("Russia\u2019s army didn\u2019t move", "en") == "Russia+\u2019s army did+n\u2019t move");
  CHECK(words_of("the states' rights", "en") == "the states+' rights");
  CHECK(words_of("IT'S WHAT THEY CANNOT DO", "en") == "IT+'S WHAT THEY CAN+NOT DO");
  CHECK(words_of("I dunno, gonna ask.", "en") == "I du+n+no , gon+na ask .");
}

TEST_CASE("an apostrophe that is part of its word stays there") {
  CHECK(words_of("at 5 o'clock O'Neill came", "en") == "at 5 o'clock O'Neill came");
}

TEST_CASE("Dutch tokens are one word each") {
  CHECK(words_of("Poetins foto's, zo'n kan't", "nl") == "Poetins foto's , zo'n kan't");
}

TEST_CASE("a row whose parts are not its form is refused") {
  CHECK(to_string(error_of("cannot\tcan nut")) ==
        "xx/word_parts.tsv:3: 'can nut' in column 'parts' where the form in two pieces, or in three if it is a whole "
        "word, is needed");
  CHECK(error_of("cannot\tcannot").code == ErrorCode::seed_value);
  CHECK(error_of("*'s\t's").code == ErrorCode::seed_value);
  CHECK(error_of("*n't\t* n 't").code == ErrorCode::seed_value);
  CHECK(error_of("cannot\tcan  not").code == ErrorCode::seed_value);
}
