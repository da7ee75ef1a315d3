// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_TAG_FEATURES_H
#define CASUS_SYNTAX_TAG_FEATURES_H

#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/feature_keys.h"
#include "syntax/word_classes.h"
#include "syntax/word_forms.h"

namespace casus::detail {

/// A sentence while it is tagged from left to right.
struct TagContext {
  std::span<const WordForm> words = {};
  std::span<const WordClass> classes = {};
  std::span<const std::uint8_t> tags = {};   ///< chosen before the word at hand
  std::span<const std::uint8_t> verbs = {};  ///< for each tag, whether it is a verb's
  int last_verb = -1;                        ///< the last tag of a verb so far
};

/// The features by which the tag of the word `at` is chosen. `hidden` leaves
/// out what names the word itself, so that training learns to do without.
void tag_features(const TagContext&, std::size_t at, bool hidden, FeatureKeys&) noexcept;

/// A sentence while its feature bundles are chosen: all tags are known, and
/// the bundles before the word at hand.
struct BundleContext {
  std::span<const WordForm> words = {};
  std::span<const std::uint8_t> tags = {};
  std::span<const std::uint8_t> bundles = {};
  int left_nominal = -1;  ///< the last noun or pronoun before the word
};

/// The features by which the bundle of the word `at` is chosen.
void bundle_features(const BundleContext&, std::size_t at, bool hidden, FeatureKeys&) noexcept;

}  // namespace casus::detail

#endif
