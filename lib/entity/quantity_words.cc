// SPDX-License-Identifier: MIT
#include "entity/quantity_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace casus::detail {
namespace {

constexpr std::array<std::string_view, 9> class_names = {"percent", "currency",    "other", "approximate", "range",
                                                         "between", "between_and", "scale", "vague"};

// Kinds of FirstTokens.
constexpr std::uint8_t begins_word = 1;
constexpr std::uint8_t begins_number = 2;
constexpr std::uint8_t begins_unit = 4;

bool is_currency_code(std::string_view code) noexcept {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool read_number(std::string_view cell, double& number) noexcept {
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return read.ec == std::errc() && read.ptr == cell.data() + cell.size();
}

}  // namespace

Result<QuantityWords> QuantityWords::make(const Seeds& seeds, std::string_view language) {
  QuantityWords made;
  auto numbers = NumberWords::make(seeds, language);
  if (!numbers) return numbers.error();
  made.numbers_ = *std::move(numbers);
  if (const SeedTable* table = seeds.table(std::string(language) + "/quantity_words")) {
    if (auto error = made.load_words(*table)) return *std::move(error);
    if (const SeedTable* currencies = seeds.table("world/currencies")) {
      if (auto error = made.load_currencies(*currencies)) return *std::move(error);
    }
  }
  for (const std::uint64_t hash : made.numbers_.first_tokens()) made.begins_.add(hash, begins_number);
  made.lexicon_.for_each_beginning([&](std::uint64_t hash, std::uint32_t id) {
    const QuantityClass cls = made.words_[id].cls;
    const bool unit = cls == QuantityClass::percent || cls == QuantityClass::currency;
    made.begins_.add(hash, unit ? begins_unit : cls == QuantityClass::vague ? begins_number : begins_word);
  });
  made.lexicon_.freeze();
  return made;
}

void QuantityWords::add(std::string_view phrase, QuantityWord word) {
  lexicon_.add(phrase, static_cast<std::uint32_t>(words_.size()));
  words_.push_back(std::move(word));
}

std::optional<Error> QuantityWords::load_words(const SeedTable& table) {
  const auto phrase = table.column("phrase");
  if (!phrase) return phrase.error();
  const auto cls = table.column("class");
  if (!cls) return cls.error();
  const auto value = table.column("value");
  if (!value) return value.error();
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto* name = std::find(class_names.begin(), class_names.end(), row[*cls]);
    if (name == class_names.end()) return table.bad_value(row, *cls, "a class of quantity word");
    QuantityWord word;
    word.cls = static_cast<QuantityClass>(name - class_names.begin());
    const std::string_view cell = row[*value];
    if (word.cls == QuantityClass::currency) {
      word.weak = cell.size() == 8 && cell.ends_with(" weak");
      const std::string_view code = cell.substr(0, word.weak ? 3 : cell.size());
      if (!is_currency_code(code)) return table.bad_value(row, *value, "an ISO 4217 code");
      word.unit = code;
    } else if (word.cls == QuantityClass::scale) {
      if (!read_number(cell, word.scale)) return table.bad_value(row, *value, "a number");
    } else if (word.cls == QuantityClass::vague) {
      const std::size_t dash = std::min(cell.find('-'), cell.size());
      if (!read_number(cell.substr(0, dash), word.low) || dash == cell.size() ||
          !read_number(cell.substr(dash + 1), word.high))
        return table.bad_value(row, *value, "the least and the most, such as 20-99");
    }
    add(row[*phrase], std::move(word));
  }
  return std::nullopt;
}

std::optional<Error> QuantityWords::load_currencies(const SeedTable& table) {
  const auto form = table.column("form");
  if (!form) return form.error();
  const auto code = table.column("code");
  if (!code) return code.error();
  const auto kind = table.column("kind");
  if (!kind) return kind.error();
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    if (!is_currency_code(row[*code])) return table.bad_value(row, *code, "an ISO 4217 code");
    if (row[*kind] != "code" && row[*kind] != "symbol") return table.bad_value(row, *kind, "code or symbol");
    QuantityWord word;
    word.cls = QuantityClass::currency;
    word.unit = row[*code];
    word.before = true;
    word.upper = row[*kind] == "code";
    add(row[*form], std::move(word));
  }
  return std::nullopt;
}

const QuantityWord* QuantityWords::Match::word(QuantityClass cls) const noexcept {
  for (const std::uint32_t id : ids) {
    const QuantityWord& word = words->words_[id];
    if (word.cls == cls && (!word.upper || upper)) return &word;
  }
  return nullptr;
}

QuantityWords::Match QuantityWords::find(std::span<const Token> tokens) const noexcept {
  const Lexicon::Match match = lexicon_.longest(tokens);
  if (match.tokens == 0) return {};
  return {match.tokens, match.ids, this, tokens[0].is(token::upper)};
}

bool QuantityWords::has_unit(std::span<const Token> tokens) const noexcept {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    // "725-dollar", "10%-belang": the unit may be inside.
    if (tokens[at].is(token::number) && tokens[at].is(token::has_hyphen)) return true;
    if ((begins_.kinds(tokens[at]) & begins_unit) == 0) continue;
    const Match match = find(tokens.subspan(at));
    if (match.is(QuantityClass::percent) || match.is(QuantityClass::currency)) return true;
  }
  return false;
}

bool QuantityWords::has_amount(std::span<const Token> tokens) const noexcept {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.is(token::number) || (begins_.kinds(token) & (begins_number | begins_unit)) != 0;
  });
}

}  // namespace casus::detail
