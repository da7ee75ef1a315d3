// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_CLAIM_TREES_H
#define CASUS_TESTS_CLAIM_TREES_H

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "claim/candidates.h"
#include "claim/claim_features.h"
#include "reading.h"

namespace casus::detail {

/// A word of a tree written down by hand: "said say VERB 0 root"; its head
/// counts from 1, as in CoNLL-U.
struct Node {
  std::string form;
  std::string lemma;
  std::string upos;
  std::uint32_t head;
  std::string relation;
  Features features = {};
};

/// A sentence with its tree. The forms are joined with blanks.
class Tree {
 public:
  explicit Tree(const std::vector<Node>& nodes)
      : article(Article::from_utf8(text_of(nodes), {.language = Language("en")}).value()),
        text(shipped_text_stage().run(article)),
        syntax{.text = text},
        tree(syntax) {
    std::uint32_t at = 0;
    for (const Node& node : nodes) {
      const auto size = static_cast<std::uint32_t>(node.form.size());
      Word word{.span = {at, at + size}};
      word.lemma_begin = static_cast<std::uint32_t>(syntax.lemmas.size());
      word.lemma_size = static_cast<std::uint16_t>(node.lemma.size());
      syntax.lemmas += node.lemma;
      word.upos = parse_upos(node.upos).value();
      word.relation = parse_relation(node.relation).value();
      word.features = node.features;
      word.head = node.head == 0 ? Word::no_head : node.head - 1;
      for (std::uint32_t t = 0; t < text.tokens.size(); ++t) {
        if (text.tokens[t].span.begin <= at) word.token = t;
      }
      if (node.head == 0) sentence.root = static_cast<std::uint32_t>(syntax.words.size());
      syntax.words.push_back(word);
      at += size + 1;
    }
    sentence.last_word = static_cast<std::uint32_t>(nodes.size());
    tree.read(sentence);
  }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  std::string slice(WordStretch range) const {
    if (range.empty()) return {};
    return std::string(article.slice({tree.word(range.first).span.begin, tree.word(range.last - 1).span.end}));
  }

  const Article article;
  const TextLayer text;
  SyntaxLayer syntax;
  SyntaxSentence sentence;
  SentenceTree tree;

 private:
  static std::string text_of(const std::vector<Node>& nodes) {
    std::string out;
    for (const Node& node : nodes) out += (out.empty() ? "" : " ") + node.form;
    return out;
  }
};

/// Tables of a few cues.
const CueLexicon& few_cues();

}  // namespace casus::detail

#endif
