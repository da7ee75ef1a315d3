// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_NAME_CHAIN_H
#define CASUS_TRAIN_NAME_CHAIN_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/name_labels.h"

namespace casus::train {

/// A sentence as the chain learns it: the numbers of its words' features.
struct ChainSentence {
  struct Word {
    std::vector<std::uint32_t> features = {};
    std::vector<std::uint32_t> list_features = {};      ///< sometimes left out
    std::vector<std::uint32_t> document_features = {};  ///< sometimes left out, for the first look
  };
  std::vector<Word> words = {};
  std::vector<std::uint8_t> silent = {};
  std::vector<detail::NameLabel> labels = {};
};

/// How a chain is trained.
struct ChainTraining {
  int epochs = 12;
  double rate = 0.1;
  double decay = 1e-3;          ///< of the weights a sentence touches
  double without_lists = 0.3;   ///< share of names and sentences learnt without their lists
  double without_document = 0;  ///< share of sentences learnt as the first look sees them
  /// By type: what each word of a name is ahead of its due as no name while it
  /// is learnt (Gimpel & Smith 2010). The more, the more names are found, and
  /// the more of them that are none.
  std::array<float, name_type_count> missed = {};
  std::uint32_t seed = 1;
};

/// A linear-chain conditional random field over the labels of names, trained
/// by AdaGrad (Duchi et al. 2011) on the gradient of each sentence. The same
/// input gives the same weights.
class NameChain {
 public:
  using Row = std::array<float, detail::name_labels>;

  explicit NameChain(std::size_t features) : rows_(features), moves_() {}

  /// The mean of chains over the same features, of which there is at least one.
  static NameChain mean(std::span<const NameChain>);

  void train(std::span<const ChainSentence* const> sentences, const ChainTraining&);

  /// The best labels by the trained weights, with or without what is known of the document.
  std::vector<detail::NameLabel> best(const ChainSentence&, bool with_document) const;

  std::span<const Row> rows() const noexcept { return rows_; }
  std::span<const float> moves() const noexcept { return moves_; }

 private:
  std::vector<Row> rows_;
  std::array<float, detail::name_moves> moves_;
};

}  // namespace casus::train

#endif
