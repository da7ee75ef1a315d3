// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_DRAFTS_H
#define CASUS_CLAIM_DRAFTS_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/extractor.h"
#include "claim/cues.h"
#include "claim/passage.h"

namespace casus::detail {

/// The rules by which claims are found; each has a name and a score.
enum class Rule : std::uint8_t {
  verb_speaker,  ///< "...", zei X
  speaker_verb,  ///< "...", X said; X said: "..."
  aldus,         ///< "...", aldus X; according to X, "..."
  colon,         ///< X: "..."
  signature,     ///< "..." - X
  split,         ///< "...", zei X, "..."
  pronoun,       ///< "...", zei hij
  standing,      ///< "..." in a paragraph of its own behind a claim
  source,        ///< volgens X ...
  source_tail,   ///< ..., aldus X
  that,          ///< X zei dat ...
  bare,          ///< X said it would ...
  ask,           ///< X asked whether ...
  tail,          ///< ..., said X
};
std::string_view name_of(Rule) noexcept;
float score_of(Rule) noexcept;

/// A claim before its pronoun is resolved and its parent is known.
struct Draft {
  Claim claim = {};
  Rule rule = Rule::that;
  bool is_pronoun = false;   ///< the speaker is whoever spoke last
  bool is_standing = false;  ///< so it is, and there is no word for it at all
  std::uint32_t block = 0;
};

/// A draft with speaker and cue filled in.
Draft draft_of(const Passage&, const Cue&, Rule);

/// Puts the drafts in the order of the text, gives pronouns and standing quotes
/// the speaker before them, finds parents and adds them to the sink.
void deliver(std::vector<Draft>& drafts, const std::vector<SpeakerMention>&, const Extraction&, ClaimSink&);

}  // namespace casus::detail

#endif
