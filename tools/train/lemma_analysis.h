// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_LEMMA_ANALYSIS_H
#define CASUS_TRAIN_LEMMA_ANALYSIS_H

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus::train {

/// Text as characters, in small letters.
std::u32string small_characters(std::string_view utf8);
std::string utf8_of(std::u32string_view characters);

/// How one string becomes another: see detail::LemmaEdit.
struct Edit {
  std::u32string drop_front = {};
  std::u32string front = {};
  std::u32string drop_end = {};
  std::u32string end = {};
  friend auto operator<=>(const Edit&, const Edit&) = default;
};
/// The edit that keeps the longest stretch of the form, near its beginning;
/// nothing if they have no character in common.
std::optional<Edit> edit_between(std::u32string_view form, std::u32string_view lemma);

/// How a form has its lemma: the parts of a compound, and the rest.
struct LemmaAnalysis {
  struct Part {
    std::size_t characters = 0;
    Edit edit = {};
    friend auto operator<=>(const Part&, const Part&) = default;
  };
  std::vector<Part> parts = {};
  Edit edit = {};
  friend auto operator<=>(const LemmaAnalysis&, const LemmaAnalysis&) = default;
};

/// Analyses a form with a lemma in the way of the Dutch treebanks: "_" parts
/// compounds ("rijk_monument") and separable verbs ("toe_voegen"). A particle
/// that is not in the form stands elsewhere in the sentence; `separable` says
/// that this may be so, and it is left out. What does not fit is one edit.
LemmaAnalysis analyse(std::string_view form, std::string_view lemma, bool separable);

}  // namespace casus::train

#endif
