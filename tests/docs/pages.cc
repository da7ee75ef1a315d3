// SPDX-License-Identifier: MIT
// The programs of the pages in docs, compiled and run.
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <casus/casus.h>

#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

/// A folder of its own, in which the test stands while it runs.
class Folder {
 public:
  explicit Folder(const std::string& name) : before_(fs::current_path()), path_(before_ / name) {
    fs::remove_all(path_);
    fs::create_directories(path_);
    fs::current_path(path_);
  }
  ~Folder() {
    fs::current_path(before_);
    fs::remove_all(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

 private:
  fs::path before_;
  fs::path path_;
};

/// A ship: "USS", and the word behind it.
class Vessels : public casus::EntityExtractor {
 public:
  std::string_view name() const noexcept override { return "acme.vessels"; }
  void extract(const casus::SyntaxLayer& in, casus::EntitySink& out) const override {
    const std::vector<casus::Token>& tokens = in.text.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].hash != casus::hash_folded("uss")) continue;
      const casus::Span span{tokens[i].span.begin, tokens[i + 1].span.end};
      out.add(casus::Entity{.name = std::string(in.text.slice(span)), .mentions = {{.span = span, .rule = "prefix"}}});
    }
  }
};

}  // namespace

TEST_CASE("docs/writing-an-extractor.md: a test in five lines") {
  casus::Pipeline::Builder builder(casus::Seeds::embedded().value());
  builder.add(std::make_unique<Vessels>());
  const auto pipeline = std::move(builder).build().value();
  const auto article = casus::Article::from_utf8("The USS Cole left Aden.").value();
  CHECK(pipeline.run(article).entities.at(0).name == "USS Cole");
}

TEST_CASE("docs/seeds.md: rows of one's own") {
  const Folder folder("docs-seeds");
  fs::create_directories("my-seeds/nl");
  std::ofstream("my-seeds/nl/boilerplate.tsv")
      << "#casus-seed 1 boilerplate\nphrase*\twhere*\tlabel\tsource\n-lees ook\twhole\n";

  casus::Seeds shipped = casus::Seeds::embedded().value();
  casus::Seeds mine = casus::Seeds::from_directory("my-seeds").value();  // or from_memory
  casus::Seeds seeds = shipped.overlaid_with(mine).value();

  CHECK(seeds.table("nl/boilerplate")->rows() + 1 == shipped.table("nl/boilerplate")->rows());
}

TEST_CASE("docs/models: a model of one's own") {
  const Folder folder("docs-models");
  fs::create_directories("my-seeds/models");
  fs::copy_file(CASUS_TINY_MODEL, "my-seeds/models/nl.model");

  auto mine = casus::Seeds::from_directory("my-seeds").value();        // with my-seeds/models/nl.model
  auto seeds = casus::Seeds::embedded()->overlaid_with(mine).value();  // takes the place of the built-in one

  CHECK_FALSE(seeds.model(casus::Language("nl"))->embedded);
  CHECK(casus::Pipeline::standard(seeds));
}
