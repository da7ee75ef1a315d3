// SPDX-License-Identifier: MIT
#include "train/weight_mix.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace casus::train {
namespace {

void add_weights(const std::vector<WeightRow::Weight>& more, std::vector<WeightRow::Weight>& weights) {
  for (const WeightRow::Weight& weight : more) {
    const auto at = std::lower_bound(weights.begin(), weights.end(), weight,
                                     [](const auto& a, const auto& b) { return a.label < b.label; });
    if (at != weights.end() && at->label == weight.label)
      at->value += weight.value;
    else
      weights.insert(at, weight);
  }
}

}  // namespace

void mix(std::vector<TransitionRow> more, std::vector<TransitionRow>& rows) {
  std::vector<TransitionRow> all;
  all.reserve(rows.size() + more.size());
  std::merge(rows.begin(), rows.end(), more.begin(), more.end(), std::back_inserter(all),
             [](const TransitionRow& a, const TransitionRow& b) { return a.key < b.key; });
  rows.clear();
  for (const TransitionRow& row : all) {
    if (rows.empty() || rows.back().key != row.key) {
      rows.push_back(row);
      continue;
    }
    rows.back().updates += row.updates;
    for (std::size_t t = 0; t < row.weights.size(); ++t) rows.back().weights[t] += row.weights[t];
  }
}

void mix(std::vector<WeightRow> more, std::vector<WeightRow>& rows) {
  std::vector<WeightRow> all;
  all.reserve(rows.size() + more.size());
  std::merge(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()),
             std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()), std::back_inserter(all),
             [](const WeightRow& a, const WeightRow& b) { return a.key < b.key; });
  rows.clear();
  for (WeightRow& row : all) {
    if (rows.empty() || rows.back().key != row.key) {
      rows.push_back(std::move(row));
      continue;
    }
    rows.back().updates += row.updates;
    add_weights(row.weights, rows.back().weights);
  }
}

void thin(std::vector<WeightRow>& rows, double share) {
  for (WeightRow& row : rows) {
    double largest = 0;
    for (const auto& weight : row.weights) largest = std::max(largest, std::abs(weight.value));
    std::erase_if(row.weights, [&](const auto& weight) { return std::abs(weight.value) < share * largest; });
  }
}

}  // namespace casus::train
