// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WORD_CLUSTERS_H
#define CASUS_SYNTAX_WORD_CLUSTERS_H

#include <span>

#include "casus/result.h"
#include "syntax/model_file.h"
#include "syntax/word_forms.h"
#include "syntax/word_values.h"

namespace casus::detail {

/// Classes of words that are used alike, as paths from the top of a binary tree
/// of classes (Brown et al. 1992): section "clusters" of a model, WordValues of
/// sixteen bits each. Immutable; refers to the model's bytes.
class WordClusters {
 public:
  /// A model without that section has no clusters, which is no error.
  static Result<WordClusters> from(const ModelFile&);

  /// Fills in WordForm::cluster.
  void mark(std::span<WordForm>) const noexcept;

 private:
  std::optional<WordValues> paths_;
};

}  // namespace casus::detail

#endif
