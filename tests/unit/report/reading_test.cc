// SPDX-License-Identifier: MIT
#include "report/reading.h"

#include <casus/casus.h>

#include "support/catch.h"
#include "unit/formats/records.h"

TEST_CASE("a record read back is the extraction that it was written from") {
  const auto article =
      casus::Article::from_utf8(
          "Kremlin ontkent\n\n\u201cWij zullen niet onderhandelen\u201d, zei Dmitri Peskov maandag. "
          "Rusland viel Oekra\u00efne op 2 december 2024 aan. Duitsland gaf 5 miljoen euro.",
          {.id = "a", .url = "https://news.example/a", .published = casus::parse_date("2024-12-04").value()})
          .value();
  const casus::Extraction found = casus::Pipeline::standard().value().run(article);
  REQUIRE(!found.events.empty());
  REQUIRE(!found.claims.empty());
  REQUIRE(!found.times.empty());
  REQUIRE(!found.quantities.empty());
  for (const casus::OffsetUnit unit :
       {casus::OffsetUnit::byte, casus::OffsetUnit::codepoint, casus::OffsetUnit::utf16}) {
    const std::string json = casus::to_json(article, found, unit, casus::RecordText::included);
    casus::formats::Record record;
    REQUIRE(read_into(record, json).empty());
    const casus::report::Reading reading = casus::report::reading_of(record);
    CHECK(casus::to_json(reading.article, reading.found, unit, casus::RecordText::included) == json);
  }
}

TEST_CASE("without its text a record is drawn with nothing to slice") {
  casus::formats::Record record;
  REQUIRE(
      read_into(record, Written{.entities = an_entity("Mali", "MLI"), .events = an_event("0", "0")}.json()).empty());
  const casus::report::Reading reading = casus::report::reading_of(record);
  CHECK(reading.article.text().empty());
  CHECK(reading.found.events[0].mention.end == 0);
  CHECK(reading.found.entities[0].mentions[0].span.end == 0);
  CHECK(casus::to_html(reading.article, reading.found).find("href=\"#v0m\"") == std::string::npos);
}
