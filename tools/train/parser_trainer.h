// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_PARSER_TRAINER_H
#define CASUS_TRAIN_PARSER_TRAINER_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "syntax/model_file.h"
#include "train/training_set.h"

namespace casus::train {

/// Told after each epoch, of every second model, its number and the share of decisions that were wrong.
using ParserProgress = std::function<void(int epoch, double transitions, double relations)>;

struct ParserOptions {
  int epochs = 8;
  std::size_t models = 3;               ///< trained in different orders; what comes out is their sum
  std::int32_t transition_margin = 50;  ///< a right decision that wins by no more than this is learnt from too
  std::int32_t relation_margin = 30;
  double exploration = 0.9;        ///< how often a wrong decision is followed, from the second epoch on
  std::size_t lifted_labels = 20;  ///< labels of lifted words that are rarer lose their mark
  std::size_t transition_bytes = 2'800'000;
  std::size_t relation_bytes = 600'000;
  double transition_lead = 70;   ///< in units of a model's weights: the first part of the features is enough
  double relation_share = 0.12;  ///< weights of a feature below this share of its largest go
  double hiding = 0.25;          ///< of WordHiding
  /// How much of the room for relations the first training fills: the features it keeps train
  /// again, without the others. 0: one training.
  double kept = 0;
  std::uint64_t seed = 1;
  ParserProgress progress = {};
};

/// Trains a parser on trees, and on the tags of a tagger that had not seen them:
/// the sections a model needs for detail::Parser. The same
/// input gives the same bytes. Sentences longer than Configuration::most_words
/// are passed over.
std::vector<detail::ModelSection> train_parser(std::span<const TrainingSentence>, const ParserOptions&);

}  // namespace casus::train

#endif
