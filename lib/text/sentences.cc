// SPDX-License-Identifier: MIT
#include "text/sentences.h"

#include "text/characters.h"

namespace casus::detail {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const TokenRules& rules, const std::vector<Token>& tokens)
      : text_(text), rules_(rules), tokens_(tokens) {}

  /// The token behind the sentence that begins at `first`.
  std::uint32_t end(std::uint32_t first) const {
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    const std::uint32_t limit = size - first > most_tokens_a_sentence ? first + most_tokens_a_sentence : size;
    for (std::uint32_t i = first; i < limit; ++i) {
      const Token& token = tokens_[i];
      if (!token.is(token::punctuation | token::abbreviation) || !may_end(i)) continue;
      const std::uint32_t to = closers(i + 1, limit);
      if (to >= limit) return limit;
      if (ends(i, to)) return to;
    }
    return limit;
  }

 private:
  Classified first_of(const Token& t) const noexcept { return classify(text_.data() + t.span.begin); }

  bool may_end(std::uint32_t i) const noexcept {
    const Token& t = tokens_[i];
    if (t.is(token::abbreviation)) {
      const std::uint32_t known = rules_.words[t.hash];
      return (known & TokenRules::abbreviation) == 0 || (known & TokenRules::ends) != 0;
    }
    const CharClass kind = first_of(t).kind;
    return kind == CharClass::stop || kind == CharClass::terminal || kind == CharClass::ellipsis;
  }

  /// Past the quotation marks and brackets that close behind the end mark.
  std::uint32_t closers(std::uint32_t i, std::uint32_t limit) const noexcept {
    for (; i < limit; ++i) {
      const Token& t = tokens_[i];
      if (t.is(token::space_before)) break;
      const Classified c = first_of(t);
      const bool closes = c.kind == CharClass::close || (t.is(token::quote) && !opens(i));
      if (!closes) break;
    }
    return i;
  }

  /// Whether a quotation mark opens: something follows it at once, and nothing stands at once before it.
  bool opens(std::uint32_t i) const noexcept {
    return i + 1 < tokens_.size() && !tokens_[i + 1].is(token::space_before) && tokens_[i].is(token::space_before);
  }

  bool ends(std::uint32_t mark, std::uint32_t next) const noexcept {
    const Token& t = tokens_[mark];
    std::uint32_t n = next;
    while (n + 1 < tokens_.size() && (tokens_[n].is(token::quote) || first_of(tokens_[n]).kind == CharClass::open)) ++n;
    const Token& follower = tokens_[n];
    const Classified c = first_of(follower);
    if ((c.bits & bit::lower) != 0) return false;
    if (t.is(token::abbreviation)) return follower.is(token::capitalised) && single_initial(t) == false;
    if (c.kind == CharClass::comma || c.kind == CharClass::semicolon || c.kind == CharClass::colon) return false;
    return true;
  }

  static bool single_initial(const Token& t) noexcept { return t.span.size() <= 2; }

  std::string_view text_;
  const TokenRules& rules_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void split_sentences(std::string_view text, std::uint32_t block, std::uint32_t first, const TokenRules& rules,
                     std::vector<Token>& tokens, std::vector<Sentence>& sentences) {
  const Splitter splitter(text, rules, tokens);
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
