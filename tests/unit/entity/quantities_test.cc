// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "casus/extractors.h"
#include "found_in.h"
#include "support/catch.h"

using namespace casus;

namespace {

/// "$64,1 miljard=64100000000 USD ~"; a range as "2..3".
std::string quantities_of(const std::string& text, const char* language) {
  static const auto quantities = Quantities::make(Seeds::embedded().value()).value();
  std::string out;
  for (const Quantity& q : found_in(*quantities, text, language, nullptr).quantities) {
    if (!out.empty()) out += "; ";
    out += text.substr(q.span.begin, q.span.size()) + "=";
    out += q.low == q.high ? fmt::format("{}", q.value) : fmt::format("{}..{}", q.low, q.high);
    out += " " + q.unit + (q.approximate ? " ~" : "");
  }
  return out;
}

struct Case {
  const char* language;
  const char* text;
  const char* quantities;
};

}  // namespace

TEST_CASE("amounts of money have their ISO code and value") {
  const Case cases[] = {
      {"nl", "Meer dan $64,1 miljard aan hulp.", "$64,1 miljard=64100000000 USD ~"},
      {"nl", "Een pakket van $725 miljoen.", "$725 miljoen=725000000 USD"},
      {"nl", "Het kost 2 tot 3 miljoen euro.", "2 tot 3 miljoen euro=2000000..3000000 EUR"},
      {"nl", "De boete was 2.000.000 euro.", "2.000.000 euro=2000000 EUR"},
      {"nl", "Ruim een miljoen roebel verdween.", "een miljoen roebel=1000000 RUB ~"},
      {"nl", "EUR 12 miljoen en 5 miljoen USD.", "EUR 12 miljoen=12000000 EUR; 5 miljoen USD=5000000 USD"},
      {"en", "A $725-million package.", "$725-million=725000000 USD"},
      {"en", "It cost nearly $1.2bn, not \u00A33m.", "$1.2bn=1200000000 USD ~; \u00A33m=3000000 GBP"},
      {"en", "Between $2 and $3 billion was lost.", "$2 and $3 billion=2000000000..3000000000 USD"},
      {"en", "He owed HK$4,500 and A$30 million.", "HK$4,500=4500 HKD; A$30 million=30000000 AUD"},
      {"en", "More than half a billion dollars.", "half a billion dollars=500000000 USD ~"},
      {"en", "Two hundred and fifty million pounds went.", "Two hundred and fifty million pounds=250000000 GBP"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(quantities_of(c.text, c.language) == c.quantities);
  }
}

TEST_CASE("percentages are read in every spelling, percentage points are not") {
  const Case cases[] = {
      {"nl", "Ongeveer 20 procent van het land.", "20 procent=20 percent ~"},
      {"nl", "Een groei van 5,5%.", "5,5%=5.5 percent"},
      {"nl", "Tussen 1,5 en 2 procent meer.", "1,5 en 2 procent=1.5..2 percent"},
      {"nl", "Het steeg 3 procentpunt.", ""},
      {"en", "A 10-percent stake, or 20-25%.", "10-percent=10 percent; 20-25%=20..25 percent"},
      {"en", "It rose 2 percentage points, not five percent.", "five percent=5 percent"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(quantities_of(c.text, c.language) == c.quantities);
  }
}

TEST_CASE("other numbers, weights and words in capitals are no amounts") {
  const Case cases[] = {
      {"en", "They try 5 times; the bag weighs 20 pounds.", ""},
      {"nl", "Twee pond aardappelen en 330 kilometer.", ""},
      {"nl", "De dollar daalde in 2024.", ""},
      {"en", "$ is a sign", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(quantities_of(c.text, c.language) == c.quantities);
  }
}

TEST_CASE("a malformed currency is an error that says where") {
  const SeedFile files[] = {
      {"xx/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nla\town\n"},
      {"xx/quantity_words.tsv",
       "#casus-seed 1 quantity_words\nphrase*\tclass*\tvalue\tsource\npeso\tcurrency\tpeso\town\n"}};
  const auto made = Quantities::make(Seeds::from_memory(files).value());
  REQUIRE_FALSE(made);
  CHECK(to_string(made.error()).starts_with("xx/quantity_words.tsv:3"));
}
