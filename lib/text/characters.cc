// SPDX-License-Identifier: MIT
#include "text/characters.h"

#include "utf8.h"

namespace casus::detail {
namespace {

CharClass class_of(char32_t c, Category category) noexcept {
  using enum CharClass;
  switch (c) {
    case 0xB4:
    case 0x2019:
    case 0x02BC:
    case 0xFF07:
      return apostrophe;
    case 0x201A:
    case 0x201E:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFF02:
      return quote;
    case 0x2010:
    case 0x2011:
      return hyphen;
    case 0x2026:
      return ellipsis;
    case 0x3002:
    case 0xFF0E:
    case 0x06D4:
    case 0x0964:
    case 0xFF01:
    case 0xFF1F:
    case 0x061F:
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return terminal;
    case 0x85:
    case 0x200B:
    case 0xFEFF:
      return space;
    default:
      break;
  }
  switch (category) {
    using enum Category;
    case upper:
    case lower:
    case title:
    case modifier_letter:
    case other_letter:
      return letter;
    case decimal:
    case letter_number:
    case other_number:
      return digit;
    case nonspacing_mark:
    case enclosing_mark:
    case spacing_mark:
    case format:
      return invisible;
    case Category::space:
    case line:
    case paragraph:
      return CharClass::space;
    case Category::dash:
      return CharClass::dash;
    case Category::open:
      return CharClass::open;
    case Category::close:
      return CharClass::close;
    case initial_quote:
    case final_quote:
      return quote;
    case Category::currency:
      return CharClass::currency;
    case connector:
      return underscore;
    case other_punctuation:
      return semicolon;
    case Category::control:
    case surrogate:
    case unassigned:
    case private_use:
      return CharClass::control;
    default:
      return symbol;
  }
}

}  // namespace

Classified classify_unicode(const char* p) noexcept {
  const CodePoint c = decode(p);
  const Character known = character(c.value);
  const Category category = known.category();
  const CharClass kind = class_of(c.value, category);
  unsigned bits = bit::unicode | (known.may_compose() ? bit::marks : 0u);
  switch (kind) {
    case CharClass::letter:
      bits |= bit::word;
      if (category == Category::upper || category == Category::title) bits |= bit::upper;
      if (category == Category::lower) bits |= bit::lower;
      break;
    case CharClass::digit:
      bits |= bit::word | bit::digit;
      break;
    case CharClass::invisible:
      bits |= bit::word;
      break;
    case CharClass::space:
      bits |= bit::space;
      break;
    case CharClass::apostrophe:
    case CharClass::hyphen:
      bits |= bit::joins;
      break;
    default:
      break;
  }
  return {c.value, static_cast<std::uint8_t>(c.bytes), kind, static_cast<std::uint8_t>(bits)};
}

}  // namespace casus::detail
