// SPDX-License-Identifier: MIT
#include "train/reviser_trainer.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <thread>
#include <utility>

#include "seeds/aligned_bytes.h"
#include "syntax/parser.h"
#include "train/perceptron.h"
#include "train/weight_mix.h"
#include "train/weight_writer.h"
#include "train/word_hiding.h"

namespace casus::train {
namespace {

using detail::FinishedTree;
using detail::HeadCandidate;
using detail::ParserKeys;
using detail::WordIndex;

class Trainer {
 public:
  Trainer(std::span<const RevisionExample> examples, const WordHiding& hiding, const ReviserOptions& options,
          std::uint64_t seed)
      : examples_(examples), hiding_(hiding), options_(options), random_(seed) {}

  void run() {
    for (int epoch = 0; epoch < options_.head_epochs; ++epoch) {
      for_each_tree([&](const RevisionExample& example) { learn_heads(example); });
    }
    for (int epoch = 0; epoch < options_.relation_epochs; ++epoch) {
      for_each_tree([&](const RevisionExample& example) { learn_relations(example); });
    }
  }

  std::vector<WeightRow> heads() const { return heads_.average(); }
  std::vector<WeightRow> relations() const { return relations_.average(); }

 private:
  template <class Learn>
  void for_each_tree(Learn learn) {
    for (const std::size_t i : shuffled(examples_.size(), random_)) {
      words_ = examples_[i].words;
      hiding_.hide(words_, random_);
      tree_.start(words_, examples_[i].arcs);
      learn(examples_[i]);
    }
  }

  void learn_heads(const RevisionExample& example) {
    for (WordIndex word = 1; word <= tree_.size(); ++word)
      if (tree_.head(word) != 0) learn_head(word, example.heads[word - std::size_t{1}]);
  }

  /// As in detail::Reviser, the second part of the features is for decisions the
  /// first leaves open, and learns from those only.
  void learn_head(WordIndex word, WordIndex true_head) {
    const detail::HeadCandidates candidates(tree_, word);
    const std::span<const HeadCandidate> all = candidates.all();
    if (all.size() == 1) return;
    const detail::HeadFeatures features(tree_, word);
    features_.resize(all.size());
    scores_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      features.put(all[i], keys_);
      features_[i].assign(keys_.keys().begin(), keys_.keys().end());
      heads_.score(features_[i], {&scores_[i], 1});
    }
    if (scores_[0] - scores_[best_but(0)] < options_.head_lead) {
      for (std::size_t i = 0; i < all.size(); ++i) {
        features.put_more(all[i], keys_);
        features_[i].insert(features_[i].end(), keys_.keys().begin(), keys_.keys().end());
        heads_.score(features_[i], {&scores_[i], 1});
      }
    }
    heads_.next();
    const std::size_t best = best_but(all.size());
    const auto right = static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const HeadCandidate& c) { return c.head == true_head; }) -
        all.begin());
    if (right != all.size()) {
      const std::size_t wrong = best_but(right);
      if (scores_[right] - scores_[wrong] <= options_.margin) {
        heads_.update(features_[right], 0, 1);
        heads_.update(features_[wrong], 0, -1);
      }
    }
    if (best != 0) tree_.move(word, all[best].head);
  }

  /// The first of the candidates with the best score, but for one.
  std::size_t best_but(std::size_t barred) const {
    std::size_t best = barred == 0 ? 1 : 0;
    for (std::size_t i = 0; i < scores_.size(); ++i)
      if (i != barred && scores_[i] > scores_[best]) best = i;
    return best;
  }

  /// Only a true arc has something to teach.
  void learn_relations(const RevisionExample& example) {
    sums_.resize(relation_count);
    more_sums_.resize(relation_count);
    for (WordIndex word = 1; word <= tree_.size(); ++word) {
      if (tree_.head(word) == 0) continue;
      const std::size_t i = word - std::size_t{1};
      const detail::FinalRelationFeatures features(tree_, word);
      features.put(keys_);
      relations_.score(keys_.keys(), sums_);
      relation_keys_.assign(keys_.keys().begin(), keys_.keys().end());
      const std::size_t first = best_relation_but(relation_count);
      if (sums_[first] - sums_[best_relation_but(first)] < options_.relation_lead) {
        features.put_more(keys_);
        relations_.score(keys_.keys(), more_sums_);
        relation_keys_.insert(relation_keys_.end(), keys_.keys().begin(), keys_.keys().end());
        for (std::size_t k = 0; k < sums_.size(); ++k) sums_[k] += more_sums_[k];
      }
      const auto best = static_cast<Relation>(best_relation_but(relation_count));
      if (tree_.head(word) == example.heads[i]) learn_relation(static_cast<std::size_t>(example.relations[i]));
      tree_.set_relation(word, best);
    }
  }

  std::size_t best_relation_but(std::size_t barred) const {
    std::size_t best = barred == 0 ? 1 : 0;
    for (std::size_t i = 0; i < sums_.size(); ++i)
      if (i != barred && sums_[i] > sums_[best]) best = i;
    return best;
  }

  void learn_relation(std::size_t right) {
    relations_.next();
    const std::size_t wrong = best_relation_but(right);
    if (sums_[right] - sums_[wrong] > options_.margin) return;
    relations_.update(relation_keys_, right, 1);
    relations_.update(relation_keys_, wrong, -1);
  }

  std::span<const RevisionExample> examples_;
  const WordHiding& hiding_;
  const ReviserOptions& options_;
  std::mt19937_64 random_;
  Perceptron heads_{1};
  Perceptron relations_{relation_count};
  FinishedTree tree_;
  std::vector<detail::ParserWord> words_;
  std::vector<std::vector<std::uint64_t>> features_;  ///< of each candidate
  std::vector<std::int32_t> scores_;
  ParserKeys keys_;
  std::vector<std::uint64_t> relation_keys_;
  std::vector<std::int32_t> sums_;
  std::vector<std::int32_t> more_sums_;
};

RevisionExample read_unseen(const detail::Parser& parser, const TrainingSentence& sentence,
                            detail::Parser::Scratch& scratch) {
  std::vector<Word> words(sentence.forms.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].upos = sentence.tags[i].upos;
    words[i].features = sentence.tags[i].features;
  }
  parser.run(sentence.forms, words, 0, scratch);
  RevisionExample example{.words = scratch.words, .arcs = scratch.arcs};
  for (const TreebankWord& word : sentence.tree.words) {
    example.heads.push_back(static_cast<WordIndex>(word.head));
    example.relations.push_back(parse_relation(word.relation).value_or(Relation::dep));
  }
  return example;
}

constexpr double largest_sum = 3000;  ///< that the sums of one model seldom exceed

/// The bytes of detail::ArcWeights: of the features that share a slot one is
/// kept, by its weight and how often training changed it.
std::vector<std::byte> write_arc_weights(const std::vector<WeightRow>& rows, std::size_t slots, double most) {
  const auto worth = [](const WeightRow& row) {
    return row.weights.empty() ? 0 : std::abs(row.weights[0].value) * std::sqrt(row.updates);
  };
  std::vector<const WeightRow*> best(slots);
  for (const WeightRow& row : rows) {
    const WeightRow*& there = best[detail::ArcWeights::slot_of(row.key, slots)];
    if (worth(row) > 0 && (there == nullptr || worth(row) > worth(*there))) there = &row;
  }
  std::vector<std::byte> bytes;
  const auto put_u16 = [&](std::uint16_t value) {
    bytes.push_back(static_cast<std::byte>(value & 0xFF));
    bytes.push_back(static_cast<std::byte>(value >> 8));
  };
  for (const WeightRow* row : best) {
    put_u16(row == nullptr ? std::uint16_t{0} : static_cast<std::uint16_t>(row->key));
    const double value = row == nullptr ? 0 : std::round(row->weights[0].value * 32767 / most);
    put_u16(static_cast<std::uint16_t>(static_cast<std::int16_t>(std::clamp(value, -32767.0, 32767.0))));
  }
  return bytes;
}

}  // namespace

std::vector<RevisionExample> parse_unseen(std::span<const TrainingSentence> sentences, const ParserOptions& options,
                                          std::size_t folds) {
  const auto is_read = [](const TrainingSentence& sentence) {
    return !sentence.forms.empty() && sentence.forms.size() <= detail::Configuration::most_words;
  };
  std::vector<RevisionExample> examples(sentences.size());
  const auto read_fold = [&](std::size_t fold) {
    std::vector<TrainingSentence> others;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      if (i % folds != fold) others.push_back(sentences[i]);
    ParserOptions one = options;
    one.models = 1;
    one.progress = {};
    const auto sections = train_parser(others, one);
    const detail::AlignedBytes bytes(detail::write_model(Language(), sections));
    const auto parser = detail::Parser::from(detail::ModelFile::from(bytes.bytes(), "fold").value()).value();
    detail::Parser::Scratch scratch;
    for (std::size_t i = fold; i < sentences.size(); i += folds)
      if (is_read(sentences[i])) examples[i] = read_unseen(parser, sentences[i], scratch);
  };
  const auto every_other = [&](std::size_t first) {
    for (std::size_t fold = first; fold < folds; fold += 2) read_fold(fold);
  };
  std::thread odd(every_other, 1);
  every_other(0);
  odd.join();
  std::erase_if(examples, [](const RevisionExample& example) { return example.words.empty(); });
  return examples;
}

std::vector<detail::ModelSection> train_reviser(std::span<const RevisionExample> examples,
                                                const ReviserOptions& options) {
  WordHiding hiding(options.hiding);
  for (const RevisionExample& example : examples) hiding.count(example.words);
  std::vector<WeightRow> heads;
  std::vector<WeightRow> relations;
  for (std::size_t done = 0; done < options.models; done += 2) {
    // Two at a time: what comes out does not depend on which is first.
    Trainer one(examples, hiding, options, done);
    Trainer other(examples, hiding, options, done + 1);
    const bool has_other = done + 1 < options.models;
    std::thread beside([&] {
      if (has_other) other.run();
    });
    one.run();
    beside.join();
    mix(one.heads(), heads);
    mix(one.relations(), relations);
    if (!has_other) break;
    mix(other.heads(), heads);
    mix(other.relations(), relations);
  }
  const auto models = static_cast<double>(options.models);
  const WeightLimits limits{
      .labels = relation_count, .bytes = options.relation_bytes, .updates = 2, .largest_sum = largest_sum * models};
  std::vector<std::byte> leads;
  for (const std::int32_t lead : {options.head_lead, options.relation_lead}) {
    const auto scaled = static_cast<std::uint32_t>(std::lround(lead * 32767 / largest_sum));
    for (int shift = 0; shift < 32; shift += 8) leads.push_back(static_cast<std::byte>(scaled >> shift & 0xFF));
  }
  const std::size_t slots = options.head_bytes / detail::ArcWeights::slot_bytes;
  return {{std::string(detail::revised_heads_section), write_arc_weights(heads, slots, largest_sum * models)},
          {std::string(detail::revised_relations_section), write_weight_rows(relations, limits)},
          {std::string(detail::revision_leads_section), leads}};
}

}  // namespace casus::train
