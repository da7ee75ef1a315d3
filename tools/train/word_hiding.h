// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_WORD_HIDING_H
#define CASUS_TRAIN_WORD_HIDING_H

#include <cstdint>
#include <random>
#include <unordered_map>
#include <vector>

#include "syntax/configuration.h"

namespace casus::train {

/// Makes words unknown at random, rare ones often, so that what stands in for
/// a word that was never seen is learnt too (word dropout: Iyyer et al. 2015;
/// Kiperwasser & Goldberg 2016).
class WordHiding {
 public:
  /// A word seen n times is hidden with a chance of share / (share + n).
  explicit WordHiding(double share) : share_(share) {}

  void count(const std::vector<detail::ParserWord>& words) {
    for (const detail::ParserWord& word : words) ++counts_[word.form];
  }
  void hide(std::vector<detail::ParserWord>& words, std::mt19937_64& random) const {
    for (detail::ParserWord& word : words) {
      const auto n = static_cast<double>(counts_.at(word.form));
      const double chance = static_cast<double>(random() >> 11) * 0x1p-53;
      if (chance < share_ / (share_ + n)) word.form = 1 + static_cast<std::uint32_t>(random() % strangers);
    }
  }

 private:
  static constexpr std::uint32_t strangers = 4096;  ///< words that are none; many, so that none is learnt
  double share_;
  std::unordered_map<std::uint32_t, std::size_t> counts_;
};

}  // namespace casus::train

#endif
