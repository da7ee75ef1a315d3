// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_QUOTES_H
#define CASUS_CLAIM_QUOTES_H

#include <cstdint>
#include <vector>

#include "casus/text.h"

namespace casus::detail {

/// A stretch between quotation marks that is in no other one, in positions of
/// TextLayer::tokens.
struct Quote {
  std::uint32_t open = 0;    ///< first token of the opening mark
  std::uint32_t first = 0;   ///< first token behind it
  std::uint32_t last = 0;    ///< one behind the last token quoted
  std::uint32_t behind = 0;  ///< one behind the closing mark
  bool is_single = false;
  bool is_closed = true;  ///< false: it runs to the end of its block
  bool is_taken = false;  ///< it has found its claim
};

/// Pairs the quotation marks of the tokens [first, last) of one block, in every
/// style of quoting, and writes the outermost quotes to `out`, ascending. Marks
/// without a partner are skipped, except a double one at the beginning of the
/// block or behind a colon or full stop: a closing mark that was forgotten, or a quote that
/// goes on in the next block. Linear.
void pair_quotes(const TextLayer&, std::uint32_t first, std::uint32_t last, std::vector<Quote>& out);

}  // namespace casus::detail

#endif
