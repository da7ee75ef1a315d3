// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_DOCUMENT_NAMES_H
#define CASUS_SYNTAX_DOCUMENT_NAMES_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/name_features.h"
#include "syntax/name_labels.h"
#include "syntax/word_forms.h"

namespace casus::detail {

/// What a first look over a document took its words with a capital for, as
/// features of a second: a name that is clear in one place tells what it is in
/// all others. Kept from document to document, so that its memory is.
class DocumentNames {
 public:
  /// Counts the labels of a whole document; both have one length.
  void count(std::span<const WordForm> words, std::span<const NameLabel> labels);

  /// Adds the features of the word `at` of what count() was given. Words of
  /// other sentences do not count as its neighbours: `begin` and `end` are
  /// those of its sentence.
  void features(std::span<const WordForm> words, std::size_t at, std::size_t begin, std::size_t end,
                FeatureKeys&) const noexcept;

 private:
  /// How often a form was each type, and each part of a name.
  struct Form {
    std::uint64_t key = 0;  ///< 0: a free place
    std::array<std::uint32_t, name_type_count + 1> types = {};
    std::array<std::uint32_t, 5> parts = {};
  };
  Form& place_of(std::uint64_t key) noexcept;

  std::vector<Form> forms_ = {};            ///< open addressing, a power of two
  std::vector<std::uint32_t> places_ = {};  ///< of each word's form in forms_, and 1; 0 if it has no capital
};

}  // namespace casus::detail

#endif
