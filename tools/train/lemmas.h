// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_LEMMAS_H
#define CASUS_TRAIN_LEMMAS_H

#include <cstddef>
#include <vector>

#include "syntax/model_file.h"
#include "train/training_set.h"

namespace casus::train {

struct LemmaOptions {
  std::size_t epochs = 8;
  std::size_t bytes = 350'000;  ///< of the weights
};

/// The sections a detail::Lemmatiser reads. Deterministic.
std::vector<detail::ModelSection> train_lemmas(const TrainingSet&, const LemmaOptions&);

}  // namespace casus::train

#endif
