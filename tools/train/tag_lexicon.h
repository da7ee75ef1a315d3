// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_TAG_LEXICON_H
#define CASUS_TRAIN_TAG_LEXICON_H

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "syntax/model_file.h"
#include "syntax/word_classes.h"
#include "train/training_set.h"

namespace casus::train {

/// Which tags each word had, and how often.
class TagLexicon {
 public:
  explicit TagLexicon(std::span<const std::uint8_t> verbs) : verbs_(verbs) {}

  void count(std::span<const detail::WordForm>, std::span<const std::uint8_t> tags);
  std::uint32_t frequency(std::uint64_t word) const;

  /// The classes of the words of a sentence as they will be for a sentence not
  /// seen before: each word's own tag is left out of its counts.
  std::vector<detail::WordClass> classes(std::span<const detail::WordForm>, std::span<const std::uint8_t> gold) const;

  /// Sections "tag.lexicon" and "tag.classes".
  std::vector<detail::ModelSection> write() const;

 private:
  using Tags = std::map<std::uint8_t, std::uint32_t>;
  std::optional<detail::WordClass> class_of(std::uint64_t word, std::optional<std::uint8_t> without) const;

  std::span<const std::uint8_t> verbs_;
  std::map<std::uint64_t, Tags> words_;
  std::map<std::uint64_t, Tags> calm_;  ///< those occurrences that are not beside a capital
};

}  // namespace casus::train

#endif
