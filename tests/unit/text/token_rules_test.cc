// SPDX-License-Identifier: MIT
#include "text/token_rules.h"

#include "casus/text.h"
#include "support/catch.h"

using namespace casus;
using detail::TokenRules;

namespace {

Result<TokenRules> rules_of(std::string abbreviations, std::string rules) {
  std::vector<SeedFile> files;
  if (!abbreviations.empty())
    files.push_back({"xx/abbreviations.tsv", "#casus-seed 1 abbreviations\n" + abbreviations});
  if (!rules.empty()) files.push_back({"xx/token_rules.tsv", "#casus-seed 1 token_rules\n" + rules});
  const auto seeds = Seeds::from_memory(files);
  if (!seeds) return seeds.error();
  return TokenRules::make(*seeds, Language("xx"));
}

}  // namespace

TEST_CASE("the rows of the tables become bits of words") {
  const auto rules = rules_of(
      "form*\tsentence_end\tsource\nIll.\tmaybe\town\netc.\toften\town\nkm.\tunit\town\nmr.\tnever\town\nno."
      "\tnumber\town\n",
      "rule*\tform*\tsource\nclitic\t's\town\nprefix\tex\town\nsplit\t-\town\nstart\t'"
      "s\town\nstarter\tthe\town\nunit\tkm\town\n");
  INFO((rules ? "" : to_string(rules.error())));
  REQUIRE(rules.has_value());
  const auto flags = [&](const char* word) { return rules->words[hash_folded(word)]; };
  CHECK(flags("MR.") == TokenRules::abbreviation);
  CHECK(flags("etc.") == (TokenRules::abbreviation | TokenRules::ends | TokenRules::often));
  CHECK(flags("ill.") == (TokenRules::abbreviation | TokenRules::ends | TokenRules::capital));
  CHECK(flags("no.") == TokenRules::before_number);
  CHECK(flags("km.") == (TokenRules::after_number | TokenRules::ends | TokenRules::often));
  CHECK(flags("km") == TokenRules::unit);
  CHECK(flags("\u2019s") == (TokenRules::clitic | TokenRules::start));
  CHECK(flags("ex") == TokenRules::prefix);
  CHECK(flags("The") == TokenRules::starter);
  CHECK(flags("niets") == 0);
  CHECK(rules->splits_hyphens);
  CHECK_FALSE(rules->splits_slashes);
}

TEST_CASE("a language without tables has no rules") {
  const auto rules = rules_of("", "");
  REQUIRE(rules.has_value());
  CHECK_FALSE(rules->splits_hyphens);
  CHECK(rules->words[hash_folded("mr.")] == 0);
}

TEST_CASE("an unknown word in a table is an error with its place") {
  const auto ends = rules_of("form*\tsentence_end\tsource\nmr.\talways\town\n", "");
  REQUIRE_FALSE(ends.has_value());
  CHECK(ends.error().code == ErrorCode::seed_value);
  CHECK(ends.error().source == "xx/abbreviations.tsv");
  CHECK(ends.error().line == 3);
  const auto rule = rules_of("", "rule*\tform*\tsource\nglue\t-\town\n");
  REQUIRE_FALSE(rule.has_value());
  CHECK(rule.error().line == 3);
  const auto column = rules_of("form*\tsource\nmr.\town\n", "");
  REQUIRE_FALSE(column.has_value());
  CHECK(column.error().code == ErrorCode::seed_format);
}

TEST_CASE("thousands of words keep their bits") {
  detail::WordFlags words;
  for (std::uint32_t i = 1; i <= 5000; ++i) words.set(hash_folded("w" + std::to_string(i)), i);
  for (std::uint32_t i = 1; i <= 5000; ++i) REQUIRE(words[hash_folded("w" + std::to_string(i))] == i);
  CHECK(words[hash_folded("v1")] == 0);
}
