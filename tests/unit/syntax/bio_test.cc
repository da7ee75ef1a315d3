// SPDX-License-Identifier: MIT
#include "train/bio.h"

#include "support/catch.h"

using namespace casus;

TEST_CASE("labels of both kinds are joined to names") {
  const auto sentences = train::read_bio(
      "-DOCSTART-\n\nJan\tPROPN\tB-PER\nde\tADP\tI-PER\nWit\tPROPN\tI-PER\nin\tADP\tO\nGouda\tPROPN\tU-LOC\n\n"
      "Gouda\tI-LOC\nDelft\tB-LOC\n",
      "text");
  REQUIRE(sentences);
  REQUIRE(sentences->size() == 2);
  const train::BioSentence& first = sentences->front();
  CHECK(first.new_document);
  CHECK(first.words[4] == "Gouda");
  CHECK(to_string(first.names[0]) == "B-PER");
  CHECK(to_string(first.names[1]) == "I-PER");
  CHECK(to_string(first.names[2]) == "L-PER");
  CHECK(to_string(first.names[3]) == "O");
  CHECK(to_string(first.names[4]) == "U-LOC");
  CHECK_FALSE(sentences->back().new_document);
  CHECK(to_string(sentences->back().names[0]) == "U-LOC");
  CHECK(to_string(sentences->back().names[1]) == "U-LOC");
}

TEST_CASE("a bad line is named") {
  const auto no_tab = train::read_bio("Jan\tB-PER\nGouda\n", "text");
  REQUIRE_FALSE(no_tab);
  CHECK(no_tab.error().line == 2);
  CHECK_FALSE(train::read_bio("Jan\tB-RIVER\n", "text"));
  CHECK_FALSE(train::read_bio("Jan\tX-PER\n", "text"));
}
