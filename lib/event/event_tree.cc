// SPDX-License-Identifier: MIT
#include "event/event_tree.h"

#include <algorithm>

#include "event/event_words.h"

namespace casus::detail {

void EventTree::read(const SyntaxSentence& sentence) {
  words_ = syntax_.words_of(sentence);
  first_ = sentence.first_word;
  const std::uint32_t count = size();
  hashes_.resize(count);
  endings_.clear();
  first_ending_.assign(count + 1, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    hashes_[i] = read_lemma(i);
    first_ending_[i + 1] = static_cast<std::uint32_t>(endings_.size());
  }
  // counted, then filled in: the children of a word lie side by side
  begins_.assign(count + 2, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (head(i) != none) ++begins_[head(i) + 2];
  }
  for (std::uint32_t i = 2; i < count + 2; ++i) begins_[i] += begins_[i - 1];
  children_.resize(count);
  prepositions_.assign(count, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t above = head(i);
    if (above == none) continue;
    children_[begins_[above + 1]++] = i;
    const bool marks = relation(i) == Relation::case_ ||
                       (relation(i) == Relation::mark && (upos(i) == Upos::adp || upos(i) == Upos::sconj));
    if (marks && prepositions_[above] == 0) prepositions_[above] = hashes_[i];
  }
}

/// Hashes are taken from the last byte to the first: those of the endings come on the way.
std::uint64_t EventTree::read_lemma(std::uint32_t word) {
  constexpr std::size_t shortest_beginning = 3, shortest_ending = 3;
  const std::string_view text = lemma(word);
  const bool noun = is_noun(word);
  LemmaHash hash;
  for (std::size_t i = text.size(); i > 0; --i) {
    hash.add(text[i - 1]);
    if (noun && i > shortest_beginning && text.size() - i + 1 >= shortest_ending) endings_.push_back(hash.value());
  }
  return hash.value();
}

std::uint32_t EventTree::child(std::uint32_t word, Relation relation) const noexcept {
  for (const std::uint32_t c : children(word)) {
    if (words_[c].relation == relation) return c;
  }
  return none;
}

bool EventTree::below(std::uint32_t word, std::uint32_t top) const noexcept {
  while (word != none && word != top) word = head(word);
  return word == top;
}

bool EventTree::is_finite(std::uint32_t word) const noexcept {
  if (words_[word].features.verb_form == VerbForm::finite) return true;
  return std::any_of(children(word).begin(), children(word).end(), [&](std::uint32_t c) {
    const Relation r = relation(c);
    return (r == Relation::aux || r == Relation::aux_pass || r == Relation::cop) &&
           words_[c].features.verb_form == VerbForm::finite;
  });
}

std::uint32_t EventTree::first_joined(std::uint32_t word) const noexcept {
  while (relation(word) == Relation::conj && head(word) != none) word = head(word);
  return word;
}

}  // namespace casus::detail
