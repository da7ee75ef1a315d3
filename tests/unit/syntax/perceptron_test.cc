// SPDX-License-Identifier: MIT
#include "train/perceptron.h"

#include <algorithm>
#include <vector>

#include "support/catch.h"
#include "syntax/feature_key.h"
#include "syntax/weight_rows.h"
#include "train/transition_perceptron.h"
#include "train/weight_writer.h"

using casus::detail::feature_key;
using casus::detail::LabelSums;
using casus::detail::WeightRows;
using namespace casus::train;

namespace {

/// Labels are the value of the first feature modulo 5; the second is noise.
Perceptron trained() {
  Perceptron model(5);
  std::vector<std::int32_t> sums(5);
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const std::vector<std::uint64_t> features = {feature_key(0, i % 50), feature_key(1, i * 7919 % 13)};
    model.score(features, sums);
    const auto best = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    const std::size_t gold = i % 50 % 5;
    if (best != gold) {
      model.update(features, gold, 1);
      model.update(features, best, -1);
    }
    model.next();
  }
  return model;
}

}  // namespace

TEST_CASE("a perceptron learns, and its averages decide alike as a table") {
  const Perceptron model = trained();
  const auto bytes = write_weight_rows(model.average(), {.labels = 5, .bytes = 1u << 20});
  const auto rows = WeightRows::from(bytes);
  REQUIRE(rows.has_value());
  for (std::uint64_t i = 0; i < 650; ++i) {
    LabelSums sums;
    rows->add(std::vector<std::uint64_t>{feature_key(0, i % 50), feature_key(1, i % 13)}, sums);
    CHECK(sums.best(5) == i % 50 % 5);
  }
}

TEST_CASE("training twice gives the same bytes") {
  const WeightLimits limits{.labels = 5, .bytes = 1u << 20};
  CHECK(write_weight_rows(trained().average(), limits) == write_weight_rows(trained().average(), limits));
}

TEST_CASE("an average counts a weight for as long as it stood") {
  Perceptron model(2);
  const std::vector<std::uint64_t> feature = {7};
  model.next();
  model.update(feature, 1, 1);  // before the second of four decisions
  model.next();
  model.next();
  const auto rows = model.average();
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].weights.size() == 1);
  CHECK(rows[0].weights[0].label == 1);
  CHECK(rows[0].weights[0].value == 0.5);
}

TEST_CASE("a table keeps to its size and drops the smallest rows") {
  std::vector<WeightRow> rows;
  for (std::uint64_t i = 0; i < 1000; ++i)
    rows.push_back({feature_key(0, i), 1, {{0, static_cast<double>(i + 1) / 10}}});
  const auto bytes = write_weight_rows(rows, {.labels = 2, .bytes = 4000});
  CHECK(bytes.size() <= 4000);
  const auto table = WeightRows::from(bytes);
  REQUIRE(table.has_value());
  LabelSums sums;
  table->add(std::vector<std::uint64_t>{feature_key(0, 999)}, sums);
  CHECK(sums[0] > 0);
  sums.clear(2);
  table->add(std::vector<std::uint64_t>{feature_key(0, 0)}, sums);
  CHECK(sums[0] == 0);
}

TEST_CASE("the features there is room for can learn alone") {
  std::vector<WeightRow> rows;
  for (std::uint64_t i = 0; i < 1000; ++i)
    rows.push_back({feature_key(0, i), 1, {{0, static_cast<double>(i + 1) / 10}}});
  const std::vector<std::uint64_t> kept = kept_features(rows, {.labels = 2, .bytes = 4000});
  CHECK(kept.size() < 1000);
  CHECK(std::count(kept.begin(), kept.end(), feature_key(0, 999)) == 1);
  CHECK(std::count(kept.begin(), kept.end(), feature_key(0, 0)) == 0);

  Perceptron model(2);
  model.learn_only(kept);
  const std::vector<std::uint64_t> both = {feature_key(0, 999), feature_key(0, 0)};
  model.update(both, 1, 3);
  std::vector<std::int32_t> sums(2);
  model.score(std::vector<std::uint64_t>{both[0]}, sums);
  CHECK(sums[1] == 3);
  model.score(std::vector<std::uint64_t>{both[1]}, sums);
  CHECK(sums[1] == 0);
}

TEST_CASE("of the transitions' features that share a slot the heavy one is kept, and learns alone") {
  const std::vector<TransitionRow> rows = {{.key = feature_key(0, 1), .updates = 4, .weights = {1, -1, 0}},
                                           {.key = feature_key(0, 2), .updates = 1, .weights = {1, -1, 0}},
                                           {.key = feature_key(0, 3), .updates = 9, .weights = {0, 0, 0}}};
  const std::vector<std::uint64_t> kept = kept_features(rows, 1);
  REQUIRE(kept == std::vector<std::uint64_t>{feature_key(0, 1)});
  TransitionPerceptron model;
  model.learn_only(kept);
  const std::vector<std::uint64_t> both = {feature_key(0, 1), feature_key(0, 2)};
  model.update(both, casus::detail::Transition::left, casus::detail::Transition::shift);
  CHECK(model.sums(both) == TransitionPerceptron::Sums{-1, 1, 0});
}
