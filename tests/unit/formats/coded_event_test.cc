// SPDX-License-Identifier: MIT
#include "formats/coded_event.h"

#include "formats/hash.h"
#include "support/catch.h"
#include "unit/formats/records.h"

using casus::formats::CodedEvent;
using casus::formats::Codes;
using casus::formats::Record;

namespace {

const Codes& no_codes() {
  static const Codes codes = [] { return *Codes::make(*casus::Seeds::from_memory({})); }();
  return codes;
}

}  // namespace

TEST_CASE("an event has a row for each pair of its actors") {
  Record record;
  const std::string three =
      an_entity("Mali", "MLI") + "," + an_entity("Niger", "NER") + "," + an_entity("France", "FRA");
  REQUIRE(read_into(record, Written{.entities = three, .events = an_event("0,1", "2") + "," + an_event("2", "")}.json())
              .empty());
  const auto rows = coded_events(record, no_codes(), casus::formats::told_as_done());
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].id == "a#0");
  CHECK(rows[1].id == "a#0.2");
  CHECK(rows[1].source->name == "Niger");
  CHECK(rows[1].target->name == "France");
  CHECK(rows[1].source_parts.country == "NER");
  CHECK(rows[2].id == "a#1");
  CHECK(rows[2].target == nullptr);
}

TEST_CASE("rows are of the statuses asked for, and of somebody") {
  Record record;
  const std::string events = an_event("0", "", "negated") + "," + an_event("0", "", "planned") + "," + an_event("", "");
  REQUIRE(read_into(record, Written{.entities = an_entity("Mali", "MLI"), .events = events}.json()).empty());
  CHECK(coded_events(record, no_codes(), casus::formats::told_as_done()).empty());
  const auto rows = coded_events(record, no_codes(), {"planned"});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].id == "a#1");
}

TEST_CASE("a day that is not known closer is the first one") {
  Record record;
  REQUIRE(read_into(record, Written{.entities = an_entity("Mali", "MLI"), .events = an_event("0", "")}.json()).empty());
  CHECK(coded_events(record, no_codes(), {"actual"}).front().iso_day() == "2022-02-01");
  CHECK(casus::formats::day_of("2022").month.empty());
  CHECK(casus::formats::day_of("2022-02-24").day == "24");
  CHECK(casus::formats::day_of("").year.empty());
}

TEST_CASE("hosts of addresses") {
  using casus::formats::host_of;
  CHECK(host_of("https://www.example.org/a/b?c") == "example.org");
  CHECK(host_of("http://user@news.example:8080#x") == "news.example");
  CHECK(host_of("urn:x").empty());
  CHECK(host_of("").empty());
}

TEST_CASE("capitals of European letters") {
  using casus::formats::capitals;
  CHECK(capitals("S\u00e3o Tom\u00e9") == "S\u00c3O TOM\u00c9");
  CHECK(capitals("Erdo\u011fan") == "ERDO\u011eAN");
  CHECK(capitals("\u017belechowski \u0142\u017c") == "\u017bELECHOWSKI \u0141\u017b");
  CHECK(capitals("stra\u00dfe \u00f7 \u00ff") == "STRA\u00dfE \u00f7 \u00ff");
  CHECK(capitals("\u5317\u4eac \xC3") == "\u5317\u4eac \xC3");
}

TEST_CASE("numbers of ids are whole as doubles too") {
  STATIC_REQUIRE(casus::formats::number_of("nl_01#3") < (std::uint64_t{1} << 53));
  STATIC_REQUIRE(casus::formats::hash("") == 0xCBF29CE484222325u);
  STATIC_REQUIRE(casus::formats::hash("a") == 0xAF63DC4C8601EC8Cu);
}
