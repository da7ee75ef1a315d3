// SPDX-License-Identifier: MIT
#include "text/page_tokens.h"

#include <cstring>

#include "text/page_word.h"
#include "utf8.h"

namespace casus::detail {
namespace {

// Residue that ends as a sentence does is told by its first words; other lines
// may end in their cue: "... na afloop van het overleg. (Foto: ANP)".
constexpr std::size_t long_sentence = 140;  ///< in bytes
constexpr std::size_t long_line = 320;
constexpr std::size_t head = 16;  ///< in tokens, of what is longer

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

/// Capitals of ASCII and Latin-1.
bool is_capital(const char* at) noexcept {
  const auto second = static_cast<unsigned char>(*at == '\xC3' ? at[1] : 0);
  const bool latin1 = static_cast<unsigned char>(second - 0x80) <= 0x1E;
  return (static_cast<unsigned char>(*at - 'A') < 26) | latin1;  // no branch: capitals have no pattern
}

/// The key of a character that makes no word; 0 for white space.
std::uint64_t mark_key(char32_t c) noexcept {
  if (c > ' ' && c < 0x80) return c;
  if (c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
      c == 0x205F || c <= ' ') {
    return 0;
  }
  if (c >= 0x2018 && c <= 0x201B) return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return '"';
  if (c == 0x203A) return '>';
  if (c >= 0x2010 && c <= 0x2015) return '-';
  return c;
}

/// Looks at the end of a block, past closing quotes and brackets.
void read_end(std::string_view block, PageTokens& out) noexcept {
  const auto is_closing = [](char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x2018 || c == 0x2019 || c == 0x201C ||
           c == 0x201D || c == ' ';
  };
  constexpr std::size_t most_closing = 16;
  std::size_t closing = 0;
  for (std::size_t end = block.size(); end > 0 && closing < most_closing; ++closing) {
    std::size_t last = end - 1;
    while (last > 0 && is_continuation(block[last])) --last;
    const char32_t c = decode(block.data() + last).value;
    if (!is_closing(c)) {
      out.ends_sentence = c == '.' || c == '!' || c == '?' || c == 0x2026;
      out.last_mark = c < 0x80 && page_word_bytes[static_cast<std::size_t>(c)] == 0 ? static_cast<char>(c) : '\0';
      return;
    }
    end = last;
  }
}

}  // namespace

void read_page_tokens(std::string_view block, PageTokens& out) noexcept {
  out.count = 0;
  out.ends_sentence = false;
  out.last_mark = 0;
  read_end(block, out);
  const bool ends_in_stop = block.ends_with('.') || block.ends_with('"') || block.ends_with("\xE2\x80\x9D");
  const std::size_t limit = block.size() > (ends_in_stop ? long_sentence : long_line) ? head : PageTokens::most;
  const char* at = block.data();
  const char* const end = at + block.size();
  std::size_t spaces = 0;
  while (at != end && out.count < limit) {
    if (*at == ' ') {
      ++spaces;
      ++at;
      continue;
    }
    PageToken& token = out.tokens[out.count];
    token.begin = static_cast<std::uint32_t>(at - block.data());
    token.space_before = spaces > 0;
    token.wide_before = spaces > 1;
    const PageWord word = read_page_word(at, end);
    if (word.key != 0) {
      token.kind = is_digit(*at) ? PageToken::Kind::number : PageToken::Kind::word;
      token.key = token.is_number() ? any_number : word.key;
      token.capital = is_capital(at);
      token.all_capitals = token.capital & (word.end - at > 1) & !word.has_lower;
      at = word.end;
    } else {
      const CodePoint c = decode(at);
      at += c.bytes;
      token.kind = PageToken::Kind::mark;
      token.capital = false;
      token.all_capitals = false;
      token.key = mark_key(c.value);
      if (token.key == 0) {
        spaces += c.value == '\n' || c.value == '\r' ? 1 : 2;
        continue;
      }
    }
    token.end = static_cast<std::uint32_t>(at - block.data());
    spaces = 0;
    ++out.count;
  }
  out.complete = at == end;
}

}  // namespace casus::detail
