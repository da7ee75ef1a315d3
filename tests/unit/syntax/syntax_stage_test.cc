// SPDX-License-Identifier: MIT
#include "syntax/syntax_stage.h"

#include "support/catch.h"
#include "text/text_stage.h"
#include "unit/syntax/models.h"

using namespace casus;
using detail::SyntaxStage;
using detail::TextStage;

namespace {

Article article_in(const char* language, std::string text) {
  return Article::from_utf8(std::move(text), {.language = Language(language)}).value();
}

}  // namespace

TEST_CASE("a language without a model has sentences without words") {
  const Seeds seeds = test::seeds_with(test::model("xx"));
  const Article article = article_in("fr", "Le ministre parle. Il dit non.");
  const TextLayer text = TextStage::make(seeds)->run(article);
  const SyntaxLayer layer = SyntaxStage::make(seeds)->run(text);
  CHECK(layer.empty());
  REQUIRE(layer.sentences.size() == text.sentences.size());
  for (const SyntaxSentence& sentence : layer.sentences) CHECK(sentence.empty());
}

TEST_CASE("a model without sections gives words and a tree, and says nothing of them") {
  const Seeds seeds = test::seeds_with(test::model("en"));
  const Article article = article_in("en", "He can't go. Russia's army did.");
  const TextLayer text = TextStage::make(seeds)->run(article);
  const SyntaxLayer layer = SyntaxStage::make(seeds)->run(text);
  REQUIRE(layer.sentences.size() == 2);
  CHECK(layer.words_of(layer.sentences[0]).size() == 5);
  CHECK(layer.words_of(layer.sentences[1]).size() == 5);
  for (const SyntaxSentence& sentence : layer.sentences) {
    REQUIRE(sentence.root < sentence.last_word);
    CHECK(layer.head_of(layer.words[sentence.root]) == nullptr);
    int dependents = 0;
    layer.for_each_dependent(sentence, sentence.root, [&](const Word& word) {
      CHECK(layer.head_of(word) == &layer.words[sentence.root]);
      ++dependents;
    });
    CHECK(dependents == 4);
  }
  CHECK(layer.words[0].upos == Upos::x);
  CHECK(layer.lemma(layer.words[0]).empty());
}

TEST_CASE("a model for another language than its name says is refused") {
  SeedFile file = test::model("en");
  file.name = "models/nl.model";
  const auto stage = SyntaxStage::make(Seeds::from_memory({&file, 1}).value());
  REQUIRE_FALSE(stage);
  CHECK(to_string(stage.error()) == "models/nl.model: a model of language 'en' where one of 'nl' is needed");
}

TEST_CASE("a damaged model from memory or a file is refused") {
  SeedFile file = test::model("en");
  file.bytes[40] ^= 1;
  const auto stage = SyntaxStage::make(Seeds::from_memory({&file, 1}).value());
  REQUIRE_FALSE(stage);
  CHECK(stage.error().code == ErrorCode::model_damaged);
}

TEST_CASE("the embedded models are what was written") {
  const Seeds seeds = Seeds::embedded().value();
  for (const SeedModel& model : seeds.models()) {
    CHECK(model.embedded);
    const auto file = detail::ModelFile::from(model.bytes, model.file);
    INFO((file ? "" : to_string(file.error())));
    CHECK(file.has_value());
  }
}
