// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_SPEAKERS_H
#define CASUS_CLAIM_SPEAKERS_H

#include <cstdint>
#include <optional>

#include "claim/passage.h"

namespace casus::detail {

/// A noun phrase that may speak: the tokens [first, last) and what tells that
/// it can.
struct Speaker {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::optional<EntityId> entity = {};
  bool is_pronoun = false;
  bool has_name = false;  ///< a mention that can speak, or a capitalised name
  bool has_noun = false;  ///< a noun that can speak: spokesman, police
  bool is_full = false;   ///< begins with a determiner: "the man with the dog"

  /// Whether it is known to be somebody, and not only a noun phrase.
  constexpr bool is_known() const { return is_pronoun || has_name || has_noun; }
};

/// The noun phrase that begins at `at`, behind adverbs, and ends before `end`:
/// "zei | gisteren minister Jansen | in de Kamer".
std::optional<Speaker> speaker_behind(const Passage&, std::uint32_t at, std::uint32_t end, std::uint32_t pronouns);

/// The phrase without the verb that may have slipped into it where no comma
/// parts them: "Volgens de politie van Gent | raakte niemand gewond".
Speaker without_verb(const Passage&, Speaker);

/// The noun phrase that ends just before `at`, before adverbs, auxiliaries and
/// an apposition between commas: "Jansen, hoogleraar in Leiden, | zei". Looks
/// back no further than `begin`. Empty if what stands there is no subject.
std::optional<Speaker> speaker_before(const Passage&, std::uint32_t begin, std::uint32_t at);

}  // namespace casus::detail

#endif
