// SPDX-License-Identifier: MIT
#include "entity/article_words.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr int most_steps = 64;  // up a tree: one long list must not take the square of its length

}  // namespace

bool heads_clause(Relation relation) noexcept {
  switch (relation) {
    case Relation::root:
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::advcl:
    case Relation::advcl_relcl:
    case Relation::ccomp:
    case Relation::xcomp:
    case Relation::csubj:
    case Relation::csubj_pass:
    case Relation::csubj_outer:
    case Relation::parataxis:
      return true;
    default:
      return false;
  }
}

ArticleWords::ArticleWords(const SyntaxLayer& layer)
    : layer_(layer), sentences_(layer.words.size()), quoted_(layer.words.size()) {
  for (std::uint32_t s = 0; s < layer.sentences.size(); ++s) {
    for (std::uint32_t w = layer.sentences[s].first_word; w < layer.sentences[s].last_word; ++w) sentences_[w] = s;
  }
  find_quotations();
}

/// A quotation begins at an odd mark of its block and ends at the next; a block
/// with an odd number of marks ends what is open.
void ArticleWords::find_quotations() {
  bool open = false;
  std::uint32_t block = none;
  for (std::uint32_t w = 0; w < size(); ++w) {
    if (block_of(w) != block) {
      block = block_of(w);
      open = false;
    }
    const bool is_mark = token_of(w).is(token::quote) && layer_.words[w].span.size() <= 3;
    if (is_mark && text_of(w) != "'") open = !open;
    quoted_[w] = open;
  }
}

PhraseWords ArticleWords::words_of(Span span) const noexcept {
  const auto& words = layer_.words;
  const auto first =
      std::partition_point(words.begin(), words.end(), [&](const Word& word) { return word.span.end <= span.begin; });
  auto last = first;
  while (last != words.end() && last->span.begin < span.end) ++last;
  PhraseWords range = {static_cast<std::uint32_t>(first - words.begin()),
                       static_cast<std::uint32_t>(last - words.begin())};
  for (std::uint32_t w = range.first; w < range.last; ++w) {
    const std::uint32_t head = words[w].head;
    if (head == none || head < range.first || head >= range.last) {
      range.head = w;
      break;
    }
  }
  return range;
}

bool ArticleWords::is_below(std::uint32_t word, std::uint32_t top) const noexcept {
  for (int step = 0; step < most_steps && word != none && word != top; ++step) word = layer_.words[word].head;
  return word == top;
}

std::uint32_t ArticleWords::clause_of(std::uint32_t word) const noexcept {
  for (int step = 0; step < most_steps && word != none; ++step) {
    const Word& at = layer_.words[word];
    if (heads_clause(at.relation)) return word;
    if (at.relation == Relation::conj && at.upos == Upos::verb) return word;
    word = at.head;
  }
  return none;
}

std::uint32_t ArticleWords::first_conjunct(std::uint32_t word) const noexcept {
  for (int step = 0; step < most_steps && layer_.words[word].relation == Relation::conj; ++step) {
    if (layer_.words[word].head == none) break;
    word = layer_.words[word].head;
  }
  return word;
}

}  // namespace casus::detail
