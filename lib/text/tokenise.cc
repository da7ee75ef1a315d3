// SPDX-License-Identifier: MIT
#include "text/tokenise.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/letter_run.h"
#include "text/scanner.h"

namespace casus::detail {

using enum CharClass;

Scanner::Scanner(std::string_view text, Span span, const TokenRules& rules, std::vector<Token>& out)
    : p_(text.data()),
      begin_(span.begin),
      end_(span.end),
      text_end_(text.size()),
      rules_(rules),
      out_(out),
      has_at_sign_(!span.empty() && std::memchr(p_ + begin_, '@', end_ - begin_) != nullptr) {}

/// Most of news is words of ASCII letters with a space or a mark behind them:
/// such a word is measured, folded and hashed at once, without a branch for
/// each letter. Gives where something else begins, with the space before it.
Scanner::Position Scanner::plain_words(Position i) {
  const char* const p = p_;
  const Position end = end_;
  const Position last = text_end_ < 16 ? 0 : static_cast<Position>(std::min<std::size_t>(end, text_end_ - 16));
  Position window = window_;
  std::uint64_t mask = letters_;
  bool space = space_before_;
  while (i < last) {
    const auto byte = static_cast<unsigned char>(p[i]);
    if (byte_tables.bits[byte] == bit::space) {
      space = true;
      ++i;
      continue;
    }
    if (byte_tables.ends_phrase[byte]) {
      if (!is_before_space(i)) break;
      const std::uint64_t hash = FoldHash::of_byte(p[i]);
      const auto shape = static_cast<std::uint16_t>(token::punctuation + token::space_before * space);
      out_.push_back({{i, i + 1}, shape, hash, hash});
      space = false;
      ++i;
      continue;
    }
    // The next word must not wait until the letters of this one are known.
    if (i - window > window_step) {
      window = i;
      mask = letters_from(i);
    }
    const auto length = static_cast<std::uint32_t>(std::countr_one(mask >> (i - window)));
    if (length == 0 || length > longest_plain) break;
    const Position to = i + length;
    if (to > end) break;
    const std::uint8_t next = to < end ? byte_tables.bits[static_cast<unsigned char>(p[to])] : bit::space;
    if ((next & (bit::word | bit::unicode | bit::joins)) != 0 && !stands_alone(i, to)) break;
    const LetterRun run = letter_run(p + i, length);
    const std::uint64_t hash = FoldHash::finished(FoldHash::mixed(0, run.folded[0], run.folded[1]), run.length);
    const bool capitalised = (p[i] & 0x20) == 0;
    const bool upper = !run.has_lower & (run.length > 1);
    const auto shape = static_cast<std::uint16_t>(token::word + token::capitalised * capitalised +
                                                  token::upper * upper + token::space_before * space);
    out_.push_back({{i, to}, shape, hash, hash});
    space = false;
    i = to;
  }
  window_ = window;
  letters_ = mask;
  space_before_ = space;
  return i;
}

/// A bit for each of the 64 bytes from `i` on that is an ASCII letter.
std::uint64_t Scanner::letters_from(Position i) const noexcept {
  if (text_end_ - i >= 64) return letter_mask(p_ + i);
  std::array<char, 64> bytes = {};
  std::memcpy(bytes.data(), p_ + i, text_end_ - i);
  return letter_mask(bytes.data());
}

/// Whether the character at `to` does not belong to the word of letters before
/// it, as far as that shows at once: a colon, or the full stop of a sentence.
inline bool Scanner::stands_alone(Position i, Position to) const noexcept {
  const auto after = to + 1 < end_ ? static_cast<unsigned char>(p_[to + 1]) : static_cast<unsigned char>(' ');
  if (p_[to] == ':') return after != '/';
  if (p_[to] != '.' || to - i == 1 || rules_.keeps_stops) return false;
  if ((byte_tables.bits[after] & ~bit::space) != 0 || after == ',' || after == ';') return false;
  return rules_.words[FoldHash::ascii(p_ + i, to + 1 - i, text_end_ - i)] == 0;
}

bool Scanner::run() {
  Position i = begin_;
  window_ = begin_;
  letters_ = letters_from(begin_);
  while ((i = plain_words(i)) < end_) {
    seen_ = 0;
    stem_end_ = 0;
    const Classified c = at(i);
    if (c.kind == CharClass::space) {
      space_before_ = true;
      i += c.bytes;
      continue;
    }
    const Position to = token(i, c);
    emit(i, to);
    i = to;
    space_before_ = false;
    found_marks_ |= (seen_ & bit::marks) != 0;
  }
  return found_marks_;
}

void Scanner::emit(Position from, Position to) {
  const std::uint64_t whole = hash(from, to);
  Token made = {{from, to}, shape_, whole, whole};
  if (stem_end_ > from) {
    made.stem = hash(from, stem_end_);
    made.shape |= token::has_clitic;
  }
  if (space_before_) made.shape |= token::space_before;
  if ((seen_ & bit::digit) != 0) made.shape |= token::has_digit;
  if ((seen_ & (bit::upper | bit::lower)) == bit::upper && has_two_letters(from, to)) made.shape |= token::upper;
  out_.push_back(made);
}

bool Scanner::has_two_letters(Position from, Position to) const noexcept {
  int found = 0;
  for (; from < to && found < 2; from += at(from).bytes) found += kind(from) == letter;
  return found == 2;
}

Scanner::Position Scanner::skip_space(Position i) const noexcept {
  while (i < end_ && kind(i) == CharClass::space) i += at(i).bytes;
  return i;
}

Scanner::Position Scanner::token(Position i, Classified c) {
  seen_ |= c.bits & bit::unicode;
  switch (c.kind) {
    case letter:
      return word(i, c);
    case digit:
      shape_ = token::number;
      return number(i, i);
    case CharClass::invisible:
      return invisible(i);
    case apostrophe:
      return leading_apostrophe(i, c);
    case hyphen:
      return leading_hyphen(i, c);
    case stop:
      return leading_stop(i);
    case at_sign:
    case hash_sign:
      return handle(i, c);
    case quote:
      return quotation(i, c);
    case open:
      return bracket(i, c);
    case comma:
      // Two commas open a quotation in much typed Dutch.
      if (kind(i + 1) != comma || kind(i + 2) == comma) return repeated(i);
      shape_ = token::quote;
      return i + 2;
    case currency:
    case percent:
    case symbol:
    case control:
      return symbols(i, c);
    default:
      return repeated(i);
  }
}

/// A mark as often as it stands there: "...", "?!", "----".
Scanner::Position Scanner::repeated(Position i) {
  if (const Position face = emoticon(i); face > i) {
    shape_ = token::symbol;
    return face;
  }
  shape_ = token::punctuation;
  const Classified first = at(i);
  i += first.bytes;
  switch (first.kind) {
    case open:
    case close:
    case comma:
    case colon:
    case semicolon:
      return i;
    default:
      break;
  }
  while (i < end_) {
    const Classified next = at(i);
    if (next.value != first.value && (first.kind != terminal || next.kind != terminal)) break;
    seen_ |= next.bits & bit::unicode;
    i += next.bytes;
  }
  return i;
}

/// ":-)" anywhere, ":)" behind a space; not where a word goes on.
Scanner::Position Scanner::emoticon(Position i) const noexcept {
  if (p_[i] != ':' && p_[i] != ';' && p_[i] != '=') return i;
  const auto one_of = [&](Position k, const char* set) {
    return k < end_ && p_[k] != 0 && std::strchr(set, p_[k]) != nullptr;
  };
  const bool nose = one_of(i + 1, "-");
  const Position mouth = nose ? i + 2 : i + 1;
  if ((!nose && !space_before_) || !one_of(mouth, "()DPpO/|*[]")) return i;
  return is_word(at(mouth + 1)) || kind(mouth + 1) == slash ? i : mouth + 1;
}

/// A bracket; but "(werk)dag" and "(tbs-)behandeling" are words, and "[...]" is one mark.
Scanner::Position Scanner::bracket(Position i, Classified c) {
  if (end_ - i >= 5 && std::memcmp(p_ + i, "[...]", 5) == 0) {
    shape_ = token::punctuation;
    return i + 5;
  }
  Position to = i + 1;
  while (to - i < 16 && is_ascii_letter(to)) ++to;
  const bool letters_inside = to > i + 1;
  if (kind(to) == hyphen) ++to;
  if (c.value != '(' || !letters_inside || to >= end_ || p_[to] != ')' || kind(to + 1) != letter) return repeated(i);
  word(i + 1, at(i + 1));
  return joined(i, letters(to + 1));
}

Scanner::Position Scanner::quotation(Position i, Classified c) {
  shape_ = token::quote;
  const Position after = i + c.bytes;
  return c.value == '`' && after < end_ && p_[after] == '`' ? after + 1 : after;
}

/// "'s avonds", "'68", '' as a quotation mark, or one alone.
Scanner::Position Scanner::leading_apostrophe(Position i, Classified c) {
  const Position after = i + c.bytes;
  const Classified next = at(after);
  if (next.kind == letter) {
    const std::uint8_t before = seen_;
    const Position to = letters(after);
    if ((flags(i, to) & TokenRules::start) != 0) {
      shape_ = token::word;
      return joined(i, to);
    }
    seen_ = before;
  } else if (next.kind == digit && kind(after + 1) == digit && kind(after + 2) != digit) {
    shape_ = token::number;
    return number(i, after);
  } else if (next.kind == apostrophe) {
    seen_ |= next.bits & bit::unicode;
    shape_ = token::quote;
    return after + next.bytes;
  }
  open_single_ = next.kind != CharClass::space;
  shape_ = token::quote;
  return after;
}

/// "-3", "winst en -verlies", or a dash.
Scanner::Position Scanner::leading_hyphen(Position i, Classified c) {
  const Position after = i + c.bytes;
  const CharClass next = kind(after);
  const bool alone = space_before_ || i == begin_;
  if (alone && next == digit) {
    shape_ = token::number;
    return number(i, after);
  }
  if (alone && next == letter && !rules_.splits_hyphens) {
    shape_ = token::word | token::has_hyphen;
    return joined(i, letters(after));
  }
  return repeated(i);
}

/// ".5", or marks.
Scanner::Position Scanner::leading_stop(Position i) {
  if (!space_before_ || kind(i + 1) != digit) return repeated(i);
  shape_ = token::number;
  return number(i, i + 1);
}

/// "@POTUS", "#metoo"
Scanner::Position Scanner::handle(Position i, Classified c) {
  const Position after = i + c.bytes;
  if (!is_word(at(after)) || kind(after) == digit) return symbols(i, c);
  shape_ = token::address;
  Position to = letters(after);
  while (to < end_ && (kind(to) == underscore || (kind(to) == stop && c.kind == at_sign)) && is_word(at(to + 1))) {
    to = letters(to + 1);
  }
  return to;
}

/// A sign as often as it stands there, and an emoji with what modifies it.
Scanner::Position Scanner::symbols(Position i, Classified first) {
  if (const Position face = emoticon(i); face > i) {
    shape_ = token::symbol;
    return face;
  }
  if (first.value == '+' && space_before_ && kind(i + 1) == digit) {
    shape_ = token::number;
    return number(i, i + 1);
  }
  shape_ = token::symbol;
  constexpr char32_t zero_width_joiner = 0x200D;
  bool linked = false;
  Classified c = first;
  do {
    linked = c.value == zero_width_joiner;
    seen_ |= c.bits & (bit::unicode | bit::marks);
    i += c.bytes;
    c = at(i);
  } while (i < end_ && (c.value == first.value || c.kind == CharClass::invisible || (linked && c.kind == symbol) ||
                        (c.value >= 0x1F3FB && c.value <= 0x1F3FF)));
  return i;
}

/// Marks of writing direction and the like, with the word they stand before.
Scanner::Position Scanner::invisible(Position i) {
  Classified c = at(i);
  while (i < end_ && c.kind == CharClass::invisible) {
    seen_ |= c.bits;
    i += c.bytes;
    c = at(i);
  }
  if (i < end_ && c.kind == letter) return word(i, c);
  shape_ = token::symbol;
  return i;
}

bool Tokeniser::run(std::string_view text, Span span, std::vector<Token>& out) const {
  return Scanner(text, span, rules_, out).run();
}

}  // namespace casus::detail
