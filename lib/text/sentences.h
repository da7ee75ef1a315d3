// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_SENTENCES_H
#define CASUS_TEXT_SENTENCES_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/text.h"
#include "text/token_rules.h"

namespace casus::detail {

/// Longer sentences are cut, so that no extractor meets one without an end.
inline constexpr std::uint32_t most_tokens_a_sentence = 5000;

/// Cuts the tokens of one block, [first, tokens.size()), into sentences and
/// marks the first word of each.
void split_sentences(std::string_view text, std::uint32_t block, std::uint32_t first, const TokenRules&,
                     std::vector<Token>& tokens, std::vector<Sentence>&);

}  // namespace casus::detail

#endif
