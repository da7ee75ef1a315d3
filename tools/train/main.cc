// SPDX-License-Identifier: MIT
// casus_train: treebanks in, a model file out. The same input gives the same
// bytes on every platform.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "syntax/model_file.h"
#include "syntax/word_clusters.h"
#include "train/lemmas.h"
#include "train/parser_trainer.h"
#include "train/tagger.h"
#include "train/training_set.h"
#include "train/word_values_writer.h"

namespace {

using namespace casus;
using namespace casus::train;

struct Request {
  std::string language = {};
  std::vector<std::string> treebanks = {};
  std::string clusters = {};
  std::string output = {};
};

/// Says on standard error what is done and when.
class Progress {
 public:
  void say(std::string_view what) const {
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
    fmt::print(stderr, "{:7.1f} s  {}\n", seconds.count(), what);
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

using Sections = std::vector<detail::ModelSection>;

void append(Sections more, Sections& sections) {
  std::move(more.begin(), more.end(), std::back_inserter(sections));
}

/// Reads the clusters and marks the words of the training data with them.
Result<Sections> clusters_of(const std::string& path, TrainingSet& set) {
  auto values = read_clusters(path);
  if (!values) return values.error();
  const Sections sections = {{"clusters", write_word_values(*values)}};
  const detail::AlignedBytes bytes(detail::write_model(Language(), sections));
  const auto clusters = detail::WordClusters::from(detail::ModelFile::from(bytes.bytes(), path).value()).value();
  for (TrainingSentence& sentence : set.sentences) clusters.mark(sentence.forms);
  return sections;
}

Result<Sections> train(const Request& request) {
  const Progress progress;
  auto set = TrainingSet::read(request.treebanks);
  if (!set) return set.error();
  Sections sections;
  if (!request.clusters.empty()) {
    auto clusters = clusters_of(request.clusters, *set);
    if (!clusters) return clusters.error();
    append(*std::move(clusters), sections);
  }
  progress.say(fmt::format("{} sentences", set->sentences.size()));
  append(train_tagger(*set, TaggerOptions()), sections);
  progress.say("tagger");
  append(train_lemmas(*set, LemmaOptions()), sections);
  progress.say("lemmas");
  jackknife_tags(*set, TaggerOptions(), 4);
  progress.say("tags of the training data, by taggers that had not seen them");
  ParserOptions parser;
  parser.progress = [&](int epoch, double transitions, double relations) {
    progress.say(fmt::format("parser, epoch {}: {:.2f} % of transitions wrong, {:.2f} % of relations", epoch + 1,
                             100 * transitions, 100 * relations));
  };
  append(train_parser(set->sentences, parser), sections);
  return sections;
}

int run(const Request& request) {
  const auto sections = train(request);
  if (!sections) {
    fmt::print(stderr, "casus_train: {}\n", to_string(sections.error()));
    return 1;
  }
  const std::vector<std::byte> model = detail::write_model(Language(request.language), *sections);
  std::ofstream file(request.output, std::ios::binary);
  file.write(reinterpret_cast<const char*>(model.data()), static_cast<std::streamsize>(model.size()));
  if (!file.flush()) {
    fmt::print(stderr, "casus_train: {}: cannot be written\n", request.output);
    return 1;
  }
  for (const detail::ModelSection& section : *sections)
    fmt::print(stderr, "{:>10} bytes  {}\n", section.bytes.size(), section.name);
  fmt::print(stderr, "{:>10} bytes  {}\n", model.size(), request.output);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program("Trains the model of a language from treebanks.", "casus_train");
  Request request;
  program.add_option("--language", request.language, "ISO 639-1 code of the language")->required();
  program.add_option("--conllu", request.treebanks, "treebanks to train on, CoNLL-U")->required();
  program.add_option("--clusters", request.clusters, "word clusters: a word, a tab and the bits of its class a line");
  program.add_option("--output", request.output, "the model file to write")->required();
  CLI11_PARSE(program, argc, argv);
  return run(request);
}
