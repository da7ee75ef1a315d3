// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_REVISER_TRAINER_H
#define CASUS_TRAIN_REVISER_TRAINER_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/model_file.h"
#include "syntax/reviser.h"
#include "train/parser_trainer.h"
#include "train/training_set.h"

namespace casus::train {

/// A sentence as a parser read it that had not seen it, and as it should be.
struct RevisionExample {
  std::vector<detail::ParserWord> words = {};
  std::vector<detail::Arc> arcs = {};
  std::vector<detail::WordIndex> heads = {};  ///< the true ones
  std::vector<Relation> relations = {};
};

struct ReviserOptions {
  std::size_t models = 2;  ///< trained in different orders; what comes out is their sum
  int head_epochs = 3;
  int relation_epochs = 4;
  std::int32_t margin = 30;
  double hiding = 0.25;  ///< of WordHiding
  double kept = 0;       ///< as ParserOptions::kept
  std::size_t head_bytes = 1'000'000;
  std::size_t relation_bytes = 900'000;
  double relation_share = 0.25;  ///< weights of a feature below this share of its largest go
  /// Leads, in units of a model's weights, at which the first part of the features is enough.
  std::int32_t head_lead = 30;
  std::int32_t relation_lead = 30;
  /// Arcs of a relation are looked at if a larger share of them has the wrong
  /// head, and if a larger share of those with the right head is called wrongly.
  double wrong_heads = 0.05;
  double wrong_relations = 0.01;
};

/// How the sentences are read for a reviser to learn from: each fold by a parser
/// trained on the others, and all of that more than once, with other parsers and
/// in other folds, so that the reviser sees more mistakes.
struct UnseenOptions {
  std::size_t folds = 4;  ///< of the first reading; each further one has one more
  std::size_t readings = 1;
};

/// The sentences as parsers read them that had not seen them, as often as there
/// are readings. Those longer than Configuration::most_words are left out.
std::vector<RevisionExample> parse_unseen(std::span<const TrainingSentence>, const ParserOptions&,
                                          const UnseenOptions&);

/// Trains a reviser on trees of a parser that had not seen them: the sections
/// a model needs for detail::Reviser. The same input gives the same bytes.
std::vector<detail::ModelSection> train_reviser(std::span<const RevisionExample>, const ReviserOptions&);

}  // namespace casus::train

#endif
