// SPDX-License-Identifier: MIT
#include "text/tokenise.h"

#include <algorithm>
#include <cstring>

#include "text/characters.h"
#include "utf8.h"

namespace casus::detail {
namespace {

/// How far a rule may look ahead of a token: addresses longer than that are cut.
constexpr std::uint32_t look_ahead = 256;

class Scanner {
 public:
  Scanner(std::string_view text, Span span, const TokenRules& rules, std::vector<Token>& out)
      : p_(text.data()), begin_(span.begin), end_(span.end), readable_(text.size()), rules_(rules), out_(out) {
    has_at_ = std::memchr(p_ + begin_, '@', end_ - begin_) != nullptr;
  }

  void run() {
    std::uint32_t i = begin_;
    while (i < end_) {
      const Classified c = classify(p_ + i);
      if (c.kind == CharClass::space) {
        space_before_ = true;
        i += c.bytes;
        continue;
      }
      seen_ = 0;
      shape_ = 0;
      stem_end_ = 0;
      const std::uint32_t to = token(i, c);
      emit(i, to);
      i = to;
      space_before_ = false;
    }
  }

 private:
  using enum CharClass;

  Classified at(std::uint32_t i) const noexcept { return i < end_ ? classify(p_ + i) : Classified{}; }
  static bool is_word(const Classified& c) noexcept { return (c.bits & bit::word) != 0; }
  static bool is_letter(const Classified& c) noexcept { return c.kind == letter; }
  std::uint64_t hash(std::uint32_t from, std::uint32_t to) const {
    if ((seen_ & bit::unicode) == 0) return FoldHash::ascii(p_ + from, to - from, readable_ - from);
    if ((seen_ & bit::marks) == 0) return hash_composed({p_ + from, to - from});
    return hash_unicode({p_ + from, to - from});
  }
  std::uint32_t flags(std::uint32_t from, std::uint32_t to) const { return rules_.words[hash(from, to)]; }
  std::uint32_t skip_space(std::uint32_t i) const noexcept {
    while (i < end_) {
      const Classified c = at(i);
      if (c.kind != CharClass::space) break;
      i += c.bytes;
    }
    return i;
  }

  void emit(std::uint32_t from, std::uint32_t to) {
    std::uint64_t whole = hash(from, to);
    std::uint64_t stem = stem_end_ > from ? hash(from, stem_end_) : whole;
    if (stem_end_ > from) shape_ |= token::has_clitic;
    if (space_before_) shape_ |= token::space_before;
    if ((seen_ & bit::digit) != 0) shape_ |= token::has_digit;
    if ((seen_ & (bit::upper | bit::lower)) == bit::upper && count_upper(from, to) >= 2) shape_ |= token::upper;
    out_.push_back({{from, to}, shape_, whole, stem});
  }

  int count_upper(std::uint32_t from, std::uint32_t to) const noexcept {
    int found = 0;
    while (from < to && found < 2) {
      const Classified c = at(from);
      found += (c.bits & bit::upper) != 0;
      from += c.bytes;
    }
    return found;
  }

  std::uint32_t token(std::uint32_t i, Classified c) {
    switch (c.kind) {
      case letter:
        return word(i, c);
      case digit:
        return number(i, i);
      case invisible: {
        std::uint32_t to = i;
        while (to < end_ && c.kind == invisible) to += c.bytes, seen_ |= c.bits, c = at(to);
        if (to < end_ && c.kind == letter) return word(to, c);
        shape_ = token::symbol;
        return to;
      }
      case apostrophe:
        return leading_apostrophe(i, c);
      case hyphen:
        return leading_hyphen(i, c);
      case at_sign:
        return handle(i, c);
      case hash_sign:
        return handle(i, c);
      case stop:
      case ellipsis:
        return repeated(i, token::punctuation);
      case quote:
        return quotation(i, c);
      case currency:
      case percent:
        shape_ = token::symbol;
        return i + c.bytes;
      case symbol:
      case control:
        return symbols(i, c);
      case comma:
        // ,, opens a quotation in much typed Dutch.
        if (at(i + 1).kind == comma && at(i + 2).kind != comma) {
          shape_ = token::quote;
          return i + 2;
        }
        return repeated(i, token::punctuation);
      case open:
        return bracket(i, c);
      default:
        return repeated(i, token::punctuation);
    }
  }

  /// The longest run of letters, digits and marks from `i`.
  std::uint32_t letters(std::uint32_t i) {
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

  std::uint32_t word(std::uint32_t from, Classified first) {
    shape_ = token::word;
    if ((first.bits & bit::upper) != 0) shape_ |= token::capitalised;
    return joined(from, letters(from));
  }

  /// Goes on behind the word characters of [from, i) as long as a joiner
  /// holds the next ones.
  std::uint32_t joined(std::uint32_t from, std::uint32_t i) {
    std::uint32_t part = from;  // where the last part begins
    while (i < end_) {
      const Classified c = at(i);
      if ((c.bits & bit::joins) == 0) break;
      const std::uint32_t next = joiner(from, part, i, c);
      if (next == i) break;
      part = i + c.bytes;
      i = next;
      if (closed_) break;
    }
    closed_ = false;
    return i;
  }

  /// Whether the character at `i` belongs to the token [from, i): the end of
  /// the longer token, or `i`.
  std::uint32_t joiner(std::uint32_t from, std::uint32_t part, std::uint32_t i, Classified c) {
    const Classified next = at(i + c.bytes);
    if (has_at_ && c.kind != apostrophe && is_email(i)) return address(i);
    switch (c.kind) {
      case apostrophe:
        return inner_apostrophe(from, i, c, next);
      case hyphen:
        return inner_hyphen(part, i, c, next);
      case stop:
        return inner_stop(from, part, i, next);
      case slash:
        if (!is_word(next) || (rules_.splits_slashes && !(i - part == 1 && !is_word(at(i + 2))))) return i;
        return letters(i + 1);
      case ampersand:
      case underscore:
        return is_word(next) ? letters(i + 1) : i;
      case symbol:
        return (p_[i] == '+' || p_[i] == '=') && is_word(next) ? letters(i + 1) : i;
      case colon:
        return next.kind == slash && at(i + 2).kind == slash ? address(i) : i;
      case open:
        return inner_bracket(i);
      case currency:
        // "US$ 5": the sign closes the name of its currency.
        if ((seen_ & bit::lower) != 0 || i - from > 3) return i;
        shape_ = token::symbol;
        closed_ = true;
        return i + c.bytes;
      default:
        return i;
    }
  }

  std::uint32_t inner_apostrophe(std::uint32_t from, std::uint32_t i, Classified c, Classified next) {
    if (is_word(next)) {
      const std::uint32_t to = letters(i + c.bytes);
      seen_ |= c.bits & bit::unicode;
      if ((flags(i, to) & TokenRules::clitic) != 0) {
        stem_end_ = i;
      } else if (is_boundary({p_, end_}, i - 1) && (flags(i - 1, to) & TokenRules::clitic) != 0) {
        stem_end_ = i - 1;  // "didn't"
      }
      return to;
    }
    // "Hans' boek", "the parties' plan"; not where it closes a quotation.
    const char last = p_[i - 1];
    if (open_single_ || next.kind == apostrophe || (last != 's' && last != 'x' && last != 'z' && last != 'S')) return i;
    seen_ |= c.bits & bit::unicode;
    stem_end_ = i;
    closed_ = true;
    (void)from;
    return i + c.bytes;
  }

  std::uint32_t inner_hyphen(std::uint32_t part, std::uint32_t i, Classified c, Classified next) {
    if (!is_word(next)) {
      // "land- en tuinbouw"
      if (rules_.splits_hyphens || !(next.kind == CharClass::space || next.kind == comma) || i + c.bytes >= end_)
        return i;
      seen_ |= c.bits & bit::unicode;
      shape_ |= token::has_hyphen;
      closed_ = true;
      return i + c.bytes;
    }
    if (rules_.splits_hyphens && (flags(part, i) & TokenRules::prefix) == 0) return i;
    seen_ |= c.bits & bit::unicode;
    shape_ |= token::has_hyphen;
    return letters(i + c.bytes);
  }

  std::uint32_t inner_stop(std::uint32_t from, std::uint32_t part, std::uint32_t i, Classified next) {
    const bool single = at(part).bytes == i - part && at(part).kind == letter;
    if (is_word(next)) {
      // "U.S.", "J.Ensor", "nu.nl"; but "Hij ging weg.De rest bleef."
      const bool upper = (next.bits & bit::upper) != 0;
      if (!single && upper) return i;
      return letters(i + 1);
    }
    if (next.kind == stop) return i;
    const bool dotted = part != from && p_[part - 1] == '.';
    const std::uint32_t known = flags(from, i + 1);
    bool abbreviates = (known & TokenRules::abbreviation) != 0 || (single && dotted);
    if (!abbreviates && (known & TokenRules::before_number) != 0) abbreviates = at(skip_space(i + 1)).kind == digit;
    if (!abbreviates && single && part == from && (at(from).bits & bit::upper) != 0) {
      const std::uint32_t follows = skip_space(i + 1);
      abbreviates = follows < end_ && at(follows).kind == letter;
    }
    if (!abbreviates) return i;
    shape_ |= token::abbreviation;
    closed_ = at(i + 1).kind != hyphen;
    return i + 1;
  }

  /// A bracket; but "(werk)dag" and "(tbs-)behandeling" are words.
  std::uint32_t bracket(std::uint32_t i, Classified c) {
    std::uint32_t to = i + 1;
    while (to < end_ && to - i < 16 && is_ascii_letter(p_[to])) ++to;
    if (to > i + 1 && to < end_ && p_[to] == '-') ++to;
    if (c.value != '(' || to == i + 1 || to >= end_ || p_[to] != ')' || !is_letter(at(to + 1)))
      return repeated(i, token::punctuation);
    shape_ = token::word | (p_[i + 1] <= 'Z' ? token::capitalised : std::uint16_t{0});
    letters(i + 1);
    return joined(i, letters(to + 1));
  }

  static bool is_ascii_letter(char c) noexcept {
    return (byte_tables.bits[static_cast<unsigned char>(c)] & (bit::upper | bit::lower)) != 0;
  }

  /// "televisie-uitzending(en)"
  std::uint32_t inner_bracket(std::uint32_t i) {
    std::uint32_t to = i + 1;
    while (to < end_ && to - i < 16 && p_[to] >= 'a' && p_[to] <= 'z') ++to;
    if (to == i + 1 || to >= end_ || p_[to] != ')' || p_[i] != '(') return i;
    seen_ |= bit::lower;
    return letters(to + 1);
  }

  std::uint32_t number(std::uint32_t from, std::uint32_t i) {
    shape_ = token::number;
    (void)from;
    while (i < end_) {
      i = letters(i);
      const Classified c = at(i);
      const Classified next = at(i + c.bytes);
      if (i >= end_ || (c.bits & bit::joins) == 0 || !is_word(next)) break;
      const bool digits = next.kind == digit;
      if (has_at_ && is_email(i)) return address(i);
      if (c.kind == apostrophe) {
        i = letters(i + c.bytes);
        seen_ |= c.bits & bit::unicode;
      } else if (digits && (c.kind == stop || c.kind == comma || c.kind == colon || c.kind == slash)) {
        i = letters(i + 1);
      } else if (c.kind == hyphen && (!rules_.splits_hyphens || (digits && is_long_number(from, i)))) {
        shape_ |= token::has_hyphen;
        seen_ |= c.bits & bit::unicode;
        i = letters(i + c.bytes);
      } else {
        break;
      }
    }
    return i;
  }

  /// "713-853-3989", "2001-09-11": more than a range of two numbers.
  bool is_long_number(std::uint32_t from, std::uint32_t i) const noexcept {
    int hyphens = 0;
    for (std::uint32_t k = from; k < end_ && k < i + 24; ++k) {
      if (p_[k] == '-') {
        ++hyphens;
      } else if (p_[k] < '0' || p_[k] > '9') {
        break;
      }
    }
    return hyphens >= 2;
  }

  std::uint32_t leading_apostrophe(std::uint32_t i, Classified c) {
    const std::uint32_t after = i + c.bytes;
    const Classified next = at(after);
    seen_ |= c.bits & bit::unicode;
    if (next.kind == letter) {
      const std::uint8_t before = seen_;
      const std::uint32_t to = letters(after);
      if ((flags(i, to) & TokenRules::start) != 0) {
        shape_ = token::word;
        return joined(i, to);
      }
      seen_ = before;
    } else if (next.kind == digit && at(after + 1).kind == digit && at(after + 2).kind != digit) {
      return number(i, after);  // "'68"
    } else if (next.kind == apostrophe) {
      shape_ = token::quote;  // '' as LaTeX has it
      return after + next.bytes;
    }
    open_single_ = next.kind != CharClass::space && after < end_;
    shape_ = token::quote;
    return after;
  }

  std::uint32_t leading_hyphen(std::uint32_t i, Classified c) {
    const std::uint32_t after = i + c.bytes;
    const Classified next = at(after);
    seen_ |= c.bits & bit::unicode;
    const bool alone = out_.empty() || space_before_ || i == begin_;
    if (alone && next.kind == digit) return number(i, after);
    if (alone && next.kind == letter && !rules_.splits_hyphens) {
      shape_ = token::word | token::has_hyphen;  // "winst en -verlies"
      return joined(i, letters(after));
    }
    return repeated(i, token::punctuation);
  }

  /// "@POTUS", "#metoo"
  std::uint32_t handle(std::uint32_t i, Classified c) {
    const Classified next = at(i + c.bytes);
    if (!is_word(next) || (c.kind == hash_sign && next.kind == digit)) {
      shape_ = token::symbol;
      return i + c.bytes;
    }
    shape_ = token::address;
    std::uint32_t to = letters(i + c.bytes);
    while (to < end_ && p_[to] == '_') to = letters(to + 1);
    return to;
  }

  std::uint32_t quotation(std::uint32_t i, Classified c) {
    shape_ = token::quote;
    seen_ |= c.bits & bit::unicode;
    const std::uint32_t after = i + c.bytes;
    if (c.value == '`' && after < end_ && p_[after] == '`') return after + 1;
    return after;
  }

  /// One character, as often as it stands there: "...", "!!!", "----".
  std::uint32_t repeated(std::uint32_t i, std::uint16_t shape) {
    shape_ = shape;
    const Classified c = at(i);
    seen_ |= c.bits & bit::unicode;
    i += c.bytes;
    const bool once = c.kind == open || c.kind == close || c.kind == comma || c.kind == colon || c.kind == semicolon;
    while (!once && i < end_) {
      const Classified next = at(i);
      const bool same = next.value == c.value || (c.kind == terminal && next.kind == terminal);
      if (!same) break;
      i += next.bytes;
    }
    return i;
  }

  std::uint32_t symbols(std::uint32_t i, Classified c) {
    shape_ = token::symbol;
    const Classified first = c;
    bool linked = false;
    while (i < end_ &&
           (c.value == first.value || c.kind == invisible || linked || (c.value >= 0x1F3FB && c.value <= 0x1F3FF))) {
      linked = c.value == 0x200D;
      seen_ |= c.bits;
      i += c.bytes;
      c = at(i);
      if (linked && c.kind != symbol) linked = false;
    }
    return i;
  }

  /// Whether [from the joiner at i on] only address characters lead to '@' and on.
  bool is_email(std::uint32_t i) const noexcept {
    for (std::uint32_t k = i; k < end_ && k - i < 64; ++k) {
      const char c = p_[k];
      if (c == '@') return k + 1 < end_ && is_word(at(k + 1));
      const bool local = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                         c == '-' || c == '_' || c == '+';
      if (!local) return false;
    }
    return false;
  }

  /// A web or e-mail address goes on to the next space; punctuation at its end is not its own.
  std::uint32_t address(std::uint32_t i) {
    shape_ = static_cast<std::uint16_t>(token::address | (shape_ & token::capitalised));
    const std::uint32_t limit = std::min(end_, i + 8 * look_ahead);
    std::uint32_t to = i;
    std::uint32_t last = i;
    while (to < limit) {
      const Classified c = at(to);
      if (c.kind == CharClass::space || c.kind == quote || p_[to] == '<' || p_[to] == '>') break;
      seen_ |= c.bits;
      to += c.bytes;
      if (is_word(c) || c.kind == slash || p_[to - 1] == '=' || p_[to - 1] == '_' || p_[to - 1] == '-') last = to;
    }
    closed_ = true;
    return std::max(last, i + 1);
  }

  const char* p_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::size_t readable_;
  const TokenRules& rules_;
  std::vector<Token>& out_;
  bool has_at_ = false;
  bool space_before_ = false;
  bool open_single_ = false;
  bool closed_ = false;  ///< nothing may join the token any more
  std::uint8_t seen_ = 0;
  std::uint16_t shape_ = 0;
  std::uint32_t stem_end_ = 0;
};

}  // namespace

void Tokeniser::run(std::string_view text, Span span, std::vector<Token>& out) const {
  if (!span.empty()) Scanner(text, span, rules_, out).run();
}

}  // namespace casus::detail
