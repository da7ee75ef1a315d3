// SPDX-License-Identifier: MIT
#include "claim/candidates.h"

#include <algorithm>

#include "support/catch.h"
#include "trees.h"

namespace casus::detail {
namespace {

/// "KIND: words" of all that the cue with that form may say, and who may say it.
std::vector<std::string> contents(const Tree& t, std::string_view form) {
  std::vector<CueSite> sites;
  find_cues(t.tree, few_cues(), sites);
  std::vector<std::string> out;
  for (const CueSite& site : sites) {
    if (t.slice({site.word, site.word + 1}) != form) continue;
    Candidates all{.cue = site};
    find_candidates(t.tree, few_cues(), all);
    for (const ContentCandidate& c : all.contents) {
      std::string words(name_of(c.kind).name);
      for (const WordStretch piece : c.pieces) words.append(piece.empty() ? "" : ": ").append(t.slice(piece));
      out.push_back(words);
    }
    for (const SourceCandidate& s : all.sources)
      out.push_back(std::string("by ").append(name_of(s.kind).name).append(": ").append(t.slice(s.words)));
  }
  return out;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST_CASE("a clause below the verb, its subject, and the next verb's through coordination") {
  const Tree t({{"The", "the", "DET", 2, "det"},
                {"mayor", "mayor", "NOUN", 3, "nsubj"},
                {"came", "come", "VERB", 0, "root"},
                {"and", "and", "CCONJ", 5, "cc"},
                {"said", "say", "VERB", 3, "conj"},
                {"that", "that", "SCONJ", 8, "mark"},
                {"ships", "ship", "NOUN", 8, "nsubj"},
                {"sank", "sink", "VERB", 5, "ccomp"}});
  const auto found = contents(t, "said");
  CHECK(has(found, "complement: that ships sank"));
  CHECK(has(found, "by shared: The mayor"));
  CHECK(has(found, "by none: "));
}

TEST_CASE("the clause above a verb that hangs on it in brackets, in two pieces") {
  const Tree t({{"Ships", "ship", "NOUN", 5, "nsubj"},
                {",", ",", "PUNCT", 4, "punct"},
                {"she", "she", "PRON", 4, "nsubj"},
                {"said", "say", "VERB", 5, "parataxis"},
                {"sank", "sink", "VERB", 0, "root"},
                {"fast", "fast", "ADV", 5, "advmod"}});
  const auto found = contents(t, "said");
  CHECK(has(found, "host: Ships: sank fast"));
  CHECK(has(found, "by subject: she"));
}

TEST_CASE("what is said stands with and without the part that a sign sets off at its end") {
  const auto said = [](std::string mark, std::string relation) {
    return contents(Tree({{"Ministers", "minister", "NOUN", 2, "nsubj"},
                          {"say", "say", "VERB", 0, "root"},
                          {"ships", "ship", "NOUN", 4, "nsubj"},
                          {"sank", "sink", "VERB", 2, "ccomp"},
                          {",", ",", "PUNCT", 7, "punct"},
                          {std::move(mark), "if", "SCONJ", 7, std::move(relation)},
                          {"blaming", "blame", "VERB", 4, "advcl"}}),
                    "say");
  };
  CHECK(has(said("thus", "advmod"), "complement: ships sank , thus blaming"));
  CHECK(has(said("thus", "advmod"), "complement: ships sank"));
  CHECK_FALSE(has(said("unless", "mark"), "complement: ships sank"));
}

TEST_CASE("the quote beside a cue is offered by itself") {
  const Tree t({{"Ministers", "minister", "NOUN", 2, "nsubj"},
                {"say", "say", "VERB", 0, "root"},
                {"so", "so", "ADV", 2, "advmod"},
                {"ships", "ship", "NOUN", 5, "nsubj"},
                {"sank", "sink", "VERB", 2, "parataxis"}});
  std::vector<CueSite> sites;
  find_cues(t.tree, few_cues(), sites);
  REQUIRE(!sites.empty());
  const QuotedWords quotes[] = {{{3, 5}, {3, 5}}};
  Candidates all{.cue = sites[0], .quotes = quotes};
  find_candidates(t.tree, few_cues(), all);
  CHECK(std::any_of(all.contents.begin(), all.contents.end(), [](const ContentCandidate& c) {
    return c.kind == ContentKind::quote && c.pieces[0] == WordStretch{3, 5};
  }));
}

TEST_CASE("according to: the clause around the phrase; plans say nothing") {
  const auto around = [](std::string who, std::string lemma) {
    return contents(Tree({{"Ships", "ship", "NOUN", 2, "nsubj"},
                          {"sank", "sink", "VERB", 0, "root"},
                          {"according", "accord", "VERB", 5, "case"},
                          {"to", "to", "ADP", 3, "fixed"},
                          {std::move(who), std::move(lemma), "NOUN", 2, "obl"}}),
                    "according");
  };
  CHECK(has(around("ministers", "minister"), "clause_around: Ships sank"));
  CHECK(has(around("ministers", "minister"), "by source: ministers"));
  CHECK(around("plan", "plan").empty());
}

TEST_CASE("of the view: what comes behind it, wherever the parser hung the words") {
  const Tree t({{"Ministers", "minister", "NOUN", 2, "nsubj"},
                {"are", "be", "AUX", 0, "root"},
                {"of", "of", "ADP", 5, "case"},
                {"the", "the", "DET", 5, "det"},
                {"view", "view", "NOUN", 8, "obl"},
                {"that", "that", "SCONJ", 8, "mark"},
                {"ships", "ship", "NOUN", 8, "nsubj"},
                {"sank", "sink", "VERB", 2, "ccomp"}});
  const auto found = contents(t, "view");
  CHECK(has(found, "infinitive: that ships sank"));
  CHECK(has(found, "by subject: Ministers"));
}

TEST_CASE("an auxiliary that tells hearsay does so in a perfect of a main clause") {
  const auto hearsay = [](std::string form, std::string verb_relation) {
    return contents(
        Tree({{"Ships", "ship", "NOUN", 4, "nsubj"},
              {"would", "will", "AUX", 4, "aux"},
              {"have", "have", "AUX", 4, "aux"},
              {std::move(form), "sink", "VERB", 5, std::move(verb_relation), {.verb_form = VerbForm::participle}},
              {"say", "say", "VERB", 0, "root"}}),
        "would");
  };
  CHECK(has(hearsay("sunk", "parataxis"), "marked_clause: Ships: have sunk"));
  CHECK(hearsay("sunk", "ccomp").empty());
}

TEST_CASE("a relative pronoun is offered with what it stands for, and an aside is stepped over") {
  const Tree t({{"A", "a", "DET", 2, "det"},
                {"report", "report", "NOUN", 6, "nsubj"},
                {"that", "that", "PRON", 4, "nsubj", {.pron_type = PronType::relative}},
                {"says", "say", "VERB", 2, "acl:relcl"},
                {"so", "so", "ADV", 4, "obj"},
                {"appeared", "appear", "VERB", 0, "root"}});
  const auto found = contents(t, "says");
  CHECK(has(found, "by subject: that"));
  CHECK(has(found, "by noun_head: A report"));
  const Tree aside({{"Mary", "Mary", "PROPN", 7, "obl"},
                    {",", ",", "PUNCT", 3, "punct"},
                    {"minister", "minister", "NOUN", 1, "appos"},
                    {",", ",", "PUNCT", 5, "punct"},
                    {"said", "say", "VERB", 7, "dep"},
                    {"so", "so", "ADV", 5, "obj"},
                    {"came", "come", "VERB", 0, "root"}});
  CHECK(has(contents(aside, "said"), "by left: Mary , minister"));
}

TEST_CASE("a speaker with an apposition is offered with and without it") {
  const Tree t({{"Mary", "Mary", "PROPN", 6, "nsubj"},
                {",", ",", "PUNCT", 4, "punct"},
                {"a", "a", "DET", 4, "det"},
                {"doctor", "doctor", "NOUN", 1, "appos"},
                {",", ",", "PUNCT", 1, "punct"},
                {"said", "say", "VERB", 0, "root"},
                {"no", "no", "INTJ", 6, "ccomp"}});
  const auto found = contents(t, "said");
  CHECK(has(found, "by subject: Mary , a doctor"));
  CHECK(has(found, "by subject: Mary"));
}

TEST_CASE("a noun says what hangs on it, and its owner says it") {
  const Tree t({{"Her", "her", "PRON", 2, "nmod:poss"},
                {"claim", "claim", "NOUN", 6, "nsubj"},
                {"that", "that", "SCONJ", 5, "mark"},
                {"ships", "ship", "NOUN", 5, "nsubj"},
                {"sank", "sink", "VERB", 2, "acl"},
                {"failed", "fail", "VERB", 0, "root"}});
  const auto found = contents(t, "claim");
  CHECK(has(found, "noun_clause: that ships sank"));
  CHECK(has(found, "by possessive: Her"));
}

TEST_CASE("punctuation is no content") {
  const Tree t({{".", ".", "PUNCT", 2, "punct"}, {"no", "no", "INTJ", 0, "root"}, {"!", "!", "PUNCT", 2, "punct"}});
  CHECK(trimmed(t.tree, {0, 3}) == WordStretch{1, 2});
  CHECK(trimmed(t.tree, {0, 1}).empty());
}

}  // namespace
}  // namespace casus::detail
