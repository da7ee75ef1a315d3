// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_FINISHED_TREE_H
#define CASUS_SYNTAX_FINISHED_TREE_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "casus/syntax.h"
#include "syntax/configuration.h"
#include "syntax/lifted_arcs.h"

namespace casus::detail {

/// A sentence once each word has its head, in which arcs can be changed. Words
/// are numbered from 1; 0 is the word that is not there, and the head of the root.
class FinishedTree {
 public:
  struct Node {
    WordIndex head = 0;
    WordIndex first = 0;  ///< its first dependent
    WordIndex next = 0;   ///< the next dependent of its head, in the order of the sentence
    Relation relation = Relation::root;
    std::uint64_t relations = 0;  ///< of its dependents, a bit each
  };
  static_assert(relation_count <= 64);

  /// Begins anew with a tree: as many arcs as words, which lead to one root.
  void start(std::span<const ParserWord> words, std::span<const Arc> arcs);

  WordIndex size() const noexcept { return size_; }
  /// 0 and the number behind the last word are words that are not there.
  const ParserWord& word(std::size_t i) const noexcept { return words_[i]; }
  const Node& node(WordIndex i) const noexcept { return nodes_[i]; }
  WordIndex head(WordIndex i) const noexcept { return nodes_[i].head; }
  /// Relation and 1; 0 for the word that is not there.
  std::uint64_t relation_key(WordIndex i) const noexcept {
    return i == 0 ? 0 : 1 + static_cast<std::uint64_t>(nodes_[i].relation);
  }
  Relation relation(WordIndex i) const noexcept { return nodes_[i].relation; }

  /// The first word of the subtree of a word, as far as first dependents lead, and the last.
  WordIndex left_edge(WordIndex) const noexcept;
  WordIndex right_edge(WordIndex) const noexcept;
  WordIndex last_dependent(WordIndex) const noexcept;
  int verbs_between(WordIndex a, WordIndex b) const noexcept { return between(verbs_, a, b); }
  int marks_between(WordIndex a, WordIndex b) const noexcept { return between(marks_, a, b); }

  /// Gives a word another head, which does not depend on it.
  void move(WordIndex word, WordIndex head) noexcept;
  void set_relation(WordIndex word, Relation) noexcept;

 private:
  static int between(const std::vector<std::uint16_t>& counts, WordIndex a, WordIndex b) noexcept;
  void insert(WordIndex word, WordIndex head) noexcept;
  void count_relations(WordIndex head) noexcept;

  WordIndex size_ = 0;
  std::vector<ParserWord> words_;
  std::vector<Node> nodes_;
  std::vector<std::uint16_t> verbs_;  ///< among the words up to and with this one
  std::vector<std::uint16_t> marks_;
};

}  // namespace casus::detail

#endif
