// SPDX-License-Identifier: MIT
#include "event/act_words.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace casus {
namespace {

const std::string acts =
    "#casus-seed 1 acts\n"
    "act*\tdefinition\tcameo\tplover_type\tplover_mode\tplover_contexts\tquad\tgoldstein\tsource\n"
    "invade\tinvades\t192\tCOERCE\tseize\tmilitary\t4\t-9.5\town\n";
const std::string verb_columns =
    "#casus-seed 1 act_verbs\n"
    "lemma*\tact*\tobject*\tfinite\tinfinitive\tparticiple\tgerund\tparticle\tframe\tsource\n";

Result<std::vector<detail::ActWords>> read(const std::string& verbs, const std::string& classes = "",
                                           const std::string& order = "") {
  std::vector<SeedFile> files = {{"ontology/acts.tsv", acts},
                                 {"xx/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\n"},
                                 {"xx/act_verbs.tsv", verb_columns + verbs}};
  if (!classes.empty()) {
    files.push_back({"xx/clause_words.tsv", "#casus-seed 1 clause_words\nword*\tclass*\tsource\n" + classes});
  }
  if (!order.empty())
    files.push_back({"xx/word_order.tsv", "#casus-seed 1 word_order\nclause*\torder\tsource\n" + order});
  const Seeds seeds = Seeds::from_memory(files).value();
  return detail::read_act_words(seeds, detail::Ontology::make(seeds).value());
}

TEST_CASE("a split form says so, and a form with its particle does not") {
  const auto words = read(
                         "binnenvallen\tinvade\t\tviel binnenviel\tbinnenvallen\tbinnengevallen\t\tbinnen\tobject in "
                         "be_perfect\town\n")
                         .value();
  REQUIRE(words.size() == 1);
  const auto forms = [&](const char* word) {
    const auto ids = words[0].lexicon.find(hash_folded(word));
    REQUIRE(ids.size() == 1);
    return detail::ActWords::forms(ids[0]);
  };
  CHECK(forms("viel") == (detail::form::finite | detail::form::split));
  CHECK(forms("binnenviel") == detail::form::finite);
  CHECK(forms("binnenvallen") == detail::form::infinitive);
  CHECK(forms("binnengevallen") == detail::form::participle);
  const detail::ActVerb& verb = words[0].verbs.front();
  CHECK(verb.object);
  CHECK(verb.be_perfect);
  CHECK_FALSE(verb.mutual);
  CHECK(verb.prepositions == std::vector<std::uint64_t>{hash_folded("in")});
}

TEST_CASE("a word may be a verb and of several classes") {
  const auto words =
      read("zijn\tinvade\t\tzijn\t\t\t\t\tobject\town\n", "zijn\tbe\town\nzijn\tdeterminer\town\n").value();
  const auto ids = words[0].lexicon.find(hash_folded("zijn"));
  REQUIRE(ids.size() == 2);
  CHECK(detail::ActWords::is_verb(ids[0]));
  REQUIRE_FALSE(detail::ActWords::is_verb(ids[1]));
  CHECK(words[0].classes[ids[1] & ~detail::ActWords::class_id] ==
        (detail::clause_word::be | detail::clause_word::determiner));
}

TEST_CASE("the order of words is the table's, and the plainest without one") {
  const std::string verb = "x\tinvade\t\tx\t\t\t\t\tobject\town\n";
  CHECK(read(verb).value()[0].main_clause == detail::WordOrder::subject_verb_object);
  const auto words = read(verb, "", "main\tverb_second\town\nsubordinate\tverb_final\town\n").value();
  CHECK(words[0].main_clause == detail::WordOrder::verb_second);
  CHECK(words[0].subordinate_clause == detail::WordOrder::verb_final);
}

TEST_CASE("an unknown act, class or order is an error at its line") {
  const std::string verb = "x\tinvade\t\tx\t\t\t\t\tobject\town\n";
  for (const auto& made : {read("x\tdance\t\tx\t\t\t\t\tobject\town\n"), read(verb, "zijn\tverb\town\n"),
                           read(verb, "", "main\tfree\town\n"), read(verb, "", "other\tverb_final\town\n")}) {
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::seed_value);
    CHECK(made.error().line == 3);
  }
}

TEST_CASE("the embedded tables give Dutch and English at least 150 verbs each") {
  const Seeds seeds = Seeds::embedded().value();
  const auto words = detail::read_act_words(seeds, detail::Ontology::make(seeds).value()).value();
  std::vector<std::string> languages;
  for (const detail::ActWords& w : words) {
    languages.emplace_back(w.language.code());
    CHECK(w.verbs.size() >= 150);
  }
  CHECK(languages == std::vector<std::string>{"en", "nl"});
}

}  // namespace
}  // namespace casus
