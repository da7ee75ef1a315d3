// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CLAIM_WEIGHTS_H
#define CASUS_CLAIM_CLAIM_WEIGHTS_H

#include <cstdint>
#include <optional>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"
#include "claim/feature_name.h"

namespace casus::detail {

/// The linear model that decides about candidates: a weight for each feature,
/// in thousandths of a nat, so that sums are the same on every machine. It is
/// the same for every language (ontology/claim_weights), but for what a
/// language adds to it (LANG/claim_weights). An open-addressing table.
class ClaimWeights {
 public:
  /// Without the tables there is no model, and no candidate is taken.
  static Result<ClaimWeights> make(const Seeds&, Language);

  bool empty() const noexcept { return slots_.empty(); }
  /// What a sum must reach (the row "threshold").
  std::int32_t threshold() const noexcept { return of(feature_key("threshold")); }
  /// 0 for a feature that the table does not have.
  std::int32_t of(std::uint64_t key) const noexcept {
    for (std::size_t at = key & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.key == key) return slot.weight;
      if (slot.key == 0) return 0;
    }
  }

 private:
  std::optional<Error> add(const SeedTable&);

  struct Slot {
    std::uint64_t key = 0;
    std::int32_t weight = 0;
  };
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

/// 1 / (1 + exp(-x)) of x in thousandths, the same on every machine.
float chance(std::int32_t thousandths) noexcept;

}  // namespace casus::detail

#endif
