// SPDX-License-Identifier: MIT
#include "entity/article_words.h"

#include "support/catch.h"
#include "unit/entity/tree.h"

namespace {

using casus::Word;
using casus::detail::ArticleWords;
using casus::test::Tree;

const casus::Seeds& seeds() {
  static const auto made = casus::Seeds::from_memory(casus::test::small_world()).value();
  return made;
}

// "Anna said that Bob and Carl left."
const std::vector<std::vector<casus::test::TreeWord>> said = {{{"PROPN", 2, "nsubj"},
                                                               {"VERB", 0, "root"},
                                                               {"SCONJ", 7, "mark"},
                                                               {"PROPN", 7, "nsubj"},
                                                               {"CCONJ", 6, "cc"},
                                                               {"PROPN", 4, "conj"},
                                                               {"VERB", 2, "ccomp"},
                                                               {"PUNCT", 2, "punct"}}};

}  // namespace

TEST_CASE("a word finds its clause, its list and what stands above it") {
  const Tree tree(seeds(), casus::test::article_of("Anna said that Bob and Carl left.", "en"), said);
  const ArticleWords words(tree.layer);
  CHECK(words.clause_of(tree.word("Carl")) == tree.word("left"));
  CHECK(words.clause_of(tree.word("Anna")) == tree.word("said"));
  CHECK(words.first_conjunct(tree.word("Carl")) == tree.word("Bob"));
  CHECK(words.is_below(tree.word("Carl"), tree.word("said")));
  CHECK_FALSE(words.is_below(tree.word("Anna"), tree.word("left")));
}

TEST_CASE("the words of a span have a head among them") {
  const Tree tree(seeds(), casus::test::article_of("Anna said that Bob and Carl left.", "en"), said);
  const ArticleWords words(tree.layer);
  const auto range = words.words_of(tree.span("Bob and Carl"));
  CHECK(range.last - range.first == 3);
  CHECK(range.head == tree.word("Bob"));
  CHECK(words.words_of({0, 0}).empty());
}

TEST_CASE("words between quotation marks are quoted, and no further than the block") {
  const Tree tree(seeds(), casus::test::article_of("\"Go,\" he said.\n\n\"Stop.\n\nThey went.", "en"),
                  {{{"PUNCT", 2, "punct"},
                    {"VERB", 6, "ccomp"},
                    {"PUNCT", 2, "punct"},
                    {"PUNCT", 2, "punct"},
                    {"PRON", 6, "nsubj"},
                    {"VERB", 0, "root"},
                    {"PUNCT", 6, "punct"}},
                   {{"PUNCT", 2, "punct"}, {"VERB", 0, "root"}, {"PUNCT", 2, "punct"}},
                   {{"PRON", 2, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 2, "punct"}}});
  const ArticleWords words(tree.layer);
  CHECK(words.is_quoted(tree.word("Go")));
  CHECK_FALSE(words.is_quoted(tree.word("he")));
  CHECK(words.is_quoted(tree.word("Stop")));
  CHECK_FALSE(words.is_quoted(tree.word("They")));
}
