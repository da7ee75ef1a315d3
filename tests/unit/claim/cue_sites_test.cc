// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "trees.h"

namespace casus::detail {
namespace {

std::vector<std::string> cues(const Tree& t) {
  std::vector<CueSite> sites;
  find_cues(t.tree, few_cues(), sites);
  std::vector<std::string> out;
  for (const CueSite& site : sites) {
    std::string words = site.is_colon ? "colon" : std::string(to_string(site.kind));
    for (const std::uint32_t word : site.words) words.append(" ").append(t.slice({word, word + 1}));
    out.push_back(words);
  }
  return out;
}

TEST_CASE("every verb is a cue, and what the table names") {
  CHECK(cues(Tree({{"Reports", "report", "NOUN", 2, "nsubj"},
                   {"say", "say", "VERB", 0, "root"},
                   {"claims", "claim", "NOUN", 4, "nsubj"},
                   {"grew", "grow", "VERB", 2, "ccomp"}})) ==
        std::vector<std::string>{"verb say", "noun claims", "verb grew"});
}

TEST_CASE("a verb has its particle with it, a phrase its words, wherever they hang below it") {
  CHECK(cues(Tree({{"She", "she", "PRON", 2, "nsubj"},
                   {"pointed", "point out", "VERB", 0, "root"},
                   {"it", "it", "PRON", 2, "obj"},
                   {"out", "out", "ADP", 2, "compound:prt"}})) == std::vector<std::string>{"verb pointed out"});
  CHECK(cues(Tree({{"She", "she", "PRON", 2, "nsubj"},
                   {"made", "make", "VERB", 0, "root"},
                   {"very", "very", "ADV", 4, "advmod"},
                   {"clear", "clear", "ADJ", 2, "xcomp"}})) == std::vector<std::string>{"phrase made clear"});
}

TEST_CASE("according to is one cue whatever the lemma of its first word, and a colon is one") {
  CHECK(cues(Tree({{"According", "accord", "VERB", 3, "case"},
                   {"to", "to", "ADP", 1, "fixed"},
                   {"Mary", "Mary", "PROPN", 0, "root"},
                   {":", ":", "PUNCT", 3, "punct"},
                   {"no", "no", "INTJ", 3, "parataxis"}})) ==
        std::vector<std::string>{"preposition According to", "colon :"});
}

}  // namespace
}  // namespace casus::detail
