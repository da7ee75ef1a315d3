// SPDX-License-Identifier: MIT
#include "syntax/quotations.h"

#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "syntax/configuration.h"

using namespace casus::detail;

namespace {

struct Sentence {
  explicit Sentence(const std::string& text) {
    std::istringstream in(text);
    for (std::string word; in >> word;) texts.push_back(word);
    for (const std::string& word : texts) forms.push_back(make_word_form(word));
    quotes.resize(forms.size());
    find_quotations(forms, quotes);
  }
  std::vector<std::string> texts;
  std::vector<WordForm> forms;
  std::vector<QuotePlace> quotes;
};

}  // namespace

TEST_CASE("what stands between quotation marks knows its place there") {
  const Sentence s("zijn \" De lange dag \" ( \" lied \" )");
  CHECK(s.quotes[0] == 0);
  CHECK(s.quotes[1] == 0);
  for (std::size_t i = 2; i < 5; ++i) CHECK((s.quotes[i] & quoted_title) != 0);
  CHECK(opens_quotation(s.quotes[2]));
  CHECK_FALSE(opens_quotation(s.quotes[3]));
  CHECK_FALSE(opens_quotation(s.quotes[4]));
  CHECK(s.quotes[3] != s.quotes[4]);
  CHECK((s.quotes[8] & quoted_title) == 0);
  CHECK(opens_quotation(s.quotes[8]));
  CHECK_FALSE(opens_quotation(s.quotes[9]));
}

TEST_CASE("a quotation that does not end, or only far away, is none") {
  for (const QuotePlace place : Sentence("hij riep \" Nu gaan we").quotes) CHECK(place == 0);
  std::string text = "\"";
  for (std::size_t i = 0; i <= most_quoted; ++i) text += " woord";
  for (const QuotePlace place : Sentence(text + " \"").quotes) CHECK(place == 0);
}

TEST_CASE("words of one quotation share its number, and others do not") {
  const Sentence s("\" De dag \" en \" De nacht \"");
  std::vector<ParserWord> words(s.forms.size());
  mark_quotations(s.quotes, words);
  CHECK(words[1].quotation == 1);
  CHECK(words[2].quotation == 1);
  CHECK(words[4].quotation == 0);
  CHECK(words[6].quotation == 2);
  CHECK(words[7].quote == s.quotes[7]);
}
