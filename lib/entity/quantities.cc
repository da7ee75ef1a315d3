// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "casus/extractors.h"
#include "entity/number.h"
#include "entity/quantity_words.h"

namespace casus::inline v0 {

using detail::Numeral;
using detail::QuantityClass;
using detail::QuantityWord;
using detail::QuantityWords;

struct MoneyAndPercentages::State {
  struct Grammar {
    Language language;
    QuantityWords words;
  };
  std::vector<Grammar> grammars;

  const QuantityWords* words(Language language) const noexcept {
    const auto at =
        std::find_if(grammars.begin(), grammars.end(), [&](const Grammar& g) { return g.language == language; });
    return at == grammars.end() ? nullptr : &at->words;
  }
};

namespace {

/// A number, or the two ends of a range, among the tokens of a sentence.
struct Amount {
  std::size_t end = 0;  ///< behind its last token; 0 if there is none
  double low = 0;
  double high = 0;
};

/// The amounts of one sentence after another.
class AmountReader {
 public:
  AmountReader(const TextLayer& text, EntitySink& out) : text_(text), out_(out) {}

  void sentence(const QuantityWords& words, const Sentence& sentence) {
    words_ = &words;
    const std::span<const Token> tokens(text_.tokens.data() + sentence.first_token,
                                        sentence.last_token - sentence.first_token);
    if (!words.has_unit(tokens)) return;
    split(tokens);
    bool approximate = false;
    bool between = false;
    for (std::size_t at = 0; at < tokens_.size();) {
      if (!words.may_begin(tokens_[at])) {
        approximate = between = false;
        ++at;
        continue;
      }
      const std::size_t end = read(at, approximate, between);
      if (end != 0) {
        at = end;
        approximate = between = false;
        continue;
      }
      const QuantityWords::Match word = match(at);
      const bool is_about = word.is(QuantityClass::approximate);
      const bool is_between = word.is(QuantityClass::between);
      approximate = is_about || (approximate && is_between);
      between = is_between || (between && is_about);
      at += std::max<std::size_t>(word.tokens, 1);
    }
  }

 private:
  /// Takes tokens such as "20-25", "725-million", "2bn" to pieces.
  void split(std::span<const Token> tokens);
  void split(const Token&);

  std::span<const Token> rest(std::size_t at) const noexcept { return std::span<const Token>(tokens_).subspan(at); }
  QuantityWords::Match match(std::size_t at) const noexcept {
    return at < tokens_.size() ? words_->find(rest(at)) : QuantityWords::Match();
  }
  bool is_hyphen(std::size_t at) const noexcept {
    return at < tokens_.size() && tokens_[at].is(token::punctuation) && text_.slice(tokens_[at]) == "-";
  }

  Numeral number(std::size_t at, bool behind_symbol) const;
  Amount amount(std::size_t at, bool between, const QuantityWords::Match* symbol) const;
  /// Reports the quantity that begins here and gives its end, or 0.
  std::size_t read(std::size_t at, bool approximate, bool between);
  void report(std::size_t first, const Amount&, std::size_t end, std::string_view unit, std::string rule, float score,
              bool approximate);

  const TextLayer& text_;
  EntitySink& out_;
  const QuantityWords* words_ = nullptr;
  std::vector<Token> tokens_;
};

void AmountReader::split(std::span<const Token> tokens) {
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

void AmountReader::split(const Token& token) {
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

Numeral AmountReader::number(std::size_t at, bool behind_symbol) const {
  Numeral numeral = words_->numbers().parse(text_, rest(at));
  if (numeral.tokens == 0) return numeral;
  std::size_t next = at + numeral.tokens;
  // "a $725-million package"
  if (!numeral.scaled && is_hyphen(next) && next + 1 < tokens_.size()) {
    const auto word = words_->numbers().find(rest(next + 1));
    if (const auto* scale = words_->numbers().reading(word, detail::NumberKind::scale)) {
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

Amount AmountReader::amount(std::size_t at, bool between, const QuantityWords::Match* symbol) const {
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

std::size_t AmountReader::read(std::size_t at, bool approximate, bool between) {
  const QuantityWords::Match before = match(at);
  if (const QuantityWord* currency = before.word(QuantityClass::currency); currency != nullptr && currency->before) {
    const std::size_t next = at + before.tokens;
    if (next >= tokens_.size()) return 0;
    const Amount money = amount(next, between, &before);
    if (money.end == 0) return 0;
    // "$5 million dollars", "US$ 5 USD": the unit may be said again.
    std::size_t end = money.end;
    const QuantityWords::Match again = match(end);
    if (const QuantityWord* same = again.word(QuantityClass::currency);
        same != nullptr && same->unit == currency->unit) {
      end += again.tokens;
    }
    report(at, money, end, currency->unit, "money.symbol", 0.97F, approximate);
    return end;
  }
  const Amount counted = amount(at, between, nullptr);
  if (counted.end == 0) return 0;
  std::size_t unit_at = counted.end;
  QuantityWords::Match unit = match(unit_at);
  if (unit.tokens == 0 && is_hyphen(unit_at)) unit = match(++unit_at);
  const std::size_t end = unit_at + unit.tokens;
  if (unit.is(QuantityClass::percent)) {
    report(at, counted, end, "percent", "percent", 0.96F, approximate);
    return end;
  }
  const QuantityWord* currency = unit.word(QuantityClass::currency);
  if (currency != nullptr && !(currency->weak && counted.high < 1e5)) {
    report(at, counted, end, currency->unit, "money.word", 0.93F, approximate);
    return end;
  }
  return counted.end;
}

void AmountReader::report(std::size_t first, const Amount& amount, std::size_t end, std::string_view unit,
                          std::string rule, float score, bool approximate) {
  Quantity quantity;
  quantity.span = {tokens_[first].span.begin, tokens_[end - 1].span.end};
  quantity.unit = unit;
  quantity.low = amount.low;
  quantity.high = amount.high;
  quantity.value = amount.low == amount.high ? amount.low : (amount.low + amount.high) / 2;
  quantity.approximate = approximate;
  quantity.rule = std::move(rule);
  if (amount.low != amount.high) quantity.rule += ".range";
  quantity.score = score;
  out_.add(std::move(quantity));
}

}  // namespace

MoneyAndPercentages::MoneyAndPercentages(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
MoneyAndPercentages::~MoneyAndPercentages() = default;

Result<std::unique_ptr<MoneyAndPercentages>> MoneyAndPercentages::make(const Seeds& seeds) {
  auto state = std::make_unique<State>();
  for (const Language language : seeds.languages()) {
    auto words = QuantityWords::make(seeds, language.code());
    if (!words) return words.error();
    state->grammars.push_back({language, *std::move(words)});
  }
  return std::unique_ptr<MoneyAndPercentages>(new MoneyAndPercentages(std::move(state)));
}

void MoneyAndPercentages::extract(const SyntaxLayer& in, EntitySink& out) const {
  const TextLayer& text = in.text;
  AmountReader reader(text, out);
  for (const Sentence& sentence : text.sentences) {
    const Block& block = text.block_of(sentence);
    if (!block.is_prose()) continue;
    if (const QuantityWords* words = state_->words(block.language)) reader.sentence(*words, sentence);
  }
}

}  // namespace casus::inline v0
