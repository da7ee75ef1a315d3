// SPDX-License-Identifier: MIT
#include "syntax/reviser.h"

#include <random>
#include <string>
#include <vector>

#include "random_trees.h"
#include "seeds/aligned_bytes.h"
#include "support/catch.h"
#include "train/reviser_trainer.h"
#include "train/weight_mix.h"
#include "train/word_hiding.h"

using namespace casus;
using namespace casus::detail;

namespace {

ParserWord word(std::uint32_t form, Upos tag) {
  return {.form = form, .tag = static_cast<std::uint32_t>(tag) + 1, .is_verb = tag == Upos::verb};
}

/// "verb noun adverb": the adverb belongs to the verb, and the parser may have
/// hung it on the noun; the noun is the object if the verb is the first of two,
/// and the parser calls it a subject.
train::RevisionExample example(std::uint32_t verb, WordIndex head_of_adverb) {
  const bool transitive = verb == 1;
  train::RevisionExample made;
  made.words = {word(verb, Upos::verb), word(3, Upos::noun), word(4, Upos::adv)};
  made.arcs = {{Arc::no_head, {.relation = Relation::root}},
               {0, {.relation = Relation::nsubj}},
               {head_of_adverb - std::uint32_t{1}, {.relation = Relation::nmod}}};
  made.heads = {0, 1, 1};
  made.relations = {Relation::root, transitive ? Relation::obj : Relation::nsubj, Relation::advmod};
  return made;
}

std::vector<train::RevisionExample> examples() {
  std::vector<train::RevisionExample> all;
  for (std::uint32_t i = 0; i < 40; ++i) all.push_back(example(1 + i % 2, i % 4 < 2 ? 1 : 2));
  return all;
}

std::vector<ModelSection> trained() {
  return train::train_reviser(examples(), {.head_bytes = 1 << 12, .relation_bytes = 1 << 14});
}

struct Made {
  explicit Made(std::span<const ModelSection> sections) : bytes(write_model(Language("nl"), sections)) {
    auto model = ModelFile::from(bytes.bytes(), "model");
    REQUIRE(model);
    auto made = Reviser::from(*model);
    REQUIRE(made);
    reviser = *made;
  }
  AlignedBytes bytes;
  std::optional<Reviser> reviser = {};
};

}  // namespace

TEST_CASE("heads and relations the parser got wrong are put right, the same every time") {
  const auto sections = trained();
  CHECK(trained()[0].bytes == sections[0].bytes);
  CHECK(trained()[1].bytes == sections[1].bytes);
  const Made made(sections);
  Reviser::Scratch scratch;
  for (const std::uint32_t verb : {1u, 2u}) {
    const train::RevisionExample wrong = example(verb, 2);
    FinishedTree tree;
    tree.start(wrong.words, wrong.arcs);
    made.reviser->run(tree, scratch);
    for (WordIndex i = 1; i <= tree.size(); ++i) {
      CHECK(tree.head(i) == wrong.heads[i - std::size_t{1}]);
      CHECK(tree.relation(i) == wrong.relations[i - std::size_t{1}]);
    }
  }
}

TEST_CASE("any weights leave one tree with the same root") {
  auto sections = trained();
  std::mt19937 random(11);
  Reviser::Scratch scratch;
  for (int round = 0; round < 40; ++round) {
    for (std::byte& byte : sections[0].bytes) byte = static_cast<std::byte>(random());
    for (std::size_t i = 12; i < sections[1].bytes.size(); ++i) sections[1].bytes[i] = static_cast<std::byte>(random());
    const Made made(sections);
    const test::Heads heads = test::random_tree(1 + random() % 60, random);
    std::vector<ParserWord> words(heads.size());
    std::vector<Arc> arcs(heads.size());
    WordIndex root = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      words[i].tag = static_cast<std::uint32_t>(random() % upos_count);
      words[i].form = static_cast<std::uint32_t>(random() % 50);
      if (heads[i] == 0)
        root = static_cast<WordIndex>(i + 1), arcs[i].label.relation = Relation::root;
      else
        arcs[i].head = heads[i] - 1;
    }
    FinishedTree tree;
    tree.start(words, arcs);
    made.reviser->run(tree, scratch);
    test::Heads revised;
    for (WordIndex i = 1; i <= tree.size(); ++i) {
      revised.push_back(tree.head(i));
      CHECK((tree.relation(i) == Relation::root) == (i == root));
    }
    CHECK(test::is_tree(revised));
  }
}

TEST_CASE("sections of a reviser that are missing or do not fit are named") {
  const auto whole = trained();
  const auto error_with = [&](std::size_t changed, std::size_t bytes) {
    auto sections = whole;
    sections[changed].bytes.assign(bytes, std::byte{0});
    const AlignedBytes file(write_model(Language("nl"), sections));
    const auto model = ModelFile::from(file.bytes(), "nl.model");
    REQUIRE(model);
    const auto reviser = Reviser::from(*model);
    REQUIRE_FALSE(reviser);
    CHECK(reviser.error().code == ErrorCode::model_section);
    return reviser.error().message;
  };
  CHECK(error_with(0, 0).find("revised heads") != std::string::npos);
  CHECK(error_with(0, 7).find("revised heads") != std::string::npos);
  CHECK(error_with(1, 0).find("revised labels") != std::string::npos);
  CHECK(error_with(1, 3).find("revised labels") != std::string::npos);
  CHECK(error_with(2, 23).find("revision limits") != std::string::npos);
}

TEST_CASE("rows of two models with one key are added up") {
  std::vector<train::WeightRow> rows = {{.key = 1, .updates = 2, .weights = {{0, 1.0}, {3, 2.0}}},
                                        {.key = 5, .updates = 1, .weights = {{1, 1.0}}}};
  mix({{.key = 1, .updates = 3, .weights = {{0, 0.5}, {2, -1.0}}}, {.key = 4, .updates = 1, .weights = {{0, 7.0}}}},
      rows);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].updates == 5);
  REQUIRE(rows[0].weights.size() == 3);
  CHECK(rows[0].weights[0].value == 1.5);
  CHECK(rows[0].weights[1].label == 2);
  CHECK(rows[1].key == 4);
  CHECK(rows[2].key == 5);
}

TEST_CASE("rare words are hidden more often than frequent ones") {
  train::WordHiding hiding(0.25);
  std::vector<ParserWord> frequent(1000, word(123456789, Upos::noun));
  hiding.count(frequent);
  std::vector<ParserWord> rare(1000);
  for (std::uint32_t i = 0; i < 1000; ++i) rare[i].form = 200000000 + i;
  hiding.count(rare);
  const std::vector<ParserWord> rare_before = rare;
  std::mt19937_64 random(3);
  hiding.hide(frequent, random);
  hiding.hide(rare, random);
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < rare.size(); ++i) hidden += rare[i].form != rare_before[i].form;
  CHECK(hidden > 150);
  CHECK(hidden < 250);
  hidden = 0;
  for (const ParserWord& w : frequent) hidden += w.form != 123456789;
  CHECK(hidden < 5);
}
