// SPDX-License-Identifier: MIT
#include "train/parser_trainer.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>

#include "syntax/parser.h"
#include "train/perceptron.h"
#include "train/pseudo_projective.h"
#include "train/transition_oracle.h"
#include "train/transition_perceptron.h"
#include "train/weight_writer.h"

namespace casus::train {
namespace {

using detail::Configuration;
using detail::Transition;

struct Example {
  std::vector<detail::ParserWord> words = {};
  GoldTree tree;
  std::vector<std::uint16_t> labels = {};
};

/// The trees of the sentences without crossing arcs, and their labels by number.
struct Examples {
  std::vector<Example> all = {};
  std::vector<std::string> names = {};
};

Examples read_examples(std::span<const TrainingSentence> sentences, std::size_t lifted_labels) {
  std::vector<LabelledTree> trees;
  std::map<std::string, std::size_t> count;
  for (const TrainingSentence& sentence : sentences) {
    LabelledTree& tree = trees.emplace_back();
    for (const TreebankWord& word : sentence.tree.words) {
      tree.heads.push_back(word.head);
      tree.relations.push_back(word.relation);
    }
    lift_arcs(tree);
    for (const std::string& name : tree.relations) ++count[name];
  }
  Examples examples;
  std::map<std::string, std::uint16_t> numbers;
  const auto number_of = [&](std::string name) {
    const std::size_t mark = name.find(detail::ArcLabel::lift_mark);
    if (mark != std::string::npos && count[name] < lifted_labels) name.resize(mark);
    const auto [at, added] = numbers.try_emplace(name, static_cast<std::uint16_t>(numbers.size()));
    if (added) examples.names.push_back(name);
    return at->second;
  };
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const TrainingSentence& sentence = sentences[i];
    if (sentence.forms.empty() || sentence.forms.size() > Configuration::most_words) continue;
    Example& example = examples.all.emplace_back(Example{.tree = GoldTree(trees[i].heads)});
    for (std::size_t k = 0; k < sentence.forms.size(); ++k) {
      example.words.push_back(make_parser_word(sentence.forms[k], sentence.tags[k].upos, sentence.tags[k].features));
      example.labels.push_back(trees[i].heads[k] == 0 ? std::uint16_t{0} : number_of(trees[i].relations[k]));
    }
  }
  return examples;
}

class Trainer {
 public:
  Trainer(const Examples& examples, const ParserOptions& options)
      : examples_(examples),
        options_(options),
        random_(options.seed),
        relations_(examples.names.size()),
        label_sums_(examples.names.size()) {}

  void run() {
    std::vector<std::size_t> order(examples_.all.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
      transition_count_ = relation_count_ = Count{};
      explores_ = epoch > 0;
      for (const std::size_t i : order) learn(examples_.all[i]);
      if (options_.progress) options_.progress(epoch, transition_count_.wrong_share(), relation_count_.wrong_share());
    }
  }

  std::vector<detail::ModelSection> sections() const {
    std::string names;
    for (const std::string& name : examples_.names) names += name + '\n';
    const auto* begin = reinterpret_cast<const std::byte*>(names.data());
    const WeightLimits limits{
        .labels = examples_.names.size(), .bytes = options_.relation_bytes, .updates = 1, .largest_sum = 2000};
    return {{std::string(detail::transitions_section),
             transitions_.write(options_.transition_bytes / detail::TransitionWeights::line_bytes)},
            {std::string(detail::relations_section), write_weight_rows(relations_.average(), limits)},
            {std::string(detail::relation_names_section), {begin, begin + names.size()}}};
  }

 private:
  struct Count {
    std::size_t wrong = 0;
    std::size_t all = 0;
    double wrong_share() const { return all == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(all); }
  };

  void learn(const Example& example) {
    configuration_.start(example.words);
    while (!configuration_.is_final()) {
      const Transition t = configuration_.is_forced() ? configuration_.forced() : learn_transition(example);
      if (t == Transition::shift)
        configuration_.shift();
      else
        configuration_.attach(t, learn_relation(example, configuration_.head_after(t), configuration_.stack(0)));
    }
  }

  /// The transition to go on with, which is not always a right one.
  Transition learn_transition(const Example& example) {
    transition_features(configuration_, keys_);
    const detail::TransitionSums sums = transitions_.sums(keys_.keys());
    const auto costs = transition_costs(configuration_, example.tree);
    int least = costs[0];
    for (const Transition t : {Transition::left, Transition::right})
      if (configuration_.allows(t)) least = std::min(least, costs[static_cast<std::size_t>(t)]);
    const Transition* right = nullptr;
    const Transition* wrong = nullptr;
    static constexpr Transition all[] = {Transition::shift, Transition::left, Transition::right};
    for (const Transition& t : all) {
      if (!configuration_.allows(t)) continue;
      const auto i = static_cast<std::size_t>(t);
      const Transition*& best = costs[i] == least ? right : wrong;
      if (best == nullptr || sums[i] > sums[static_cast<std::size_t>(*best)]) best = &t;
    }
    transitions_.next();
    ++transition_count_.all;
    if (wrong == nullptr) return *right;
    const std::int32_t lead = sums[static_cast<std::size_t>(*right)] - sums[static_cast<std::size_t>(*wrong)];
    if (lead <= options_.transition_margin) transitions_.update(keys_.keys(), *right, *wrong);
    if (lead > 0) return *right;
    ++transition_count_.wrong;
    return explores_ && chance() < options_.exploration ? *wrong : *right;
  }

  /// The label to go on with. Only a true arc has something to teach.
  std::uint16_t learn_relation(const Example& example, detail::WordIndex head, detail::WordIndex dependent) {
    relation_features(configuration_, head, dependent, keys_);
    relations_.score(keys_.keys(), label_sums_);
    const auto best =
        static_cast<std::uint16_t>(std::max_element(label_sums_.begin(), label_sums_.end()) - label_sums_.begin());
    if (example.tree.head(dependent) != head) return best;
    const std::uint16_t right = example.labels[dependent - std::size_t{1}];
    std::uint16_t wrong = right == 0 ? 1 : 0;
    for (std::uint16_t i = 0; i < label_sums_.size(); ++i)
      if (i != right && label_sums_[i] > label_sums_[wrong]) wrong = i;
    relations_.next();
    ++relation_count_.all;
    relation_count_.wrong += best != right;
    if (wrong < label_sums_.size() && label_sums_[right] - label_sums_[wrong] <= options_.relation_margin) {
      relations_.update(keys_.keys(), right, 1);
      relations_.update(keys_.keys(), wrong, -1);
    }
    return explores_ ? best : right;
  }

  double chance() { return static_cast<double>(random_() >> 11) * 0x1p-53; }

  const Examples& examples_;
  const ParserOptions& options_;
  std::mt19937_64 random_;
  TransitionPerceptron transitions_;
  Perceptron relations_;
  std::vector<std::int32_t> label_sums_;
  detail::ParserKeys keys_;
  Configuration configuration_;
  Count transition_count_;
  Count relation_count_;
  bool explores_ = false;
};

}  // namespace

std::vector<detail::ModelSection> train_parser(std::span<const TrainingSentence> sentences,
                                               const ParserOptions& options) {
  const Examples examples = read_examples(sentences, options.lifted_labels);
  Trainer trainer(examples, options);
  trainer.run();
  return trainer.sections();
}

}  // namespace casus::train
