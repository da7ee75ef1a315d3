// SPDX-License-Identifier: MIT
#include "casus/pipeline.h"

#include <stdexcept>

#include "support/catch.h"
#include "unit/syntax/models.h"

namespace {

/// Marks the first character of an article as an entity.
class FirstCharacter final : public casus::EntityExtractor {
 public:
  explicit FirstCharacter(std::string name = "test.first") : name_(std::move(name)) {}
  std::string_view name() const noexcept override { return name_; }
  void extract(const casus::SyntaxLayer&, casus::EntitySink& out) const override {
    out.add(casus::Entity{.name = "first", .mentions = {{.span = {0, 1}}}});
  }

 private:
  std::string name_;
};

/// Lets every entity say what it is.
class EntitiesSpeak final : public casus::ClaimExtractor {
 public:
  std::string_view name() const noexcept override { return "test.speak"; }
  void extract(const casus::EntityLayer& in, casus::ClaimSink& out) const override {
    for (std::size_t i = 0; i < in.found.entities.size(); ++i) {
      out.add({.speaker = static_cast<casus::EntityId>(i), .content = {in.found.entities[i].mentions[0].span}});
    }
  }
};

/// Makes an event of every claim.
class ClaimsHappen final : public casus::EventExtractor {
 public:
  std::string_view name() const noexcept override { return "test.happen"; }
  void extract(const casus::ClaimLayer& in, casus::EventSink& out) const override {
    for (const casus::Claim& claim : in.found.claims)
      out.add({.trigger = claim.content[0], .mention = claim.content[0]});
  }
};

class Thrower final : public casus::EntityExtractor {
 public:
  std::string_view name() const noexcept override { return "test.thrower"; }
  void extract(const casus::SyntaxLayer& in, casus::EntitySink&) const override {
    if (in.text.article.text() == "throw") throw std::runtime_error("as asked");
  }
};

casus::Pipeline::Builder builder() {
  return casus::Pipeline::Builder(casus::Seeds::embedded().value());
}

}  // namespace

TEST_CASE("extractors run stage by stage and see what came before") {
  auto b = builder();
  b.add(std::make_unique<ClaimsHappen>())
      .add(std::make_unique<EntitiesSpeak>())
      .add(std::make_unique<FirstCharacter>());
  const auto pipeline = std::move(b).build();
  REQUIRE(pipeline);
  const casus::Extraction found = pipeline->run(casus::Article::from_utf8("Ja.").value());
  CHECK(found.entities.size() == 1);
  CHECK(found.claims.size() == 1);
  REQUIRE(found.events.size() == 1);
  CHECK(found.events[0].claimed_by.size() == 1);
  CHECK(found.events[0].extractor == "test.happen");
}

TEST_CASE("two extractors of one name are refused") {
  auto b = builder();
  b.add(std::make_unique<FirstCharacter>("acme.x")).add(std::make_unique<FirstCharacter>("acme.x"));
  const auto pipeline = std::move(b).build();
  REQUIRE_FALSE(pipeline);
  CHECK(pipeline.error().code == casus::ErrorCode::duplicate_name);
  CHECK(pipeline.error().message == "two extractors named 'acme.x'");
}

TEST_CASE("what a user's extractor throws passes through, and the pipeline stays usable") {
  auto b = builder();
  b.add(std::make_unique<Thrower>());
  const auto pipeline = std::move(b).build();
  REQUIRE(pipeline);
  CHECK_THROWS_WITH(pipeline->run(casus::Article::from_utf8("throw").value()), "as asked");
  CHECK(pipeline->run(casus::Article::from_utf8("Rust.").value()).sentences.size() == 1);
}

TEST_CASE("a pipeline without extractors still reads the text") {
  const auto pipeline = builder().build();
  REQUIRE(pipeline);
  const casus::Extraction found = pipeline->run(casus::Article::from_utf8("Het regent. Het waait.").value());
  CHECK(found.sentences.size() == 2);
  CHECK(found.entities.empty());
}

TEST_CASE("an empty article gives an empty extraction") {
  const auto pipeline = casus::Pipeline::standard();
  REQUIRE(pipeline);
  const casus::Extraction found = pipeline->run(casus::Article::from_utf8("").value());
  CHECK(found.blocks.empty());
  CHECK(found.sentences.empty());
  CHECK(found.language == casus::Language("und"));
}

TEST_CASE("the seeds of a pipeline are checked when it is built") {
  const std::vector<casus::SeedFile> files = {
      {.name = "nl/function_words.tsv", .bytes = "#casus-seed 1 function_words\nword*\tsource\nde\town\n"},
      {.name = "nl/aliases.tsv", .bytes = "#casus-seed 1 aliases\nform*\tsource\n"}};
  const auto seeds = casus::Seeds::from_memory(files);
  REQUIRE(seeds);
  const auto pipeline = casus::Pipeline::standard(*seeds);
  REQUIRE_FALSE(pipeline);
  CHECK(pipeline.error().code == casus::ErrorCode::seed_format);
  CHECK(pipeline.error().source == "nl/aliases.tsv");
}

TEST_CASE("text and syntax can be read alone, and syntax left out") {
  const auto article = casus::Article::from_utf8("De minister zei nee.", {.language = casus::Language("nl")}).value();
  const casus::Seeds seeds = casus::test::seeds_with(casus::test::model("nl"));
  std::size_t words = 0;
  casus::Pipeline::Builder with(seeds);
  std::move(with).build()->read(article, [&](const casus::SyntaxLayer& layer) { words = layer.words.size(); });
  CHECK(words == 5);
  casus::Pipeline::Builder without(seeds);
  without.without_syntax();
  std::move(without).build()->read(article, [&](const casus::SyntaxLayer& layer) {
    CHECK(layer.empty());
    CHECK(layer.text.tokens.size() == 5);
    words = layer.sentences.size();
  });
  CHECK(words == 0);
}

TEST_CASE("a damaged model is an error of the pipeline, and none of one without syntax") {
  casus::SeedFile file = casus::test::model("nl");
  file.bytes.resize(file.bytes.size() - 1);
  const casus::Seeds seeds = casus::test::seeds_with(file);
  const auto pipeline = casus::Pipeline::standard(seeds);
  REQUIRE_FALSE(pipeline);
  CHECK(pipeline.error().code == casus::ErrorCode::model_truncated);
  casus::Pipeline::Builder builder(seeds);
  builder.add_standard().without_syntax();
  CHECK(std::move(builder).build());
}
