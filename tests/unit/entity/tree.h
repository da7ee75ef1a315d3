// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_ENTITY_TREE_H
#define CASUS_TESTS_ENTITY_TREE_H

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "unit/entity/reading.h"

namespace casus::test {

/// A word of a tree as a test writes it: "NOUN", its head in the sentence
/// (from 1; 0: the root), "nsubj", "U-PER", "Number=Sing".
struct TreeWord {
  std::string_view upos;
  std::uint32_t head;
  std::string_view relation;
  std::string_view name = "O";
  std::string_view features = "_";
};

/// A text with a tree of its own for each sentence, one word a token.
struct Tree {
  Tree(const Seeds& seeds, Article read, const std::vector<std::vector<TreeWord>>& sentences)
      : article(std::move(read)), text(detail::TextStage::make(seeds).value().run(article)), layer{text} {
    layer.sentences.resize(text.sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) add(s, sentences[s]);
  }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  void add(std::size_t sentence, const std::vector<TreeWord>& words) {
    const auto first = static_cast<std::uint32_t>(layer.words.size());
    const Sentence& tokens = text.sentences.at(sentence);
    for (std::uint32_t i = 0; i < words.size() && tokens.first_token + i < tokens.last_token; ++i) {
      Word word = {.span = text.tokens[tokens.first_token + i].span, .token = tokens.first_token + i};
      word.head = words[i].head == 0 ? Word::no_head : first + words[i].head - 1;
      word.upos = parse_upos(words[i].upos).value();
      word.relation = parse_relation(words[i].relation).value();
      word.features = parse_features(words[i].features);
      if (words[i].name != "O") {
        const char part = words[i].name[0];
        word.name.part = part == 'B'   ? NamePart::begin
                         : part == 'I' ? NamePart::inside
                         : part == 'L' ? NamePart::last
                                       : NamePart::unit;
        word.name.type = parse_name_type(words[i].name.substr(2)).value();
      }
      layer.words.push_back(word);
    }
    layer.sentences[sentence] = {.first_word = first, .last_word = static_cast<std::uint32_t>(layer.words.size())};
  }

  /// The word whose text that is, the `number`th of them from 0.
  std::uint32_t word(std::string_view form, int number = 0) const {
    for (std::uint32_t w = 0; w < layer.words.size(); ++w) {
      if (article.slice(layer.words[w].span) == form && number-- == 0) return w;
    }
    return Word::no_head;
  }
  Span span(std::string_view form) const {
    const auto at = static_cast<std::uint32_t>(article.text().find(form));
    return {at, at + static_cast<std::uint32_t>(form.size())};
  }

  Article article;
  TextLayer text;
  SyntaxLayer layer;
};

/// The mentions of an article with a tree, as mentions_of() gives them, each
/// with its rule: "hij = Jean Dupont FRAGOV, pronoun.matrix".
inline std::vector<std::string> mentions_in(const Seeds& seeds, const Tree& tree) {
  Extraction extraction;
  const auto extractor = CatalogueEntities::make(seeds).value();
  EntitySink sink(tree.article, extractor->name(), extraction);
  extractor->extract(tree.layer, sink);
  std::vector<std::pair<Span, std::string>> found;
  for (const Entity& entity : extraction.entities) {
    for (const Mention& mention : entity.mentions) {
      std::string line = std::string(tree.article.slice(mention.span)) + " = ";
      line += entity.catalogue.empty() ? entity.name : entity.catalogue;
      if (!entity.code.empty()) line += " " + entity.code;
      line += ", " + mention.rule;
      if (mention.use != PlaceUse::none) line += ", " + std::string(to_string(mention.use));
      found.emplace_back(mention.span, line);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> lines;
  for (auto& [span, line] : found) lines.push_back(std::move(line));
  return lines;
}

}  // namespace casus::test

#endif
