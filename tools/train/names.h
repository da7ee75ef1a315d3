// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_NAMES_H
#define CASUS_TRAIN_NAMES_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "casus/result.h"
#include "casus/syntax.h"
#include "syntax/model_file.h"
#include "syntax/word_forms.h"
#include "train/bio.h"
#include "train/name_chain.h"
#include "train/training_set.h"

namespace casus::train {

/// A sentence with its names, as the library will see it.
struct NamedSentence {
  std::vector<detail::WordForm> words = {};  ///< with clusters and sentence flags
  std::vector<NameTag> names = {};
};
using NamedDocument = std::vector<NamedSentence>;

struct NameTraining {
  ChainTraining chain = {16, 0.03, 1e-3, 0.3, 0.3, {}, 1};
  int chains = 3;                 ///< whose mean it is, each of which saw the sentences in another order
  int folds = 4;                  ///< of the first look from which the second learns
  std::uint32_t least_count = 2;  ///< features that are seen less often are left out
  std::size_t weight_bytes = 1000 << 10;
};

/// ChainTraining::missed of a cost: that of other names is twice as large, as
/// titles and events are what texts of another kind have most of.
std::array<float, name_type_count> cost_of_missed(float cost) noexcept;

/// Trains a detail::NameTagger: its sections, `lists` (the bytes of
/// detail::NameLists, or none) among them. Fails only if `lists` are damaged. The same input gives the
/// same bytes; folds and chains run in threads of their own.
Result<std::vector<detail::ModelSection>> train_names(std::span<const NamedDocument> documents,
                                                      std::vector<std::byte> lists, const NameTraining&);

/// Sentences of treebanks that have no proper noun and are not among `known`:
/// nothing in them is a name. Evenly spread, at most half as many as are known.
std::vector<NamedDocument> without_names(const std::vector<TrainingSentence>&, std::span<const NamedDocument> known,
                                         std::size_t sentences_each = 20);

/// Sentences as documents, with the forms of their words (which refer to the
/// sentences): where one begins the file says, and if it never does, every `sentences_each`.
std::vector<NamedDocument> to_documents(std::span<const BioSentence>, std::size_t sentences_each = 20);

}  // namespace casus::train

#endif
