// SPDX-License-Identifier: MIT
#include "entity/counted.h"

#include "casus/casus.h"
#include "support/catch.h"

using namespace casus;

namespace {

std::string counts(const char* language, const std::string& text) {
  static const Pipeline pipeline = Pipeline::standard().value();
  const auto article = Article::from_utf8(text, {.language = Language(language)}).value();
  std::string out;
  for (const Quantity& quantity : pipeline.run(article).quantities) {
    if (!out.empty()) out += "; ";
    out += std::string(article.slice(quantity.span)) + ": " + quantity.unit + (quantity.of.empty() ? "" : " ") +
           quantity.of;
  }
  return out;
}

}  // namespace

TEST_CASE("what became of those counted is told by a verb, a participle or an adjective") {
  CHECK(counts("en", "The blast killed 12 teachers.") == "12 teachers: people killed");
  CHECK(counts("en", "At least 12 teachers were killed in the blast.") == "12 teachers: people killed");
  CHECK(counts("en", "Police found 12 wounded men.") == "12 wounded men: people wounded");
  CHECK(counts("nl", "De politie arresteerde 12 betogers.") == "12 betogers: people arrested");
  CHECK(counts("nl", "Daarbij raakten 12 mensen gewond.") == "12 mensen: people wounded");
}

TEST_CASE("the one who kills is not killed") {
  CHECK(counts("en", "Three soldiers killed a man.") == "Three soldiers: people troops");
}

TEST_CASE("a noun is known as the last part of a compound") {
  CHECK(counts("nl", "Het land stuurt 500 vredesmilitairen.") == "500 vredesmilitairen: people troops");
}

TEST_CASE("a row that cannot be read is an error that says where") {
  const SeedFile files[] = {
      {"xx/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nla\town\n"},
      {"xx/counted_words.tsv",
       "#casus-seed 1 counted_words\nword*\tkind*\tunit\tof\tsource\nmort\tthing\tpeople\tkilled\town\n"}};
  const auto made = detail::CountedWords::make(Seeds::from_memory(files).value(), "xx");
  REQUIRE_FALSE(made);
  CHECK(to_string(made.error()).starts_with("xx/counted_words.tsv:3"));
}
