// SPDX-License-Identifier: MIT
#include "formats/brat.h"

#include "support/catch.h"
#include "unit/formats/records.h"

using casus::formats::Record;

TEST_CASE("a stretch over a line break stands in fragments") {
  Record record;
  std::string entity = an_entity("Mali", "MLI");
  entity.replace(entity.find("\"end\":3"), 7, "\"end\":9");
  REQUIRE(read_into(record, Written{.text = R"("\u00e9\u00e9n\n\ntwee\tx")", .entities = entity}.json()).empty());
  CHECK(brat_annotations(record) == "T1\tcountry 0 3;5 9\t\u00e9\u00e9n twee\n");
}

TEST_CASE("events name the mentions of their actors") {
  Record record;
  REQUIRE(
      read_into(record,
                Written{.text = "\"Mal met Niger.\"", .entities = an_entity("Mali", "MLI"), .events = an_event("0", "")}
                    .json())
          .empty());
  CHECK(brat_annotations(record) ==
        "T1\tcountry 0 3\tMal\n"
        "T2\tevent 4 7\tmet\n"
        "E1\tevent:T2 Source:T1\n"
        "A1\tStatus E1 actual\n"
        "#1\tAnnotatorNotes E1\t040 CONSULT r\n");
}

TEST_CASE("names of files are plain, and no two articles share one") {
  using casus::formats::file_name;
  CHECK(file_name("nl_01.a-b") == "nl_01.a-b");
  CHECK(file_name("../etc/passwd").find('/') == std::string::npos);
  CHECK_FALSE(file_name("..").starts_with('.'));
  CHECK(file_name("a b") != file_name("a_b"));
  CHECK(file_name("A") != "A");
  CHECK(file_name(std::string(5000, 'x')).size() < 120);
}
