// SPDX-License-Identifier: MIT
#include "claim/sentence_tree.h"

#include <algorithm>

namespace casus::detail {

void SentenceTree::read(const SyntaxSentence& sentence) {
  words_ = {sentence.first_word, sentence.last_word};
  times_.clear();
  const std::uint32_t count = words_.size();
  begin_.assign(count + 1, 0);
  children_.resize(count);
  extent_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    extent_[i] = {words_.first + i, words_.first + i + 1};
    const std::uint32_t head = word(words_.first + i).head;
    if (head != Word::no_head) ++begin_[head - words_.first + 1];
  }
  for (std::uint32_t i = 0; i < count; ++i) begin_[i + 1] += begin_[i];
  // Filled from the right, each list backwards; the beginnings move to their place.
  for (std::uint32_t i = count; i-- > 0;) {
    const std::uint32_t head = word(words_.first + i).head;
    if (head != Word::no_head) children_[--begin_[head - words_.first + 1]] = words_.first + i;
  }
  for (std::uint32_t i = 0; i < count; ++i) begin_[i] = begin_[i + 1];
  begin_[count] = count == 0 ? 0 : count - 1;
  if (count == 0 || sentence.root == Word::no_head) return;
  // From the leaves up: a word stands behind its head in `order`.
  order_.clear();
  order_.push_back(sentence.root);
  for (std::size_t k = 0; k < order_.size(); ++k) {
    for (const std::uint32_t child : children(order_[k])) order_.push_back(child);
  }
  for (std::size_t k = order_.size(); k-- > 1;) {
    const WordStretch below = extent(order_[k]);
    WordStretch& above = extent_[head(order_[k]) - words_.first];
    above = {std::min(above.first, below.first), std::max(above.last, below.last)};
  }
}

std::uint32_t SentenceTree::child(std::uint32_t i, Relation relation) const noexcept {
  for (const std::uint32_t c : children(i)) {
    if (base(c) == relation) return c;
  }
  return Word::no_head;
}

}  // namespace casus::detail
