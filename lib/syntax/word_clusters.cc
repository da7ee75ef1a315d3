// SPDX-License-Identifier: MIT
#include "syntax/word_clusters.h"

namespace casus::detail {

Result<WordClusters> WordClusters::from(const ModelFile& model) {
  WordClusters clusters;
  if (!model.has("clusters")) return clusters;
  clusters.paths_ = WordValues::from(model.section("clusters"));
  if (!clusters.paths_) return model.bad_section("clusters", "its sizes do not fit together");
  return clusters;
}

void WordClusters::mark(std::span<WordForm> words) const noexcept {
  if (!paths_) return;
  for (WordForm& word : words) {
    const std::uint32_t path = paths_->find(word.word);
    word.cluster = path == 0 ? 0 : path << 16 | 1u << 15;
  }
}

}  // namespace casus::detail
