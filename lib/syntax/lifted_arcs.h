// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_LIFTED_ARCS_H
#define CASUS_SYNTAX_LIFTED_ARCS_H

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "casus/syntax.h"

namespace casus::detail {

/// What a label of the parser says. The parser makes trees without crossing
/// arcs; where the treebank has one, training hangs the dependent higher up and
/// says in the label what relation its true head has: "obl^xcomp" (the "head"
/// scheme of Nivre & Nilsson 2005).
struct ArcLabel {
  static constexpr char lift_mark = '^';

  Relation relation = Relation::dep;
  std::optional<Relation> true_head = {};  ///< the relation of the word it belongs to, if it was lifted

  /// Reads "nsubj" or "obl^xcomp". What is no relation is Relation::dep.
  static ArcLabel parse(std::string_view) noexcept;
};

/// A word of a tree: its head as an index, no_head for the root.
struct Arc {
  static constexpr std::uint32_t no_head = Word::no_head;

  std::uint32_t head = no_head;
  ArcLabel label = {};
};

/// Gives the lifted words of a tree their true heads back: the nearest word
/// below the head they have, of the relation the label names. A word whose true
/// head is not found stays. What was a tree is a tree afterwards.
void lower_arcs(std::span<Arc>) noexcept;

}  // namespace casus::detail

#endif
