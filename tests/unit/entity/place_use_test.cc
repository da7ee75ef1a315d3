// SPDX-License-Identifier: MIT
#include "entity/place_use.h"

#include "support/catch.h"
#include "unit/entity/tree.h"

namespace {

using casus::test::table;
using casus::test::Tree;
using casus::test::TreeWord;
using Lines = std::vector<std::string>;

const std::string cue_columns = "lemma*\tkind*\tclass\tframes\tstance\tcommitment\tsource";

const casus::Seeds& seeds() {
  static const auto made = [] {
    std::vector<casus::SeedFile> files = casus::test::small_world();
    files.push_back(table("world/seats", "place*\tgovernment\tsource", "l:moscow\tg:RUS\town\n"));
    files.push_back(
        table("en/claim_cues", cue_columns,
              "according to\tpreposition\tsay\tobject\t\tneutral\town\n"
              "accuse\tverb\taccuse\tto=object\t-\tneutral\town\nsay\tverb\tsay\tclause\t\tneutral\town\n"));
    return casus::Seeds::from_memory(files).value();
  }();
  return made;
}

/// The mentions of a sentence whose verb, if it has one, has that lemma.
Lines read(std::string_view text, const std::vector<TreeWord>& words, std::string_view lemma) {
  Tree tree(seeds(), casus::test::article_of(text, "en"), {words});
  tree.layer.lemmas = lemma;
  for (casus::Word& word : tree.layer.words) {
    if (word.upos == casus::Upos::verb) word.lemma_size = static_cast<std::uint16_t>(lemma.size());
  }
  return mentions_in(seeds(), tree);
}

const std::vector<TreeWord> subject = {
    {"PROPN", 2, "nsubj"}, {"VERB", 0, "root"}, {"ADV", 2, "advmod"}, {"PUNCT", 2, "punct"}};
const std::vector<TreeWord> object = {
    {"PRON", 2, "nsubj"}, {"VERB", 0, "root"}, {"PROPN", 2, "obj"}, {"PUNCT", 2, "punct"}};

}  // namespace

TEST_CASE("a capital that speaks or is spoken to is its government, elsewhere a place") {
  CHECK(read("Moscow said so.", subject, "say") == Lines{"Moscow = g:RUS RUSGOV, metonym.acting, metonym"});
  CHECK(read("They accused Moscow.", object, "accuse") == Lines{"Moscow = g:RUS RUSGOV, metonym.acting, metonym"});
  CHECK(read("Moscow slept well.", subject, "sleep") == Lines{"Moscow = l:moscow RUS, lexicon.name, literal"});
  CHECK(read("They said Moscow.", object, "say") == Lines{"Moscow = l:moscow RUS, lexicon.name, literal"});
}

TEST_CASE("a country that acts is the country, and an adjective describes") {
  CHECK(read("Russia said so.", subject, "say") == Lines{"Russia = c:RUS RUS, lexicon.name, metonym"});
  CHECK(
      read("Then Russian tea came.",
           {{"ADV", 4, "advmod"}, {"ADJ", 3, "amod"}, {"NOUN", 4, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 4, "punct"}},
           "come") == Lines{"Russian = c:RUS RUS, lexicon.adjective, modifier"});
}

TEST_CASE("behind an according-to a place speaks") {
  CHECK(read("According to Moscow nothing happened.",
             {{"ADP", 3, "case"},
              {"ADP", 3, "case"},
              {"PROPN", 5, "obl"},
              {"PRON", 5, "nsubj"},
              {"VERB", 0, "root"},
              {"PUNCT", 5, "punct"}},
             "happen") == Lines{"Moscow = g:RUS RUSGOV, metonym.acting, metonym"});
}

TEST_CASE("a seat of nobody the catalogue knows is an error of its row") {
  const auto bad =
      casus::Seeds::from_memory(
          casus::test::small_world_with(table("world/seats", "place*\tgovernment\tsource", "l:moscow\tg:XXX\town\n")))
          .value();
  const auto made = casus::detail::Seats::make(bad, casus::detail::Catalogue::make(bad).value());
  REQUIRE_FALSE(made);
  CHECK(made.error().message.find("an actor of world/actors") != std::string::npos);
}
