// SPDX-License-Identifier: MIT
#include "claims/logistic.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace casus::claims {
namespace {

class Trainer {
 public:
  Trainer(std::size_t features, const Training& how, const std::vector<float>& fixed)
      : how_(how), weights_(fixed), fixed_(fixed.size()), squares_(features, 1e-2f) {
    weights_.resize(features);
  }

  void learn(const Example& e) {
    const std::size_t n = e.pairs.size(), sources = e.sources.size();
    sums_.resize(n);
    const float cue = sum(e.cue);
    std::vector<float> what(e.contents.size()), who(sources);
    for (std::size_t i = 0; i < what.size(); ++i) what[i] = sum(e.contents[i]);
    for (std::size_t j = 0; j < sources; ++j) who[j] = sum(e.sources[j]);
    float top = 0;
    for (std::size_t k = 0; k < n; ++k) {
      sums_[k] = cue + what[k / sources] + who[k % sources] + sum(e.pairs[k]);
      top = std::max(top, sums_[k]);
    }
    double all = std::exp(-top), right = 0;
    for (std::size_t k = 0; k < n; ++k) {
      sums_[k] = std::exp(sums_[k] - top);
      all += sums_[k];
      right += sums_[k] * e.right[k];
    }
    // The gradient of a pair: its chance, less its share of what is right.
    float in_all = 0;
    std::vector<float> of_what(what.size()), of_who(sources);
    for (std::size_t k = 0; k < n; ++k) {
      const double wanted = right > 0 ? sums_[k] * e.right[k] / right : 0;
      const auto step = static_cast<float>(sums_[k] / all - wanted) * e.weight;
      in_all += step;
      of_what[k / sources] += step;
      of_who[k % sources] += step;
      apply(e.pairs[k], step);
    }
    apply(e.cue, in_all);
    for (std::size_t i = 0; i < what.size(); ++i) apply(e.contents[i], of_what[i]);
    for (std::size_t j = 0; j < sources; ++j) apply(e.sources[j], of_who[j]);
  }

  std::vector<float> take() { return std::move(weights_); }
  const std::vector<float>& weights() const { return weights_; }

 private:
  float sum(const std::vector<std::uint32_t>& features) const {
    float total = 0;
    for (const std::uint32_t f : features) total += weights_[f];
    return total;
  }
  void apply(const std::vector<std::uint32_t>& features, float step) {
    if (std::abs(step) < 1e-4f) return;
    for (const std::uint32_t f : features) {
      if (f < fixed_) continue;
      const float gradient = step + how_.decay * weights_[f];
      squares_[f] += gradient * gradient;
      weights_[f] -= how_.rate * gradient / std::sqrt(squares_[f]);
    }
  }

  const Training how_;
  std::vector<float> weights_;
  const std::size_t fixed_;  ///< so many of them stay as they are
  std::vector<float> squares_, sums_;
};

}  // namespace

std::vector<float> train(const std::vector<Example>& examples, std::size_t features, const Training& how,
                         const std::vector<float>& fixed) {
  Trainer trainer(features, how, fixed);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  std::uint64_t state = 0x9E3779B97F4A7C15u;
  std::vector<float> mean(features);
  for (int epoch = 0; epoch < how.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      std::swap(order[i - 1], order[(state >> 33) % i]);
    }
    for (const std::size_t i : order) trainer.learn(examples[i]);
    // The mean of the later passes is steadier than the last.
    if (epoch < how.epochs / 2) continue;
    for (std::size_t f = 0; f < features; ++f)
      mean[f] += trainer.weights()[f] / static_cast<float>(how.epochs - how.epochs / 2);
  }
  return mean;
}

}  // namespace casus::claims
