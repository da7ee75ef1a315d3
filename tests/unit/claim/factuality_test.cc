// SPDX-License-Identifier: MIT
#include "claim/factuality.h"

#include "support/catch.h"
#include "trees.h"

namespace casus::detail {
namespace {

Result<Factuality> factuality(std::string_view name) {
  std::vector<SeedFile> files;
  files.push_back(
      {"en/factuality_cues.tsv",
       std::string("#casus-seed 1 factuality_cues\nword*\tclass*\tsource\nin exchange for\tconditional\town\n"
                   "must\t") +
           std::string(name) + "\town\n"});
  files.push_back({"en/medium_nouns.tsv", "#casus-seed 1 medium_nouns\nnoun*\tkind\tsource\nletter\tmedium\town\n"});
  return Factuality::make(Seeds::from_memory(files).value(), Language("en"));
}

TEST_CASE("a word is known by its form, several words as they stand") {
  const auto made = factuality("required");
  REQUIRE(made);
  const Tree t({{"Must", "must", "AUX", 2, "aux"},
                {"stop", "stop", "VERB", 0, "root"},
                {"in", "in", "ADP", 4, "case"},
                {"exchange", "exchange", "NOUN", 2, "obl"},
                {"for", "for", "ADP", 4, "case"}});
  CHECK(made->of(t.tree, 0) == factual::required);
  CHECK(made->of(t.tree, 2) == 0);
  CHECK(made->beginning_at(t.tree, 2) == factual::conditional);
}

TEST_CASE("a medium is one as the last part of a compound too") {
  const auto made = factuality("required");
  CHECK(made->is_outlet("letter"));
  CHECK(made->is_outlet("newsletter"));
  CHECK_FALSE(made->is_outlet("bridge"));
}

TEST_CASE("a class that means nothing is an error of its row") {
  CHECK(factuality("loud").error().code == ErrorCode::seed_value);
}

}  // namespace
}  // namespace casus::detail
