// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CLAIM_WEIGHTS_H
#define CASUS_CLAIM_CLAIM_WEIGHTS_H

#include <cstdint>
#include <optional>

#include "casus/result.h"
#include "casus/seeds.h"
#include "claim/feature_name.h"
#include "flat_map.h"

namespace casus::detail {

/// The linear model that decides about candidates: a weight for each feature,
/// in thousandths of a nat, so that sums are the same on every machine. It is
/// the same for every language (ontology/claim_weights), but for what a
/// language adds to it (LANG/claim_weights).
class ClaimWeights {
 public:
  /// Without the tables there is no model, and no candidate is taken.
  static Result<ClaimWeights> make(const Seeds&, Language);
  /// The same, never in place.
  static Result<ClaimWeights> compile(const Seeds&, Language);
  void write(ImageWriter& out) const { weights_.write(out); }
  /// False if there are none in the image.
  bool read(ImageReader& in) noexcept { return weights_.read(in); }

  bool empty() const noexcept { return weights_.empty(); }
  /// What a sum must reach (the row "threshold").
  std::int32_t threshold() const noexcept { return of(feature_key("threshold")); }
  /// 0 for a feature that the table does not have.
  std::int32_t of(std::uint64_t key) const noexcept {
    const std::int32_t* const weight = weights_.find(key);
    return weight == nullptr ? 0 : *weight;
  }

 private:
  std::optional<Error> add(const SeedTable&);

  FlatMap<std::int32_t> weights_;
};

/// 1 / (1 + exp(-x)) of x in thousandths, the same on every machine.
float chance(std::int32_t thousandths) noexcept;

}  // namespace casus::detail

#endif
