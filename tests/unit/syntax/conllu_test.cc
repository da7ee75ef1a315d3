// SPDX-License-Identifier: MIT
#include "train/conllu.h"

#include "support/catch.h"

using namespace casus::train;

namespace {
const char* const text =
    "# sent_id = a-1\n"
    "# text = I can't.\n"
    "1\tI\tI\tPRON\tPRP\tCase=Nom|Number=Sing\t2\tnsubj\t_\t_\n"
    "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
    "3.1\tgo\tgo\tVERB\t_\t_\t_\t_\t_\t_\n"
    "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
    "\n"
    "1\tNee\tnee\tINTJ\tTSW\t_\t0\troot\t_\t_\n";
}

TEST_CASE("words, ranges, comments and features are read; empty nodes are left out") {
  const auto sentences = read_conllu(text, "test");
  REQUIRE(sentences.has_value());
  REQUIRE(sentences->size() == 2);
  const TreebankSentence& first = (*sentences)[0];
  REQUIRE(first.words.size() == 4);
  CHECK(first.comment("sent_id") == "a-1");
  CHECK(first.comment("newdoc id").empty());
  CHECK(first.words[2].form == "n't");
  CHECK(first.words[2].head == 2);
  CHECK(first.words[1].feats.empty());
  CHECK(value_of(first.words[0].feats, "Number") == "Sing");
  CHECK(value_of(first.words[0].feats, "Tense").empty());
  REQUIRE(first.ranges.size() == 1);
  CHECK(first.ranges[0].last == 3);
  CHECK(value_of(first.ranges[0].misc, "SpaceAfter") == "No");
  CHECK((*sentences)[1].words[0].lemma == "nee");
}

TEST_CASE("what is not CoNLL-U is an error with its line") {
  const struct {
    const char* text;
    std::uint32_t line;
    const char* message;
  } rows[] = {
      {"1\tI\tI\tPRON\n", 1, "not ten columns"},
      {"# a\n2\tI\tI\tPRON\t_\t_\t0\troot\t_\t_\n", 2, "an id out of order"},
      {"1\tI\tI\tPRON\t_\t_\t5\tnsubj\t_\t_\n\n", 2, "a head outside its sentence"},
      {"1\tI\tI\tPRON\t_\t_\tx\tnsubj\t_\t_\n", 1, "a head that is no number"},
      {"1-0\tI\tI\tPRON\t_\t_\t_\t_\t_\t_\n", 1, "a range out of order"},
      {"# a\n\n", 2, "a sentence without words"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto sentences = read_conllu(row.text, "test");
    REQUIRE_FALSE(sentences.has_value());
    CHECK(sentences.error().message == row.message);
    CHECK(sentences.error().line == row.line);
  }
  CHECK(read_conllu_file("no/such/file").error().source == "no/such/file");
}
