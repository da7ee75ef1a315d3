// SPDX-License-Identifier: MIT
#include "syntax/tagger.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "train/tagger.h"
#include "train/training_set.h"
#include "train/word_values_writer.h"

using namespace casus;
using namespace casus::detail;
using namespace casus::train;

namespace {

/// A tiny treebank: "de man ziet het huis .", with a few nouns and verbs.
TrainingSet tiny() {
  std::string text;
  const auto word = [&](int id, const std::string& form, const char* upos, const char* feats) {
    text += std::to_string(id) + '\t' + form + '\t' + form + '\t' + upos + "\t_\t" + feats + '\t' +
            (id == 1 ? "0\troot" : "1\tdep") + "\t_\t_\n";
  };
  const char* const nouns[] = {"man", "vrouw", "kat", "hond", "koe", "geit"};
  const char* const verbs[] = {"ziet", "hoort", "ruikt"};
  for (int i = 0; i < 60; ++i) {
    word(1, "De", "DET", "Definite=Def");
    word(2, nouns[i % 6], "NOUN", "Gender=Com|Number=Sing");
    word(3, verbs[i % 3], "VERB", "Number=Sing|Tense=Pres|VerbForm=Fin");
    word(4, i % 2 == 0 ? "huizen" : "bomen", "NOUN", "Number=Plur");
    word(5, ".", "PUNCT", "_");
    text += '\n';
  }
  TrainingSet set;
  auto trees = read_conllu(text, "tiny");
  for (TreebankSentence& tree : *trees) {
    TrainingSentence& sentence = set.sentences.emplace_back();
    sentence.tree = std::move(tree);
    for (const TreebankWord& w : sentence.tree.words) sentence.features.push_back(w.feats);
    sentence.forms = forms_of(sentence.tree);
  }
  return set;
}

AlignedBytes model_of(const std::vector<ModelSection>& sections) {
  return AlignedBytes(write_model(Language("nl"), sections));
}

std::string tagged(const Tagger& tagger, const std::vector<std::string>& words) {
  std::vector<WordForm> forms;
  for (const std::string& word : words) forms.push_back(make_word_form(word));
  mark_sentence(forms);
  std::vector<WordTag> tags(forms.size());
  Tagger::Scratch scratch;
  tagger.run(forms, tags, scratch);
  std::string out;
  for (const WordTag& tag : tags) out += std::string(to_string(tag.upos)) + ' ' + to_string(tag.features) + '\n';
  return out;
}

}  // namespace

TEST_CASE("a tagger learns parts of speech and features, of unknown words too") {
  const AlignedBytes bytes = model_of(train_tagger(tiny(), {.epochs = 3}));
  const auto tagger = Tagger::from(ModelFile::from(bytes.bytes(), "tiny").value());
  REQUIRE(tagger.has_value());
  CHECK(tagged(*tagger, {"De", "kalf", "hoort", "wolken", "."}) ==
        "DET _\nNOUN Gender=Com|Number=Sing\nVERB Number=Sing|Tense=Pres|VerbForm=Fin\nNOUN Number=Plur\nPUNCT _\n");
  CHECK(tagged(*tagger, {}).empty());
  CHECK(tagged(*tagger, std::vector<std::string>(5000, "de")).size() == 5000 * std::string("DET _\n").size());
}

TEST_CASE("training a tagger twice gives the same bytes, and folds share its numbers") {
  TrainingSet set = tiny();
  CHECK(write_model(Language(), train_tagger(set, {.epochs = 2})) ==
        write_model(Language(), train_tagger(set, {.epochs = 2})));
  jackknife_tags(set, {.epochs = 2}, 4);
  for (const TrainingSentence& sentence : set.sentences) {
    REQUIRE(sentence.tags.size() == sentence.forms.size());
    CHECK(sentence.tags[1].upos == Upos::noun);
    CHECK(sentence.tags[1].tag == set.sentences[0].tags[1].tag);
  }
}

TEST_CASE("a model without a section, or with one of other sizes, is refused by its name") {
  const std::vector<ModelSection> good = train_tagger(tiny(), {.epochs = 1});
  for (std::size_t i = 0; i < good.size(); ++i) {
    if (good[i].name == "tag.classes") continue;  // whatever it holds may be used
    CAPTURE(good[i].name);
    std::vector<ModelSection> bad = good;
    bad[i].bytes.resize(bad[i].bytes.size() - 1);
    if (bad[i].name == "tag.labels") bad[i].bytes.front() = std::byte{'x'};
    const AlignedBytes bytes = model_of(bad);
    const auto tagger = Tagger::from(ModelFile::from(bytes.bytes(), "tiny").value());
    REQUIRE_FALSE(tagger.has_value());
    CHECK(tagger.error().message.find(good[i].name) != std::string::npos);
  }
}

TEST_CASE("a tagger with random bytes in its tables still tags") {
  std::mt19937 random(1);
  std::vector<ModelSection> sections = train_tagger(tiny(), {.epochs = 1});
  for (ModelSection& section : sections) {
    if (section.name == "tag.labels") continue;
    for (std::size_t i = section.name == "tag.lexicon" ? 4 : 12; i < section.bytes.size(); ++i)
      section.bytes[i] = static_cast<std::byte>(random() % (i % 3 == 0 ? 256 : 4));
  }
  const AlignedBytes bytes = model_of(sections);
  const auto tagger = Tagger::from(ModelFile::from(bytes.bytes(), "tiny").value());
  REQUIRE(tagger.has_value());
  CHECK_FALSE(tagged(*tagger, {"De", "man", "ziet", "1984", "en", "verzekeringsmaatschappijen", "\u00EB"}).empty());
}

TEST_CASE("values of words are found, and those of other words are not") {
  std::map<std::uint64_t, std::uint16_t> values;
  std::mt19937_64 random(1);
  for (int i = 1; i <= 5000; ++i) values.emplace(random(), static_cast<std::uint16_t>(i));
  const std::vector<std::byte> bytes = write_word_values(values);
  const auto table = WordValues::from(bytes);
  REQUIRE(table.has_value());
  for (const auto& [key, value] : values) REQUIRE(table->find(key) == value);
  int mistakes = 0;
  for (int i = 0; i < 10000; ++i) mistakes += table->find(random()) != 0;
  CHECK(mistakes < 20);
  CHECK_FALSE(WordValues::from(std::span(bytes).first(bytes.size() - 1)).has_value());
  CHECK_FALSE(WordValues::from({}).has_value());
}

TEST_CASE("tails of a word are keys of words") {
  std::array<std::uint64_t, most_tails> tails;
  REQUIRE(tail_keys("Veeteelt", tails) == 3);
  CHECK(tails[0] == make_word_form("eteelt").word);
  CHECK(tails[1] == make_word_form("teelt").word);
  CHECK(tails[2] == make_word_form("eelt").word);
  CHECK(tail_keys("vijf", tails) == 0);
  CHECK(tail_keys("\u00EB\u00EB\u00EB\u00EB\u00EB\u00EB", tails) == 1);
  CHECK(tails[0] == make_word_form("\u00EB\u00EB\u00EB\u00EB").word);
  CHECK(tail_keys(std::string(1000, 'x') + "teelt", tails) == most_tails);
  CHECK(tails[most_tails - 1] == make_word_form("eelt").word);
}

TEST_CASE("features that one treebank has and another lacks are dropped") {
  const auto written = [](const char* name, const char* feats) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() / name;
    std::ofstream(path) << "1\tloopt\tlopen\tVERB\t_\t" << feats << "\t0\troot\t_\t_\n\n";
    return path.string();
  };
  const std::string a = written("casus_conventions_a.conllu", "Mood=Ind|Number=Sing");
  const std::string b = written("casus_conventions_b.conllu", "Number=Sing");
  const auto set = TrainingSet::read({a, b});
  REQUIRE(set.has_value());
  CHECK(set->sentences[0].features[0] == "Number=Sing");
  CHECK(TrainingSet::read({a})->sentences[0].features[0] == "Mood=Ind|Number=Sing");
  CHECK_FALSE(TrainingSet::read({"no/such/file"}).has_value());
}
