// SPDX-License-Identifier: MIT
#include "train/name_chain.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace casus::train {
namespace {

using detail::NameLabel;
using Row = NameChain::Row;
using detail::name_labels;
using detail::outside_name;

/// A label and one that may stand before it.
struct Step {
  NameLabel before;
  NameLabel label;
  std::size_t move;
};
std::vector<Step> all_steps() {
  std::vector<Step> steps;
  for (std::size_t before = 0; before < name_labels; ++before) {
    for (std::size_t after = 0; after < name_labels; ++after) {
      const auto from = static_cast<NameLabel>(before);
      const auto to = static_cast<NameLabel>(after);
      if (detail::may_follow(from, to)) steps.push_back({from, to, detail::name_move(from, to)});
    }
  }
  return steps;
}

/// Chances whose sum is 1; nothing if all of them are 0.
void normalise(Row& row) {
  float sum = 0;
  for (const float value : row) sum += value;
  const float by = 1 / std::max(sum, 1e-30f);
  for (float& value : row) value *= by;
}

/// What one sentence does to the weights. Its vectors are kept from sentence to sentence.
class Lesson {
 public:
  Lesson(std::vector<Row>& rows, std::array<float, detail::name_moves>& moves, const ChainTraining& how)
      : rows_(rows), moves_(moves), how_(how), random_(how.seed), row_squares_(rows.size()) {
    for (Row& squares : row_squares_) squares.fill(1e-2f);
    move_squares_.fill(1);
  }

  std::size_t below(std::size_t n) { return random_() % n; }

  void learn(const ChainSentence& sentence, float rate) {
    choose_features(sentence);
    score(sentence);
    forward();
    backward();
    correct(sentence, rate);
  }

 private:
  bool chance(double share) { return static_cast<double>(random_() % 1000) < 1000 * share; }

  void choose_features(const ChainSentence& sentence) {
    const bool no_document = chance(how_.without_document);
    const bool no_lists = chance(how_.without_lists / 2);
    bool drop = false;
    features_.resize(sentence.words.size());
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const ChainSentence::Word& word = sentence.words[i];
      // A name loses its lists whole or not at all.
      if (!detail::continues(sentence.labels[i])) drop = chance(how_.without_lists / 2);
      features_[i] = word.features;
      const auto add = [&](const std::vector<std::uint32_t>& more) {
        features_[i].insert(features_[i].end(), more.begin(), more.end());
      };
      if (!drop && !no_lists) add(word.list_features);
      if (!no_document) add(word.document_features);
    }
  }

  void score(const ChainSentence& sentence) {
    chances_.resize(features_.size());
    for (std::size_t i = 0; i < features_.size(); ++i) {
      Row sums = {};
      for (const std::uint32_t feature : features_[i]) {
        for (std::size_t k = 0; k < name_labels; ++k) sums[k] += rows_[feature][k];
      }
      const NameLabel label = sentence.labels[i];
      if (label != outside_name) sums[outside_name] += how_.missed[detail::type_of(label)];
      const float best = *std::max_element(sums.begin(), sums.end());
      for (std::size_t k = 0; k < name_labels; ++k) chances_[i][k] = std::exp(sums[k] - best);
      if (sentence.silent[i] != 0) chances_[i] = {1};
    }
    for (std::size_t i = 0; i < steps_.size(); ++i) move_chances_[i] = std::exp(moves_[steps_[i].move]);
  }

  void forward() {
    forward_.assign(chances_.size(), Row());
    for (std::size_t i = 0; i < chances_.size(); ++i) {
      Row& row = forward_[i];
      if (i == 0) {
        for (std::size_t k = 0; k < name_labels; ++k) row[k] = !detail::continues(static_cast<NameLabel>(k));
      } else {
        for (std::size_t s = 0; s < steps_.size(); ++s)
          row[steps_[s].label] += forward_[i - 1][steps_[s].before] * move_chances_[s];
      }
      for (std::size_t k = 0; k < name_labels; ++k) row[k] *= chances_[i][k];
      normalise(row);
    }
  }

  void backward() {
    backward_.assign(chances_.size(), Row());
    for (std::size_t k = 0; k < name_labels; ++k) backward_.back()[k] = !detail::goes_on(static_cast<NameLabel>(k));
    for (std::size_t i = chances_.size() - 1; i-- > 0;) {
      Row next;
      for (std::size_t k = 0; k < name_labels; ++k) next[k] = chances_[i + 1][k] * backward_[i + 1][k];
      for (std::size_t s = 0; s < steps_.size(); ++s)
        backward_[i][steps_[s].before] += move_chances_[s] * next[steps_[s].label];
      normalise(backward_[i]);
    }
  }

  /// One step against the gradient: what the weights expect less what there is.
  void correct(const ChainSentence& sentence, float rate) {
    const auto decay = static_cast<float>(how_.decay);
    std::array<float, detail::name_moves> expected = {};
    std::vector<float> step_chances(steps_.size());
    for (std::size_t i = 0; i < chances_.size(); ++i) {
      Row row;
      for (std::size_t k = 0; k < name_labels; ++k) row[k] = forward_[i][k] * backward_[i][k];
      normalise(row);
      const NameLabel label = sentence.labels[i];
      if (i > 0) {
        float sum = 0;
        for (std::size_t s = 0; s < steps_.size(); ++s) {
          const Step& step = steps_[s];
          step_chances[s] =
              forward_[i - 1][step.before] * move_chances_[s] * chances_[i][step.label] * backward_[i][step.label];
          sum += step_chances[s];
        }
        for (std::size_t s = 0; s < steps_.size(); ++s)
          expected[steps_[s].move] += step_chances[s] / std::max(sum, 1e-30f);
        expected[detail::name_move(sentence.labels[i - 1], label)] -= 1;
      }
      row[label] -= 1;
      if (sentence.silent[i] != 0 || row[label] > -1e-3f) continue;
      for (const std::uint32_t feature : features_[i]) {
        Row& weights = rows_[feature];
        Row& squares = row_squares_[feature];
        for (std::size_t k = 0; k < name_labels; ++k) {
          const float slope = row[k] + decay * weights[k];
          squares[k] += slope * slope;
          weights[k] -= rate * slope / std::sqrt(squares[k]);
        }
      }
    }
    for (std::size_t m = 0; m < moves_.size(); ++m) {
      if (expected[m] == 0) continue;
      const float slope = expected[m] + decay * moves_[m];
      move_squares_[m] += slope * slope;
      moves_[m] -= rate * slope / std::sqrt(move_squares_[m]);
    }
  }

  std::vector<Row>& rows_;
  std::array<float, detail::name_moves>& moves_;
  const ChainTraining& how_;
  std::mt19937 random_;
  std::vector<Row> row_squares_;
  std::array<float, detail::name_moves> move_squares_ = {};
  std::vector<Step> steps_ = all_steps();
  std::vector<float> move_chances_ = std::vector<float>(steps_.size());
  std::vector<std::vector<std::uint32_t>> features_;
  std::vector<Row> chances_;
  std::vector<Row> forward_;
  std::vector<Row> backward_;
};

/// Adds a share of weights to others.
void add(std::span<const float> weights, float share, std::span<float> sums) {
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += share * weights[i];
}

}  // namespace

NameChain NameChain::mean(std::span<const NameChain> chains) {
  NameChain made(chains.front().rows_.size());
  const float share = 1 / static_cast<float>(chains.size());
  for (const NameChain& chain : chains) {
    for (std::size_t i = 0; i < made.rows_.size(); ++i) add(chain.rows_[i], share, made.rows_[i]);
    add(chain.moves_, share, made.moves_);
  }
  return made;
}

void NameChain::train(std::span<const ChainSentence* const> sentences, const ChainTraining& how) {
  Lesson lesson(rows_, moves_, how);
  std::vector<const ChainSentence*> order(sentences.begin(), sentences.end());
  for (int epoch = 0; epoch < how.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[lesson.below(i)]);
    const double rate = how.rate * (1 - 0.9 * epoch / how.epochs);
    for (const ChainSentence* sentence : order) {
      if (!sentence->words.empty()) lesson.learn(*sentence, static_cast<float>(rate));
    }
  }
}

std::vector<NameLabel> NameChain::best(const ChainSentence& sentence, bool with_document) const {
  const std::vector<Step> steps = all_steps();
  const float never = -std::numeric_limits<float>::infinity();
  std::vector<std::array<NameLabel, name_labels>> before(sentence.words.size());
  Row scores;
  scores.fill(never);
  scores[outside_name] = 0;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    Row next;
    next.fill(never);
    for (const Step& step : steps) {
      const float sum = scores[step.before] + moves_[step.move];
      if (sum > next[step.label]) next[step.label] = sum, before[i][step.label] = step.before;
    }
    const ChainSentence::Word& word = sentence.words[i];
    const auto add = [&](const std::vector<std::uint32_t>& features) {
      for (const std::uint32_t feature : features) {
        for (std::size_t k = 0; k < name_labels; ++k) next[k] += rows_[feature][k];
      }
    };
    add(word.features);
    add(word.list_features);
    if (with_document) add(word.document_features);
    if (sentence.silent[i] != 0) std::fill(next.begin() + 1, next.end(), never);
    scores = next;
  }
  NameLabel label = outside_name;
  for (std::size_t k = 1; k < name_labels; ++k) {
    const auto other = static_cast<NameLabel>(k);
    if (!detail::goes_on(other) && scores[other] > scores[label]) label = other;
  }
  std::vector<NameLabel> labels(sentence.words.size());
  for (std::size_t i = labels.size(); i-- > 0;) {
    labels[i] = label;
    label = before[i][label];
  }
  return labels;
}

}  // namespace casus::train
