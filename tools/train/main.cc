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
#include "train/bio.h"
#include "train/lemmas.h"
#include "train/name_list_writer.h"
#include "train/names.h"
#include "train/parser_trainer.h"
#include "train/reviser_trainer.h"
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
  std::vector<std::string> names = {};
  std::vector<std::string> lists = {};
  float missed_names = 0;
  bool mixed_tagger = false;
  bool trees_twice = false;
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

/// The clusters of a model that has only them, or none.
class Clusters {
 public:
  static Result<Clusters> read(const std::string& path) {
    Clusters made;
    if (path.empty()) return made;
    auto values = read_clusters(path);
    if (!values) return values.error();
    made.sections_ = {{"clusters", write_word_values(*values)}};
    made.model_ = detail::AlignedBytes(detail::write_model(Language(), made.sections_));
    return made;
  }
  void mark(std::span<detail::WordForm> words) const {
    if (sections_.empty()) return;
    const auto file = detail::ModelFile::from(model_.bytes(), "clusters");
    detail::WordClusters::from(*file)->mark(words);
  }
  const Sections& sections() const noexcept { return sections_; }

 private:
  Sections sections_;
  detail::AlignedBytes model_;
};

/// Trains the name tagger, if there is text with names.
Result<Sections> names_of(const Request& request, const TrainingSet& set, const Clusters& clusters) {
  if (request.names.empty()) return Sections();
  std::vector<std::vector<BioSentence>> texts;
  std::vector<NamedDocument> documents;
  texts.reserve(request.names.size());  // documents refer to the text
  for (const std::string& path : request.names) {
    auto text = read_bio_file(path);
    if (!text) return text.error();
    texts.push_back(*std::move(text));
    for (NamedDocument& document : to_documents(texts.back())) documents.push_back(std::move(document));
  }
  for (NamedDocument& document : documents) {
    for (NamedSentence& sentence : document) clusters.mark(sentence.words);
  }
  for (NamedDocument& document : without_names(set.sentences, documents)) documents.push_back(std::move(document));
  NameListWriter lists;
  for (const std::string& path : request.lists) {
    if (auto error = lists.read_file(path)) return *std::move(error);
  }
  std::vector<TreebankSentence> trees;
  for (const TrainingSentence& sentence : set.sentences) trees.push_back(sentence.tree);
  if (!request.lists.empty()) lists.add_common(trees);
  NameTraining how;
  how.chain.missed = cost_of_missed(request.missed_names);
  return train_names(documents, request.lists.empty() ? std::vector<std::byte>() : lists.write(), how);
}

constexpr std::int32_t mixed_margin = 11;
constexpr double kept_bytes = 0.97;  ///< the rest is for rows that grow when they learn again

Result<Sections> train(const Request& request) {
  const Progress progress;
  auto set = TrainingSet::read(request.treebanks);
  if (!set) return set.error();
  const auto clusters = Clusters::read(request.clusters);
  if (!clusters) return clusters.error();
  for (TrainingSentence& sentence : set->sentences) clusters->mark(sentence.forms);
  Sections sections = clusters->sections();
  progress.say(fmt::format("{} sentences", set->sentences.size()));
  TaggerOptions tagger;
  if (request.mixed_tagger) tagger = {.models = 3, .margin = mixed_margin, .kept = kept_bytes};
  append(train_tagger(*set, tagger), sections);
  progress.say("tagger");
  append(train_lemmas(*set, LemmaOptions()), sections);
  progress.say("lemmas");
  TaggerOptions seen_by_parser;
  ParserOptions parser;
  UnseenOptions unseen;
  ReviserOptions reviser;
  if (request.trees_twice) {
    seen_by_parser.margin = mixed_margin;
    parser.kept = reviser.kept = kept_bytes;
    unseen.readings = 2;
  }
  jackknife_tags(*set, seen_by_parser, 4);
  progress.say("tags of the training data, by taggers that had not seen them");
  parser.progress = [&](int epoch, double transitions, double relations) {
    progress.say(fmt::format("parser, epoch {}: {:.2f} % of transitions wrong, {:.2f} % of relations", epoch + 1,
                             100 * transitions, 100 * relations));
  };
  append(train_parser(set->sentences, parser), sections);
  const std::vector<RevisionExample> examples = parse_unseen(set->sentences, parser, unseen);
  progress.say("trees of the training data, by parsers that had not seen them");
  append(train_reviser(examples, reviser), sections);
  progress.say("reviser");
  auto names = names_of(request, *set, *clusters);
  if (!names) return names.error();
  append(*std::move(names), sections);
  progress.say("names");
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
  program.add_option("--names", request.names, "text with names: a word, a tab and its label a line");
  program.add_option("--lists", request.lists, "lists of names for the name tagger");
  program
      .add_option("--missed-names", request.missed_names,
                  "what a name missed costs more than a name too many: finds more names, and more that are none")
      ->check(CLI::Range(0.0, 5.0));
  program.add_flag("--mixed-tagger", request.mixed_tagger,
                   "mixes three taggers and trains them again with the features there is room for");
  program.add_flag("--trees-twice", request.trees_twice,
                   "trains the parser again with the features there is room for, and its second look on two readings");
  program.add_option("--output", request.output, "the model file to write")->required();
  CLI11_PARSE(program, argc, argv);
  return run(request);
}
