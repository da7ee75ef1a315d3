// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_TRAINING_SET_H
#define CASUS_TRAIN_TRAINING_SET_H

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "casus/result.h"
#include "syntax/tagger.h"
#include "syntax/word_forms.h"
#include "train/conllu.h"

namespace casus::train {

/// A sentence as the models see it.
struct TrainingSentence {
  TreebankSentence tree = {};
  std::vector<detail::WordForm> forms = {};  ///< views into `tree`
  std::vector<std::string> features = {};    ///< FEATS without what the treebanks do not agree on
  bool tagged = true;                        ///< false where most words are X: it has not been annotated
  std::vector<detail::WordTag> tags = {};    ///< by a tagger that was not trained on it
};

/// Treebanks of one language, read and made ready. The sentences stay where
/// they are: forms refer to their text.
struct TrainingSet {
  std::vector<TrainingSentence> sentences = {};

  /// Reads CoNLL-U files. A feature with its value that is frequent in one of
  /// them and absent from another is a difference of convention, and dropped:
  /// Mood=Ind stands on each finite verb in some Dutch treebanks, on none in others.
  static Result<TrainingSet> read(const std::vector<std::string>& paths);
};

/// The forms of a sentence's words, without clusters.
std::vector<detail::WordForm> forms_of(const TreebankSentence&);

/// An order of n things, the same on every platform.
std::vector<std::size_t> shuffled(std::size_t n, std::mt19937_64&);

/// FEATS with only the features of a list, in their order.
std::string only_features(std::string_view feats, const std::vector<std::string_view>& names);

}  // namespace casus::train

#endif
