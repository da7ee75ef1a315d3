// SPDX-License-Identifier: MIT
#include "claim/tree_claims.h"

#include "claims.h"
#include "support/catch.h"
#include "trees.h"

namespace casus::detail {
namespace {

/// "SPEAKER | CUE | CONTENT" of every claim, without the rule.
std::vector<std::string> said(std::string_view language, const std::string& text) {
  std::vector<std::string> out;
  for (const std::string& claim : claims(language, text)) out.push_back(claim.substr(claim.find(" | ") + 3));
  return out;
}

TEST_CASE("what is said is told from who says it, in both languages") {
  CHECK(said("en", "The minister said on Monday that the bridge will close.") ==
        std::vector<std::string>{"The minister | said | that the bridge will close"});
  CHECK(said("nl", "De minister zei maandag dat de brug dicht gaat.") ==
        std::vector<std::string>{"De minister | zei | dat de brug dicht gaat"});
  CHECK(said("nl", "Volgens de politie raakte niemand gewond.") ==
        std::vector<std::string>{"de politie | Volgens | raakte niemand gewond"});
}

TEST_CASE("verbs that share a subject each have their claim") {
  CHECK(said("en", "The minister praised the town and said that the bridge will close.") ==
        std::vector<std::string>{"The minister | praised | the town",
                                 "The minister | said | that the bridge will close"});
}

TEST_CASE("the content keeps the mark that closes a quote in it") {
  const auto found = extract("en", "The mayor says that the town will pay 'inch by inch'.");
  REQUIRE(found.claims.size() == 1);
  CHECK(found.claims[0].type == ClaimType::mixed);
  CHECK(found.claims[0].content[0].size() == std::string("that the town will pay 'inch by inch'").size());
}

TEST_CASE("a content loses its speaker and the words of its cue") {
  const Tree t({{"Ships", "ship", "NOUN", 5, "nsubj"},
                {",", ",", "PUNCT", 4, "punct"},
                {"she", "she", "PRON", 4, "nsubj"},
                {"said", "say", "VERB", 5, "parataxis"},
                {"sank", "sink", "VERB", 0, "root"}});
  CueSite cue{.word = 3, .words = {3}};
  const ClaimScene scene{.tree = t.tree, .lexicon = few_cues()};
  const ClaimShape shape = shape_of(scene, cue, {.pieces = {WordStretch{0, 5}, WordStretch{}}}, {.words = {2, 3}});
  REQUIRE(shape.content.size() == 2);
  CHECK(t.slice(shape.content[0]) == "Ships");
  CHECK(t.slice(shape.content[1]) == "sank");
}

TEST_CASE("a content that is a quote goes on to its closing mark, through the sentences that follow") {
  const auto found = claims("en", "Smith warned reporters, \u201cthis bridge may fall. Nobody should cross it.\u201d");
  REQUIRE(found.size() == 1);
  CHECK(found[0].ends_with("this bridge may fall. Nobody should cross it."));
}

TEST_CASE("a perfect of 'zou' in a main clause is hearsay, one on which a condition hangs is not") {
  CHECK(claims("nl", "De directeur zou vorige week zijn overleden.") ==
        std::vector<std::string>{"marked_clause |  | zou | De directeur / vorige week zijn overleden"});
  CHECK(claims("nl", "De brug zou zijn ingestort als het had gestormd.").empty());
}

TEST_CASE("what the cue said to be around another has it in its content") {
  const auto found =
      claims("en", "The paper reports that the bridge has fallen, according to a spokesman for the town.");
  CHECK(std::any_of(found.begin(), found.end(),
                    [](const std::string& claim) { return claim.find("| according to |") != std::string::npos; }));
}

TEST_CASE("a verb that reports nothing has no claim") {
  CHECK(claims("en", "The minister crossed the bridge and went home.").empty());
  CHECK(claims("nl", "De minister stak de brug over en ging naar huis.").empty());
}

}  // namespace
}  // namespace casus::detail
