// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_BLOCK_TABLES_H
#define CASUS_TEXT_BLOCK_TABLES_H

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/blocks.h"
#include "text/fold.h"
#include "text/page_tokens.h"

namespace casus::detail {

/// Where in a block a phrase of a boilerplate table must stand to give it its
/// label: the words of its column `where`.
enum class PhrasePlace : std::uint8_t {
  whole,   ///< it is the block, but for marks
  start,   ///< the block begins with it
  marker,  ///< start, and set off: by a colon, a bar, a dash, a wide space or capitals
  names,   ///< start, and only names and words of bylines follow
  credit,  ///< anywhere, and only names follow up to the block's end
  anywhere,
  section,  ///< start, and it opens what stands below an article
  part,     ///< a block of nothing else, or names and these in a byline
  date,     ///< part, and with a number makes a date line
  agency,   ///< part, the name of a news agency
};

struct Phrase {
  BlockLabel label = BlockLabel::other;
  PhrasePlace place = PhrasePlace::whole;
};

/// What a single word may be.
namespace page_word_flag {
inline constexpr std::uint8_t function = 1u << 0;
inline constexpr std::uint8_t byline_part = 1u << 1;
inline constexpr std::uint8_t date = 1u << 2;
inline constexpr std::uint8_t agency = 1u << 3;
inline constexpr std::uint8_t other_part = 1u << 4;
inline constexpr std::uint8_t begins_phrase = 1u << 5;  ///< or is one
}  // namespace page_word_flag

struct BlockTables::State {
  struct Slot {
    std::uint32_t first_phrase = 0;
    std::uint16_t phrases = 0;
    bool goes_on = false;  ///< a longer phrase begins so
    bool inside = false;   ///< one that begins so may stand behind a block's first word
  };
  std::vector<std::uint64_t> keys;  ///< 0: none
  std::vector<std::uint8_t> flags;  ///< beside the slots, to stay near: most words need no more
  std::vector<Slot> slots;
  std::vector<Phrase> phrases;
  std::uint64_t mask = 0;

  /// The slot of a key, or an empty one, which has no phrase.
  const Slot& find(std::uint64_t key) const noexcept { return slots[place_of(key)]; }
  std::uint64_t place_of(std::uint64_t key) const noexcept {
    std::uint64_t at = key >> 1 & mask;
    while (holds_other(keys[at], key)) at = (at + 1) & mask;
    return at;
  }
  /// Whether a phrase may begin with the first word of a block.
  bool may_begin(const PageTokens& tokens) const noexcept {
    std::size_t first = 0;
    while (first + 1 < tokens.count && tokens.tokens[first].is_mark()) ++first;
    return tokens.count > 0 && (flags[place_of(tokens.tokens[first].key)] & page_word_flag::begins_phrase) != 0;
  }
  /// Fills in the flags and slots of a block's tokens.
  void look_up(PageTokens& tokens) const noexcept {
    for (PageToken& token : std::span(tokens.tokens).first(tokens.count)) {
      token.slot = static_cast<std::uint32_t>(place_of(token.key));
      token.flags = flags[token.slot];
    }
  }
  std::span<const Phrase> phrases_of(const Slot& slot) const noexcept {
    return {phrases.data() + slot.first_phrase, slot.phrases};
  }
  /// The key of a phrase that goes on with one more token.
  static constexpr std::uint64_t extend(std::uint64_t phrase, std::uint64_t token) noexcept {
    return ((phrase ^ phrase >> 31) * 0x9E3779B97F4A7C15u + token * 0xC2B2AE3D27D4EB4Fu) | 1;
  }
};

}  // namespace casus::detail

#endif
