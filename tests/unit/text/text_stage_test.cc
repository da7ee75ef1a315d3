// SPDX-License-Identifier: MIT
#include "text/text_stage.h"

#include <chrono>
#include <string>

#include "support/catch.h"
#include "text/characters.h"
#include "utf8.h"

using namespace casus;
using detail::TextStage;

namespace {

const TextStage& stage() {
  static const TextStage made = TextStage::make(Seeds::embedded().value()).value();
  return made;
}

/// Every layer law at once: order, nesting, and that nothing but white space is left out.
void check_laws(const Article& article) {
  const TextLayer layer = stage().run(article);
  const std::string& text = article.text();
  std::uint32_t at = 0;
  const auto check_gap = [&](std::uint32_t to) {
    bool only_space = true;
    for (; at < to; at += detail::decode(text.data() + at).bytes) {
      only_space &= detail::classify(text.data() + at).kind == detail::CharClass::space;
    }
    REQUIRE(only_space);
    REQUIRE(at == to);
  };
  std::uint32_t next_token = 0;
  std::uint32_t block = 0;
  for (const Sentence& sentence : layer.sentences) {
    REQUIRE(sentence.first_token == next_token);
    REQUIRE(sentence.block >= block);
    REQUIRE(layer.blocks[sentence.block].span.contains(sentence.span));
    block = sentence.block;
    for (; next_token < sentence.last_token; ++next_token) {
      const Token& token = layer.tokens[next_token];
      REQUIRE(sentence.span.contains(token.span));
      check_gap(token.span.begin);
      at = token.span.end;
    }
  }
  REQUIRE(next_token == layer.tokens.size());
  check_gap(static_cast<std::uint32_t>(text.size()));
}

}  // namespace

TEST_CASE("an article becomes blocks, sentences and tokens that hold all of it") {
  const auto article = Article::from_utf8(
      "Kremlin wijst voorstel af\n\nMOSKOU - Het Kremlin heeft het voorstel afgewezen. \"Wij onderhandelen niet\", zei "
      "woordvoerder Dmitri Peskov.\n\nLEES OOK:\u00A0Rusland trekt troepen terug\n");
  REQUIRE(article.has_value());
  check_laws(*article);
  const TextLayer layer = stage().run(*article);
  CHECK(layer.language == Language("nl"));
  CHECK(layer.blocks.size() >= 3);
  CHECK(layer.blocks.front().label == BlockLabel::title);
  CHECK(layer.blocks.back().label == BlockLabel::related_link);
  CHECK(layer.sentences.size() >= 4);
  CHECK(layer.diagnostics.empty());
}

TEST_CASE("the language that was given decides, block by block, how words are cut") {
  const std::string text = "Asia-Pacific";
  for (const auto& [code, tokens] : {std::pair{"nl", 1u}, std::pair{"en", 3u}}) {
    const auto article = Article::from_utf8(text, {.language = Language(code)});
    CHECK(stage().run(*article).tokens.size() == tokens);
  }
}

TEST_CASE("hostile text loses nothing and takes linear time") {
  const std::size_t n = 300'000;
  std::string marks;
  while (marks.size() < n) marks += ".?!'\"(),;:-/@#&_$%*+<=>^|~`\\[]{}";
  std::string dotted, hyphened, mixed;
  while (dotted.size() < n) dotted += "a.";
  while (hyphened.size() < n) hyphened += "a.-1-";
  while (mixed.size() < n) mixed += "'s \"x.\" \u0301\u0301@a-b:// ";
  const std::string rows[] = {std::string(n, 'a'),
                              std::string(n, '"'),
                              std::string(n, '\''),
                              std::string(n, '\0'),
                              std::string(n, '.'),
                              std::string(n, '('),
                              std::string(n, '1'),
                              std::string(n, '@'),
                              std::string(n, '\n'),
                              std::string(n, '-'),
                              marks,
                              dotted,
                              hyphened,
                              mixed,
                              ""};
  for (const std::string& row : rows) {
    const auto article = Article::from_utf8(row);
    REQUIRE(article.has_value());
    CAPTURE(row.substr(0, 20));
    check_laws(*article);
  }
}

TEST_CASE("a sentence without an end is cut, and that is said once") {
  std::string text;
  for (int i = 0; i < 11000; ++i) text += "woord ";
  const auto article = Article::from_utf8(text, {.language = Language("nl")});
  const TextLayer layer = stage().run(*article);
  CHECK(layer.sentences.size() == 3);
  REQUIRE(layer.diagnostics.size() == 1);
  CHECK(layer.diagnostics[0].message == "sentences are cut at 5000 tokens");
  CHECK(layer.diagnostics[0].span == layer.sentences[0].span);
}

TEST_CASE("a bad row in a table of the seeds is an error of the stage") {
  const auto seeds = Seeds::from_memory(std::vector<SeedFile>{
      {"nl/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\n"},
      {"nl/abbreviations.tsv", "#casus-seed 1 abbreviations\nform*\tsentence_end\tsource\ndhr.\tnooit\town\n"}});
  REQUIRE(seeds.has_value());
  const auto made = TextStage::make(*seeds);
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().line == 3);
}
