// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TIME_DIRECTION_H
#define CASUS_ENTITY_TIME_DIRECTION_H

#include <cstddef>
#include <span>

#include "entity/time_words.h"

namespace casus::detail {

/// Whether an expression without a year looks back or ahead: items
/// [first, last) of its sentence. A preposition decides ("until Friday"), then
/// `tense`, that of its clause, then the nearest cue of tense among the words
/// around it, at most a dozen items away.
Direction direction_of(std::span<const TimeItem> sentence, std::size_t first, std::size_t last,
                       Direction tense) noexcept;

}  // namespace casus::detail

#endif
