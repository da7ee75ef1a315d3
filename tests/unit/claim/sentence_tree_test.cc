// SPDX-License-Identifier: MIT
#include "claim/sentence_tree.h"

#include "support/catch.h"
#include "trees.h"

namespace casus::detail {
namespace {

const std::vector<Node> harbour = {
    {"The", "the", "DET", 2, "det"},      {"mayor", "mayor", "NOUN", 3, "nsubj"}, {"said", "say", "VERB", 0, "root"},
    {"that", "that", "SCONJ", 6, "mark"}, {"ships", "ship", "NOUN", 6, "nsubj"},  {"sank", "sink", "VERB", 3, "ccomp"},
    {".", ".", "PUNCT", 3, "punct"},
};

TEST_CASE("a tree is read downwards: dependents from left to right, and how far each reaches") {
  const Tree t(harbour);
  CHECK(std::vector<std::uint32_t>(t.tree.children(2).begin(), t.tree.children(2).end()) ==
        std::vector<std::uint32_t>{1, 5, 6});
  CHECK(t.tree.children(0).empty());
  CHECK(t.slice(t.tree.extent(1)) == "The mayor");
  CHECK(t.slice(t.tree.extent(5)) == "that ships sank");
  CHECK(t.tree.extent(2) == WordStretch{0, 7});
  CHECK(t.tree.child(2, Relation::ccomp) == 5);
  CHECK(t.tree.child(2, Relation::obj) == Word::no_head);
}

TEST_CASE("words that hang across each other reach over what lies between") {
  const Tree t({{"What", "what", "PRON", 4, "obj"},
                {"did", "do", "AUX", 4, "aux"},
                {"he", "he", "PRON", 4, "nsubj"},
                {"say", "say", "VERB", 0, "root"}});
  CHECK(t.tree.extent(3) == WordStretch{0, 4});
}

TEST_CASE("a tree is read anew for each sentence") {
  Tree t(harbour);
  t.tree.read(t.sentence);
  CHECK(t.tree.extent(2) == WordStretch{0, 7});
  t.tree.read({});
  CHECK(t.tree.words().empty());
}

}  // namespace
}  // namespace casus::detail
