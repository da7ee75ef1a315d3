// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TAGGED_NAMES_H
#define CASUS_ENTITY_TAGGED_NAMES_H

#include <span>
#include <vector>

#include "casus/entity.h"
#include "entity/article_words.h"
#include "entity/names.h"

namespace casus::detail {

/// A name that the grammar found.
struct TaggedName {
  Span span = {};
  NameType type = NameType::other;  ///< what the article has it for most often
  std::uint32_t first = 0;          ///< words
  std::uint32_t last = 0;
  std::uint64_t key = 0;  ///< the same for all of the same words
  bool sure = false;      ///< a name by its place or by how often it stands there

  bool is_single() const noexcept { return last == first + 1; }
};

/// The names in the prose of an article, without articles and titles before
/// them. `languages` as from read_names().
std::vector<TaggedName> tagged_names(const ArticleWords&, std::span<const LanguageNames> languages);

/// The tables of the language of a block; the last ones if it is not known.
const LanguageNames& names_of_block(const Block&, std::span<const LanguageNames> languages) noexcept;

}  // namespace casus::detail

#endif
