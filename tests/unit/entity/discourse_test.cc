// SPDX-License-Identifier: MIT
#include "entity/discourse.h"

#include "support/catch.h"
#include "unit/entity/tree.h"

namespace {

using casus::detail::ArticleWords;
using casus::detail::Discourse;
using casus::detail::Position;
using casus::detail::Referent;
using casus::test::Tree;

const auto anybody = [](const Referent&) { return true; };

/// "Ann saw Bob. She left.": Ann and Bob as entities 0 and 1.
struct Reading {
  Tree tree{casus::Seeds::from_memory(casus::test::small_world()).value(),
            casus::test::article_of("Ann saw Bob. She left.", "en"),
            {{{"PROPN", 2, "nsubj"}, {"VERB", 0, "root"}, {"PROPN", 2, "obj"}, {"PUNCT", 2, "punct"}},
             {{"PRON", 2, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 2, "punct"}}}};
  ArticleWords words{tree.layer};
  Discourse discourse{words};

  Referent referent(std::uint32_t word, std::uint32_t entity) const {
    return {.entity = entity,
            .word = word,
            .governor = words[word].head,
            .sentence = words.sentence_of(word),
            .position = discourse.position_of(word)};
  }
};

}  // namespace

TEST_CASE("a subject comes before an object") {
  Reading r;
  r.discourse.add(r.referent(r.tree.word("Ann"), 0));
  r.discourse.add(r.referent(r.tree.word("Bob"), 1));
  const auto answer = r.discourse.answer(r.discourse.ask(r.tree.word("She"), false), anybody);
  REQUIRE(answer);
  CHECK(r.discourse.all()[answer->referent].entity == 0);
}

TEST_CASE("of two that are as good nobody is meant, nor where an unnamed one is better") {
  Reading r;
  Referent first = r.referent(r.tree.word("Ann"), 0);
  Referent second = first;
  second.entity = 1;
  r.discourse.add(first);
  r.discourse.add(second);
  CHECK_FALSE(r.discourse.answer(r.discourse.ask(r.tree.word("She"), false), anybody));
  Reading unnamed;
  first = unnamed.referent(unnamed.tree.word("Ann"), Referent::nobody);
  unnamed.discourse.add(first);
  unnamed.discourse.add(unnamed.referent(unnamed.tree.word("Bob"), 1));
  CHECK_FALSE(unnamed.discourse.answer(unnamed.discourse.ask(unnamed.tree.word("She"), false), anybody));
}

TEST_CASE("two arguments of one verb are two, but who owns the object may be the subject") {
  const Tree tree(casus::Seeds::from_memory(casus::test::small_world()).value(),
                  casus::test::article_of("Ann saw his dog.", "en"),
                  {{{"PROPN", 2, "nsubj"}, {"VERB", 0, "root"}, {"PRON", 4, "nmod:poss"}, {"NOUN", 2, "obj"}}});
  const ArticleWords words(tree.layer);
  Discourse discourse(words);
  discourse.add({.entity = 0, .word = 0, .governor = 1, .position = Position::subject});
  CHECK(discourse.answer(discourse.ask(tree.word("his"), true), anybody));
  CHECK_FALSE(discourse.answer(discourse.ask(tree.word("dog"), false), anybody));
  CHECK(discourse.position_of(tree.word("dog")) == Position::object);
}
