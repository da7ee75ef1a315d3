// SPDX-License-Identifier: MIT
#include "train/transition_perceptron.h"

#include <algorithm>
#include <cmath>

namespace casus::train {
namespace {

using detail::transition_count;
using detail::TransitionWeights;

struct Average {
  std::uint64_t key = 0;
  double largest = 0;
  std::array<double, transition_count> weights = {};
};

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

detail::TransitionSums TransitionPerceptron::sums(std::span<const std::uint64_t> keys) const noexcept {
  detail::TransitionSums sums = {};
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
    Slot& s = slot(key);
    ++s.weights[up];
    s.lags[up] += decisions_;
    --s.weights[down];
    s.lags[down] -= decisions_;
  }
}

std::vector<std::byte> TransitionPerceptron::write(std::size_t lines) const {
  std::vector<Average> averages;
  double largest = 0;
  for (const Slot& s : slots_) {
    if (s.key == 0) continue;
    Average average{.key = s.key};
    for (std::size_t t = 0; t < transition_count; ++t) {
      average.weights[t] = s.weights[t] - static_cast<double>(s.lags[t]) / static_cast<double>(decisions_);
      average.largest = std::max(average.largest, std::abs(average.weights[t]));
    }
    largest = std::max(largest, average.largest);
    averages.push_back(average);
  }
  std::sort(averages.begin(), averages.end(), [](const Average& a, const Average& b) {
    return a.largest != b.largest ? a.largest > b.largest : a.key < b.key;
  });
  std::vector<std::byte> bytes(lines * TransitionWeights::line_bytes);
  std::vector<std::uint8_t> filled(lines);
  const double unit = std::max(largest, 1.0) / 32767;
  for (const Average& average : averages) {
    const std::uint64_t number = TransitionWeights::line_of(average.key, lines);
    std::byte* line = bytes.data() + TransitionWeights::line_bytes * number;
    if (filled[number] == TransitionWeights::line_features) continue;
    const std::size_t place = filled[number]++;
    put_u16(line + 2 * place, TransitionWeights::mark_of(average.key));
    std::byte* weights = line + 2 * TransitionWeights::line_features + 2 * transition_count * place;
    for (std::size_t t = 0; t < transition_count; ++t)
      put_u16(weights + 2 * t,
              static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(average.weights[t] / unit))));
  }
  return bytes;
}

}  // namespace casus::train
