// SPDX-License-Identifier: MIT
#include "claim/claim_weights.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace casus::detail {

Result<ClaimWeights> ClaimWeights::make(const Seeds& seeds) {
  ClaimWeights made;
  const SeedTable* table = seeds.table("ontology/claim_weights");
  if (table == nullptr || table->rows() == 0) return made;
  const auto feature = table->column("feature"), weight = table->column("weight");
  if (!feature) return feature.error();
  if (!weight) return weight.error();
  made.slots_.resize(std::bit_ceil(table->rows() * 3));
  made.mask_ = made.slots_.size() - 1;
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const SeedRow row = table->row(r);
    const std::string_view digits = row[*weight];
    Slot slot{.key = feature_key(row[*feature])};
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), slot.weight);
    if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
      return table->bad_value(row, *weight, "a whole number of thousandths");
    std::size_t at = slot.key & made.mask_;
    while (made.slots_[at].key != 0) at = (at + 1) & made.mask_;
    made.slots_[at] = slot;
  }
  return made;
}

float chance(std::int32_t thousandths) noexcept {
  // exp(-x) = 2^(-k) * exp(-r): the halvings are exact, the rest is a short series.
  const float x = static_cast<float>(std::min(std::abs(thousandths), 30000)) / 1000.0f;
  const float turns = x * 1.44269504f;
  const auto k = static_cast<int>(turns);
  const float r = (turns - static_cast<float>(k)) * 0.69314718f;
  const float series = 1 - r * (1 - r * (1 - r * (1 - r * (1 - r / 5) / 4) / 3) / 2);
  float e = series;
  for (int i = 0; i < k; ++i) e /= 2;
  return thousandths >= 0 ? 1 / (1 + e) : e / (1 + e);
}

}  // namespace casus::detail
