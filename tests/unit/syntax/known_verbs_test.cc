// SPDX-License-Identifier: MIT
#include "syntax/known_verbs.h"

#include "casus/casus.h"
#include "support/catch.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"

using namespace casus;

namespace {

struct Reading {
  std::string lemma = {};
  Upos upos = Upos::x;
  Tense tense = Tense::none;
};

/// Of a word, counted from 0.
Reading read(const char* language, const char* text, std::size_t word) {
  static const Seeds seeds = Seeds::embedded().value();
  static const auto text_stage = detail::TextStage::make(seeds).value();
  static const auto syntax_stage = detail::SyntaxStage::make(seeds).value();
  const auto article = Article::from_utf8(text, {.language = Language(language)}).value();
  const TextLayer layer = text_stage.run(article);
  const SyntaxLayer syntax = syntax_stage.run(layer);
  if (syntax.words.size() <= word) return {};
  const Word& read = syntax.words[word];
  return {std::string(syntax.lemma(read)), read.upos, read.features.tense};
}

std::string lemma_in(const char* language, const char* text) {
  return read(language, text, 1).lemma;
}

}  // namespace

TEST_CASE("the lemma of an irregular form, also behind a prefix that can be split off") {
  CHECK(lemma_in("en", "They fought the rebels.") == "fight");
  CHECK(lemma_in("en", "They fled the city.") == "flee");
  CHECK(lemma_in("nl", "Zij beschoten de stad.") == "beschieten");
  CHECK(lemma_in("nl", "Zij benadrukten het belang.") == "benadrukken");
}

TEST_CASE("a form without a lemma is an error that says where") {
  const SeedFile files[] = {{"xx/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nla\town\n"},
                            {"xx/verb_forms.tsv", "#casus-seed 1 verb_forms\nform*\tlemma\tsource\nallait\t\town\n"}};
  const auto made = detail::KnownVerbs::make(Seeds::from_memory(files).value(), Language("xx"));
  REQUIRE_FALSE(made);
  CHECK(to_string(made.error()).starts_with("xx/verb_forms.tsv:3"));
}

TEST_CASE("a form that no treebank has is read as one that is inflected alike") {
  const Reading praised = read("nl", "De trainer prees zijn keeper.", 2);
  CHECK(praised.upos == Upos::verb);
  CHECK(praised.tense == Tense::past);
  CHECK(praised.lemma == "prijzen");
  CHECK(read("en", "The rebels besieged the town and the army withdrew.", 8).upos == Upos::verb);
  // Where a name is more likely, it is one.
  CHECK(read("nl", "Gisteren kwam Joeg naar het stadhuis.", 2).upos == Upos::propn);
}

TEST_CASE("a form that is like none is an error that says where") {
  const SeedFile files[] = {{"xx/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nla\town\n"},
                            {"xx/verb_likes.tsv", "#casus-seed 1 verb_likes\nform*\tlike\tsource\nallait\t\town\n"}};
  const auto made = detail::KnownVerbs::make(Seeds::from_memory(files).value(), Language("xx"));
  REQUIRE_FALSE(made);
  CHECK(to_string(made.error()).starts_with("xx/verb_likes.tsv:3"));
}
