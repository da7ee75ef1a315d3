// SPDX-License-Identifier: MIT
#include "page/statements.h"

#include <string>

#include "support/catch.h"

using namespace casus;
using namespace casus::tool;

namespace {

Stated stated_by(const std::string& page) {
  return read_statements(read_outline(page, PageHints::make(Seeds::embedded().value()).value()));
}

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

std::string day(std::string_view text) {
  const auto date = read_page_date(text);
  if (!date) return "none";
  return std::to_string(int(date->year())) + '-' + std::to_string(unsigned(date->month())) + '-' +
         std::to_string(unsigned(date->day()));
}

const std::vector<std::string> no_words = {};

}  // namespace

TEST_CASE("dates as pages write them") {
  CHECK(day("2024-12-04") == "2024-12-4");
  CHECK(day(" 2024-12-04T23:30:00+01:00 ") == "2024-12-4");
  CHECK(day("2024-12-04T23:30:00.000Z") == "2024-12-4");
  CHECK(day("2024-12-04 10:15") == "2024-12-4");
  CHECK(day("2024/12/04") == "2024-12-4");
  CHECK(day("20241204") == "2024-12-4");
  CHECK(day("20241204T101500Z") == "2024-12-4");
  CHECK(day("Wed, 04 Dec 2024 10:15:00 +0100") == "2024-12-4");
  CHECK(day("4 Dec 2024") == "2024-12-4");
  CHECK(day("04-Dec-2024") == "2024-12-4");
  CHECK(day("Wed Dec 04 2024 10:15:00 GMT+0100 (CET)") == "2024-12-4");
}

TEST_CASE("what is no date, or could be two, is none") {
  for (const char* text :
       {"", "2024", "2024-13-04", "2024-02-30", "0000-00-00", "12/04/2024", "04-12-2024", "2024-12-0415",
        "202412041015", "gisteren", "4 Foo 2024", "Dec 2024", "1733307300", "4 Dec 24", "-", "2024-12"}) {
    CHECK(day(text) == "none");
  }
}

TEST_CASE("an address may hold a day") {
  CHECK(date_in_url("https://a.example/2024/12/04/kremlin") == parse_date("2024-12-04").value());
  CHECK(date_in_url("https://a.example/nieuws/2024-12-04-kremlin") == parse_date("2024-12-04").value());
  CHECK_FALSE(date_in_url("https://a.example/2024/12/kremlin"));
  CHECK_FALSE(date_in_url("https://a.example/20241204123/kremlin"));
  CHECK_FALSE(date_in_url(""));
}

TEST_CASE("JSON-LD is found at the top, in lists and in graphs") {
  const std::string article =
      R"({"@type":"NewsArticle","headline":"Kop","datePublished":"2024-12-04","inLanguage":"nl-NL","url":"https://a.example/1"})";
  for (const std::string& json :
       {article, "[" + article + "]", R"([{"@type":"Organization","name":"x"},)" + article + "]",
        R"({"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},)" + article + "]}",
        R"({"@type":"WebPage","name":"x","datePublished":"2020-01-01","mainEntity":)" + article + "}"}) {
    const Stated stated = stated_by(json_ld(json));
    CHECK(stated.titles.front() == "Kop");
    CHECK(stated.dates.front() == "2024-12-04");
    CHECK(stated.language == Language("nl"));
    CHECK(stated.url == "https://a.example/1");
  }
}

TEST_CASE("JSON-LD has many shapes") {
  const Stated stated = stated_by(json_ld(
      R"({"@type":["Thing","ReportageNewsArticle"],"name":"Kop","inLanguage":{"@type":"Language","name":"Dutch","alternateName":"nl"},)"
      R"("mainEntityOfPage":{"@type":"WebPage","@id":"https://a.example/2"},"headline":7})"));
  CHECK(stated.titles == std::vector<std::string>{"Kop"});
  CHECK(stated.language == Language("nl"));
  CHECK(stated.url == "https://a.example/2");
}

TEST_CASE("JSON-LD of other things, and broken JSON-LD, say nothing") {
  for (const std::string json :
       {"", "{", "7", "[[[[]]]]", R"({"@type":"Recipe","name":"x","datePublished":"2024-12-04"})",
        R"({"@type":7,"headline":"x"})", R"({"headline":"x"})", "\xFF"}) {
    const Stated stated = stated_by(json_ld(json));
    CHECK(stated.titles == no_words);
    CHECK(stated.dates == no_words);
  }
}

TEST_CASE("properties and names of meta, links, the language of html") {
  const Stated stated = stated_by(
      "<html lang=en-GB><head><title>T | De Courant</title><meta property=og:title content='Kop &amp; staart'>"
      "<meta property=article:published_time content=2024-12-04T10:00Z><meta name=DC.Date content=2024-12-05>"
      "<meta property=og:site_name content='De Courant'><link rel=canonical href=https://a.example/x>"
      "<meta property=og:url content=https://a.example/y><meta name=keywords content=x>");
  CHECK(stated.titles == std::vector<std::string>{"Kop & staart", "T | De Courant"});
  CHECK(stated.dates == std::vector<std::string>{"2024-12-04T10:00Z", "2024-12-05"});
  CHECK(stated.site == "De Courant");
  CHECK(stated.url == "https://a.example/x");
  CHECK(stated.language == Language("en"));
}

TEST_CASE("a relative address is none") {
  CHECK(stated_by("<link rel=canonical href=/x><meta property=og:url content='javascript:x'>").url.empty());
}

TEST_CASE("microdata says a date on any element") {
  CHECK(stated_by("<p><span itemprop=datePublished content=2024-12-04>4 december</span>").dates ==
        std::vector<std::string>{"2024-12-04"});
  CHECK(stated_by("<p><time itemprop=datePublished datetime=2024-12-04>4 december</time>").dates ==
        std::vector<std::string>{"2024-12-04"});
}
