// SPDX-License-Identifier: MIT
#include <casus/casus.h>

#include "formats/record.h"
#include "support/catch.h"
#include "unit/formats/records.h"

using casus::formats::Record;

namespace {

std::string problem_of(const Written& written) {
  Record record;
  return read_into(record, written.json());
}

/// With one thing in it replaced.
std::string problem_with(std::string json, const std::string& old, const std::string& by) {
  const std::size_t at = json.find(old);
  REQUIRE(at != std::string::npos);
  json.replace(at, old.size(), by);
  Record record;
  return read_into(record, json);
}

}  // namespace

TEST_CASE("what the library writes is read back") {
  const auto pipeline = casus::Pipeline::standard(*casus::Seeds::embedded());
  REQUIRE(pipeline);
  const auto article = casus::Article::from_utf8(
      "Putin met Xi in Beijing\n\nPutin said on Tuesday that Russia would not attack Poland. Poetin\u00a0bezocht "
      "China.",
      {.id = "a", .url = "https://example.org/a", .published = casus::parse_date("2024-12-04").value()});
  REQUIRE(article);
  const casus::Extraction found = pipeline->run(*article);
  for (const auto unit : {casus::OffsetUnit::byte, casus::OffsetUnit::codepoint, casus::OffsetUnit::utf16}) {
    Record record;
    REQUIRE(read_into(record, to_json(*article, found, unit, casus::RecordText::included)).empty());
    CHECK(record.key == "a");
    CHECK(*record.text() == article->text());
    REQUIRE(record.entities.size() == found.entities.size());
    for (std::size_t i = 0; i < found.entities.size(); ++i) {
      CHECK(record.entities[i].name == found.entities[i].name);
      CHECK(record.words(record.entities[i].mentions.back().at) ==
            article->slice(found.entities[i].mentions.back().span));
    }
    REQUIRE(record.events.size() == found.events.size());
    CHECK_FALSE(record.events.empty());
    for (std::size_t i = 0; i < found.events.size(); ++i) {
      CHECK(record.events[i].cameo == found.events[i].cameo);
      CHECK(record.words(record.events[i].trigger) == article->slice(found.events[i].trigger));
    }
    CHECK(record.claims.size() == found.claims.size());
    CHECK_FALSE(record.claims.empty());
  }
}

TEST_CASE("what is no record is told with its place") {
  const Written two{.entities = an_entity("Mali", "MLI"), .events = an_event("0", "")};
  CHECK(problem_of(two).empty());
  CHECK(problem_with(two.json(), "casus/1", "casus/2") == "schema is not casus/1");
  CHECK(problem_with(two.json(), "\"act\":\"meet\"", "\"at\":1") == "events[0].act is missing");
  CHECK(problem_with(two.json(), "\"meet\"", "1") == "events[0].act is not a string");
  CHECK(problem_with(two.json(), "\"source\":[0]", "\"source\":[0,1]") ==
        "events[0].source[1] is 1, but there are 1 of them");
  CHECK(problem_with(two.json(), "\"source\":[0]", "\"source\":{}") == "events[0].source is not a list");
  CHECK(problem_with(two.json(), "\"quad\":1", "\"quad\":5") == "events[0].quad is too large");
  CHECK(problem_with(two.json(), "\"trigger\":{\"begin\":4", "\"trigger\":{\"begin\":9") ==
        "events[0].trigger ends before it begins");
  CHECK(problem_with(two.json(), "\"codepoint\"", "\"words\"") == "offsets is 'words'");
  CHECK(problem_with(two.json(), "\"begin\":0", "\"begin\":-1") == "sentences[0].begin is not a whole number");
  CHECK(problem_with(two.json(),
                     "\"mentions\":[{\"begin\":0,\"end\":9,\"sentence\":0,\"trigger\":{\"begin\":4,\"end\":7}}]",
                     "\"mentions\":[]") == "events[0].mentions is empty");
  Record record;
  CHECK(read_into(record, "[]") == "is not a JSON object");
}

TEST_CASE("an article is named by its id, else its address, else a hash of its record") {
  Record by_id, by_url, by_hash, again;
  REQUIRE(read_into(by_id, Written{.url = "\"https://x\""}.json()).empty());
  REQUIRE(read_into(by_url, Written{.id = "null", .url = "\"https://x\""}.json()).empty());
  REQUIRE(read_into(by_hash, Written{.id = "null"}.json()).empty());
  REQUIRE(read_into(again, Written{.id = "null"}.json()).empty());
  CHECK(by_id.key == "a");
  CHECK(by_url.key == "https://x");
  CHECK(by_hash.key.starts_with("record-"));
  CHECK(by_hash.key == again.key);
}
