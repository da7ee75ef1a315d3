// SPDX-License-Identifier: MIT
#include "claim/claim_weights.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace casus::detail {

Result<ClaimWeights> ClaimWeights::make(const Seeds& seeds, Language language) {
  ClaimWeights made;
  const SeedTable* const shared = seeds.table("ontology/claim_weights");
  const SeedTable* const own = seeds.table(std::string(language.code()) + "/claim_weights");
  std::size_t rows = 0;
  for (const SeedTable* table : {shared, own}) rows += table == nullptr ? 0 : table->rows();
  if (rows == 0) return made;
  made.slots_.resize(std::bit_ceil(rows * 3));
  made.mask_ = made.slots_.size() - 1;
  for (const SeedTable* table : {shared, own}) {
    if (table == nullptr) continue;
    if (auto error = made.add(*table)) return *std::move(error);
  }
  return made;
}

std::optional<Error> ClaimWeights::add(const SeedTable& table) {
  const auto feature = table.column("feature"), weight = table.column("weight");
  if (!feature) return feature.error();
  if (!weight) return weight.error();
  for (std::size_t r = 0; r < table.rows(); ++r) {
    const SeedRow row = table.row(r);
    const std::string_view digits = row[*weight];
    std::int32_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
      return table.bad_value(row, *weight, "a whole number of thousandths");
    const std::uint64_t key = feature_key(row[*feature]);
    std::size_t at = key & mask_;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask_;
    slots_[at].key = key;
    slots_[at].weight += value;
  }
  return std::nullopt;
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
