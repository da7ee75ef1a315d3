// SPDX-License-Identifier: MIT
#include "train/parser_trainer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <utility>

#include "syntax/parser.h"
#include "train/perceptron.h"
#include "train/pseudo_projective.h"
#include "train/transition_oracle.h"
#include "train/transition_perceptron.h"
#include "train/weight_mix.h"
#include "train/weight_writer.h"
#include "train/word_hiding.h"

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
  WordHiding hiding;
};

Examples read_examples(std::span<const TrainingSentence> sentences, const ParserOptions& options) {
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
  Examples examples{.hiding = WordHiding(options.hiding)};
  std::map<std::string, std::uint16_t> numbers;
  const auto number_of = [&](std::string name) {
    const std::size_t mark = name.find(detail::ArcLabel::lift_mark);
    if (mark != std::string::npos && count[name] < options.lifted_labels) name.resize(mark);
    const auto [at, added] = numbers.try_emplace(name, static_cast<std::uint16_t>(numbers.size()));
    if (added) examples.names.push_back(name);
    return at->second;
  };
  std::vector<detail::QuotePlace> quotes;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const TrainingSentence& sentence = sentences[i];
    if (sentence.forms.empty() || sentence.forms.size() > Configuration::most_words) continue;
    Example& example = examples.all.emplace_back(Example{.tree = GoldTree(trees[i].heads)});
    for (std::size_t k = 0; k < sentence.forms.size(); ++k) {
      example.words.push_back(make_parser_word(sentence.forms[k], sentence.tags[k].upos, sentence.tags[k].features));
      example.labels.push_back(trees[i].heads[k] == 0 ? std::uint16_t{0} : number_of(trees[i].relations[k]));
    }
    quotes.resize(sentence.forms.size());
    find_quotations(sentence.forms, quotes);
    mark_quotations(quotes, example.words);
    examples.hiding.count(example.words);
  }
  return examples;
}

/// The features that are worth their room.
struct Kept {
  std::vector<std::uint64_t> transitions = {};
  std::vector<std::uint64_t> relations = {};
};

class Trainer {
 public:
  Trainer(const Examples& examples, const ParserOptions& options, std::uint64_t seed, const Kept* kept)
      : examples_(examples),
        options_(options),
        random_(seed),
        relations_(examples.names.size()),
        label_sums_(examples.names.size()) {
    if (kept == nullptr) return;
    transitions_.learn_only(kept->transitions);
    relations_.learn_only(kept->relations);
  }

  void run(const ParserProgress& progress) {
    std::vector<std::size_t> order(examples_.all.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
      transition_count_ = relation_count_ = Count{};
      explores_ = epoch > 0;
      for (const std::size_t i : order) learn(examples_.all[i]);
      if (progress) progress(epoch, transition_count_.wrong_share(), relation_count_.wrong_share());
    }
  }

  std::vector<TransitionRow> transitions() const { return transitions_.average(); }
  std::vector<WeightRow> relations() const { return relations_.average(); }

 private:
  struct Count {
    std::size_t wrong = 0;
    std::size_t all = 0;
    double wrong_share() const { return all == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(all); }
  };

  void learn(const Example& example) {
    words_ = example.words;
    examples_.hiding.hide(words_, random_);
    configuration_.start(words_);
    while (!configuration_.is_final()) {
      const Transition t = configuration_.is_forced() ? configuration_.forced() : learn_transition(example);
      if (t == Transition::shift)
        configuration_.shift();
      else
        configuration_.attach(t, learn_relation(example, configuration_.head_after(t), configuration_.stack(0)));
    }
  }

  /// The transition to go on with, which is not always a right one. As when
  /// parsing, the second part of the features is for decisions the first leaves
  /// open, and learns from those only.
  Transition learn_transition(const Example& example) {
    transition_features(configuration_, keys_);
    TransitionPerceptron::Sums sums = transitions_.sums(keys_.keys());
    const auto costs = transition_costs(configuration_, example.tree);
    int least = costs[0];
    for (const Transition t : {Transition::left, Transition::right})
      if (configuration_.allows(t)) least = std::min(least, costs[index(t)]);
    Ranking ranking = rank(costs, least, sums);
    if (ranking.wrong && std::abs(lead(ranking, sums)) < options_.transition_lead) {
      const std::size_t first = keys_.keys().size();
      more_transition_features(configuration_, keys_);
      const TransitionPerceptron::Sums more = transitions_.sums(keys_.keys().subspan(first));
      for (std::size_t t = 0; t < sums.size(); ++t) sums[t] += more[t];
      ranking = rank(costs, least, sums);
    }
    transitions_.next();
    ++transition_count_.all;
    if (!ranking.wrong) return ranking.right;
    const std::int32_t ahead = lead(ranking, sums);
    if (ahead <= options_.transition_margin) transitions_.update(keys_.keys(), ranking.right, *ranking.wrong);
    if (ahead > 0) return ranking.right;
    ++transition_count_.wrong;
    return explores_ && chance() < options_.exploration ? *ranking.wrong : ranking.right;
  }

  /// The best of the transitions that cost least, and of those that cost more.
  struct Ranking {
    Transition right = Transition::shift;
    std::optional<Transition> wrong = {};
  };
  Ranking rank(const std::array<int, detail::transition_count>& costs, int least,
               const TransitionPerceptron::Sums& sums) const {
    std::optional<Transition> right;
    std::optional<Transition> wrong;
    for (const Transition t : {Transition::shift, Transition::left, Transition::right}) {
      if (!configuration_.allows(t)) continue;
      std::optional<Transition>& best = costs[index(t)] == least ? right : wrong;
      if (!best || sums[index(t)] > sums[index(*best)]) best = t;
    }
    return {right.value_or(Transition::shift), wrong};
  }
  static std::int32_t lead(const Ranking& ranking, const TransitionPerceptron::Sums& sums) {
    return sums[index(ranking.right)] - sums[index(*ranking.wrong)];
  }
  static std::size_t index(Transition t) { return static_cast<std::size_t>(t); }

  /// The label to go on with. Only a true arc has something to teach.
  std::uint16_t learn_relation(const Example& example, detail::WordIndex head, detail::WordIndex dependent) {
    relation_features(configuration_, head, dependent, keys_);
    relations_.score(keys_.keys(), label_sums_);
    const std::uint16_t best = best_label_but(examples_.names.size());
    if (example.tree.head(dependent) != head) return best;
    const std::uint16_t right = example.labels[dependent - std::size_t{1}];
    const std::uint16_t wrong = best_label_but(right);
    relations_.next();
    ++relation_count_.all;
    relation_count_.wrong += best != right;
    if (wrong != right && label_sums_[right] - label_sums_[wrong] <= options_.relation_margin) {
      relations_.update(keys_.keys(), right, 1);
      relations_.update(keys_.keys(), wrong, -1);
    }
    return explores_ ? best : right;
  }

  /// The label with the largest sum, but for one; that one if there is no other.
  std::uint16_t best_label_but(std::size_t barred) const {
    std::size_t best = barred == 0 && label_sums_.size() > 1 ? 1 : 0;
    for (std::size_t i = 0; i < label_sums_.size(); ++i)
      if (i != barred && label_sums_[i] > label_sums_[best]) best = i;
    return static_cast<std::uint16_t>(best);
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
  std::vector<detail::ParserWord> words_ = {};
};

constexpr double model_sum = 2000;  ///< that the sums of one model seldom exceed

std::vector<std::byte> bytes_of_lead(double lead) {
  const auto scaled = static_cast<std::uint32_t>(std::lround(lead * 32767 / model_sum));
  std::vector<std::byte> bytes;
  for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<std::byte>(scaled >> shift & 0xFF));
  return bytes;
}

struct Learnt {
  std::vector<TransitionRow> transitions = {};
  std::vector<WeightRow> relations = {};
};

/// The sum of several models.
Learnt learn(const Examples& examples, const ParserOptions& options, const Kept* kept) {
  Learnt learnt;
  for (std::size_t done = 0; done < options.models; done += 2) {
    // Two at a time: what comes out does not depend on which is first.
    Trainer one(examples, options, options.seed + done, kept);
    Trainer other(examples, options, options.seed + done + 1, kept);
    const bool has_other = done + 1 < options.models;
    std::thread beside([&] {
      if (has_other) other.run({});
    });
    one.run(options.progress);
    beside.join();
    mix(one.transitions(), learnt.transitions);
    mix(one.relations(), learnt.relations);
    if (!has_other) break;
    mix(other.transitions(), learnt.transitions);
    mix(other.relations(), learnt.relations);
  }
  thin(learnt.relations, options.relation_share);
  return learnt;
}

}  // namespace

std::vector<detail::ModelSection> train_parser(std::span<const TrainingSentence> sentences,
                                               const ParserOptions& options) {
  const Examples examples = read_examples(sentences, options);
  const double largest_sum = model_sum * static_cast<double>(options.models);
  std::string names;
  for (const std::string& name : examples.names) names += name + '\n';
  const auto* begin = reinterpret_cast<const std::byte*>(names.data());
  WeightLimits limits{
      .labels = examples.names.size(), .bytes = options.relation_bytes, .updates = 1, .largest_sum = largest_sum};
  const std::size_t slots = options.transition_bytes / detail::TransitionWeights::slot_bytes;
  Learnt learnt = learn(examples, options, nullptr);
  if (options.kept > 0) {
    limits.bytes = static_cast<std::size_t>(options.kept * static_cast<double>(options.relation_bytes));
    const Kept kept{kept_features(learnt.transitions, slots), kept_features(learnt.relations, limits)};
    learnt = learn(examples, options, &kept);
    limits.bytes = options.relation_bytes;
  }
  return {{std::string(detail::transitions_section), write_transition_weights(learnt.transitions, slots, largest_sum)},
          {std::string(detail::relations_section), write_weight_rows(learnt.relations, limits)},
          {std::string(detail::relation_names_section), {begin, begin + names.size()}},
          {std::string(detail::lead_section), bytes_of_lead(options.transition_lead)}};
}

}  // namespace casus::train
