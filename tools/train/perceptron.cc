// SPDX-License-Identifier: MIT
#include "train/perceptron.h"

#include <algorithm>

namespace casus::train {

std::size_t Perceptron::slot_of(std::uint64_t key) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = (key >> 20) & mask;
  while (slots_[slot] != 0 && rows_[slots_[slot] - 1].key != key) slot = (slot + 1) & mask;
  return slot;
}

Perceptron::Row& Perceptron::row_of(std::uint64_t key) {
  std::size_t slot = slot_of(key);
  if (slots_[slot] != 0) return rows_[slots_[slot] - 1];
  if (rows_.size() >= slots_.size() / 2) {
    slots_.assign(2 * slots_.size(), 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) slots_[slot_of(rows_[i].key)] = static_cast<std::uint32_t>(i + 1);
    slot = slot_of(key);
  }
  rows_.push_back({key, 0, {}});
  slots_[slot] = static_cast<std::uint32_t>(rows_.size());
  return rows_.back();
}

void Perceptron::score(std::span<const std::uint64_t> features, std::span<std::int32_t> sums) const noexcept {
  std::fill(sums.begin(), sums.end(), 0);
  for (const std::uint64_t key : features) {
    const std::uint32_t index = slots_[slot_of(key)];
    if (index == 0) continue;
    for (const Cell& cell : rows_[index - 1].cells) sums[cell.label] += cell.weight;
  }
}

void Perceptron::update(std::span<const std::uint64_t> features, std::size_t label, int change) {
  for (const std::uint64_t key : features) {
    if (closed_ && slots_[slot_of(key)] == 0) continue;
    Row& row = row_of(key);
    ++row.updates;
    auto cell = std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.label == label; });
    if (cell == row.cells.end()) cell = row.cells.insert(cell, {static_cast<std::uint32_t>(label), 0, 0});
    cell->weight += change;
    cell->lag += change * decisions_;
  }
}

void Perceptron::learn_only(std::span<const std::uint64_t> features) {
  for (const std::uint64_t key : features) row_of(key);
  closed_ = true;
}

std::vector<WeightRow> Perceptron::average() const {
  std::vector<WeightRow> rows;
  rows.reserve(rows_.size());
  for (const Row& row : rows_) {
    WeightRow& out = rows.emplace_back(WeightRow{row.key, row.updates, {}});
    for (const Cell& cell : row.cells) {
      // The weight stood at its last value less what each change came too late for.
      const double value = cell.weight - static_cast<double>(cell.lag) / static_cast<double>(decisions_);
      if (value != 0) out.weights.push_back({static_cast<std::uint8_t>(cell.label), value});
    }
    std::sort(out.weights.begin(), out.weights.end(), [](auto a, auto b) { return a.label < b.label; });
  }
  std::sort(rows.begin(), rows.end(), [](const WeightRow& a, const WeightRow& b) { return a.key < b.key; });
  return rows;
}

}  // namespace casus::train
