// SPDX-License-Identifier: MIT
#include "claim/drafts.h"

#include <vector>

#include "reading.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

const std::string filler(400, 'x');

Draft said(std::uint32_t at, std::optional<EntityId> who, std::uint32_t block = 0) {
  Draft draft{.rule = Rule::verb_speaker, .block = block};
  draft.claim.speaker = who;
  draft.claim.content = {{at, at + 5}};
  draft.claim.cue = {{at + 6, at + 8}};
  return draft;
}

Draft he_said(std::uint32_t at, std::uint32_t block = 0) {
  Draft draft = said(at, std::nullopt, block);
  draft.is_pronoun = true;
  draft.rule = Rule::pronoun;
  return draft;
}

struct Delivery {
  Article article = Article::from_utf8(filler).value();
  Extraction found = {};
  std::vector<SpeakerMention> mentions = {};

  Delivery() {
    for (const EntityKind kind : {EntityKind::person, EntityKind::person, EntityKind::country}) {
      found.entities.push_back({.kind = kind, .mentions = {{.span = {0, 1}}}});
    }
  }
  const std::vector<Claim>& of(std::vector<Draft> drafts) {
    ClaimSink sink(article, "test", found);
    deliver(drafts, mentions, found, sink);
    return found.claims;
  }
};

TEST_CASE("claims come in the order of the text, each with the name and score of its rule") {
  Delivery delivery;
  const auto& claims = delivery.of({said(50, EntityId{1}), said(10, EntityId{0})});
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].speaker == EntityId{0});
  CHECK(claims[0].rule == "quote.verb-speaker");
  CHECK(claims[0].score == score_of(Rule::verb_speaker));
}

TEST_CASE("a pronoun is the person who spoke last") {
  CHECK(Delivery().of({said(10, EntityId{0}), he_said(30)})[1].speaker == EntityId{0});
  SECTION("but no country") {
    CHECK_FALSE(Delivery().of({said(10, EntityId{2}), he_said(30)})[1].speaker);
  }
  SECTION("nobody if that one is not known") {
    CHECK_FALSE(Delivery().of({said(10, {}), he_said(30)})[1].speaker);
  }
  SECTION("nobody if it was long ago") {
    CHECK_FALSE(Delivery().of({said(10, EntityId{0}, 0), he_said(30, 3)})[1].speaker);
  }
  SECTION("nobody if somebody else was named between") {
    Delivery delivery;
    delivery.mentions = {{{20, 24}, EntityId{1}, EntityKind::person}};
    CHECK_FALSE(delivery.of({said(10, EntityId{0}), he_said(30)})[1].speaker);
  }
}

TEST_CASE("a standing quote without anybody before it is no claim") {
  Draft standing = said(30, std::nullopt, 1);
  standing.claim.cue.clear();
  standing.is_standing = true;
  standing.rule = Rule::standing;
  CHECK(Delivery().of({standing}).empty());
  Delivery delivery;
  const auto& claims = delivery.of({said(10, EntityId{0}), standing});
  REQUIRE(claims.size() == 2);
  CHECK(claims[1].speaker == EntityId{0});
  CHECK(claims[1].score < claims[0].score);
}

TEST_CASE("a claim in the content of another has it as parent") {
  Draft outer = said(100, EntityId{0});
  outer.claim.content = {{100, 200}};
  outer.claim.cue = {{90, 95}};
  Delivery delivery;
  const auto& claims = delivery.of({said(120, EntityId{1}), outer, said(300, EntityId{1})});
  REQUIRE(claims.size() == 3);
  CHECK_FALSE(claims[0].parent);
  CHECK(claims[1].parent == ClaimId{0});
  CHECK_FALSE(claims[2].parent);
}

}  // namespace
}  // namespace casus::detail
