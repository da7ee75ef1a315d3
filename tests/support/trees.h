// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_TREES_H
#define CASUS_TESTS_TREES_H

#include <algorithm>
#include <vector>

#include "casus/extractor.h"

namespace casus::test {

/// Whether every sentence of the text is a tree over words of its own: one
/// root, from which all are reached, each word inside its token, each lemma in
/// the layer's store.
inline bool holds_trees(const SyntaxLayer& layer) {
  if (layer.sentences.size() != layer.text.sentences.size()) return false;
  std::uint32_t at = 0;
  for (const SyntaxSentence& sentence : layer.sentences) {
    if (sentence.first_word != at || sentence.last_word < at || sentence.last_word > layer.words.size()) return false;
    at = sentence.last_word;
    if (sentence.empty()) continue;
    // Words in the order in which they are reached from the root.
    std::vector<std::vector<std::uint32_t>> below(sentence.last_word - sentence.first_word);
    int roots = 0;
    for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
      const Word& word = layer.words[i];
      if (!layer.text.tokens[word.token].span.contains(word.span) || word.span.empty()) return false;
      if (std::size_t{word.lemma_begin} + word.lemma_size > layer.lemmas.size()) return false;
      if (word.head == Word::no_head) {
        ++roots;
        if (sentence.root != i) return false;
      } else {
        if (word.head < sentence.first_word || word.head >= sentence.last_word || word.head == i) return false;
        below[word.head - sentence.first_word].push_back(i);
      }
    }
    if (roots != 1) return false;
    std::vector<std::uint32_t> reached = {sentence.root};
    for (std::size_t i = 0; i < reached.size(); ++i) {
      const auto& more = below[reached[i] - sentence.first_word];
      reached.insert(reached.end(), more.begin(), more.end());
    }
    if (reached.size() != below.size()) return false;
  }
  return at == layer.words.size();
}

}  // namespace casus::test

#endif
