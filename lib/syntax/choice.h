// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_CHOICE_H
#define CASUS_SYNTAX_CHOICE_H

#include <cstddef>
#include <cstdint>

#include "syntax/weight_rows.h"

namespace casus::detail {

/// What is best, the first of equals, and by how much.
struct Choice {
  std::uint16_t best = 0;
  std::int32_t lead = 0;
};

/// Among the first `labels` sums. Those behind them may be changed.
Choice choose_label(LabelSums&, std::size_t labels) noexcept;
/// The same in plain C++ (where there is no SSE2 they are one).
Choice choose_label_plain(const LabelSums&, std::size_t labels) noexcept;

}  // namespace casus::detail

#endif
