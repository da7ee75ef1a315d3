// SPDX-License-Identifier: MIT
#include "claim/attributes.h"

#include "claims.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

/// The claim of a text that has one.
Claim only(std::string_view language, const std::string& text) {
  const Extraction found = extract(language, text);
  REQUIRE(found.claims.size() == 1);
  return found.claims[0];
}

std::string at(const std::string& text, const std::optional<Span>& span) {
  return span ? text.substr(span->begin, span->size()) : "";
}

TEST_CASE("what is said not to be is negative, in the verb and in its noun") {
  CHECK(only("en", "The minister said that the bridge will not open.").polarity == Polarity::negative);
  CHECK(only("nl", "De minister zei dat er nog geen plannen zijn.").polarity == Polarity::negative);
  CHECK(only("nl", "De minister zei dat de brug open is.").polarity == Polarity::positive);
}

TEST_CASE("modality is that of the content's verb, else of the act") {
  CHECK(only("nl", "De minister zei dat de brug kan instorten.").modality == ClaimModality::possible);
  CHECK(only("en", "The minister said that the town must pay.").modality == ClaimModality::required);
  CHECK(only("en", "The minister promised to repair the bridge.").modality == ClaimModality::intended);
  CHECK(only("en", "The minister said that the bridge is old.").modality == ClaimModality::asserted);
}

TEST_CASE("the condition is a part of the content") {
  const std::string text = "De minister zei dat de brug opengaat als de regen ophoudt.";
  CHECK(at(text, only("nl", text).condition) == "als de regen ophoudt");
  CHECK_FALSE(only("nl", "De minister zei dat hij als burger spreekt.").condition);
}

TEST_CASE("how far the writer goes along is told by the cue") {
  CHECK(only("en", "The minister admitted that the bridge is old.").commitment == Commitment::factive);
  CHECK(only("en", "The minister said that the bridge is old.").commitment == Commitment::neutral);
}

TEST_CASE("medium, time and addressee stand beside the cue") {
  const std::string text = "De minister zei maandag dat de brug oud is.";
  CHECK(only("nl", text).time);
  const std::string spoken = "The minister said in an interview that the bridge is old.";
  CHECK(at(spoken, only("en", spoken).medium) == "in an interview");
  const std::string told = "The minister told reporters that the bridge is old.";
  CHECK(at(told, only("en", told).addressee_span) == "reporters");
}

}  // namespace
}  // namespace casus::detail
