// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_DUPLICATES_H
#define CASUS_TEXT_DUPLICATES_H

#include <span>
#include <string_view>

#include "casus/text.h"

namespace casus::detail {

/// Labels each title or body that repeats an earlier one but for case, space
/// and punctuation. Blocks of fewer than 20 letters and digits are left alone:
/// an interview asks "Waarom?" twice.
void label_duplicates(std::string_view text, std::span<Block> blocks);

}  // namespace casus::detail

#endif
