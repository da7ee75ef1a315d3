// SPDX-License-Identifier: MIT
#include "report/digest.h"

#include "report/days.h"
#include "support/catch.h"
#include "unit/report/digests.h"

using casus::report::Digest;
using casus::test::digest_of;
using casus::test::event_on;
using casus::test::Given;

TEST_CASE("an actor is one over all articles by its id, else by name and code") {
  const Digest digest = digest_of({
      Given{.entities = an_entity("Mali", "MLI") + "," + an_entity("Police", "FRACOP"),
            .events = event_on("2024-12-04", "0", "1")},
      Given{.id = "\"b\"",
            .entities = an_entity("Police", "MLICOP") + "," + an_entity("Mali", "MLI"),
            .events = event_on("2024-12-04", "1", "0")},
  });
  REQUIRE(digest.actors().size() == 3);
  CHECK(digest.actors()[0].did.size() == 2);
  CHECK(digest.actors()[0].articles.size() == 2);
  CHECK(digest.actors()[1].page != digest.actors()[2].page);
  CHECK(digest.pairs().size() == 2);
}

TEST_CASE("an event stands on its own day, and as told on that of its article") {
  const Digest digest = digest_of({
      Given{.published = "2024-12-02", .events = event_on("2024-12-02")},
      Given{.id = "\"b\"",
            .published = "2024-12-04",
            .events = event_on("2024-12-02") + "," + event_on("2022-02") + "," + event_on("2030-01-01")},
      Given{.id = "\"c\"", .published = "", .events = event_on("2024-12-03") + "," + event_on("")},
  });
  REQUIRE(digest.range());
  CHECK(casus::report::iso(digest.range()->second) == "2024-12-04");
  CHECK(digest.days().at("2024-12-02").happened == std::vector<std::size_t>{0, 1});
  CHECK(digest.days().at("2024-12-02").told.empty());
  CHECK(digest.days().at("2024-12-03").happened == std::vector<std::size_t>{4});
  CHECK(digest.days().at("2024-12-04").happened.empty());
  CHECK(digest.days().at("2024-12-04").told == std::vector<std::size_t>{1, 2, 3});
  CHECK(digest.days().at("").told == std::vector<std::size_t>{4, 5});
  CHECK_FALSE(digest.days().contains("2030-01-01"));
}

TEST_CASE("two records with one id have a page each") {
  const Digest digest = digest_of({Given{}, Given{}, Given{}});
  CHECK(digest.articles()[0].page != digest.articles()[1].page);
  CHECK(digest.articles()[1].page != digest.articles()[2].page);
  CHECK(digest.articles()[1].page.ends_with("-2.html"));
}

TEST_CASE("a date that is none is not known, wherever it stands") {
  const Digest digest = digest_of({Given{.published = "<b>yesterday</b>", .events = event_on("\\\"><script>")}});
  CHECK(digest.articles()[0].published.empty());
  CHECK(digest.events()[0].date.empty());
  CHECK_FALSE(digest.range());
  CHECK(digest.days().at("").articles.size() == 1);
}
