// SPDX-License-Identifier: MIT
#include "report/pages.h"

#include <string>

#include "support/catch.h"
#include "unit/report/digests.h"

using namespace casus::report;
using casus::test::digest_of;
using casus::test::event_on;
using casus::test::Given;

namespace {

const std::string hostile = R"(<script>alert(1)</script>\" onload=\"x' & </script>)";

/// Every page of a digest with a hostile name, id, title and date in it.
std::vector<std::string> hostile_pages() {
  Given given{.id = "\"" + hostile + "\"", .entities = an_entity(hostile, "MLI") + "," + an_entity("France", "FRA")};
  given.events = event_on("2024-12-04") + "," + event_on("");
  casus::formats::Record record;
  REQUIRE(read_into(record, given.json()).empty());
  const Digest digest = digest_of({given});
  return {index_page(digest, {{.where = "<b>x:1", .why = "<i>no"}}), actors_page(digest), actor_page(digest, 0),
          day_page(digest, "2024-12-04"), article_page(digest, 0, record)};
}

}  // namespace

TEST_CASE("nothing of a record is markup on any page") {
  for (const std::string& page : hostile_pages()) {
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("\" onload=\"") == std::string::npos);
    CHECK(page.find("<b>x:1") == std::string::npos);
    CHECK(page.find("<i>no") == std::string::npos);
    CHECK(page.find("&lt;script&gt;alert(1)") != std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
  }
}

TEST_CASE("an address leads somewhere if it is one of the web") {
  const auto address_on_page = [](const std::string& url) {
    casus::formats::Record record;
    REQUIRE(read_into(record, Written{.url = "\"" + url + "\""}.json()).empty());
    Digest digest(*casus::formats::Codes::make(*casus::Seeds::from_memory({})));
    return article_page(digest, digest.add(record), record);
  };
  CHECK(address_on_page("https://news.example/1").find("href=\"https://news.example/1\"") != std::string::npos);
  CHECK(address_on_page("javascript:alert(1)").find("href=\"javascript") == std::string::npos);
  CHECK(address_on_page("data:text/html,x").find("href=\"data") == std::string::npos);
}

TEST_CASE("a long table ends, and says where the rest is") {
  std::string events = event_on("2024-12-04");
  for (int i = 0; i < 400; ++i) events += ',', events += event_on("2024-12-04");
  Given given{.entities = an_entity("A & B", "MLI"), .events = {}};
  given.entities += ',', given.entities += an_entity("France", "FRA");
  given.events = events;
  const Digest digest = digest_of({given});
  const std::string day = day_page(digest, "2024-12-04");
  CHECK(day.find("The first 400 of 401; <a href=\"../index.html#from=2024-12-04&amp;to=2024-12-04\">") !=
        std::string::npos);
  const std::string actor = actor_page(digest, 0);
  CHECK(actor.find("The first 400 of 401; <a href=\"../index.html#actor=A%20%26%20B\">") != std::string::npos);
}

TEST_CASE("a report of nothing is a report") {
  const Digest digest = digest_of({});
  CHECK(index_page(digest, {}).find("0 articles") != std::string::npos);
  CHECK(events_script(digest).find("\"events\":[]") != std::string::npos);
}

TEST_CASE("the data of the table is one expression that holds everything") {
  const Digest digest = digest_of({Given{.events = event_on("2024-12-04") + "," + event_on("2022-02")}});
  std::string script = events_script(digest);
  const std::string head = "\"use strict\";\nconst REPORT = ";
  REQUIRE(script.starts_with(head));
  script = script.substr(head.size(), script.size() - head.size() - 2);  // without ";\n"
  simdjson::dom::parser parser;
  simdjson::dom::element data;
  REQUIRE(parser.parse(script).get(data) == simdjson::SUCCESS);
  CHECK(data["events"].get_array().size() == 2);
  CHECK(data["actors"].get_array().size() == 2);
  CHECK(std::string_view(data["articles"].at(0).at(2)) == "2024-12-04");
}
