// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_BLOCK_RULES_H
#define CASUS_TEXT_BLOCK_RULES_H

#include <cstdint>
#include <optional>

#include "text/block_tables.h"
#include "text/page_tokens.h"

namespace casus::detail {

/// What a block is by its own words, and how sure that is.
struct BlockFinding {
  BlockLabel label = BlockLabel::body;
  PhrasePlace place = PhrasePlace::anywhere;  ///< of the phrase that decided, if one did
  float score = 0;
};

/// By the phrases of the tables.
std::optional<BlockFinding> find_by_phrase(const PageTokens&, const BlockTables::State&) noexcept;
/// By its shape alone: date lines, lines of navigation, addresses, marks.
std::optional<BlockFinding> find_by_shape(const PageTokens&) noexcept;

/// Bytes of "AMSTERDAM (ANP) - " at the head of a paragraph without the space
/// behind it; 0 if there is none.
std::uint32_t dateline_bytes(const PageTokens&) noexcept;

/// Whether a block reads as a sentence of running text.
bool is_sentence(const PageTokens&) noexcept;
/// Whether a block reads as a headline: short, and no sentence ends it.
bool is_headline(const PageTokens&) noexcept;
/// Whether a block is a few names, as the line with an author or a place is.
bool is_names(const PageTokens&) noexcept;

}  // namespace casus::detail

#endif
