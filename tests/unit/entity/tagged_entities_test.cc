// SPDX-License-Identifier: MIT
#include "entity/tagged_entities.h"

#include "support/catch.h"
#include "unit/entity/tree.h"

namespace {

using casus::test::Tree;
using casus::test::TreeWord;
using Lines = std::vector<std::string>;

const casus::Seeds& seeds() {
  static const auto made = casus::Seeds::from_memory(casus::test::small_world()).value();
  return made;
}

Lines read(std::string_view text, const std::vector<std::vector<TreeWord>>& sentences) {
  return mentions_in(seeds(), Tree(seeds(), casus::test::article_of(text, "en"), sentences));
}

const std::vector<TreeWord> they_saw_ann_lee = {{"PRON", 2, "nsubj"},
                                                {"VERB", 0, "root"},
                                                {"PROPN", 2, "obj", "B-PER"},
                                                {"PROPN", 3, "flat", "L-PER"},
                                                {"PUNCT", 2, "punct"}};
const std::vector<TreeWord> then_one_spoke = {
    {"ADV", 3, "advmod"}, {"PROPN", 3, "nsubj", "U-PER"}, {"VERB", 0, "root"}, {"PUNCT", 3, "punct"}};

}  // namespace

TEST_CASE("a surname or a given name alone is whoever was named in full") {
  CHECK(read("They saw Ann Lee. Then Lee spoke. Then Ann spoke.", {they_saw_ann_lee, then_one_spoke, then_one_spoke}) ==
        Lines{"Ann Lee = Ann Lee, tagger.person", "Lee = Ann Lee, tagger.surname", "Ann = Ann Lee, tagger.given-name"});
}

TEST_CASE("of two with one surname the one named just before counts") {
  CHECK(read("They saw Ann Lee. They saw Bob Lee. Then Lee spoke.",
             {they_saw_ann_lee, they_saw_ann_lee, then_one_spoke}) ==
        Lines{"Ann Lee = Ann Lee, tagger.person", "Bob Lee = Bob Lee, tagger.person", "Lee = Bob Lee, tagger.surname"});
}

TEST_CASE("what the tables found stays as it is") {
  CHECK(read("They saw Vladimir Putin. Then Putin spoke.", {they_saw_ann_lee, then_one_spoke}) ==
        Lines{"Vladimir Putin = p:vladimir-putin RUSGOV, lexicon.name",
              "Putin = p:vladimir-putin RUSGOV, surname.after-name"});
}

TEST_CASE("two words behind a third that is no name are no person") {
  CHECK(read("They saw Second Ann Lee.", {{{"PRON", 2, "nsubj"},
                                           {"VERB", 0, "root"},
                                           {"ADJ", 4, "amod"},
                                           {"PROPN", 2, "obj", "B-PER"},
                                           {"PROPN", 4, "flat", "L-PER"},
                                           {"PUNCT", 2, "punct"}}})
            .empty());
}

TEST_CASE("an organisation and the acronym in brackets behind it are one") {
  const std::vector<TreeWord> full = {
      {"PRON", 2, "nsubj"},         {"VERB", 0, "root"},   {"PROPN", 4, "compound", "B-ORG"},
      {"PROPN", 2, "obj", "L-ORG"}, {"PUNCT", 6, "punct"}, {"PROPN", 4, "appos"},
      {"PUNCT", 6, "punct"},        {"PUNCT", 2, "punct"}};
  const std::vector<TreeWord> again = {
      {"PRON", 2, "nsubj"}, {"VERB", 0, "root"}, {"PROPN", 2, "obj"}, {"PUNCT", 2, "punct"}};
  CHECK(read("They saw Acme Union (AU). They left AU.", {full, again}) ==
        Lines{"Acme Union = Acme Union, tagger.name", "AU = Acme Union, acronym.brackets", "AU = Acme Union, acronym"});
}

TEST_CASE("one word is the one organisation that begins with it") {
  const std::vector<TreeWord> full = {{"PRON", 2, "nsubj"},
                                      {"VERB", 0, "root"},
                                      {"PROPN", 4, "compound", "B-ORG"},
                                      {"PROPN", 2, "obj", "L-ORG"},
                                      {"PUNCT", 2, "punct"}};
  const std::vector<TreeWord> word = {
      {"PRON", 2, "nsubj"}, {"VERB", 0, "root"}, {"PROPN", 2, "obj", "U-ORG"}, {"PUNCT", 2, "punct"}};
  CHECK(read("They left Acme. They saw Acme Union.", {word, full}) ==
        Lines{"Acme = Acme Union, tagger.short-name", "Acme Union = Acme Union, tagger.name"});
}

TEST_CASE("a single word that nobody has as a name is a person only if it acts somewhere") {
  const std::vector<TreeWord> near = {{"PRON", 2, "nsubj"},
                                      {"VERB", 0, "root"},
                                      {"ADP", 4, "case"},
                                      {"PROPN", 2, "obl", "U-PER"},
                                      {"PUNCT", 2, "punct"}};
  CHECK(read("They lived near Postel.", {near}).empty());
  CHECK(read("They lived near Postel. Then Postel spoke.", {near, then_one_spoke}) ==
        Lines{"Postel = Postel, tagger.name", "Postel = Postel, tagger.surname"});
}
