// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_DUPLICATES_H
#define CASUS_TEXT_DUPLICATES_H

#include <cstdint>
#include <span>
#include <string_view>

#include "casus/text.h"
#include "text/page_tokens.h"

namespace casus::detail {

/// Of the first words of a block; equal for blocks that are the same but for
/// case, space and punctuation. 0 if they have fewer than 20 letters: an
/// interview asks "Waarom?" twice.
std::uint64_t duplicate_key(std::span<const PageToken>) noexcept;

/// Labels each title or body that repeats an earlier one but for case, space
/// and punctuation. There is one key a block.
void label_duplicates(std::string_view text, std::span<const std::uint64_t> keys, std::span<Block> blocks);

}  // namespace casus::detail

#endif
