// SPDX-License-Identifier: MIT
#include "claim/identity.h"

#include "support/catch.h"
#include "trees.h"

namespace casus::detail {
namespace {

constexpr EntityId harbour{0}, mary{1};

Identity who(const Tree& t, std::uint32_t head, const std::vector<SpeakerMention>& mentions) {
  const ClaimScene scene{.tree = t.tree, .lexicon = few_cues()};
  return identify(scene, mentions, t.tree.words(), head);
}

TEST_CASE("a title and a name are the one who is named") {
  const Tree t({{"minister", "minister", "NOUN", 0, "root"}, {"Mary", "Mary", "PROPN", 1, "appos"}});
  CHECK(who(t, 0, {{{9, 13}, mary, EntityKind::person}}).entity == mary);
}

TEST_CASE("who speaks for a body is not the body") {
  const Tree t({{"minister", "minister", "NOUN", 0, "root"},
                {"of", "of", "ADP", 3, "case"},
                {"Harbour", "Harbour", "PROPN", 1, "nmod"}});
  const Identity found = who(t, 0, {{{12, 19}, harbour, EntityKind::country}});
  CHECK_FALSE(found.entity);
  CHECK(found.on_behalf_of == harbour);
}

TEST_CASE("a body speaks for itself") {
  const Tree t({{"Harbour", "Harbour", "PROPN", 0, "root"}});
  const Identity found = who(t, 0, {{{0, 7}, harbour, EntityKind::country}});
  CHECK(found.entity == harbour);
  CHECK_FALSE(found.on_behalf_of);
}

TEST_CASE("a pronoun without a mention is left to who spoke before") {
  const Tree t({{"she", "she", "PRON", 0, "root"}});
  CHECK(who(t, 0, {}).is_pronoun);
  CHECK_FALSE(who(t, 0, {{{0, 3}, mary, EntityKind::person}}).is_pronoun);
}

}  // namespace
}  // namespace casus::detail
