// SPDX-License-Identifier: MIT
#include "train/reviser_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
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

/// The first of the largest, but for one.
std::size_t best_but(std::span<const std::int32_t> sums, std::size_t barred) {
  std::size_t best = barred == 0 ? 1 : 0;
  for (std::size_t i = 0; i < sums.size(); ++i)
    if (i != barred && sums[i] > sums[best]) best = i;
  return best;
}

/// The features that are worth their room.
struct Kept {
  std::vector<std::uint64_t> heads = {};
  std::vector<std::uint64_t> relations = {};
};

class Trainer {
 public:
  Trainer(std::span<const RevisionExample> examples, const WordHiding& hiding, const ReviserOptions& options,
          const detail::RevisionLimits& limits, std::uint64_t seed, const Kept* kept)
      : examples_(examples), hiding_(hiding), options_(options), limits_(limits), random_(seed) {
    if (kept == nullptr) return;
    heads_.learn_only(kept->heads);
    relations_.learn_only(kept->relations);
  }

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
      if (is_open(word, limits_.open_heads)) learn_head(word, example.heads[word - std::size_t{1}]);
  }

  bool is_open(WordIndex word, std::uint64_t relations) const {
    return tree_.head(word) != 0 && (relations & detail::RevisionLimits::bit(tree_.relation(word))) != 0;
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
    if (scores_[0] - scores_[best_but(scores_, 0)] < options_.head_lead) {
      for (std::size_t i = 0; i < all.size(); ++i) {
        features.put_more(all[i], keys_);
        features_[i].insert(features_[i].end(), keys_.keys().begin(), keys_.keys().end());
        heads_.score(features_[i], {&scores_[i], 1});
      }
    }
    heads_.next();
    const std::size_t best = best_but(scores_, all.size());
    const auto right = static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const HeadCandidate& c) { return c.head == true_head; }) -
        all.begin());
    if (right != all.size()) {
      const std::size_t wrong = best_but(scores_, right);
      if (scores_[right] - scores_[wrong] <= options_.margin) {
        heads_.update(features_[right], 0, 1);
        heads_.update(features_[wrong], 0, -1);
      }
    }
    if (best != 0) tree_.move(word, all[best].head);
  }

  /// Only a true arc has something to teach.
  void learn_relations(const RevisionExample& example) {
    sums_.resize(relation_count);
    more_sums_.resize(relation_count);
    for (WordIndex word = 1; word <= tree_.size(); ++word) {
      if (!is_open(word, limits_.open_relations)) continue;
      const std::size_t i = word - std::size_t{1};
      const detail::FinalRelationFeatures features(tree_, word);
      features.put(keys_);
      relations_.score(keys_.keys(), sums_);
      relation_keys_.assign(keys_.keys().begin(), keys_.keys().end());
      const std::size_t first = best_but(sums_, relation_count);
      if (sums_[first] - sums_[best_but(sums_, first)] < options_.relation_lead) {
        features.put_more(keys_);
        relations_.score(keys_.keys(), more_sums_);
        relation_keys_.insert(relation_keys_.end(), keys_.keys().begin(), keys_.keys().end());
        for (std::size_t k = 0; k < sums_.size(); ++k) sums_[k] += more_sums_[k];
      }
      const auto best = static_cast<Relation>(best_but(sums_, relation_count));
      if (tree_.head(word) == example.heads[i]) learn_relation(static_cast<std::size_t>(example.relations[i]));
      tree_.set_relation(word, best);
    }
  }

  void learn_relation(std::size_t right) {
    relations_.next();
    const std::size_t wrong = best_but(sums_, right);
    if (sums_[right] - sums_[wrong] > options_.margin) return;
    relations_.update(relation_keys_, right, 1);
    relations_.update(relation_keys_, wrong, -1);
  }

  std::span<const RevisionExample> examples_;
  const WordHiding& hiding_;
  const ReviserOptions& options_;
  detail::RevisionLimits limits_;  ///< open_heads and open_relations only
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

/// Which relations are worth a second look.
detail::RevisionLimits find_open(std::span<const RevisionExample> examples, const ReviserOptions& options) {
  struct Count {
    std::size_t all = 0;
    std::size_t right_heads = 0;
    std::size_t right_relations = 0;
  };
  std::array<Count, relation_count> counts = {};
  for (const RevisionExample& example : examples) {
    for (std::size_t i = 0; i < example.arcs.size(); ++i) {
      const detail::Arc& arc = example.arcs[i];
      Count& count = counts[static_cast<std::size_t>(arc.label.relation)];
      ++count.all;
      if (arc.head == detail::Arc::no_head || arc.head + 1 != example.heads[i]) continue;
      ++count.right_heads;
      count.right_relations += arc.label.relation == example.relations[i];
    }
  }
  detail::RevisionLimits limits{.open_heads = 0, .open_relations = 0};
  for (std::size_t r = 0; r < relation_count; ++r) {
    const auto all = static_cast<double>(counts[r].all);
    const auto right_heads = static_cast<double>(counts[r].right_heads);
    const std::uint64_t bit = detail::RevisionLimits::bit(static_cast<Relation>(r));
    if (all - right_heads > options.wrong_heads * all) limits.open_heads |= bit;
    if (right_heads - static_cast<double>(counts[r].right_relations) > options.wrong_relations * right_heads)
      limits.open_relations |= bit;
  }
  return limits;
}

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

/// Little-endian.
template <class Number>
void put(Number number, std::vector<std::byte>& bytes) {
  for (std::size_t i = 0; i < sizeof number; ++i) bytes.push_back(static_cast<std::byte>(number >> (8 * i) & 0xFF));
}

/// Of the features that share a slot the one with the largest weight times the root of its updates, or none.
std::vector<const WeightRow*> best_rows(const std::vector<WeightRow>& rows, std::size_t slots) {
  const auto worth = [](const WeightRow& row) {
    return row.weights.empty() ? 0 : std::abs(row.weights[0].value) * std::sqrt(row.updates);
  };
  std::vector<const WeightRow*> best(slots);
  for (const WeightRow& row : rows) {
    const WeightRow*& there = best[detail::WeightPlaces::number_of(row.key, slots)];
    if (worth(row) > 0 && (there == nullptr || worth(row) > worth(*there))) there = &row;
  }
  return best;
}

/// The bytes of detail::ArcWeights.
std::vector<std::byte> write_arc_weights(const std::vector<WeightRow>& rows, std::size_t slots, double most) {
  std::vector<std::byte> bytes;
  for (const WeightRow* row : best_rows(rows, slots)) {
    put(row == nullptr ? std::uint16_t{0} : static_cast<std::uint16_t>(row->key), bytes);
    const double value = row == nullptr ? 0 : std::round(row->weights[0].value * 32767 / most);
    put(static_cast<std::uint16_t>(static_cast<std::int16_t>(std::clamp(value, -32767.0, 32767.0))), bytes);
  }
  return bytes;
}

struct Learnt {
  std::vector<WeightRow> heads = {};
  std::vector<WeightRow> relations = {};
};

/// The sum of several models.
Learnt learn(std::span<const RevisionExample> examples, const WordHiding& hiding, const ReviserOptions& options,
             const detail::RevisionLimits& limits, const Kept* kept) {
  Learnt learnt;
  for (std::size_t done = 0; done < options.models; done += 2) {
    // Two at a time: what comes out does not depend on which is first.
    Trainer one(examples, hiding, options, limits, done, kept);
    Trainer other(examples, hiding, options, limits, done + 1, kept);
    const bool has_other = done + 1 < options.models;
    std::thread beside([&] {
      if (has_other) other.run();
    });
    one.run();
    beside.join();
    mix(one.heads(), learnt.heads);
    mix(one.relations(), learnt.relations);
    if (!has_other) break;
    mix(other.heads(), learnt.heads);
    mix(other.relations(), learnt.relations);
  }
  thin(learnt.relations, options.relation_share);
  return learnt;
}

Kept kept_of(const Learnt& learnt, std::size_t slots, const WeightLimits& limits) {
  Kept kept{.relations = kept_features(learnt.relations, limits)};
  for (const WeightRow* row : best_rows(learnt.heads, slots))
    if (row != nullptr) kept.heads.push_back(row->key);
  return kept;
}

std::vector<RevisionExample> read_once(std::span<const TrainingSentence> sentences, const ParserOptions& options,
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
    one.kept = 0;
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

}  // namespace

std::vector<RevisionExample> parse_unseen(std::span<const TrainingSentence> sentences, const ParserOptions& options,
                                          const UnseenOptions& unseen) {
  std::vector<RevisionExample> examples;
  for (std::size_t reading = 0; reading < unseen.readings; ++reading) {
    ParserOptions other = options;
    other.seed += reading * options.models;
    std::vector<RevisionExample> once = read_once(sentences, other, unseen.folds + reading);
    std::move(once.begin(), once.end(), std::back_inserter(examples));
  }
  return examples;
}

std::vector<detail::ModelSection> train_reviser(std::span<const RevisionExample> examples,
                                                const ReviserOptions& options) {
  WordHiding hiding(options.hiding);
  for (const RevisionExample& example : examples) hiding.count(example.words);
  const detail::RevisionLimits limits = find_open(examples, options);
  const std::size_t slots = options.head_bytes / detail::ArcWeights::slot_bytes;
  const auto models = static_cast<double>(options.models);
  WeightLimits sizes{
      .labels = relation_count, .bytes = options.relation_bytes, .updates = 2, .largest_sum = largest_sum * models};
  Learnt learnt = learn(examples, hiding, options, limits, nullptr);
  if (options.kept > 0) {
    sizes.bytes = static_cast<std::size_t>(options.kept * static_cast<double>(options.relation_bytes));
    const Kept kept = kept_of(learnt, slots, sizes);
    learnt = learn(examples, hiding, options, limits, &kept);
    sizes.bytes = options.relation_bytes;
  }
  const auto scaled = [](std::int32_t lead) {
    return static_cast<std::uint32_t>(std::lround(lead * 32767 / largest_sum));
  };
  std::vector<std::byte> bytes;
  put(scaled(options.head_lead), bytes);
  put(scaled(options.relation_lead), bytes);
  put(limits.open_heads, bytes);
  put(limits.open_relations, bytes);
  return {{std::string(detail::revised_heads_section), write_arc_weights(learnt.heads, slots, largest_sum * models)},
          {std::string(detail::revised_relations_section), write_weight_rows(learnt.relations, sizes)},
          {std::string(detail::revision_limits_section), bytes}};
}

}  // namespace casus::train
