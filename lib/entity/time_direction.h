// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TIME_DIRECTION_H
#define CASUS_ENTITY_TIME_DIRECTION_H

#include <cstddef>
#include <span>

#include "entity/time_words.h"

namespace casus::detail {

/// Whether an expression without a year looks back or ahead, from the words
/// around it: items [first, last) of its sentence. A preposition decides
/// ("until Friday"), then the nearest cue of tense inside the clause, at most
/// a dozen items away. A grammar will tell this better; nothing else need
/// change then.
Direction direction_of(std::span<const TimeItem> sentence, std::size_t first, std::size_t last) noexcept;

}  // namespace casus::detail

#endif
