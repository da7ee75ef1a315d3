// SPDX-License-Identifier: MIT
#include "syntax/finished_tree.h"

#include <algorithm>

namespace casus::detail {

void FinishedTree::start(std::span<const ParserWord> words, std::span<const Arc> arcs) {
  size_ = static_cast<WordIndex>(words.size());
  words_.assign(1, ParserWord{});
  words_.insert(words_.end(), words.begin(), words.end());
  words_.emplace_back();
  verbs_.assign(words_.size(), 0);
  marks_.assign(words_.size(), 0);
  for (std::size_t i = 1; i < words_.size(); ++i) {
    verbs_[i] = static_cast<std::uint16_t>(verbs_[i - 1] + (words_[i].is_verb ? 1 : 0));
    marks_[i] = static_cast<std::uint16_t>(marks_[i - 1] + (words_[i].is_punctuation ? 1 : 0));
  }
  nodes_.assign(words_.size(), Node{});
  for (WordIndex i = size_; i > 0; --i) {
    const Arc& arc = arcs[i - std::size_t{1}];
    Node& node = nodes_[i];
    node.head = arc.head == Arc::no_head ? WordIndex{0} : static_cast<WordIndex>(arc.head + 1);
    node.relation = arc.label.relation;
    Node& head = nodes_[node.head];
    node.next = head.first;
    head.first = i;
    head.relations |= std::uint64_t{1} << static_cast<unsigned>(node.relation);
  }
}

WordIndex FinishedTree::left_edge(WordIndex word) const noexcept {
  while (nodes_[word].first != 0 && nodes_[word].first < word) word = nodes_[word].first;
  return word;
}

WordIndex FinishedTree::last_dependent(WordIndex word) const noexcept {
  WordIndex last = nodes_[word].first;
  for (WordIndex i = last; i != 0; i = nodes_[i].next) last = i;
  return last;
}

WordIndex FinishedTree::right_edge(WordIndex word) const noexcept {
  for (WordIndex last = last_dependent(word); last > word; last = last_dependent(word)) word = last;
  return word;
}

int FinishedTree::between(const std::vector<std::uint16_t>& counts, WordIndex a, WordIndex b) noexcept {
  const auto [first, last] = std::minmax(a, b);
  return last == first ? 0 : counts[last - std::size_t{1}] - counts[first];
}

void FinishedTree::insert(WordIndex word, WordIndex head) noexcept {
  WordIndex* link = &nodes_[head].first;
  while (*link != 0 && *link < word) link = &nodes_[*link].next;
  nodes_[word].next = *link;
  nodes_[word].head = head;
  *link = word;
  count_relations(head);
}

void FinishedTree::move(WordIndex word, WordIndex head) noexcept {
  const WordIndex old = nodes_[word].head;
  WordIndex* link = &nodes_[old].first;
  while (*link != word) link = &nodes_[*link].next;
  *link = nodes_[word].next;
  count_relations(old);
  insert(word, head);
}

void FinishedTree::set_relation(WordIndex word, Relation relation) noexcept {
  nodes_[word].relation = relation;
  count_relations(nodes_[word].head);
}

void FinishedTree::count_relations(WordIndex head) noexcept {
  std::uint64_t relations = 0;
  for (WordIndex i = nodes_[head].first; i != 0; i = nodes_[i].next)
    relations |= std::uint64_t{1} << static_cast<unsigned>(nodes_[i].relation);
  nodes_[head].relations = relations;
}

}  // namespace casus::detail
