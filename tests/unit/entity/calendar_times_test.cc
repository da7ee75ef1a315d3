// SPDX-License-Identifier: MIT
#include "casus/extractors.h"
#include "found_in.h"
#include "support/catch.h"

using namespace casus;

namespace {

/// "maandag=2024-12-02; volgend jaar=2025"
std::string times_of(const std::string& text, const char* language, const char* published = "2024-12-04") {
  static const auto times = CalendarTimes::make(Seeds::embedded().value()).value();
  std::string out;
  for (const Time& time : found_in(*times, text, language, published).times) {
    if (!out.empty()) out += "; ";
    out += text.substr(time.span.begin, time.span.size()) + "=" + time.value;
  }
  return out;
}

struct Case {
  const char* text;
  const char* times;
};

}  // namespace

TEST_CASE("Dutch times have their value at the publication date, a Wednesday") {
  const Case cases[] = {
      {"De minister zei maandag dat het volgend jaar rustiger wordt.", "maandag=2024-12-02; volgend jaar=2025"},
      {"De regering beslist vrijdag over het plan.", "vrijdag=2024-12-06"},
      {"Het akkoord werd woensdag getekend.", "woensdag=2024-12-04"},
      {"De grens blijft dicht tot zaterdag.", "zaterdag=2024-12-07"},
      {"De president, die in januari aan de macht komt, zweeg.", "januari=2025-01"},
      {"Het leger viel in februari 2022 binnen.", "februari 2022=2022-02"},
      {"De top was op 4 november in Wenen.", "4 november=2024-11-04"},
      {"Hij werd op 24 februari 1955 geboren.", "24 februari 1955=1955-02-24"},
      {"Dat werd eind vorige maand bekend.", "eind vorige maand=2024-11"},
      {"Eerder dit jaar stapte hij op.", "Eerder dit jaar=2024"},
      {"Vorige week viel het kabinet.", "Vorige week=2024-W48"},
      {"Dit weekend werd er gevochten.", "Dit weekend=2024-W48-WE"},
      {"De afgelopen maanden werd er gepraat.", "De afgelopen maanden=PXM"},
      {"De afgelopen vijf jaar was het stil.", "De afgelopen vijf jaar=P5Y"},
      {"Twee jaar geleden brak de oorlog uit.", "Twee jaar geleden=2022"},
      {"Over drie dagen begint het overleg.", "drie dagen=2024-12-07"},
      {"Gisteravond om 10.30 uur klonk een knal.", "Gisteravond om 10.30 uur=2024-12-03T22:30"},
      {"Het vliegtuig landde om 18.40 uur UTC.", "18.40 uur UTC=2024-12-04T18:40Z"},
      {"Zij spraken in het derde kwartaal van vorig jaar.", "het derde kwartaal van vorig jaar=2023-Q3"},
      {"In de jaren negentig was dat anders.", "de jaren negentig=199"},
      {"In de negentiende eeuw bouwde men de dijk.", "de negentiende eeuw=18"},
      {"De betogers komen elke maandag samen.", "elke maandag=XXXX-WXX-1"},
      {"De jaarlijkse top is onlangs verplaatst.", "jaarlijkse=P1Y; onlangs=PAST_REF"},
      {"Na oktober volgend jaar vervalt de regeling.", "oktober volgend jaar=2025-10"},
      {"De zitting is vrijdag 6 december 2024 om 14:00 uur.", "vrijdag 6 december 2024 om 14:00 uur=2024-12-06T14:00"},
      {"Hij komt om half negen 's avonds.", "half negen 's avonds=2024-12-04T20:30"},
      {"Sinds 2022 leverde men hulp.", "2022=2022"},
      {"Het besluit is van 4-11-2024.", "4-11-2024=2024-11-04"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(times_of(c.text, "nl") == c.times);
  }
}

TEST_CASE("English times have their value at the publication date, a Wednesday") {
  const Case cases[] = {
      {"The minister said Monday that talks will resume next year.", "Monday=2024-12-02; next year=2025"},
      {"The court will rule on Friday.", "Friday=2024-12-06"},
      {"It was signed on December 4, 2023.", "December 4, 2023=2023-12-04"},
      {"The attack on Dec. 1 killed three.", "Dec. 1=2024-12-01"},
      {"It closed last Friday morning.", "last Friday morning=2024-11-29TMO"},
      {"Shelling went on last night.", "last night=2024-12-03TNI"},
      {"Two years ago the war began.", "Two years ago=2022"},
      {"Profit rose in the third quarter.", "the third quarter=2024-Q3"},
      {"Fourth-quarter sales fell.", "Fourth-quarter=2024-Q4"},
      {"He arrived at 10 p.m. Tuesday with guards.", "10 p.m. Tuesday=2024-12-03T22:00"},
      {"In the 1990s the party split.", "the 1990s=199"},
      {"The two-year plan was dropped.", "two-year=P2Y"},
      {"It was built in mid-1996 and closed at the end of 2010.", "mid-1996=1996; the end of 2010=2010"},
      {"Troops patrol every day.", "every day=P1D"},
      {"The past three months were quiet.", "The past three months=P3M"},
      {"Prices have recently fallen.", "recently=PAST_REF"},
      {"The report of 12/04/2024 says so.", "12/04/2024=2024-12-04"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(times_of(c.text, "en") == c.times);
  }
}

TEST_CASE("numbers that are no years and words that are no months stay out") {
  const Case cases[] = {{"De weg is 330 kilometer lang en 2000 euro waard.", ""},
                        {"Er waren in totaal 1500 mensen en 1800 auto's.", ""},
                        {"Het bedrag steeg tot $1995.", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(times_of(c.text, "nl") == c.times);
  }
  CHECK(times_of("They may march on the capital, the judge said.", "en").empty());
  CHECK(times_of("The 6-year-old boy paid 2,000 dollars.", "en").empty());
}

TEST_CASE("in maart 45 procent is a month and no year") {
  CHECK(times_of("De verkoop daalde in maart 45% volgens hem.", "nl") == "maart=2024-03");
}

TEST_CASE("without a publication date only what is known is reported") {
  CHECK(times_of("Gisteren en maandag viel er regen, vorig jaar ook.", "nl", nullptr).empty());
  CHECK(times_of("Op 4 december 2024 viel er regen.", "nl", nullptr) == "4 december 2024=2024-12-04");
  CHECK(times_of("Op 4 december viel er regen.", "nl", nullptr) == "4 december=XXXX-12-04");
  CHECK(times_of("Dat duurde drie dagen.", "nl", nullptr) == "drie dagen=P3D");
}

TEST_CASE("a time says which rule made it and how sure that is") {
  const auto times = CalendarTimes::make(Seeds::embedded().value()).value();
  const Extraction found = found_in(*times, "Hij zei maandag niets.", "nl", "2024-12-04");
  REQUIRE(found.times.size() == 1);
  CHECK(found.times[0].rule == "date.weekday.past");
  CHECK(found.times[0].extractor == "casus.times");
  CHECK(found.times[0].type == TimeType::date);
  CHECK(found.times[0].score > 0.5F);
}

TEST_CASE("dates that the calendar lacks are not reported") {
  CHECK(times_of("Op 31 juni gebeurde dat.", "nl").find("31 juni") == std::string::npos);
}

TEST_CASE("a language without time words has no times") {
  const SeedFile files[] = {{"xx/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nla\town\n"}};
  const auto times = CalendarTimes::make(Seeds::from_memory(files).value()).value();
  CHECK(found_in(*times, "maandag 4 december 2024", "nl", "2024-12-04").times.empty());
}

TEST_CASE("malformed time tables are errors that say where") {
  const auto error_of = [](const char* name, const char* bytes) {
    const SeedFile files[] = {{"xx/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nla\town\n"},
                              {name, bytes}};
    const auto made = CalendarTimes::make(Seeds::from_memory(files).value());
    return made ? std::string("none") : to_string(made.error());
  };
  CHECK(error_of("xx/time_words.tsv",
                 "#casus-seed 1 time_words\nphrase*\tclass*\tvalue\tsource\nlunes\tweekday\tMO\town\n")
            .starts_with("xx/time_words.tsv:3"));
  CHECK(error_of("xx/time_words.tsv", "#casus-seed 1 time_words\nphrase*\tclass*\tvalue\tsource\nlunes\tdia\t1\town\n")
            .starts_with("xx/time_words.tsv:3"));
  CHECK(error_of("xx/time_patterns.tsv",
                 "#casus-seed 1 time_patterns\npattern*\trule\tscore\tsource\nweekday noun\tdate.x\t1\town\n")
            .starts_with("xx/time_patterns.tsv:3"));
  CHECK(error_of("xx/time_patterns.tsv",
                 "#casus-seed 1 time_patterns\npattern*\trule\tscore\tsource\nweekday\twhat.x\t1\town\n")
            .starts_with("xx/time_patterns.tsv:3"));
  CHECK(error_of("xx/time_patterns.tsv",
                 "#casus-seed 1 time_patterns\npattern*\trule\tscore\tsource\nweekday\tdate.x\t7\town\n")
            .starts_with("xx/time_patterns.tsv:3"));
}
