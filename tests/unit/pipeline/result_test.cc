// SPDX-License-Identifier: MIT
#include "casus/result.h"

#include "support/catch.h"

TEST_CASE("a result holds a value or the error that prevented it") {
  const casus::Result<int> good = 3;
  REQUIRE(good);
  CHECK(*good == 3);
  CHECK(good.value() == 3);

  const casus::Result<int> bad = casus::Error{.code = casus::ErrorCode::bad_date, .message = "no date"};
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == casus::ErrorCode::bad_date);
}

TEST_CASE("asking a failed result for its value throws what went wrong") {
  const casus::Result<int> bad = casus::Error{
      .code = casus::ErrorCode::seed_syntax, .message = "2 columns where 3 are needed", .source = "a.tsv", .line = 7};
  CHECK_THROWS_AS(bad.value(), casus::BadResult);
  try {
    (void)bad.value();
  } catch (const casus::BadResult& thrown) {
    CHECK(thrown.what() == std::string("a.tsv:7: 2 columns where 3 are needed"));
    CHECK(thrown.error().line == 7);
  }
}

TEST_CASE("an error is told with as much of its place as is known") {
  CHECK(to_string(casus::Error{.message = "m"}) == "m");
  CHECK(to_string(casus::Error{.message = "m", .source = "f"}) == "f: m");
  CHECK(to_string(casus::Error{.message = "m", .source = "f", .line = 2}) == "f:2: m");
}
