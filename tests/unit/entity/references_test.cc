// SPDX-License-Identifier: MIT
#include "entity/references.h"

#include "support/catch.h"
#include "unit/entity/tree.h"

namespace {

using casus::test::table;
using casus::test::Tree;
using casus::test::TreeWord;
using Lines = std::vector<std::string>;

const casus::Seeds& seeds() {
  static const auto made = [] {
    std::vector<casus::SeedFile> files = casus::test::small_world();
    files.push_back(table("en/referring_words", "word*\tgenders\tnumber\tpart\tsource",
                          "he\tm\tsingular\tpronoun\town\nhis\tm\tsingular\tpossessive\town\n"
                          "its\tn\tsingular\tpossessive\town\nshe\tf\tsingular\tpronoun\town\n"
                          "they\t\tplural\tpronoun\town\n"));
    files.push_back(table("en/referring_nouns", "noun*\tkind\tactors\tsource", "country\tcountry\t\town\n"));
    files.push_back(table("world/given_names", "name*\tgender\tsource", "Hillary\tf\town\nVladimir\tm\town\n"));
    return casus::Seeds::from_memory(files).value();
  }();
  return made;
}

Lines read(std::string_view text, const std::vector<std::vector<TreeWord>>& sentences) {
  return mentions_in(seeds(), Tree(seeds(), casus::test::article_of(text, "en"), sentences));
}

// "Vladimir Putin said he slept."
const std::vector<TreeWord> said_he_slept = {
    {"PROPN", 3, "nsubj", "B-PER"}, {"PROPN", 1, "flat", "L-PER"}, {"VERB", 0, "root"},
    {"PRON", 5, "nsubj"},           {"VERB", 3, "ccomp"},          {"PUNCT", 3, "punct"}};
// "Vladimir Putin met Hillary Clinton."
const std::vector<TreeWord> one_met_the_other = {
    {"PROPN", 3, "nsubj", "B-PER"}, {"PROPN", 1, "flat", "L-PER"}, {"VERB", 0, "root"},
    {"PROPN", 3, "obj", "B-PER"},   {"PROPN", 4, "flat", "L-PER"}, {"PUNCT", 3, "punct"}};

const std::string putin = "Vladimir Putin = p:vladimir-putin RUSGOV, lexicon.name";
const std::string clinton = "Hillary Clinton = p:hillary-clinton USAELI, lexicon.name";

}  // namespace

TEST_CASE("a pronoun is the subject that governs its clause, if the gender agrees") {
  CHECK(read("Vladimir Putin said he slept.", {said_he_slept}) ==
        Lines{putin, "he = p:vladimir-putin RUSGOV, pronoun.matrix"});
  CHECK(read("Vladimir Putin said she slept.", {said_he_slept}) == Lines{putin});
}

TEST_CASE("a pronoun finds the one of its gender in the sentence before") {
  const std::vector<TreeWord> slept = {{"PRON", 2, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 2, "punct"}};
  CHECK(read("Vladimir Putin met Hillary Clinton. She slept.", {one_met_the_other, slept}) ==
        Lines{putin, clinton, "She = p:hillary-clinton USAELI, pronoun.before"});
  CHECK(read("Vladimir Putin met Hillary Clinton. They slept.", {one_met_the_other, slept}) == Lines{putin, clinton});
}

TEST_CASE("what belongs to a thing is the subject's") {
  CHECK(read("Russia lost its way.", {{{"PROPN", 2, "nsubj", "U-LOC"},
                                       {"VERB", 0, "root"},
                                       {"PRON", 4, "nmod:poss"},
                                       {"NOUN", 2, "obj"},
                                       {"PUNCT", 2, "punct"}}}) ==
        Lines{"Russia = c:RUS RUS, lexicon.name, literal", "its = c:RUS RUS, pronoun.clause"});
}

TEST_CASE("a title is the person who bears it, and nobody if two do") {
  const std::vector<TreeWord> the_title_left = {
      {"DET", 2, "det"}, {"NOUN", 3, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 3, "punct"}};
  CHECK(read("Vladimir Putin met Hillary Clinton. The president left.", {one_met_the_other, the_title_left}) ==
        Lines{putin, clinton, "president = p:vladimir-putin RUSGOV, title.named"});
  CHECK(read("Vladimir Putin met Hillary Clinton. The lawyer left.", {one_met_the_other, the_title_left}) ==
        Lines{putin, clinton});
}

TEST_CASE("the country is the one just spoken of") {
  CHECK(read("Russia slept. They left the country.",
             {{{"PROPN", 2, "nsubj", "U-LOC"}, {"VERB", 0, "root"}, {"PUNCT", 2, "punct"}},
              {{"PRON", 2, "nsubj"},
               {"VERB", 0, "root"},
               {"DET", 4, "det"},
               {"NOUN", 2, "obj"},
               {"PUNCT", 2, "punct"}}}) ==
        Lines{"Russia = c:RUS RUS, lexicon.name, literal", "country = c:RUS RUS, noun.country"});
}
