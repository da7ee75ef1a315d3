// SPDX-License-Identifier: MIT
#include "syntax/lifted_arcs.h"

namespace casus::detail {
namespace {

constexpr int deepest = 8;  ///< how far below its head a lifted word is looked for

/// The steps from a word up to `top` that do not pass `barred`; 0 if there are `limit` or more, or no way.
int steps_up(std::span<const Arc> arcs, std::uint32_t from, std::uint32_t top, std::uint32_t barred,
             int limit) noexcept {
  std::uint32_t word = from;
  for (int steps = 1; steps < limit; ++steps) {
    if (word == barred) return 0;
    word = arcs[word].head;
    if (word == top) return steps;
    if (word == Arc::no_head) return 0;
  }
  return 0;
}

}  // namespace

ArcLabel ArcLabel::parse(std::string_view text) noexcept {
  const std::size_t mark = text.find(lift_mark);
  ArcLabel label{.relation = parse_relation(text.substr(0, mark)).value_or(Relation::dep), .true_head = {}};
  if (mark != std::string_view::npos) label.true_head = parse_relation(text.substr(mark + 1));
  return label;
}

void lower_arcs(std::span<Arc> arcs) noexcept {
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    Arc& lifted = arcs[i];
    if (!lifted.label.true_head || lifted.head == Arc::no_head) continue;
    std::uint32_t found = lifted.head;
    int nearest = deepest + 1;
    for (std::uint32_t j = 0; j < arcs.size(); ++j) {
      if (arcs[j].label.relation != *lifted.label.true_head) continue;
      const int steps = steps_up(arcs, j, lifted.head, i, nearest);
      if (steps == 0) continue;
      nearest = steps;
      found = j;
    }
    lifted.head = found;
    lifted.label.true_head.reset();
  }
}

}  // namespace casus::detail
