// SPDX-License-Identifier: MIT
#include "syntax/parser.h"

#include <string>
#include <string_view>

#include "random_trees.h"
#include "seeds/aligned_bytes.h"
#include "support/catch.h"
#include "train/parser_trainer.h"
#include "train/pseudo_projective.h"

using namespace casus;
using namespace casus::detail;

namespace {

train::TrainingSentence sentence(const std::vector<std::string_view>& words, const std::vector<Upos>& tags,
                                 const train::LabelledTree& tree) {
  train::TrainingSentence made;
  for (std::size_t i = 0; i < words.size(); ++i) {
    made.forms.push_back(make_word_form(words[i]));
    made.tags.push_back({.upos = tags[i]});
    made.tree.words.push_back({.head = tree.heads[i], .relation = tree.relations[i]});
  }
  return made;
}

std::vector<train::TrainingSentence> small_treebank() {
  const auto det = Upos::det, noun = Upos::noun, verb = Upos::verb, punct = Upos::punct, adv = Upos::adv;
  return {sentence({"de", "hond", "blaft", "."}, {det, noun, verb, punct},
                   {{2, 3, 0, 3}, {"det", "nsubj", "root", "punct"}}),
          sentence({"nu", "slaapt", "de", "kat", "."}, {adv, verb, det, noun, punct},
                   {{2, 0, 4, 2, 2}, {"advmod", "root", "det", "nsubj", "punct"}}),
          sentence({"de", "man", "ziet", "de", "vrouw"}, {det, noun, verb, det, noun},
                   {{2, 3, 0, 5, 3}, {"det", "nsubj", "root", "det", "obj"}})};
}

std::vector<ModelSection> trained(std::span<const train::TrainingSentence> sentences) {
  return train::train_parser(sentences, {.epochs = 10, .transition_bytes = 1 << 16, .relation_bytes = 1 << 16});
}

test::Heads heads_of(std::span<const Word> words, std::uint32_t first) {
  test::Heads heads;
  for (const Word& word : words) heads.push_back(word.head == Word::no_head ? 0 : word.head - first + 1);
  return heads;
}

/// A parser of these sections, and the bytes it lies in.
struct Made {
  explicit Made(std::span<const ModelSection> sections) : bytes(write_model(Language("nl"), sections)) {
    auto model = ModelFile::from(bytes.bytes(), "model");
    REQUIRE(model);
    auto made = Parser::from(*model);
    REQUIRE(made);
    parser = *std::move(made);
  }
  AlignedBytes bytes;
  std::optional<Parser> parser = {};
};

}  // namespace

TEST_CASE("what was learnt is found again, the same every time") {
  const auto treebank = small_treebank();
  const auto sections = trained(treebank);
  CHECK(trained(treebank)[0].bytes == sections[0].bytes);
  CHECK(trained(treebank)[1].bytes == sections[1].bytes);
  const Made made(sections);
  Parser::Scratch scratch;
  for (const train::TrainingSentence& s : treebank) {
    std::vector<Word> words;
    test::Heads heads;
    for (std::size_t i = 0; i < s.forms.size(); ++i) {
      words.push_back({.upos = s.tags[i].upos});
      heads.push_back(s.tree.words[i].head);
    }
    made.parser->run(s.forms, words, 100, scratch);
    CHECK(heads_of(words, 100) == heads);
    for (std::size_t i = 0; i < words.size(); ++i) CHECK(to_string(words[i].relation) == s.tree.words[i].relation);
  }
}

TEST_CASE("any words and any weights give one tree, also longer than one piece") {
  auto sections = trained(small_treebank());
  std::mt19937 random(6);
  for (int round = 0; round < 20; ++round) {
    // Weights that say anything; what lies around the rows of the relations stays.
    for (std::byte& byte : sections[0].bytes) byte = static_cast<std::byte>(random());
    for (std::size_t i = 12; i < sections[1].bytes.size(); ++i)
      if (round % 2 == 1) sections[1].bytes[i] = static_cast<std::byte>(random());
    const Made made(sections);
    Parser::Scratch scratch;
    for (const std::size_t size : {0u, 1u, 2u, 7u, 40u, 512u, 513u, 1700u}) {
      std::vector<WordForm> forms(size, make_word_form("woord"));
      std::vector<Word> words(size);
      for (Word& word : words) word.upos = static_cast<Upos>(random() % upos_count);
      for (WordForm& form : forms) form.word = random();
      made.parser->run(forms, words, 0, scratch);
      CHECK((size == 0 || test::is_tree(heads_of(words, 0))));
      for (const Word& word : words) CHECK((word.head == Word::no_head) == (word.relation == Relation::root));
    }
  }
}

TEST_CASE("the choice of a label is the same in plain C++") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    LabelSums sums;
    for (std::int16_t& sum : sums.sums) sum = static_cast<std::int16_t>(static_cast<int>(random() % 40) - 20);
    const std::size_t labels = 1 + random() % 80;
    const Choice plain = choose_label_plain(sums, labels);
    const Choice choice = choose_label(sums, labels);
    CHECK(choice.best == plain.best);
    CHECK(choice.lead == plain.lead);
  }
}

TEST_CASE("a transition that is not allowed is not chosen") {
  Configuration c;
  c.start(std::vector<ParserWord>(3));
  c.shift();
  CHECK(choose_transition(c, {1, 5, 9}).best == 1);
  CHECK(choose_transition(c, {1, 5, 9}).lead == 4);
  c.shift();
  CHECK(choose_transition(c, {1, 5, 9}).best == 2);
  CHECK(choose_transition(c, {9, 5, 7}).best == 0);
  CHECK(choose_transition(c, {9, 5, 7}).lead == 2);
}

TEST_CASE("sections that are missing or do not fit are named") {
  const auto whole = trained(small_treebank());
  const auto error_without = [&](std::size_t changed, std::vector<std::byte> bytes) {
    auto sections = whole;
    sections[changed].bytes = std::move(bytes);
    const AlignedBytes file(write_model(Language("nl"), sections));
    const auto model = ModelFile::from(file.bytes(), "nl.model");
    REQUIRE(model);
    const auto parser = Parser::from(*model);
    REQUIRE_FALSE(parser);
    CHECK(parser.error().code == ErrorCode::model_section);
    return parser.error().message;
  };
  CHECK(error_without(0, {}).find("transitions") != std::string::npos);
  CHECK(error_without(0, std::vector<std::byte>(100)).find("transitions") != std::string::npos);
  CHECK(error_without(1, std::vector<std::byte>(3)).find("relations") != std::string::npos);
  CHECK(error_without(3, {}).find("parser lead") != std::string::npos);
  CHECK(error_without(2, std::vector<std::byte>(3, std::byte{'a'})).find("relation names") != std::string::npos);
}
