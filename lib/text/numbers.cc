// SPDX-License-Identifier: MIT
#include <algorithm>

#include "text/scanner.h"

namespace casus::detail {

using enum CharClass;

/// A number, from its first digit at `i`; [from, i) is its sign.
Scanner::Position Scanner::number(Position from, Position i) {
  closed_ = false;
  while (i < end_ && !closed_) {
    Position digits = i;
    while (kind(digits) == digit) digits += at(digits).bytes;
    const std::uint8_t before = seen_;
    i = letters(i);
    if (digits < i && (flags(digits, i) & TokenRules::unit) != 0) {
      seen_ = before | bit::digit;  // "5pm", "10km" are two
      return digits;
    }
    const Classified c = at(i);
    if (i >= end_ || ((c.bits & bit::joins) == 0 && c.kind != comma)) break;
    const Position next = number_joiner(from, i, c);
    if (next == i) break;
    i = next;
  }
  return i;
}

/// Behind the character at `i` if it holds the next part of the number, else `i`.
Scanner::Position Scanner::number_joiner(Position from, Position i, Classified c) {
  const Position after = i + c.bytes;
  const Classified next = at(after);
  const bool before_digit = next.kind == digit;
  if (has_at_sign_ && leads_to_at_sign(i)) return address(i);
  switch (c.kind) {
    case stop:
    case comma:
      // "1.000,50"; "10.000,-"
      if (before_digit) return after;
      if (next.kind == hyphen && !is_word(at(after + 1))) {
        closed_ = true;
        return kind(after + 1) == hyphen ? after + 2 : after + 1;
      }
      return i;
    case colon:
    case slash:
      return before_digit ? after : i;
    case apostrophe:
      if (!is_word(next)) return i;  // "1990's"
      seen_ |= c.bits & bit::unicode;
      return after;
    case hyphen: {
      const bool short_year = next.kind == apostrophe && kind(after + next.bytes) == digit;  // "1968-'69"
      if (!is_word(next) && !short_year) return i;
      if (rules_.splits_hyphens && !is_phone_number(from, i)) return i;
      shape_ |= token::has_hyphen;
      seen_ |= c.bits & bit::unicode;
      if (short_year) seen_ |= next.bits & bit::unicode;
      return short_year ? after + next.bytes : after;
    }
    default:
      return i;
  }
}

/// "713-853-3989", "853-3989", "2001-09-11": more than a range of two numbers.
bool Scanner::is_phone_number(Position from, Position i) const noexcept {
  constexpr Position longest = 24;
  int hyphens = 0;
  Position last = i;
  Position k = std::max(from, i > longest ? i - longest : 0);
  for (; k < end_ && k < i + longest; ++k) {
    if (p_[k] == '-') {
      ++hyphens;
      last = k;
    } else if (p_[k] < '0' || p_[k] > '9') {
      break;
    }
  }
  return hyphens >= 2 || (i - from <= 3 && k - last == 5);
}

/// Whether only characters of a mailbox stand between here and an '@'.
bool Scanner::leads_to_at_sign(Position i) const noexcept {
  constexpr Position longest_mailbox = 64;
  for (Position k = i; k < end_ && k - i < longest_mailbox; ++k) {
    const char c = p_[k];
    if (c == '@') return is_word(at(k + 1));
    const bool allowed = c == '.' || c == '-' || c == '_' || c == '+' || is_ascii_letter(k) || (c >= '0' && c <= '9');
    if (!allowed) return false;
  }
  return false;
}

/// An address of the web or of mail goes on to the next space; punctuation at
/// its end is not its own.
Scanner::Position Scanner::address(Position i) {
  shape_ = static_cast<std::uint16_t>(token::address | (shape_ & token::capitalised));
  closed_ = true;
  Position last = i + 1;
  while (i < end_) {
    const Classified c = at(i);
    if (c.kind == CharClass::space || c.kind == quote || c.value == '<' || c.value == '>') break;
    i += c.bytes;
    if (is_word(c)) seen_ |= c.bits;
    if ((c.bits & bit::unicode) != 0) seen_ |= bit::unicode | bit::marks;
    if (is_word(c) || c.kind == slash || c.kind == underscore || c.kind == hyphen || c.value == '=') last = i;
  }
  return last;
}

}  // namespace casus::detail
