// SPDX-License-Identifier: MIT
#include "entity/amounts.h"

#include <string_view>

namespace casus::detail {

void AmountTokens::read(const QuantityWords& words, std::span<const Token> tokens) {
  words_ = &words;
  tokens_.clear();
  for (const Token& token : tokens) {
    const std::string_view word = text_.slice(token);
    const bool number = token.is(token::number);
    const bool behind_number = !tokens_.empty() && tokens_.back().is(token::number) && !token.is(token::space_before);
    if (number && token.span.size() <= 32 && word.find_first_not_of("0123456789.,") != std::string_view::npos) {
      split(token);
    } else if (behind_number && token.is(token::abbreviation) && word.size() > 1 && word.ends_with('.')) {
      // "it cost $3m.": the full stop is the sentence's.
      Token piece = token;
      --piece.span.end;
      piece.hash = piece.stem = hash_folded(word.substr(0, word.size() - 1));
      tokens_.push_back(piece);
    } else {
      tokens_.push_back(token);
    }
  }
}

void AmountTokens::split(const Token& token) {
  const auto kind = [](char c) {
    if ((c >= '0' && c <= '9') || c == '.' || c == ',') return token::number;
    return c == '-' ? token::punctuation : token::word;
  };
  const std::string_view text = text_.slice(token);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && kind(text[end]) == kind(text[begin]) && text[end] != '-') ++end;
    Token piece;
    piece.span = {token.span.begin + static_cast<std::uint32_t>(begin),
                  token.span.begin + static_cast<std::uint32_t>(end)};
    piece.shape = kind(text[begin]);
    piece.hash = piece.stem = hash_folded(text.substr(begin, end - begin));
    tokens_.push_back(piece);
    begin = end;
  }
}

Numeral AmountTokens::number(std::size_t at, bool behind_symbol) const {
  Numeral numeral = words_->numbers().parse(text_, rest(at));
  if (numeral.tokens == 0) return numeral;
  std::size_t next = at + numeral.tokens;
  // "a $725-million package"
  if (!numeral.scaled && is_hyphen(next) && next + 1 < tokens_.size()) {
    const auto word = words_->numbers().find(rest(next + 1));
    if (const auto* scale = words_->numbers().reading(word, NumberKind::scale)) {
      numeral.value *= scale->value;
      numeral.scaled = true;
      numeral.scale = scale->value;
      numeral.tokens += 1 + word.tokens;
    }
  }
  // "GBP 3m": only where a currency has been named, for an m may be a metre.
  next = at + numeral.tokens;
  if (behind_symbol && !numeral.scaled) {
    if (const QuantityWord* scale = match(next).word(QuantityClass::scale)) {
      numeral.value *= scale->scale;
      numeral.scaled = true;
      numeral.scale = scale->scale;
      numeral.tokens += 1;
    }
  }
  return numeral;
}

Amount AmountTokens::amount(std::size_t at, bool between, const QuantityWords::Match* symbol) const {
  const Numeral first = number(at, symbol != nullptr);
  if (first.tokens == 0) return {};
  Amount amount{at + first.tokens, first.value, first.value};
  const QuantityWords::Match link = match(amount.end);
  std::size_t next = amount.end;
  if (link.is(QuantityClass::range) || (between && link.is(QuantityClass::between_and)))
    next += link.tokens;
  else if (is_hyphen(next))
    next += 1;
  else
    return amount;
  if (symbol != nullptr && match(next).is(QuantityClass::currency)) next += match(next).tokens;
  const Numeral second = next < tokens_.size() ? number(next, symbol != nullptr) : Numeral();
  if (second.tokens == 0) return amount;
  double low = first.value;
  // "2 tot 3 miljoen euro": the scale counts for both.
  if (second.scaled && !first.scaled && first.value < second.value / 1000) low *= second.scale;
  if (low >= second.value) return amount;
  return {next + second.tokens, low, second.value};
}

}  // namespace casus::detail
