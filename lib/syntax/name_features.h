// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_NAME_FEATURES_H
#define CASUS_SYNTAX_NAME_FEATURES_H

#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/feature_keys.h"
#include "syntax/name_lists.h"
#include "syntax/quotations.h"
#include "syntax/word_forms.h"

namespace casus::detail {

/// Which templates of features a name tagger has, those of DocumentNames among
/// them: one more whenever one of them changes, as weights fit only the
/// features they were learnt with.
inline constexpr std::uint32_t name_templates = 1;

/// A sentence whose names are looked for.
struct NameContext {
  std::span<const WordForm> words = {};  ///< with clusters and sentence flags
  std::span<const ListMarks> lists = {};
  std::span<const QuotePlace> quotes = {};
};

/// Marks the words that are outside any name because no capital or digit is
/// near, within `name_reach` words, nor a quotation that looks like a title.
void find_silent(std::span<const WordForm> words, std::span<const QuotePlace> quotes,
                 std::span<std::uint8_t> silent) noexcept;
inline constexpr std::size_t name_reach = 2;

/// Adds the features of the word `at`: of its spelling and its neighbours', and
/// of the lists in which they stand. They are apart so that training can leave
/// lists out.
void name_features(const NameContext&, std::size_t at, FeatureKeys&) noexcept;
void list_features(const NameContext&, std::size_t at, FeatureKeys&) noexcept;

}  // namespace casus::detail

#endif
