// SPDX-License-Identifier: MIT
#include "claim/quotes.h"

#include <string>
#include <vector>

#include "reading.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

std::vector<std::string> quoted(std::string_view text) {
  const Reading reading("en", std::string(text));
  std::vector<std::string> out;
  for (const Quote& quote : reading.passage.quotes) out.push_back(reading.slice(quote.first, quote.last));
  return out;
}

using Strings = std::vector<std::string>;

struct Case {
  std::string_view text;
  Strings quotes;
};

TEST_CASE("every style of quoting is paired") {
  const auto c = GENERATE(values<Case>({
      {"He said \u201cwe are ready\u201d on Monday.", {"we are ready"}},
      {"Hij zei \u201ewe zijn klaar\u201d op maandag.", {"we zijn klaar"}},
      {"Er sagte \u201ewir sind bereit\u201c am Montag.", {"wir sind bereit"}},
      {"He said \u2018we are ready\u2019 on Monday.", {"we are ready"}},
      {"He said 'we are ready' on Monday.", {"we are ready"}},
      {"He said \"we are ready\" on Monday.", {"we are ready"}},
      {"Il a dit \u00ab nous sommes \u00bb lundi.", {"nous sommes"}},
      {"Il a dit \u00abnous sommes\u00bb lundi.", {"nous sommes"}},
      {"He said ''we are ready'' on Monday.", {"we are ready"}},
      {"He said ``we are ready'' on Monday.", {"we are ready"}},
      {"Hij zei ,,we zijn klaar'' op maandag.", {"we zijn klaar"}},
      {"Hij zei \u201dwe zijn klaar\u201d op maandag.", {"we zijn klaar"}},
      {"\"One.\" \"Two.\"", {"One.", "Two."}},
  }));
  CAPTURE(c.text);
  CHECK(quoted(c.text) == c.quotes);
}

TEST_CASE("an inner quote belongs to the one around it") {
  CHECK(quoted("\u201cShe told me \u2018go home\u2019 and left,\u201d he said.") ==
        Strings{"She told me \u2018go home\u2019 and left,"});
  CHECK(quoted("\"She said \u201cgo\u201d and left,\" he said.") == Strings{"She said \u201cgo\u201d and left,"});
}

TEST_CASE("apostrophes and genitives are no quotation marks") {
  const auto c = GENERATE(values<Case>({
      {"The ministers' plan and the voters' wish don't match.", {}},
      {"It\u2019s the company\u2019s plan, the workers\u2019 fear.", {}},
      {"'My parents' house is gone', he said.", {"My parents' house is gone"}},
      {"'I don't know', he said.", {"I don't know"}},
  }));
  CAPTURE(c.text);
  CHECK(quoted(c.text) == c.quotes);
}

TEST_CASE("a mark without a partner leaves the other quotes alone") {
  CHECK(quoted("The screen is 27\" wide, \u201cwide enough\u201d for her.") == Strings{"wide enough"});
  CHECK(quoted("He called it 'a shame and \u201ca scandal\u201d in one.") == Strings{"a scandal"});
  CHECK(quoted("They \u201cnever closed this, but \u201cthis one is closed\u201d here.") ==
        Strings{"this one is closed"});
}

TEST_CASE("a quote that is not closed runs to the end of its block only from its head") {
  const Reading at_head("en", "\u201cWe are ready. We have always been ready.");
  REQUIRE(at_head.passage.quotes.size() == 1);
  CHECK_FALSE(at_head.passage.quotes[0].is_closed);
  const Reading behind_colon("en", "She said: \u201cWe are ready.");
  REQUIRE(behind_colon.passage.quotes.size() == 1);
  CHECK(behind_colon.slice(behind_colon.passage.quotes[0].first, behind_colon.passage.quotes[0].last) ==
        "We are ready.");
  CHECK(quoted("She was \u201cready as ever and left.").empty());
}

TEST_CASE("a style inside another inside the same style is nested, not forgotten") {
  CHECK(quoted("\u201cThe \u2018old \u201cred \u2018iron\u2019 bridge\u201d there\u2019 is closed\u201d, he said.") ==
        Strings{"The \u2018old \u201cred \u2018iron\u2019 bridge\u201d there\u2019 is closed"});
  CHECK(quoted("He said \u201eThe bridge is closed\u201c, and left.") == Strings{"The bridge is closed"});
}

TEST_CASE("a hundred thousand marks are read without trouble") {
  for (const std::string mark : {"\" ", "\u201c", "'", "a' ", "\u201cA\u201d ", "\u201cA \u2018B "}) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += mark;
    CAPTURE(mark);
    const Reading reading("en", text);
    std::uint32_t end = 0;
    for (const Quote& quote : reading.passage.quotes) {
      REQUIRE(quote.open >= end);
      REQUIRE(quote.first < quote.last);
      end = quote.behind;
    }
  }
}

}  // namespace
}  // namespace casus::detail
