// SPDX-License-Identifier: MIT
#include "claim/claim_weights.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "seeds/made_tables.h"

namespace casus::detail {

Result<ClaimWeights> ClaimWeights::make(const Seeds& seeds, Language language) {
  return made_tables<ClaimWeights>(seeds, "claim_weights/" + std::string(language.code()),
                                   [&] { return compile(seeds, language); });
}

Result<ClaimWeights> ClaimWeights::compile(const Seeds& seeds, Language language) {
  ClaimWeights made;
  for (const std::string& name : {std::string("ontology"), std::string(language.code())}) {
    const SeedTable* const table = seeds.table(name + "/claim_weights");
    if (table == nullptr) continue;
    if (auto error = made.add(*table)) return *std::move(error);
  }
  made.weights_.freeze();
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
    weights_.try_emplace(feature_key(row[*feature]), 0) += value;
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
