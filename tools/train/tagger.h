// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_TAGGER_H
#define CASUS_TRAIN_TAGGER_H

#include <cstddef>
#include <optional>
#include <vector>

#include "syntax/model_file.h"
#include "train/training_set.h"

namespace casus::train {

struct TaggerOptions {
  std::size_t epochs = 6;
  std::size_t models = 1;   ///< trained in different orders; what comes out is their sum
  std::int32_t margin = 0;  ///< a right decision that wins by less than this is learnt from too
  double kept = 0;          ///< as ParserOptions::kept
  std::size_t tag_bytes = 1'800'000;
  std::size_t bundle_bytes = 250'000;
};

/// Every n-th sentence, from the first, the second ...
struct Fold {
  std::size_t number = 0;
  std::size_t of = 1;

  bool has(std::size_t sentence) const noexcept { return sentence % of == number; }
};

/// The sections a detail::Tagger reads, learnt from the sentences that are
/// tagged and not left out. Deterministic. The numbers of tags and bundles are
/// those of the whole set, whatever is left out.
std::vector<detail::ModelSection> train_tagger(const TrainingSet&, const TaggerOptions&,
                                               const std::optional<Fold>& left_out = std::nullopt);

/// Tags each sentence by a tagger that was trained on the other folds, in two
/// threads: what later stages see in training is as wrong as what they will see.
/// One model of the options is enough, trained once.
void jackknife_tags(TrainingSet&, const TaggerOptions&, std::size_t folds);

}  // namespace casus::train

#endif
