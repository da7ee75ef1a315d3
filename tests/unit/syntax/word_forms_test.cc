// SPDX-License-Identifier: MIT
#include "syntax/word_forms.h"

#include <string>
#include <vector>

#include "casus/text.h"
#include "support/catch.h"

using casus::detail::make_word_form;
using casus::detail::WordForm;
namespace spelling = casus::detail::spelling;

TEST_CASE("a word's keys forget case, and digits are all one digit") {
  const WordForm word = make_word_form("Kamer");
  CHECK(word.folded == casus::hash_folded("kamer"));
  CHECK(word.word == make_word_form("kamer").word);
  CHECK(word.word != make_word_form("kamers").word);
  CHECK(word.exact != make_word_form("kamer").exact);
  CHECK(make_word_form("1984").word == make_word_form("2026").word);
  CHECK(make_word_form("1984").folded != make_word_form("2026").folded);
  CHECK(make_word_form("\u00C9\u00C9N").word == make_word_form("\u00E9\u00E9n").word);
}

TEST_CASE("prefixes and suffixes are counted in characters, not in bytes") {
  const WordForm long_word = make_word_form("financi\u00EBle");
  const WordForm short_word = make_word_form("\u00EBle");
  CHECK(long_word.suffixes[2] == short_word.suffixes[2]);
  CHECK(long_word.suffixes[3] == make_word_form("i\u00EBle").suffixes[3]);
  CHECK(short_word.suffixes[3] == 0);
  CHECK(short_word.prefixes[0] == make_word_form("\u00CBn").prefixes[0]);
  CHECK(make_word_form("Vers").prefixes[3] == make_word_form("verslaggever").prefixes[3]);
}

TEST_CASE("shapes") {
  CHECK(make_word_form("Parijs").shape == make_word_form("Nederland").shape);
  CHECK(make_word_form("Rome").shape != make_word_form("Lyon's").shape);
  CHECK(make_word_form("Ans").shape != make_word_form("Anna").shape);
  CHECK(make_word_form("Ans").short_shape == make_word_form("Anna").short_shape);
  CHECK(make_word_form("F-16").short_shape == make_word_form("AWACS-1").short_shape);
}

TEST_CASE("flags of a word and of its sentence") {
  CHECK(make_word_form("VVD").is(spelling::upper));
  CHECK_FALSE(make_word_form("V").is(spelling::upper));
  CHECK(make_word_form("VVD'er").is(spelling::apostrophe));
  CHECK(make_word_form("iPhone").is(spelling::mixed));
  CHECK(make_word_form("oud-premier").is(spelling::hyphen));
  CHECK_FALSE(make_word_form("-").is(spelling::hyphen | spelling::letter));
  CHECK(make_word_form("G20").is(spelling::digit));

  std::vector<WordForm> words;
  for (const char* text : {"\"", "De", "Kamer", "stemt"}) words.push_back(make_word_form(text));
  mark_sentence(words);
  CHECK_FALSE(words[0].is(spelling::opens));
  CHECK(words[1].is(spelling::opens));
  CHECK_FALSE(words[2].is(spelling::opens | spelling::headline));

  words.pop_back();
  mark_sentence(words);
  CHECK(words[2].is(spelling::headline));
}

TEST_CASE("a word of any length costs a bounded time and differs at its ends") {
  const std::string a(100000, 'a');
  CHECK(make_word_form(a + "b").word != make_word_form(a + "c").word);
  CHECK(make_word_form(a + "b").suffixes[0] == make_word_form("b").suffixes[0]);
  std::string wide;
  for (int i = 0; i < 1000; ++i) wide += "\U0001F600\u00EB";
  CHECK(make_word_form(wide).prefixes[1] == make_word_form("\U0001F600\u00CB").prefixes[1]);
  CHECK(make_word_form("").text.empty());
}

TEST_CASE("a path to a cluster is told from its beginnings") {
  WordForm word;
  word.cluster = 0b1011'1000'0000'0000'0000'0000'0000'0000;
  CHECK(word.cluster_prefix(2) == 0b10);
  CHECK(word.cluster_prefix(4) == 0b1011);
  CHECK(word.cluster_prefix(6) == 0b101110);
}
