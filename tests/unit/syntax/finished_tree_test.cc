// SPDX-License-Identifier: MIT
#include "syntax/finished_tree.h"

#include <random>
#include <vector>

#include "random_trees.h"
#include "support/catch.h"
#include "syntax/revision_features.h"

using namespace casus;
using namespace casus::detail;

namespace {

std::vector<Arc> arcs_of(const test::Heads& heads, std::mt19937& random) {
  std::vector<Arc> arcs;
  for (const std::uint32_t head : heads) {
    Arc& arc = arcs.emplace_back();
    if (head == 0)
      arc.label.relation = Relation::root;
    else
      arc = {head - 1, {.relation = static_cast<Relation>(random() % 10)}};
  }
  return arcs;
}

test::Heads heads_of(const FinishedTree& tree) {
  test::Heads heads;
  for (WordIndex i = 1; i <= tree.size(); ++i) heads.push_back(tree.head(i));
  return heads;
}

/// That the lists of dependents and their relations are those the heads say.
void check_lists(const FinishedTree& tree) {
  for (WordIndex head = 1; head <= tree.size(); ++head) {
    std::vector<WordIndex> dependents;
    std::uint64_t relations = 0;
    for (WordIndex i = 1; i <= tree.size(); ++i) {
      if (tree.head(i) != head) continue;
      dependents.push_back(i);
      relations |= std::uint64_t{1} << static_cast<unsigned>(tree.relation(i));
    }
    std::vector<WordIndex> listed;
    for (WordIndex i = tree.node(head).first; i != 0; i = tree.node(i).next) listed.push_back(i);
    CHECK(listed == dependents);
    CHECK(tree.node(head).relations == relations);
    CHECK(tree.last_dependent(head) == (dependents.empty() ? 0 : dependents.back()));
  }
}

}  // namespace

TEST_CASE("a word can be hung on any head it might have, and the tree stays one") {
  std::mt19937 random(8);
  std::size_t moves = 0;
  for (int round = 0; round < 50; ++round) {
    const std::size_t n = 1 + random() % 12;
    const test::Heads heads = round % 2 == 0 ? test::random_tree(n, random) : test::random_projective_tree(n, random);
    FinishedTree tree;
    tree.start(std::vector<ParserWord>(n), arcs_of(heads, random));
    check_lists(tree);
    for (int step = 0; step < 20; ++step) {
      const auto word = static_cast<WordIndex>(1 + random() % n);
      if (tree.head(word) == 0) continue;
      const HeadCandidates candidates(tree, word);
      CHECK(candidates.all()[0].head == tree.head(word));
      const HeadCandidate candidate = candidates.all()[random() % candidates.all().size()];
      moves += candidate.head != tree.head(word);
      tree.move(word, candidate.head);
      tree.set_relation(word, static_cast<Relation>(random() % 10));
      CHECK(tree.head(word) == candidate.head);
      CHECK(test::is_tree(heads_of(tree)));
      check_lists(tree);
    }
  }
  CHECK(moves > 100);
}

TEST_CASE("the edges of a subtree, and what stands between two words") {
  std::vector<ParserWord> words(6);
  words[2].is_verb = true;
  words[4].is_punctuation = true;
  std::mt19937 random(9);
  FinishedTree tree;
  tree.start(words, arcs_of({2, 4, 2, 0, 4, 5}, random));
  CHECK(tree.left_edge(2) == 1);
  CHECK(tree.right_edge(2) == 3);
  CHECK(tree.left_edge(4) == 1);
  CHECK(tree.right_edge(4) == 6);
  CHECK(tree.right_edge(6) == 6);
  CHECK(tree.verbs_between(2, 4) == 1);
  CHECK(tree.verbs_between(4, 2) == 1);
  CHECK(tree.verbs_between(3, 4) == 0);
  CHECK(tree.marks_between(3, 6) == 1);
  CHECK(tree.marks_between(5, 5) == 0);
}

TEST_CASE("the heads a word might have are its own, those above, and its nearest siblings") {
  std::mt19937 random(10);
  FinishedTree tree;
  // 1 is the root; 2 hangs on it, 3 on 2, and 4 to 12 on 3.
  tree.start(std::vector<ParserWord>(12), arcs_of({0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3}, random));
  std::vector<WordIndex> heads;
  const HeadCandidates of_8(tree, 8);
  for (const HeadCandidate& candidate : of_8.all()) heads.push_back(candidate.head);
  CHECK(heads == std::vector<WordIndex>{3, 2, 1, 7, 6, 9, 10});
  CHECK(heads.size() == HeadCandidates::most);
  const HeadCandidates of_2(tree, 2);
  CHECK(of_2.all().size() == 1);
}
