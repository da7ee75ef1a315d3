// SPDX-License-Identifier: MIT
#include "train/transition_perceptron.h"

#include <algorithm>
#include <cmath>

namespace casus::train {
namespace {

using detail::transition_count;
using detail::TransitionWeights;

double worth(const TransitionRow& row) {
  double most = 0;
  for (const double weight : row.weights) most = std::max(most, std::abs(weight));
  return most * std::sqrt(row.updates);
}

/// For each slot the feature that it is for, or one without weights.
std::vector<TransitionRow> best_rows(const std::vector<TransitionRow>& rows, std::size_t slots) {
  std::vector<TransitionRow> best(slots);
  for (const TransitionRow& row : rows) {
    TransitionRow& there = best[detail::WeightPlaces::number_of(row.key, slots)];
    if (worth(row) > worth(there)) there = row;
  }
  return best;
}

void put_u16(std::byte* at, std::uint16_t value) {
  at[0] = static_cast<std::byte>(value & 0xFF);
  at[1] = static_cast<std::byte>(value >> 8);
}

}  // namespace

std::size_t TransitionPerceptron::slot_of(std::uint64_t key) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = (key >> 20) & mask;
  while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

TransitionPerceptron::Slot& TransitionPerceptron::slot(std::uint64_t key) {
  const std::size_t at = slot_of(key);
  if (slots_[at].key != 0) return slots_[at];
  if (used_ >= slots_.size() / 2) {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& s : old)
      if (s.key != 0) slots_[slot_of(s.key)] = s;
    return slot(key);
  }
  ++used_;
  slots_[at].key = key;
  return slots_[at];
}

TransitionPerceptron::Sums TransitionPerceptron::sums(std::span<const std::uint64_t> keys) const noexcept {
  Sums sums = {};
#if defined(__GNUC__)
  for (const std::uint64_t key : keys) __builtin_prefetch(&slots_[(key >> 20) & (slots_.size() - 1)]);
#endif
  for (const std::uint64_t key : keys) {
    const Slot& s = slots_[slot_of(key)];
    for (std::size_t t = 0; t < transition_count; ++t) sums[t] += s.weights[t];
  }
  return sums;
}

void TransitionPerceptron::update(std::span<const std::uint64_t> keys, detail::Transition more,
                                  detail::Transition less) {
  const auto up = static_cast<std::size_t>(more);
  const auto down = static_cast<std::size_t>(less);
  for (const std::uint64_t key : keys) {
    if (closed_ && slots_[slot_of(key)].key == 0) continue;
    Slot& s = slot(key);
    ++s.updates;
    ++s.weights[up];
    s.lags[up] += decisions_;
    --s.weights[down];
    s.lags[down] -= decisions_;
  }
}

void TransitionPerceptron::learn_only(std::span<const std::uint64_t> features) {
  for (const std::uint64_t key : features) slot(key);
  closed_ = true;
}

std::vector<TransitionRow> TransitionPerceptron::average() const {
  std::vector<TransitionRow> rows;
  rows.reserve(used_);
  for (const Slot& s : slots_) {
    if (s.key == 0) continue;
    TransitionRow& row = rows.emplace_back(TransitionRow{.key = s.key, .updates = s.updates});
    for (std::size_t t = 0; t < transition_count; ++t)
      row.weights[t] = s.weights[t] - static_cast<double>(s.lags[t]) / static_cast<double>(decisions_);
  }
  std::sort(rows.begin(), rows.end(), [](const TransitionRow& a, const TransitionRow& b) { return a.key < b.key; });
  return rows;
}

std::vector<std::uint64_t> kept_features(const std::vector<TransitionRow>& rows, std::size_t slots) {
  std::vector<std::uint64_t> keys;
  for (const TransitionRow& row : best_rows(rows, slots))
    if (worth(row) > 0) keys.push_back(row.key);
  return keys;
}

std::vector<std::byte> write_transition_weights(const std::vector<TransitionRow>& rows, std::size_t slots,
                                                double largest_sum) {
  const std::vector<TransitionRow> best = best_rows(rows, slots);
  std::vector<std::byte> bytes(slots * TransitionWeights::slot_bytes);
  const double unit = largest_sum / 32767;
  for (std::size_t i = 0; i < slots; ++i) {
    if (worth(best[i]) == 0) continue;
    std::byte* slot = bytes.data() + TransitionWeights::slot_bytes * i;
    put_u16(slot, static_cast<std::uint16_t>(best[i].key));
    for (std::size_t t = 0; t < transition_count; ++t) {
      const double weight = std::clamp(std::round(best[i].weights[t] / unit), -32767.0, 32767.0);
      put_u16(slot + 2 + 2 * t, static_cast<std::uint16_t>(static_cast<std::int16_t>(weight)));
    }
  }
  return bytes;
}

}  // namespace casus::train
