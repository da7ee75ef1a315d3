// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_CHARACTERS_H
#define CASUS_TEXT_CHARACTERS_H

#include <array>
#include <cstdint>

#include "text/fold.h"

namespace casus::detail {

/// What a character is to the tokeniser.
enum class CharClass : std::uint8_t {
  letter,
  digit,
  invisible,
  space,
  apostrophe,
  hyphen,
  dash,
  stop,
  comma,
  colon,
  semicolon,
  terminal,
  ellipsis,
  quote,
  open,
  close,
  slash,
  at_sign,
  hash_sign,
  ampersand,
  underscore,
  currency,
  percent,
  symbol,
  control,
};

/// Bits of a byte, or-ed together over a word to learn its shape.
namespace bit {
inline constexpr std::uint8_t word = 1;  ///< goes on in a word: letter, digit, combining mark
inline constexpr std::uint8_t upper = 2;
inline constexpr std::uint8_t lower = 4;
inline constexpr std::uint8_t digit = 8;
inline constexpr std::uint8_t joins = 16;    ///< may stand inside a token: it needs a look
inline constexpr std::uint8_t unicode = 32;  ///< not ASCII
inline constexpr std::uint8_t marks = 64;    ///< may not be composed
inline constexpr std::uint8_t space = 128;
}  // namespace bit

constexpr CharClass ascii_class(unsigned char c) noexcept {
  using enum CharClass;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return letter;
  if (c >= '0' && c <= '9') return digit;
  switch (c) {
    case ' ':
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
      return space;
    case '\'':
      return apostrophe;
    case '-':
      return hyphen;
    case '.':
      return stop;
    case ',':
      return comma;
    case ':':
      return colon;
    case ';':
      return semicolon;
    case '!':
    case '?':
      return terminal;
    case '"':
    case '`':
      return quote;
    case '(':
    case '[':
    case '{':
      return open;
    case ')':
    case ']':
    case '}':
      return close;
    case '/':
      return slash;
    case '@':
      return at_sign;
    case '#':
      return hash_sign;
    case '&':
      return ampersand;
    case '_':
      return underscore;
    case '$':
      return currency;
    case '%':
      return percent;
    case '\\':
    case '*':
    case '+':
    case '<':
    case '=':
    case '>':
    case '^':
    case '|':
    case '~':
      return symbol;
    default:
      return control;
  }
}

constexpr std::uint8_t ascii_bits(unsigned char c) noexcept {
  using enum CharClass;
  if (c == '`') return bit::joins;  // "mama`s"
  switch (ascii_class(c)) {
    case letter:
      return static_cast<std::uint8_t>(bit::word | (c <= 'Z' ? bit::upper : bit::lower));
    case digit:
      return bit::word | bit::digit;
    case space:
      return bit::space;
    case apostrophe:
    case hyphen:
    case stop:
    case colon:
    case slash:
    case at_sign:
    case hash_sign:
    case ampersand:
    case underscore:
    case open:
    case currency:
    case symbol:
      return bit::joins;
    default:
      return 0;
  }
}

struct ByteTables {
  std::array<CharClass, 128> classes = {};
  std::array<std::uint8_t, 256> bits = {};  ///< bit::unicode alone from 128 on
  std::array<bool, 256> ends_phrase = {};   ///< marks that stand alone before a space
};

consteval ByteTables make_byte_tables() {
  ByteTables tables;
  for (unsigned c = 0; c < 128; ++c) {
    tables.classes[c] = ascii_class(static_cast<unsigned char>(c));
    tables.bits[c] = ascii_bits(static_cast<unsigned char>(c));
  }
  for (unsigned c = 128; c < 256; ++c) tables.bits[c] = bit::unicode;
  for (const char c : {',', '.', ';', ':', '!', '?', ')', ']'})
    tables.ends_phrase[static_cast<unsigned char>(c)] = true;
  return tables;
}
inline constexpr ByteTables byte_tables = make_byte_tables();

/// A character with its class.
struct Classified {
  char32_t value = 0;
  std::uint8_t bytes = 1;
  CharClass kind = CharClass::space;
  std::uint8_t bits = bit::space;
};

/// Classifies the character at a boundary of valid UTF-8.
Classified classify_unicode(const char* p) noexcept;
inline Classified classify(const char* p) noexcept {
  const auto c = static_cast<unsigned char>(*p);
  if (c < 0x80) return {c, 1, byte_tables.classes[c], byte_tables.bits[c]};
  return classify_unicode(p);
}

}  // namespace casus::detail

#endif
