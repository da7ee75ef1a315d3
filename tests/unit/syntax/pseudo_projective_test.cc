// SPDX-License-Identifier: MIT
#include "train/pseudo_projective.h"

#include "random_trees.h"
#include "support/catch.h"
#include "syntax/lifted_arcs.h"

using namespace casus;

namespace {

/// The tree as the parser would give it, lowered.
test::Heads lowered(const train::LabelledTree& tree) {
  std::vector<detail::Arc> arcs;
  for (std::size_t i = 0; i < tree.heads.size(); ++i)
    arcs.push_back({tree.heads[i] - 1, detail::ArcLabel::parse(tree.relations[i])});
  detail::lower_arcs(arcs);
  test::Heads heads;
  for (const detail::Arc& arc : arcs) heads.push_back(arc.head + 1);
  return heads;
}

}  // namespace

TEST_CASE("a crossing arc is lifted, and lowered again by the relation of its head") {
  // "Wat heb je gezegd dat je doet": wat belongs to doet.
  train::LabelledTree tree = {{7, 4, 4, 0, 7, 7, 4}, {"obj", "aux", "nsubj", "root", "mark", "nsubj", "ccomp"}};
  const test::Heads heads = tree.heads;
  CHECK_FALSE(train::is_projective(heads, 1));
  CHECK(train::lift_arcs(tree) == 1);
  CHECK(tree.heads[0] == 4);
  CHECK(tree.relations[0] == "obj^ccomp");
  CHECK(lowered(tree) == heads);
}

TEST_CASE("lifting makes any tree projective, and lowering keeps it a tree") {
  std::mt19937 random(3);
  const std::array<std::string, 4> names = {"nsubj", "obj", "ccomp", "advcl"};
  for (int round = 0; round < 300; ++round) {
    train::LabelledTree tree = {test::random_tree(1 + random() % 12, random), {}};
    for (const std::uint32_t head : tree.heads)
      tree.relations.push_back(head == 0 ? "root" : names[random() % names.size()]);
    train::lift_arcs(tree);
    CHECK(test::is_tree(tree.heads));
    for (std::size_t word = 1; word <= tree.heads.size(); ++word) CHECK(train::is_projective(tree.heads, word));
    CHECK(test::is_tree(lowered(tree)));
  }
}

TEST_CASE("a tree without crossing arcs stays as it is") {
  std::mt19937 random(4);
  for (int round = 0; round < 100; ++round) {
    train::LabelledTree tree = {test::random_projective_tree(1 + random() % 12, random), {}};
    tree.relations.assign(tree.heads.size(), "dep");
    const test::Heads heads = tree.heads;
    CHECK(train::lift_arcs(tree) == 0);
    CHECK(tree.heads == heads);
  }
}

TEST_CASE("labels name a relation and that of a true head") {
  const auto lifted = detail::ArcLabel::parse("obl:agent^xcomp");
  CHECK(lifted.relation == Relation::obl_agent);
  CHECK(lifted.true_head == Relation::xcomp);
  CHECK(detail::ArcLabel::parse("no such relation").relation == Relation::dep);
  CHECK_FALSE(detail::ArcLabel::parse("nsubj").true_head.has_value());
}
