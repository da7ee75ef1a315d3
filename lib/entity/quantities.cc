// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "casus/extractors.h"
#include "entity/amounts.h"
#include "entity/counted.h"
#include "entity/quantity_words.h"
#include "seeds/by_language.h"
#include "syntax/words_in.h"

namespace casus::inline v0 {

using detail::Amount;
using detail::AmountTokens;
using detail::QuantityClass;
using detail::QuantityWord;
using detail::QuantityWords;

namespace {

/// The tables of one language.
struct QuantityGrammar {
  QuantityWords words;
  detail::CountedWords counted;

  static Result<QuantityGrammar> make(const Seeds& seeds, Language language) {
    auto words = QuantityWords::make(seeds, language.code());
    if (!words) return words.error();
    auto counted = detail::CountedWords::make(seeds, language.code());
    if (!counted) return counted.error();
    return QuantityGrammar{*std::move(words), *std::move(counted)};
  }
};

}  // namespace

struct Quantities::State {
  detail::ByLanguage<QuantityGrammar> grammars;
};

namespace {

/// The quantities of one sentence after another.
class QuantityReader {
 public:
  QuantityReader(const SyntaxLayer& syntax, EntitySink& out)
      : syntax_(syntax), text_(syntax.text), tokens_(text_), out_(out) {}

  void sentence(const QuantityGrammar&, std::size_t sentence);

 private:
  /// Reports the quantity that begins here and gives its end, or 0.
  std::size_t read(std::size_t at, bool approximate, bool between);
  std::size_t read_money(std::size_t at, const QuantityWords::Match& symbol, bool approximate, bool between);
  void read_counted(std::size_t first, const Amount&, bool approximate);
  Amount vague(std::size_t at) const;
  void report(const Amount&, Span, std::string_view unit, std::string rule, float score, bool approximate,
              std::string_view of = {});
  Span span(std::size_t first, std::size_t end) const { return {tokens_[first].span.begin, tokens_[end - 1].span.end}; }

  const SyntaxLayer& syntax_;
  const TextLayer& text_;
  AmountTokens tokens_;
  EntitySink& out_;
  const QuantityGrammar* grammar_ = nullptr;
  const SyntaxSentence* tree_ = nullptr;  ///< null without a model
};

void QuantityReader::sentence(const QuantityGrammar& grammar, std::size_t number) {
  grammar_ = &grammar;
  const Sentence& sentence = text_.sentences[number];
  const bool has_tree = number < syntax_.sentences.size() && !syntax_.sentences[number].empty();
  tree_ = has_tree ? &syntax_.sentences[number] : nullptr;
  const std::span<const Token> tokens(text_.tokens.data() + sentence.first_token,
                                      sentence.last_token - sentence.first_token);
  const QuantityWords& words = grammar.words;
  // Without a tree there is nothing but what has a unit.
  if (!(has_tree ? words.has_amount(tokens) : words.has_unit(tokens))) return;
  tokens_.read(words, tokens);
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
    const QuantityWords::Match word = tokens_.match(at);
    const bool is_about = word.is(QuantityClass::approximate);
    const bool is_between = word.is(QuantityClass::between);
    approximate = is_about || (approximate && is_between);
    between = is_between || (between && is_about);
    at += std::max<std::size_t>(word.tokens, 1);
  }
}

std::size_t QuantityReader::read_money(std::size_t at, const QuantityWords::Match& symbol, bool approximate,
                                       bool between) {
  const std::size_t next = at + symbol.tokens;
  const Amount money = next < tokens_.size() ? tokens_.amount(next, between, &symbol) : Amount();
  if (money.end == 0) return 0;
  const std::string& unit = symbol.word(QuantityClass::currency)->unit;
  // "$5 million dollars", "US$ 5 USD": the unit may be said again.
  std::size_t end = money.end;
  const QuantityWords::Match again = tokens_.match(end);
  const QuantityWord* same = again.word(QuantityClass::currency);
  if (same != nullptr && same->unit == unit) end += again.tokens;
  report(money, span(at, end), unit, "money.symbol", 0.97F, approximate);
  return end;
}

std::size_t QuantityReader::read(std::size_t at, bool approximate, bool between) {
  const QuantityWords::Match before = tokens_.match(at);
  if (const QuantityWord* currency = before.word(QuantityClass::currency); currency != nullptr && currency->before)
    return read_money(at, before, approximate, between);
  Amount counted = tokens_.amount(at, between, nullptr);
  const bool is_vague = counted.end == 0;
  if (is_vague) counted = vague(at);
  if (counted.end == 0) return 0;
  approximate = approximate || is_vague;
  std::size_t unit_at = counted.end;
  QuantityWords::Match unit = tokens_.match(unit_at);
  if (unit.tokens == 0 && tokens_.is_hyphen(unit_at)) unit = tokens_.match(++unit_at);
  const std::size_t end = unit_at + unit.tokens;
  if (unit.is(QuantityClass::percent)) {
    report(counted, span(at, end), "percent", "percent", 0.96F, approximate);
    return end;
  }
  const QuantityWord* currency = unit.word(QuantityClass::currency);
  if (currency != nullptr && !(currency->weak && counted.high < 1e5)) {
    report(counted, span(at, end), currency->unit, "money.word", 0.93F, approximate);
    return end;
  }
  if (tree_ != nullptr) read_counted(at, counted, approximate);
  return counted.end;
}

/// "tientallen": some tens.
Amount QuantityReader::vague(std::size_t at) const {
  const QuantityWords::Match match = tokens_.match(at);
  const QuantityWord* word = match.word(QuantityClass::vague);
  return word == nullptr ? Amount() : Amount{at + match.tokens, word->low, word->high};
}

void QuantityReader::read_counted(std::size_t first, const Amount& amount, bool approximate) {
  const Span number = span(first, amount.end);
  const detail::WordRange words = detail::words_in(syntax_, *tree_, number);
  if (words.empty()) return;
  const auto counted = grammar_->counted.counted_by(syntax_, *tree_, detail::top_of(syntax_, words));
  if (!counted) return;
  const Span whole = {std::min(number.begin, counted->span.begin), std::max(number.end, counted->span.end)};
  report(amount, whole, counted->unit, "count", 0.9F, approximate, counted->of);
}

void QuantityReader::report(const Amount& amount, Span span, std::string_view unit, std::string rule, float score,
                            bool approximate, std::string_view of) {
  Quantity quantity;
  quantity.span = span;
  quantity.unit = unit;
  quantity.of = of;
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

Quantities::Quantities(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
Quantities::~Quantities() = default;

Result<std::unique_ptr<Quantities>> Quantities::make(const Seeds& seeds) {
  auto grammars = detail::ByLanguage<QuantityGrammar>::of(seeds, &QuantityGrammar::make);
  if (!grammars) return grammars.error();
  return std::unique_ptr<Quantities>(new Quantities(std::unique_ptr<const State>(new State{*std::move(grammars)})));
}

void Quantities::extract(const SyntaxLayer& in, EntitySink& out) const {
  const TextLayer& text = in.text;
  QuantityReader reader(in, out);
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const Block& block = text.block_of(text.sentences[i]);
    if (!block.is_prose()) continue;
    if (const QuantityGrammar* grammar = state_->grammars.find(block.language)) reader.sentence(*grammar, i);
  }
}

}  // namespace casus::inline v0
