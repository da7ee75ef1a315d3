// SPDX-License-Identifier: MIT
#include "entity/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace casus::detail {
namespace {

constexpr std::array<std::string_view, 8> kind_names = {"cardinal", "ordinal", "scale", "fraction",
                                                        "vague",    "article", "joint", "decimal"};

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

/// The groups of digits between the marks of a number.
struct Groups {
  std::array<std::string_view, 6> part = {};
  std::array<char, 6> mark = {};  ///< before the part
  std::size_t count = 0;
};

bool split(std::string_view text, Groups& groups) noexcept {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_digit(text[i])) continue;
    if (i < text.size() && text[i] != '.' && text[i] != ',') return false;
    if (i == begin || groups.count == groups.part.size()) return false;
    groups.mark[groups.count] = begin == 0 ? '\0' : text[begin - 1];
    groups.part[groups.count++] = text.substr(begin, i - begin);
    begin = i + 1;
  }
  return groups.count > 0;
}

double digits_value(std::string_view digits) noexcept {
  double value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// 64.1 times 1e9 is not 64.1e9 in binary.
double rounded(double value) noexcept {
  const double whole = std::round(value);
  return std::abs(value - whole) < 1e-12 * std::abs(value) ? whole : value;
}

}  // namespace

std::optional<double> parse_digits(std::string_view text, char decimal) noexcept {
  if (text.empty() || text.size() > 24) return std::nullopt;
  if (std::all_of(text.begin(), text.end(), is_digit)) return digits_value(text);
  Groups groups;
  if (!split(text, groups)) return std::nullopt;
  double value = digits_value(groups.part[0]);
  for (std::size_t i = 1; i < groups.count; ++i) {
    const std::string_view part = groups.part[i];
    const bool last = i + 1 == groups.count;
    const bool grouping = groups.mark[i] != decimal && part.size() == 3 && groups.part[0].size() <= 3;
    if (grouping) {
      value = value * 1000 + digits_value(part);
    } else if (last && (groups.mark[i] == decimal || groups.count == 2)) {
      double fraction = digits_value(part);
      for (std::size_t k = 0; k < part.size(); ++k) fraction /= 10;
      value += fraction;
    } else {
      return std::nullopt;
    }
  }
  return value;
}

Result<NumberWords> NumberWords::make(const Seeds& seeds, std::string_view language) {
  NumberWords made;
  if (const SeedTable* table = seeds.table(std::string(language) + "/number_words")) {
    const auto phrase = table->column("phrase");
    if (!phrase) return phrase.error();
    const auto kind = table->column("kind");
    if (!kind) return kind.error();
    const auto value = table->column("value");
    if (!value) return value.error();
    for (std::size_t i = 0; i < table->rows(); ++i) {
      const SeedRow row = table->row(i);
      const auto* name = std::find(kind_names.begin(), kind_names.end(), row[*kind]);
      if (name == kind_names.end()) return table->bad_value(row, *kind, "a kind of number word");
      Word word{static_cast<NumberKind>(name - kind_names.begin()), 0};
      if (word.kind == NumberKind::decimal) {
        if (row[*phrase] != "," && row[*phrase] != ".") return table->bad_value(row, *phrase, "a comma or a full stop");
        made.decimal_ = row[*phrase][0];
        continue;
      }
      const std::string_view cell = row[*value];
      const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), word.value);
      if (word.kind != NumberKind::vague && (read.ec != std::errc() || read.ptr != cell.data() + cell.size())) {
        return table->bad_value(row, *value, "a number");
      }
      made.lexicon_.add(row[*phrase], static_cast<std::uint32_t>(made.words_.size()));
      made.words_.push_back(word);
    }
  }
  made.lexicon_.for_each_beginning([&](std::uint64_t hash, std::uint32_t id) {
    const NumberKind kind = made.words_[id].kind;
    if (kind != NumberKind::joint && kind != NumberKind::scale) made.first_tokens_.push_back(hash);
  });
  made.lexicon_.freeze();
  return made;
}

NumberWords::Match NumberWords::find(std::span<const Token> tokens) const noexcept {
  const Lexicon::Match match = lexicon_.longest(tokens);
  return {match.tokens, match.ids};
}

const NumberWords::Word* NumberWords::reading(const Match& match, NumberKind kind) const noexcept {
  for (const std::uint32_t id : match.ids) {
    if (words_[id].kind == kind) return &words_[id];
  }
  return nullptr;
}

Numeral NumberWords::parse(const TextLayer& text, std::span<const Token> tokens, const Match& first) const noexcept {
  Numeral numeral;
  if (tokens.empty()) return numeral;
  double total = 0;
  double current = 0;
  double last_scale = 1e18;
  bool open = true;  // whether a cardinal may come next
  std::uint32_t at = 0;
  if (tokens[0].is(token::number)) {
    const std::string_view digits = text.slice(tokens[0]);
    if (const auto value = parse_digits(digits, decimal_)) {
      current = *value;
      numeral.plain = std::all_of(digits.begin(), digits.end(), is_digit);
      open = false;
      at = 1;
    }
  }
  if (at == 0) {
    // "een miljoen", "a million"
    if (reading(first, NumberKind::article) != nullptr && first.tokens < tokens.size() &&
        reading(find(tokens.subspan(first.tokens)), NumberKind::scale) != nullptr) {
      current = 1;
      open = false;
      at = first.tokens;
    } else if (reading(first, NumberKind::cardinal) == nullptr) {
      return numeral;
    }
  }
  constexpr std::uint32_t longest = 12;
  while (at < tokens.size() && at < longest) {
    Match match = at == 0 ? first : find(tokens.subspan(at));
    if (match.tokens == 0) break;
    if (open && current >= 100 && reading(match, NumberKind::joint) != nullptr) {
      const Match behind = find(tokens.subspan(at + match.tokens));
      const Word* rest = reading(behind, NumberKind::cardinal);
      if (rest == nullptr || rest->value >= 100) break;
      at += match.tokens;
      match = behind;
    }
    const Word* scale = reading(match, NumberKind::scale);
    const Word* cardinal = reading(match, NumberKind::cardinal);
    const Word* fraction = reading(match, NumberKind::fraction);
    if (scale != nullptr && current > 0 && scale->value < last_scale && (scale->value > 100 || current < 100)) {
      if (scale->value <= 100) {
        current *= scale->value;
      } else {
        total += current * scale->value;
        current = 0;
        last_scale = scale->value;
      }
      numeral.scaled = true;
      numeral.scale = scale->value;
      open = true;
    } else if (cardinal != nullptr && open && (current == 0 || cardinal->value < 100)) {
      current += cardinal->value;
      open = false;
    } else if (fraction != nullptr && !open && at == 1) {
      current += fraction->value;  // "2 1/2"
    } else {
      break;
    }
    at += match.tokens;
  }
  numeral.tokens = at;
  numeral.value = rounded(total + current);
  if (at != 1) numeral.plain = false;
  return numeral;
}

}  // namespace casus::detail
