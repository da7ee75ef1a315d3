// SPDX-License-Identifier: MIT
#include "claims.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

TEST_CASE("a quote without a cue is spoken by who acts in the sentence before") {
  CHECK(claims("nl", "De trainer liep tevreden naar de bus. \u201cDit hadden wij echt niet verwacht.\u201d") ==
        std::vector<std::string>{"quote.standing | De trainer |  | Dit hadden wij echt niet verwacht."});
  CHECK(claims("en", "Mary Smith smiled at the crowd. \u201cNobody had seen this coming at all.\u201d") ==
        std::vector<std::string>{"quote.standing | Mary Smith |  | Nobody had seen this coming at all."});
}

TEST_CASE("what is no sentence of its own, or has nobody before it, is no such quote") {
  CHECK(claims("en", "The \u201cold bridge of the town\u201d was closed.").empty());
  CHECK(claims("en", "It rained. \u201cNobody had seen this coming at all.\u201d").empty());
}

}  // namespace
}  // namespace casus::detail
