// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TIME_GOVERNOR_H
#define CASUS_ENTITY_TIME_GOVERNOR_H

#include <cstdint>
#include <optional>
#include <span>

#include "casus/extractor.h"
#include "entity/time_words.h"

namespace casus::detail {

/// The word to which a time expression with that span belongs: the verb or
/// noun that it modifies, past prepositions and numbers. Nothing without a
/// tree, or if the expression is all that the sentence says.
std::optional<std::uint32_t> governor_of(const SyntaxLayer&, const SyntaxSentence&, Span) noexcept;

/// Whether the clause in which that word stands looks back or ahead, by its
/// verb and the auxiliaries of it; none if they do not tell. `items` are those
/// of the sentence.
Direction tense_at(const SyntaxLayer&, const SyntaxSentence&, std::uint32_t word,
                   std::span<const TimeItem> items) noexcept;

}  // namespace casus::detail

#endif
