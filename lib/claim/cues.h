// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CUES_H
#define CASUS_CLAIM_CUES_H

#include <cstdint>
#include <optional>
#include <vector>

#include "claim/passage.h"
#include "claim/speakers.h"

namespace casus::detail {

/// Which way round cue and speaker stand.
enum class CueOrder : std::uint8_t {
  verb_speaker,  ///< zei X, said X
  speaker_verb,  ///< X zei, X said
  source,        ///< volgens X, according to X
  colon,         ///< X: "..."
  signature,     ///< "..." - X
};

/// Words that tell that somebody says something, and who.
struct Cue {
  CueOrder order = CueOrder::verb_speaker;
  const CueEntry* entry = nullptr;  ///< null for a colon or dash
  std::uint32_t verb = 0;           ///< first token of the verb or of "according to"
  std::uint32_t particle = 0;       ///< its token; 0: none
  std::uint32_t begin = 0;          ///< first token of all this
  std::uint32_t end = 0;            ///< one behind the last
  Speaker speaker = {};
};

/// A reporting verb at a token.
struct Verb {
  const CueEntry* entry = nullptr;
  std::uint32_t particle = 0;  ///< its token; 0: none
};

/// The verb at `at` that has one of these frames; its particle is looked for
/// before `end`, not beyond punctuation. Of several verbs with this form the
/// one whose particle is there: "voegde ... toe".
std::optional<Verb> verb_at(const Passage&, std::uint32_t at, std::uint32_t end, std::uint8_t frames);

/// The verb at `at` with its subject, before it (not before `begin`) or behind it (before
/// `end`), where both stand in front of what is said.
std::optional<Cue> subject_of(const Passage&, const Verb&, std::uint32_t begin, std::uint32_t at, std::uint32_t end);

/// The cue that begins at `at`, behind what is said, and ends by `end`:
/// "zei X", "X said", "aldus X", "according to X". `frames` as in verb_at().
std::optional<Cue> cue_behind(const Passage&, std::uint32_t at, std::uint32_t end, std::uint8_t frames);

/// The dash and name that begin at `at`, behind a quote: "..." - Jan Jansen.
std::optional<Cue> signature_behind(const Passage&, std::uint32_t at, std::uint32_t end);

/// The cue that leads to what begins at `at`: "X zei: |", "X told reporters, |",
/// "X: |". Looks at the tokens from `begin`.
std::optional<Cue> cue_before(const Passage&, std::uint32_t begin, std::uint32_t at);

/// The spans of the verb and its particle; none for a colon or dash.
std::vector<Span> pieces(const Passage&, const Cue&);

}  // namespace casus::detail

#endif
