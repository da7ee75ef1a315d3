// SPDX-License-Identifier: MIT
#include "claim/claim_weights.h"

#include <array>
#include <cmath>

#include "support/catch.h"

namespace casus::detail {
namespace {

Result<ClaimWeights> weights(const std::string& rows, const std::string& own = {}) {
  const std::string head = "#casus-seed 1 claim_weights\nfeature*\tweight\tsource\n";
  const std::array files = {SeedFile{"ontology/claim_weights.tsv", head + rows},
                            SeedFile{"nl/claim_weights.tsv", head + own}};
  return ClaimWeights::make(Seeds::from_memory(files).value(), Language("nl"));
}

TEST_CASE("a feature is found by the hash of its parts as by its name") {
  const FeatureName who("who"), subject("subject"), verb("verb");
  CHECK(spell(who, subject, verb) == "who:subject+verb");
  CHECK(feature_key("who:subject+verb") == feature_key(who.hash, subject.hash, verb.hash));
  CHECK(feature_key("who:subject") == feature_key(who.hash, subject.hash, 0));
  CHECK(feature_key("who:subject+verb") != feature_key("who:verb+subject"));
}

TEST_CASE("weights are whole numbers; what has no row weighs nothing") {
  const auto made = weights("a:b+c\t-120\town\nd:e\t7\town\n");
  REQUIRE(made);
  CHECK(made->of(feature_key("a:b+c")) == -120);
  CHECK(made->of(feature_key("d:e")) == 7);
  CHECK(made->of(feature_key("x:y")) == 0);
}

TEST_CASE("a language adds its weights to those of all") {
  const auto made =
      weights("a:b\t-120\town\nthreshold\t200\town\n", "a:b\t20\town\nc:d\t3\town\nthreshold\t-50\town\n");
  REQUIRE(made);
  CHECK(made->of(feature_key("a:b")) == -100);
  CHECK(made->of(feature_key("c:d")) == 3);
  CHECK(made->threshold() == 150);
}

TEST_CASE("without a table there is no model") {
  CHECK(ClaimWeights::make(Seeds::from_memory({}).value(), Language("en"))->empty());
}

TEST_CASE("a weight that is no whole number is an error of its row") {
  const auto made = weights("a:b\t0.5\town\n");
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::seed_value);
  CHECK(made.error().line == 3);
}

TEST_CASE("a chance is the logistic function, to five digits") {
  for (int x = -12000; x <= 12000; x += 375) {
    CHECK(std::abs(chance(x) - 1 / (1 + std::exp(-x / 1000.0))) < 2e-5);
  }
  CHECK(chance(0) == 0.5f);
  CHECK(chance(-2147483647) >= 0.0f);
}

}  // namespace
}  // namespace casus::detail
