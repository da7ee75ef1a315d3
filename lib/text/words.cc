// SPDX-License-Identifier: MIT
#include "text/scanner.h"
#include "utf8.h"

namespace casus::detail {

using enum CharClass;

Scanner::Position Scanner::word(Position from, Classified first) {
  shape_ = (first.bits & bit::upper) != 0 ? token::word | token::capitalised : token::word;
  const Position to = letters(from);
  if (to >= end_ || (byte_tables.bits[static_cast<unsigned char>(p_[to])] & (bit::joins | bit::unicode)) == 0)
    return to;
  return joined(from, to);
}

/// Goes on behind the word characters of [from, i) as long as something holds
/// the next ones.
Scanner::Position Scanner::joined(Position from, Position i) {
  Position part = from;
  closed_ = false;
  while (i < end_ && !closed_) {
    const Classified c = at(i);
    if ((c.bits & bit::joins) == 0) break;
    const Position next = joiner(from, part, i, c);
    if (next == i) break;
    part = i + c.bytes;
    i = next;
  }
  return i;
}

/// Whether the character at `i` belongs to the token [from, i), whose last
/// part begins at `part`: the end of the longer token, or `i`.
Scanner::Position Scanner::joiner(Position from, Position part, Position i, Classified c) {
  const Position after = i + c.bytes;
  const Classified next = at(after);
  if (has_at_sign_ && c.kind != apostrophe && leads_to_at_sign(i)) return address(i);
  switch (c.kind) {
    case apostrophe:
      return inner_apostrophe(from, i, c);
    case quote:
      return next.kind == letter ? letters(after) : i;  // "mama`s"
    case hyphen:
      return inner_hyphen(part, i, c);
    case stop:
      return inner_stop(from, part, i);
    case open:
      return inner_bracket(i);
    case slash: {
      const bool both_single = after - part == 2 && next.kind == letter && !is_word(at(after + next.bytes));
      return is_word(next) && (!rules_.splits_slashes || both_single) ? letters(after) : i;
    }
    case ampersand:
    case underscore:
      return is_word(next) ? letters(after) : i;
    case symbol:
      return (c.value == '+' || c.value == '=') && is_word(next) ? letters(after) : i;
    case colon:
      return next.kind == slash && kind(after + 1) == slash ? address(i) : i;
    case currency:
      // "US$ 5 million": the sign closes the name of its currency.
      if ((seen_ & bit::lower) != 0 || i - from > 3) return i;
      shape_ = token::symbol;
      closed_ = true;
      return after;
    default:
      return i;
  }
}

Scanner::Position Scanner::inner_apostrophe(Position from, Position i, Classified c) {
  const Position after = i + c.bytes;
  const Classified next = at(after);
  const std::uint8_t before = seen_;
  seen_ |= c.bits & bit::unicode;
  if (is_word(next)) {
    const Position to = letters(after);
    if ((flags(i, to) & TokenRules::clitic) != 0) {
      stem_end_ = i;
    } else if (i - 1 > from && !is_continuation(p_[i - 1]) && (flags(i - 1, to) & TokenRules::clitic) != 0) {
      stem_end_ = i - 1;  // "didn't"
    }
    return to;
  }
  // "Hans' boek", "the parties' plan"; not where it closes a quotation.
  const char last = p_[i - 1];
  const bool sibilant = last == 's' || last == 'x' || last == 'z' || last == 'S';
  if (open_single_ || next.kind == apostrophe || !sibilant) {
    seen_ = before;
    return i;
  }
  stem_end_ = i;
  closed_ = true;
  return after;
}

Scanner::Position Scanner::inner_hyphen(Position part, Position i, Classified c) {
  const Position after = i + c.bytes;
  const Classified next = at(after);
  if (!is_word(next)) {
    // "land- en tuinbouw", "melk-, vlees- of eiproductie"
    const bool carries_on = next.kind == CharClass::space || next.kind == comma;
    if (rules_.splits_hyphens || !carries_on || after >= end_) return i;
    closed_ = true;
  } else if (rules_.splits_hyphens && (flags(part, i) & TokenRules::prefix) == 0) {
    return i;
  }
  seen_ |= c.bits & bit::unicode;
  shape_ |= token::has_hyphen;
  return letters(after);
}

Scanner::Position Scanner::inner_stop(Position from, Position part, Position i) {
  const Classified next = at(i + 1);
  const bool single = at(part).kind == letter && at(part).bytes == i - part;
  if (is_word(next)) {
    // "U.S.", "J.Ensor", "nu.nl", "ENRON.XLS"; but "Hij ging weg.De rest bleef."
    if (single || (next.bits & bit::upper) == 0) return letters(i + 1);
    const std::uint8_t before = seen_;
    const Position to = letters(i + 1);
    if ((before & bit::lower) == 0 && (seen_ & bit::lower) == 0 && to - i > 2) return to;
    if (kind(to) == stop && (flags(from, to + 1) & TokenRules::abbreviation) != 0) return to;  // "Ph.D."
    seen_ = before;
    return i;
  }
  if (next.kind == stop || !abbreviates(from, part, i)) return i;
  shape_ |= token::abbreviation;
  closed_ = next.kind != hyphen;  // "min.-pres."
  return i + 1;
}

/// Whether the full stop at `i` belongs to the word before it.
bool Scanner::abbreviates(Position from, Position part, Position i) {
  const Classified next = at(i + 1);
  if (rules_.keeps_stops) return true;
  std::uint32_t known = flags(from, i + 1);
  if ((known & TokenRules::capital) != 0 && (shape_ & token::capitalised) == 0) known = 0;
  if ((known & TokenRules::abbreviation) != 0) return true;
  if ((known & TokenRules::after_number) != 0 && !out_.empty() && out_.back().is(token::number)) return true;
  const bool single = at(part).kind == letter && at(part).bytes == i - part;
  if (single && part != from && p_[part - 1] == '.') return true;  // "d.w.z."
  // A sentence does not go on with a comma.
  if ((next.kind == comma || next.kind == semicolon) && i - from <= 6 && (seen_ & bit::digit) == 0) return true;
  if ((known & TokenRules::before_number) != 0 && kind(skip_space(i + 1)) == digit) return true;
  if (!single || part != from) return false;
  if (next.kind == hyphen) return true;  // "N.-Br."
  const Classified follows = at(skip_space(i + 1));
  if ((at(from).bits & bit::upper) != 0) return follows.kind == letter || follows.kind == close;
  return (follows.bits & bit::lower) != 0;  // "v. d. Berg"
}

/// "televisie-uitzending(en)"
Scanner::Position Scanner::inner_bracket(Position i) noexcept {
  Position to = i + 1;
  while (to - i < 16 && is_ascii_letter(to) && p_[to] >= 'a') ++to;
  if (p_[i] != '(' || to == i + 1 || to >= end_ || p_[to] != ')') return i;
  seen_ |= bit::lower;
  return letters(to + 1);
}

}  // namespace casus::detail
