// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_PAGE_TOKENS_H
#define CASUS_TEXT_PAGE_TOKENS_H

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace casus::detail {

/// A word, number or mark of a block, as far as labelling needs it.
struct PageToken {
  enum class Kind : std::uint8_t { word, number, mark };
  std::uint64_t key = 0;    ///< of the word in lower case; of any number; of the mark, quotes and dashes folded
  std::uint32_t begin = 0;  ///< in the block
  std::uint32_t end = 0;
  Kind kind = Kind::word;
  bool capital = false;       ///< a word that begins with a capital
  bool all_capitals = false;  ///< of two letters or more
  bool space_before = false;
  bool wide_before = false;  ///< a no-break space, a tab or two spaces stand before it
  std::uint8_t flags = 0;    ///< bits of page_word_flag, filled in from the tables
  std::uint32_t slot = 0;    ///< of the tables, as well

  constexpr bool is_word() const noexcept { return kind == Kind::word; }
  constexpr bool is_number() const noexcept { return kind == Kind::number; }
  constexpr bool is_mark() const noexcept { return kind == Kind::mark; }
  constexpr bool is_mark(char mark) const noexcept {
    return kind == Kind::mark && key == static_cast<unsigned char>(mark);
  }
};

/// The key all numbers share: "0 comments" in a table stands for any number
/// of them. No character has it.
inline constexpr std::uint64_t any_number = 1;

/// The first tokens of a block, and what its end looks like.
struct PageTokens {
  static constexpr std::size_t most = 64;
  std::array<PageToken, most> tokens;
  std::size_t count = 0;
  bool complete = false;       ///< they are all the block's
  bool ends_sentence = false;  ///< the block ends in . ! or ?, quotes and brackets aside
  char last_mark = 0;          ///< the ASCII mark the block ends in, quotes and brackets aside

  std::span<const PageToken> view() const noexcept { return {tokens.data(), count}; }
};

/// Reads all of a short block, and only the head of a long one: nothing a page
/// puts around its article is long.
void read_page_tokens(std::string_view block, PageTokens&) noexcept;

}  // namespace casus::detail

#endif
