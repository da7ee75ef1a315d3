// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_SCANNER_H
#define CASUS_TEXT_SCANNER_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/text.h"
#include "text/characters.h"
#include "text/token_rules.h"

namespace casus::detail {

/// The tokeniser at work on one span. Each rule takes the position where it
/// begins to look and gives the one behind what it took.
class Scanner {
 public:
  Scanner(std::string_view text, Span, const TokenRules&, std::vector<Token>&);
  bool run();

 private:
  using Position = std::uint32_t;

  // tokenise.cc: what begins how, and marks and symbols.
  Position token(Position, Classified first);
  Position repeated(Position);
  Position bracket(Position, Classified first);
  Position quotation(Position, Classified first);
  Position leading_apostrophe(Position, Classified first);
  Position leading_hyphen(Position, Classified first);
  Position leading_stop(Position);
  Position handle(Position, Classified first);
  Position symbols(Position, Classified first);
  Position emoticon(Position) const noexcept;
  Position invisible(Position);
  void emit(Position from, Position to);
  Position plain_words(Position);
  bool stands_alone(Position from, Position) const noexcept;
  std::uint64_t letters_from(Position) const noexcept;

  // words.cc: what holds the parts of a word together.
  Position word(Position, Classified first);
  Position joined(Position from, Position);
  Position joiner(Position from, Position part, Position, Classified);
  Position inner_apostrophe(Position from, Position, Classified);
  Position inner_hyphen(Position part, Position, Classified);
  Position inner_stop(Position from, Position part, Position);
  Position inner_bracket(Position) noexcept;
  bool abbreviates(Position from, Position part, Position);
  bool is_initial_before(Position) const noexcept;

  // numbers.cc: numbers, and addresses of the web.
  Position number(Position from, Position);
  Position number_joiner(Position from, Position, Classified);
  bool is_phone_number(Position from, Position) const noexcept;
  bool leads_to_at_sign(Position) const noexcept;
  Position address(Position);

  /// The character at a position; a space behind the end.
  Classified at(Position i) const noexcept { return i < end_ ? classify(p_ + i) : Classified{}; }
  CharClass kind(Position i) const noexcept { return at(i).kind; }
  static bool is_word(Classified c) noexcept { return (c.bits & bit::word) != 0; }
  bool is_ascii_letter(Position i) const noexcept {
    return i < end_ && (byte_tables.bits[static_cast<unsigned char>(p_[i])] & (bit::upper | bit::lower)) != 0;
  }
  bool is_before_space(Position i) const noexcept {
    return i + 1 == end_ || byte_tables.bits[static_cast<unsigned char>(p_[i + 1])] == bit::space;
  }
  Position letters(Position);
  Position skip_space(Position) const noexcept;
  std::uint64_t hash(Position from, Position to) const;
  /// What the language knows of the text between; nothing if it is long, so
  /// that a look costs no more than a few bytes.
  std::uint32_t flags(Position from, Position to) const {
    return to - from > longest_known ? 0 : rules_.words[hash(from, to)];
  }
  bool has_two_letters(Position from, Position to) const noexcept;

  static constexpr Position longest_known = 32;
  static constexpr Position longest_plain = 15;
  static constexpr Position window_step = 64 - longest_plain - 1;  ///< a word that begins later may not fit

  const char* p_;
  Position begin_;
  Position end_;
  std::size_t text_end_;
  const TokenRules& rules_;
  std::vector<Token>& out_;
  bool has_at_sign_;
  Position window_ = 0;        ///< where letters_ begins
  std::uint64_t letters_ = 0;  ///< which bytes are ASCII letters
  bool found_marks_ = false;   ///< in some token
  bool open_single_ = false;   ///< a single quotation mark is open

  // Of the token in work:
  bool space_before_ = false;
  bool closed_ = false;    ///< nothing more may join it
  std::uint8_t seen_ = 0;  ///< bits of its characters
  std::uint16_t shape_ = 0;
  Position stem_end_ = 0;  ///< 0: it has no clitic
};

inline Scanner::Position Scanner::letters(Position i) {
  while (i < end_) {
    const std::uint8_t bits = byte_tables.bits[static_cast<unsigned char>(p_[i])];
    if ((bits & bit::word) != 0) {
      seen_ |= bits;
      ++i;
    } else if (bits == bit::unicode) {
      const Classified c = classify_unicode(p_ + i);
      if (!is_word(c)) break;
      seen_ |= c.bits;
      i += c.bytes;
    } else {
      break;
    }
  }
  return i;
}

inline std::uint64_t Scanner::hash(Position from, Position to) const {
  if ((seen_ & bit::unicode) == 0) return FoldHash::ascii(p_ + from, to - from, text_end_ - from);
  const std::string_view piece(p_ + from, to - from);
  return (seen_ & bit::marks) == 0 ? hash_composed(piece) : hash_unicode(piece);
}

}  // namespace casus::detail

#endif
