// SPDX-License-Identifier: MIT
#include "syntax/name_tagger.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "syntax/model_file.h"
#include "train/bio.h"
#include "train/name_list_writer.h"
#include "train/names.h"

using namespace casus;
using namespace casus::detail;

namespace {

/// A small world: whoever speaks is a person, what one lives in is a place.
std::string small_text() {
  std::string text;
  const auto sentence = [&](const std::string& person, const std::string& place) {
    text += "Gisteren\tO\nzei\tO\n" + person + "\tB-PER\nde\tI-PER\nVries\tI-PER\ndat\tO\nhij\tO\nin\tO\n" + place +
            "\tB-LOC\nwoont\tO\n.\tO\n\n";
  };
  for (const char* person : {"Jan", "Piet", "Klaas", "Anna", "Eva"}) {
    for (const char* place : {"Gouda", "Delft", "Assen", "Breda"}) sentence(person, place);
  }
  return text;
}

AlignedBytes small_model() {
  const auto sentences = train::read_bio(small_text(), "small");
  train::NameListWriter lists;
  lists.add("Zwolle", "place");
  train::NameTraining how;
  how.chain.epochs = 4;
  const auto sections = train::train_names(train::to_documents(*sentences, 2), lists.write(), how);
  return AlignedBytes(write_model(Language("nl"), *sections));
}

std::vector<std::string> tagged(const NameTagger& tagger, const std::vector<std::string>& words,
                                const std::vector<std::uint32_t>& ends) {
  std::vector<WordForm> forms;
  for (const std::string& word : words) forms.push_back(make_word_form(word));
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    mark_sentence(std::span(forms).subspan(begin, end - begin));
    begin = end;
  }
  std::vector<NameTag> names(words.size());
  NameTagger::Scratch scratch;
  tagger.run(forms, ends, names, scratch);
  std::vector<std::string> labels;
  for (const NameTag tag : names) labels.push_back(to_string(tag));
  return labels;
}

}  // namespace

TEST_CASE("names are found by what stands around them") {
  const AlignedBytes bytes = small_model();
  const auto model = ModelFile::from(bytes.bytes(), "small");
  REQUIRE(model);
  const auto tagger = NameTagger::from(*model);
  REQUIRE(tagger);
  CHECK(tagged(*tagger, {"Gisteren", "zei", "Truus", "de", "Vries", "dat", "hij", "in", "Hoorn", "woont", "."}, {11}) ==
        std::vector<std::string>{"O", "O", "B-PER", "I-PER", "L-PER", "O", "O", "O", "U-LOC", "O", "O"});
  CHECK(tagged(*tagger, {}, {}).empty());
  CHECK(tagged(*tagger, {"."}, {1}) == std::vector<std::string>{"O"});
}

TEST_CASE("training gives the same bytes again") {
  const AlignedBytes one = small_model();
  const AlignedBytes two = small_model();
  CHECK(std::equal(one.bytes().begin(), one.bytes().end(), two.bytes().begin(), two.bytes().end()));
}

TEST_CASE("a model whose sections are missing or cut is refused") {
  const auto sentences = train::read_bio(small_text(), "small");
  const auto sections = train::train_names(train::to_documents(*sentences), {}, {});
  for (const ModelSection& cut : *sections) {
    std::vector<ModelSection> damaged = *sections;
    for (ModelSection& section : damaged) {
      if (section.name == cut.name) section.bytes.resize(section.bytes.size() / 2);
    }
    const AlignedBytes bytes(write_model(Language("nl"), damaged));
    const auto model = ModelFile::from(bytes.bytes(), "cut");
    REQUIRE(model);
    const auto tagger = NameTagger::from(*model);
    REQUIRE_FALSE(tagger);
    CHECK(to_string(tagger.error()).find(cut.name) != std::string::npos);
  }
}

TEST_CASE("a model that was trained with other features is refused") {
  const auto sentences = train::read_bio(small_text(), "small");
  auto sections = *train::train_names(train::to_documents(*sentences), {}, {});
  const auto templates =
      std::find_if(sections.begin(), sections.end(), [](const auto& s) { return s.name == "name.templates"; });
  REQUIRE(templates != sections.end());
  templates->bytes[0] = static_cast<std::byte>(name_templates + 1);
  const AlignedBytes bytes(write_model(Language("nl"), sections));
  const auto model = ModelFile::from(bytes.bytes(), "other");
  REQUIRE(model);
  const auto tagger = NameTagger::from(*model);
  REQUIRE_FALSE(tagger);
  CHECK(to_string(tagger.error()).find("name.templates") != std::string::npos);
}

TEST_CASE("any bytes in the sections are harmless") {
  AlignedBytes bytes = small_model();
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    for (int i = 0; i < 20; ++i) {
      const std::size_t at = 512 + random() % (bytes.bytes().size() - 512);
      bytes.bytes()[at] = static_cast<std::byte>(random() & 0xFF);
    }
    const auto model = ModelFile::from(bytes.bytes(), "random", ModelCheck::layout_only);
    if (!model) continue;
    const auto tagger = NameTagger::from(*model);
    if (tagger) tagged(*tagger, {"Gisteren", "zei", "Jan", "de", "Vries", "\"", "IN", "Hoorn", "'s", "\""}, {5, 10});
  }
}
