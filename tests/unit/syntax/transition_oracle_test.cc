// SPDX-License-Identifier: MIT
#include "train/transition_oracle.h"

#include <algorithm>

#include "random_trees.h"
#include "support/catch.h"

using namespace casus;
using casus::detail::Configuration;
using casus::detail::Transition;

namespace {

constexpr std::array all = {Transition::shift, Transition::left, Transition::right};

/// Follows a cheapest transition to the end; returns the tree and adds up what was lost.
test::Heads follow(Configuration& c, const train::GoldTree& gold, std::mt19937& random, int& lost) {
  while (!c.is_final()) {
    const auto costs = train::transition_costs(c, gold);
    std::vector<Transition> cheapest;
    int least = 1 << 20;
    for (const Transition t : all) {
      const int cost = costs[static_cast<std::size_t>(t)];
      if (!c.allows(t) || cost > least) continue;
      if (cost < least) cheapest.clear();
      least = cost;
      cheapest.push_back(t);
    }
    lost += least;
    const Transition t = cheapest[random() % cheapest.size()];
    if (t == Transition::shift)
      c.shift();
    else
      c.attach(t, 0);
  }
  test::Heads heads;
  for (std::uint32_t word = 1; word <= c.size(); ++word) heads.push_back(c.nodes()[word].head);
  return heads;
}

}  // namespace

TEST_CASE("the oracle leads to every projective tree") {
  std::mt19937 random(1);
  Configuration c;
  for (int round = 0; round < 300; ++round) {
    const test::Heads heads = test::random_projective_tree(1 + random() % 12, random);
    REQUIRE(test::is_tree(heads));
    c.start(std::vector<detail::ParserWord>(heads.size()));
    int lost = 0;
    CHECK(follow(c, train::GoldTree(heads), random, lost) == heads);
    CHECK(lost == 0);
  }
}

TEST_CASE("after wrong transitions, the best that is left is reached at the cost that was said") {
  std::mt19937 random(2);
  Configuration c;
  for (int round = 0; round < 300; ++round) {
    const test::Heads heads = test::random_projective_tree(2 + random() % 10, random);
    const train::GoldTree gold(heads);
    c.start(std::vector<detail::ParserWord>(heads.size()));
    int lost = 0;
    for (std::size_t wrong = random() % heads.size(); wrong > 0 && !c.is_final(); --wrong) {
      const Transition t = all[random() % all.size()];
      if (!c.allows(t)) continue;
      lost += train::transition_costs(c, gold)[static_cast<std::size_t>(t)];
      if (t == Transition::shift)
        c.shift();
      else
        c.attach(t, 0);
    }
    const test::Heads found = follow(c, gold, random, lost);
    CHECK(test::is_tree(found));
    int differ = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) differ += heads[i] != 0 && heads[i] != found[i];
    CHECK(differ <= lost);
  }
}
