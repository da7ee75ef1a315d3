// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_QUOTED_SPEECH_H
#define CASUS_CLAIM_QUOTED_SPEECH_H

#include <cstdint>
#include <optional>
#include <vector>

#include "claim/drafts.h"
#include "claim/passage.h"

namespace casus::detail {

/// Gives the quotes of one block after the other their cue and speaker. A
/// quote may go on from block to block, and its cue may stand in the block
/// before ("X zei:").
class QuotedSpeech {
 public:
  explicit QuotedSpeech(std::vector<Draft>& out) : out_(out) {}

  /// Takes the next prose block; its words that belong to a cue are marked as
  /// used.
  void read(Passage&);

 private:
  void take(std::size_t quote);
  bool go_on(std::size_t quote);
  bool take_before(std::size_t quote, bool only_colon);
  bool take_behind(std::size_t quote);
  bool take_carried(std::size_t quote);
  void take_standing(std::size_t quote);
  void add(Draft, std::size_t quote, std::uint32_t behind);
  void finish_block();

  std::optional<Cue> behind(std::size_t quote) const;
  std::uint32_t free_from(std::size_t quote) const;
  std::uint32_t words(std::size_t quote) const;
  bool is_sentence_behind(std::uint32_t token) const;
  bool is_set_off(std::uint32_t open) const;
  Span content(std::size_t quote) const;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::vector<Draft>& out_;
  Passage* p_ = nullptr;
  std::uint32_t taken_ = 0;      ///< one behind the last token that a quote or its cue has taken
  std::size_t split_ = none;     ///< the draft that the next quote may go on with
  std::uint32_t split_at_ = 0;   ///< one behind its cue
  std::size_t unclosed_ = none;  ///< the draft whose quote goes on in the next block
  bool is_unclosed_cued_ = false;
  std::optional<Draft> carried_ = {};  ///< the cue "X zei:" at the end of the block before
};

}  // namespace casus::detail

#endif
