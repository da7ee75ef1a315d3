// SPDX-License-Identifier: MIT
#include "event/told_claims.h"

#include "support/catch.h"

namespace casus::detail {
namespace {

Claim claim(std::optional<EntityId> speaker, std::vector<Span> cue) {
  return {.speaker = speaker, .cue = std::move(cue)};
}

}  // namespace

TEST_CASE("a claim is told in the sentence of its cue, if somebody known makes it") {
  Extraction found;
  found.claims = {claim(EntityId{0}, {{50, 54}}), claim(EntityId{0}, {{5, 9}, {20, 22}}), claim({}, {{12, 15}}),
                  claim(EntityId{1}, {})};
  ToldClaims told(found);
  const auto first = told.in({0, 30});
  REQUIRE(first.size() == 1);
  CHECK(first[0].cue == Span{5, 9});
  CHECK(first[0].claim == &found.claims[1]);
  CHECK(told.in({30, 40}).empty());
  CHECK(told.in({40, 60}).size() == 1);
}

}  // namespace casus::detail
