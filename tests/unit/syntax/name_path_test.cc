// SPDX-License-Identifier: MIT
#include "syntax/name_path.h"

#include <random>
#include <vector>

#include "support/catch.h"

using namespace casus;
using namespace casus::detail;

namespace {

std::int64_t sum_of(const std::vector<NameSums>& sums, const NameMoves& moves, const std::vector<NameLabel>& path) {
  std::int64_t sum = 0;
  NameLabel before = outside_name;
  for (std::size_t i = 0; i < path.size(); ++i) {
    sum += sums[i][path[i]] + moves[name_move(before, path[i])];
    before = path[i];
  }
  return sum;
}

bool is_whole(const std::vector<NameLabel>& path) {
  NameLabel before = outside_name;
  for (const NameLabel label : path) {
    if (!may_follow(before, label)) return false;
    before = label;
  }
  return !goes_on(before);
}

}  // namespace

TEST_CASE("the path is the best of all that are whole") {
  std::mt19937 random(1);
  const auto number = [&] { return static_cast<std::int16_t>(static_cast<int>(random() % 2001) - 1000); };
  NamePath finder;
  for (int round = 0; round < 50; ++round) {
    std::vector<NameSums> sums(3);
    for (NameSums& word : sums) {
      for (auto& sum : word) sum = number();
    }
    NameMoves moves;
    for (auto& move : moves) move = number();
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    std::vector<NameLabel> path(3);
    for (path[0] = 0; path[0] < name_labels; ++path[0]) {
      for (path[1] = 0; path[1] < name_labels; ++path[1]) {
        for (path[2] = 0; path[2] < name_labels; ++path[2]) {
          if (is_whole(path)) best = std::max(best, sum_of(sums, moves, path));
        }
      }
    }
    const std::vector<std::uint8_t> heard(3);
    finder.find(sums, heard, moves, path);
    CHECK(is_whole(path));
    CHECK(sum_of(sums, moves, path) == best);
  }
}

TEST_CASE("a silent word is outside, whatever its sums, and a long text stays in range") {
  std::vector<NameSums> sums(20'000);
  NameSums person = {};
  person[name_label(NamePart::unit, 0)] = 32'767;
  std::fill(sums.begin(), sums.end(), person);
  std::vector<std::uint8_t> silent(sums.size());
  silent[1] = 1;
  std::vector<NameLabel> path(sums.size());
  NamePath().find(sums, silent, {}, path);
  CHECK(path[0] == name_label(NamePart::unit, 0));
  CHECK(path[1] == outside_name);
  CHECK(path.back() == name_label(NamePart::unit, 0));
  NamePath().find({}, {}, {}, {});
}
