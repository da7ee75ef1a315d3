// SPDX-License-Identifier: MIT
#include "entity/introductions.h"

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

Lines read(std::string_view text, const std::vector<TreeWord>& words) {
  return mentions_in(seeds(), Tree(seeds(), casus::test::article_of(text, "en"), {words}));
}

}  // namespace

TEST_CASE("an unknown person has the country and the office of the words beside the name") {
  CHECK(read("They saw Ann Lee, a Russian senator, there.", {{"PRON", 2, "nsubj"},
                                                             {"VERB", 0, "root"},
                                                             {"PROPN", 2, "obj", "B-PER"},
                                                             {"PROPN", 3, "flat", "L-PER"},
                                                             {"PUNCT", 8, "punct"},
                                                             {"DET", 8, "det"},
                                                             {"ADJ", 8, "amod"},
                                                             {"NOUN", 3, "appos"},
                                                             {"PUNCT", 8, "punct"},
                                                             {"ADV", 2, "advmod"},
                                                             {"PUNCT", 2, "punct"}}) ==
        Lines{"Ann Lee = Ann Lee RUSLEG, tagger.person", "Russian = c:RUS RUS, lexicon.adjective, modifier"});
  CHECK(read("They saw Ann Lee, the foreign minister of Russia.", {{"PRON", 2, "nsubj"},
                                                                   {"VERB", 0, "root"},
                                                                   {"PROPN", 2, "obj", "B-PER"},
                                                                   {"PROPN", 3, "flat", "L-PER"},
                                                                   {"PUNCT", 8, "punct"},
                                                                   {"DET", 8, "det"},
                                                                   {"ADJ", 8, "amod"},
                                                                   {"NOUN", 3, "appos"},
                                                                   {"ADP", 10, "case"},
                                                                   {"PROPN", 8, "nmod"},
                                                                   {"PUNCT", 2, "punct"}})
            .front() == "Ann Lee = Ann Lee RUSGOV, name-title");
}

TEST_CASE("a title behind the comma that has a name of its own is somebody else's") {
  CHECK(read("They saw Ann Lee, president Putin said.", {{"PRON", 2, "nsubj"},
                                                         {"VERB", 8, "ccomp"},
                                                         {"PROPN", 2, "obj", "B-PER"},
                                                         {"PROPN", 3, "flat", "L-PER"},
                                                         {"PUNCT", 8, "punct"},
                                                         {"NOUN", 8, "nsubj"},
                                                         {"PROPN", 6, "appos", "U-PER"},
                                                         {"VERB", 0, "root"},
                                                         {"PUNCT", 8, "punct"}})
            .front() == "Ann Lee = Ann Lee, tagger.person");
}

TEST_CASE("an unknown organisation is of the country in its name, before or behind it") {
  CHECK(read("They asked the Russian union Acme Pact.", {{"PRON", 2, "nsubj"},
                                                         {"VERB", 0, "root"},
                                                         {"DET", 5, "det"},
                                                         {"ADJ", 5, "amod"},
                                                         {"NOUN", 2, "obj"},
                                                         {"PROPN", 7, "compound", "B-ORG"},
                                                         {"PROPN", 5, "appos", "L-ORG"},
                                                         {"PUNCT", 2, "punct"}})
            .back() == "Acme Pact = Acme Pact RUS, tagger.name");
  CHECK(read("They asked the Bank of Russia.", {{"PRON", 2, "nsubj"},
                                                {"VERB", 0, "root"},
                                                {"DET", 4, "det"},
                                                {"PROPN", 2, "obj", "B-ORG"},
                                                {"ADP", 6, "case", "I-ORG"},
                                                {"PROPN", 4, "nmod", "L-ORG"},
                                                {"PUNCT", 2, "punct"}})
            .front() == "Bank of Russia = Bank of Russia RUS, tagger.name");
  CHECK(read("They asked Acme Works in Russia.", {{"PRON", 2, "nsubj"},
                                                  {"VERB", 0, "root"},
                                                  {"PROPN", 4, "compound", "B-ORG"},
                                                  {"PROPN", 2, "obj", "L-ORG"},
                                                  {"ADP", 6, "case"},
                                                  {"PROPN", 4, "nmod", "U-LOC"},
                                                  {"PUNCT", 2, "punct"}})
            .front() == "Acme Works = Acme Works RUS, tagger.name");
}
