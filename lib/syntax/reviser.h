// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_REVISER_H
#define CASUS_SYNTAX_REVISER_H

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "syntax/arc_weights.h"
#include "syntax/finished_tree.h"
#include "syntax/model_file.h"
#include "syntax/revision_features.h"
#include "syntax/weight_rows.h"

namespace casus::detail {

/// Sections of a model that the reviser uses.
inline constexpr std::string_view revised_heads_section = "revised heads";       ///< ArcWeights
inline constexpr std::string_view revised_relations_section = "revised labels";  ///< WeightRows, a Relation each
inline constexpr std::string_view revision_limits_section = "revision limits";   ///< of RevisionLimits, in order

/// What is looked at, and how closely.
struct RevisionLimits {
  /// By how much a word's own head must lead the next best, and the best relation
  /// the second, after the first part of the features, for the second to be spared.
  std::int32_t head_lead = 0;
  std::int32_t relation_lead = 0;
  /// The relations, a bit each, of words whose heads and whose relations are looked at.
  std::uint64_t open_heads = ~std::uint64_t{0};
  std::uint64_t open_relations = ~std::uint64_t{0};

  static constexpr std::uint64_t bit(Relation relation) noexcept {
    return std::uint64_t{1} << static_cast<unsigned>(relation);
  }
};

/// Looks once more at those arcs of a finished tree that are often wrong: first
/// whether a word should rather depend on another one near by, then what its
/// relation is (tree revision: Attardi & Ciaramita 2007). What a greedy parser
/// could not see when it made an arc, that a verb had its subject already,
/// stands there now. Time grows with the number of words. Immutable; safe for
/// any number of threads. Refers to the model's bytes.
class Reviser {
 public:
  /// Fails with model_section if a section is missing or its sizes do not fit.
  static Result<Reviser> from(const ModelFile&);

  /// Room to work in, kept from one sentence to the next.
  struct Scratch {
    ParserKeys features = {};
    std::array<ParserKeys, HeadCandidates::most> heads = {};
    LabelSums sums = {};
    std::vector<std::uint8_t> moved = {};  ///< whether a word got another head
  };

  /// The root stays what it is.
  void run(FinishedTree&, Scratch&) const;

 private:
  Reviser(const ArcWeights& heads, const WeightRows& relations, const RevisionLimits& limits)
      : heads_(heads), relations_(relations), limits_(limits) {}
  WordIndex choose_head(const FinishedTree&, WordIndex word, Scratch&) const;
  Relation choose_relation(const FinishedTree&, WordIndex word, Scratch&) const;

  ArcWeights heads_;
  WeightRows relations_;
  RevisionLimits limits_;
};

}  // namespace casus::detail

#endif
