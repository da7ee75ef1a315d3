// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_PARSER_FEATURES_H
#define CASUS_SYNTAX_PARSER_FEATURES_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/configuration.h"
#include "syntax/feature_key.h"
#include "syntax/weight_places.h"

namespace casus::detail {

/// The keys of the features of one decision. Each template is numbered by its
/// place in the list.
class ParserKeys {
 public:
  static constexpr std::size_t most = 160;

  /// `family` keeps the features of one kind of decision apart from those of another.
  void start(std::uint64_t family) noexcept {
    size_ = 0;
    family_ = family << 8;
  }
  /// Where the weights of the keys from now on are.
  void ask_at(const WeightPlaces& places) noexcept { places_ = places; }
  template <class... Values>
  void add(Values... values) noexcept {
    const std::uint64_t key = feature_key(family_ + size_, values...);
    keys_[size_++] = key;
    places_.ask(key);
  }
  std::span<const std::uint64_t> keys() const noexcept { return {keys_.data(), size_}; }

 private:
  std::array<std::uint64_t, most> keys_;
  std::size_t size_ = 0;
  std::uint64_t family_ = 0;
  WeightPlaces places_ = {};
};

/// What the next transition depends on, in two parts: most decisions are clear
/// after the first, and the second is spared. The stack is not empty, nor is the
/// rest of the sentence.
void transition_features(const Configuration&, ParserKeys&) noexcept;
/// The second part, behind the first.
void more_transition_features(const Configuration&, ParserKeys&) noexcept;

/// What the relation of a dependent to its head depends on, at the moment the
/// arc is made. Few: the Reviser decides on relations once more.
void relation_features(const Configuration&, WordIndex head, WordIndex dependent, ParserKeys&) noexcept;

}  // namespace casus::detail

#endif
