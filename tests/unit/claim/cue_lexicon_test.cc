// SPDX-License-Identifier: MIT
#include "claim/cue_lexicon.h"

#include "support/catch.h"
#include "trees.h"

namespace casus::detail {
namespace {

Error error_of(const std::string& name, const std::string& table) {
  const std::array files = {SeedFile{"en/" + name + ".tsv", table}};
  return CueLexicon::make(Seeds::from_memory(files).value(), Language("en")).error();
}

TEST_CASE("a cue has its class, its frames and its addressee") {
  const auto senses = few_cues().words(lemma_hash("accuse"));
  REQUIRE(senses.size() == 1);
  CHECK(senses[0].act.name == "accuse");
  CHECK(senses[0].kind == CueKind::verb);
  CHECK(senses[0].frames == cue_frame::object);
  CHECK(senses[0].takes(lemma_hash("of")));
  CHECK_FALSE(senses[0].takes(lemma_hash("to")));
  CHECK(senses[0].to_object);
  CHECK(few_cues().words(lemma_hash("say"))[0].addresses(lemma_hash("to")));
  CHECK(few_cues().words(lemma_hash("eat")).empty());
}

TEST_CASE("a phrase is found by each of its words, a preposition by its first") {
  REQUIRE(few_cues().phrases(lemma_hash("clear")).size() == 1);
  CHECK(few_cues().phrases(lemma_hash("make")).size() == 1);
  CHECK(few_cues().sequences(lemma_hash("according")).size() == 1);
  CHECK(few_cues().sequences(lemma_hash("to")).empty());
}

TEST_CASE("weights are by lemma and group of frames") {
  const CueWeights* say = few_cues().weights(lemma_hash("say"));
  REQUIRE(say != nullptr);
  CHECK((*say)[static_cast<std::size_t>(FrameGroup::clause)] == 913);
  CHECK((*say)[static_cast<std::size_t>(FrameGroup::object)] == no_weight);
  CHECK(few_cues().weights(lemma_hash("eat")) == nullptr);
}

TEST_CASE("a compound speaks as its last part does") {
  CHECK(few_cues().speaker_class("minister").name == "person");
  CHECK(few_cues().speaker_class("vredesminister").name == "person");
  CHECK(few_cues().speaker_class("port").name.empty());
}

TEST_CASE("a cell that means nothing is an error of its row") {
  const std::string head = "#casus-seed 1 claim_cues\nlemma*\tkind*\tclass\tframes\tstance\tcommitment\tsource\n";
  CHECK(error_of("claim_cues", head + "say\tword\tsay\tclause\t\tneutral\town\n").code == ErrorCode::seed_value);
  CHECK(error_of("claim_cues", head + "say\tverb\tsing\tclause\t\tneutral\town\n").code == ErrorCode::seed_value);
  CHECK(error_of("claim_cues", head + "say\tverb\tsay\tclause\t\tsure\town\n").code == ErrorCode::seed_value);
  const std::string weights = "#casus-seed 1 cue_weights\nlemma*\tframe*\tweight\tsource\n";
  CHECK(error_of("cue_weights", weights + "say\tclause\t1.2\town\n").code == ErrorCode::seed_value);
  CHECK(error_of("cue_weights", weights + "say\tsong\t0.200\town\n").code == ErrorCode::seed_value);
  CHECK(error_of("cue_weights", "#casus-seed 1 cue_weights\nlemma*\tsource\nsay\town\n").code ==
        ErrorCode::seed_format);
}

}  // namespace
}  // namespace casus::detail
