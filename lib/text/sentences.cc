// SPDX-License-Identifier: MIT
#include "text/sentences.h"

#include "text/characters.h"

namespace casus::detail {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const TokenRules& rules, const std::vector<Token>& tokens)
      : text_(text), rules_(rules), tokens_(tokens), size_(static_cast<std::uint32_t>(tokens.size())) {}

  /// The token behind the sentence that begins at `first`.
  std::uint32_t end(std::uint32_t first) {
    const std::uint32_t limit = size_ - first > most_tokens_a_sentence ? first + most_tokens_a_sentence : size_;
    for (std::uint32_t i = first; i < limit; ++i) {
      const Token& token = tokens_[i];
      if (!token.is(token::quote | token::punctuation | token::abbreviation)) continue;
      if (token.is(token::quote)) inside_ = opens(i);
      if (!token.is(token::punctuation | token::abbreviation) || !may_end(i)) continue;
      const std::uint32_t to = closers(i + 1, limit);
      if (to == size_ || ends(first, i, to)) return to;
      i = to - 1;
    }
    return limit;
  }

 private:
  Classified first_of(std::uint32_t i) const noexcept { return classify(text_.data() + tokens_[i].span.begin); }
  bool spaced(std::uint32_t i) const noexcept { return i >= size_ || tokens_[i].is(token::space_before); }

  /// What the language knows of an abbreviation where it stands: "Ill." is one
  /// only with its capital, "m." ends a sentence only behind a number.
  std::uint32_t known_of(std::uint32_t i) const noexcept {
    const std::uint32_t known = rules_.words[tokens_[i].hash];
    if ((known & TokenRules::capital) != 0 && !tokens_[i].is(token::capitalised)) return 0;
    if ((known & TokenRules::after_number) != 0 && (i == 0 || !tokens_[i - 1].is(token::number))) return 0;
    return known;
  }

  bool may_end(std::uint32_t i) const noexcept {
    const Token& t = tokens_[i];
    if (t.is(token::abbreviation)) {
      const std::uint32_t known = known_of(i);
      return (known & TokenRules::ends) != 0 || ((known & TokenRules::abbreviation) == 0 && t.span.size() > 2);
    }
    const CharClass kind = first_of(i).kind;
    return kind == CharClass::stop || kind == CharClass::terminal || kind == CharClass::ellipsis;
  }

  /// Whether a quotation mark opens: by its own look, else by the space around
  /// it, else by what the mark before it did. An odd mark derails one quotation.
  bool opens(std::uint32_t i) const noexcept {
    const char32_t c = first_of(i).value;
    switch (c) {
      case 0x201E:
      case 0x201A:
      case 0x201C:
      case 0x2018:
      case 0xAB:
      case 0x2039:
      case ',':
      case '`':
        return true;
      case 0x201D:
      case 0x2019:
      case 0xBB:
      case 0x203A:
        return false;
      case '\'':
        if (tokens_[i].span.size() == 2) return false;
        break;
      default:
        break;
    }
    const bool before = tokens_[i].is(token::space_before);
    const bool after = spaced(i + 1);
    return before != after ? before : !inside_;
  }

  bool is_end_mark(std::uint32_t i) const noexcept { return tokens_[i].is(token::punctuation) && may_end(i); }

  /// Past the marks that follow an end mark at once, the quotation marks and
  /// brackets that close, and the number of a footnote: [6].
  std::uint32_t closers(std::uint32_t i, std::uint32_t limit) noexcept {
    for (; i < limit; ++i) {
      if (tokens_[i].is(token::quote)) {
        if (opens(i)) break;
        inside_ = false;
      } else if (is_footnote(i, limit)) {
        i += 2;
      } else if (tokens_[i].is(token::space_before) || (first_of(i).kind != CharClass::close && !is_end_mark(i))) {
        break;
      }
    }
    return i;
  }

  bool is_footnote(std::uint32_t i, std::uint32_t limit) const noexcept {
    return i + 2 < limit && first_of(i).value == '[' && tokens_[i + 1].is(token::number) &&
           first_of(i + 2).value == ']';
  }

  /// "1. De oorzaken": the number of an item, not a sentence.
  bool is_item_number(std::uint32_t first, std::uint32_t mark) const noexcept {
    return mark == first + 1 && tokens_[first].is(token::number) && tokens_[first].span.size() <= 3 && !spaced(mark) &&
           first_of(mark).kind == CharClass::stop;
  }

  /// Whether a sentence begins at `next`, behind the end mark and what closes.
  bool ends(std::uint32_t first, std::uint32_t mark, std::uint32_t next) const noexcept {
    std::uint32_t n = next;
    for (int marks = 0; marks < 3 && n + 1 < size_; ++marks, ++n) {
      if (!tokens_[n].is(token::quote) && first_of(n).kind != CharClass::open) break;
    }
    const Token& follower = tokens_[n];
    const Classified c = first_of(n);
    if (c.kind == CharClass::comma || c.kind == CharClass::semicolon || c.kind == CharClass::colon) return false;
    if ((c.bits & bit::lower) != 0) return false;
    const Token& t = tokens_[mark];
    if (!t.is(token::abbreviation)) return !is_item_number(first, mark);
    if (!follower.is(token::capitalised) || first_of(next).kind == CharClass::open) return false;
    const std::uint32_t known = known_of(mark);
    return n != next || (known & TokenRules::often) != 0 || (rules_.words[follower.stem] & TokenRules::starter) != 0;
  }

  std::string_view text_;
  const TokenRules& rules_;
  const std::vector<Token>& tokens_;
  std::uint32_t size_;
  bool inside_ = false;  ///< a quotation, as far as the marks tell
};

}  // namespace

void split_sentences(std::string_view text, std::uint32_t block, std::uint32_t first, const TokenRules& rules,
                     std::vector<Token>& tokens, std::vector<Sentence>& sentences) {
  Splitter splitter(text, rules, tokens);
  while (first < tokens.size()) {
    const std::uint32_t last = splitter.end(first);
    for (std::uint32_t i = first; i < last; ++i) {
      if (!tokens[i].is(token::word | token::number | token::address)) continue;
      tokens[i].shape |= token::sentence_start;
      break;
    }
    sentences.push_back({{tokens[first].span.begin, tokens[last - 1].span.end}, first, last, block});
    first = last;
  }
}

}  // namespace casus::detail
