// SPDX-License-Identifier: MIT
#include "entity/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "entity/numeric_time.h"

namespace casus::detail {
namespace {

constexpr std::array<std::string_view, time_classes> class_names = {
    "weekday",      "weekday_part", "month",    "season",       "daypart",     "daypart_of",   "unit",
    "units",        "weekend",      "quarter",  "century",      "oclock",      "relative_day", "relative_part",
    "this",         "next",         "coming",   "last",         "past",        "following",    "same",
    "every",        "old",          "ago",      "earlier",      "in_future",   "the",          "of",
    "at",           "joiner",       "part",     "whole",        "decade_lead", "decade",       "ampm",
    "zone",         "range",        "dur_prep", "per",          "skip",        "noon",         "half_hour",
    "quarter_hour", "past_hour",    "to_hour",  "about",        "hyphen",      "set",          "ref",
    "era",          "year_prep",    "not_year", "future_prep",  "past_prep",   "future_cue",   "present_cue",
    "past_cue",     "clause_break", "number",   "day",          "year",        "ordinal",      "fraction",
    "vague",        "article",      "clock",    "numeric_date", "decade_year", "decade_short"};

/// Classes of which every expression has at least one.
constexpr TimeClasses core = {
    TimeClass::weekday,      TimeClass::weekday_part,  TimeClass::month,        TimeClass::season,
    TimeClass::daypart,      TimeClass::daypart_of,    TimeClass::unit,         TimeClass::weekend,
    TimeClass::relative_day, TimeClass::relative_part, TimeClass::decade,       TimeClass::oclock,
    TimeClass::ampm,         TimeClass::noon,          TimeClass::set,          TimeClass::ref,
    TimeClass::era,          TimeClass::year,          TimeClass::clock,        TimeClass::numeric_date,
    TimeClass::decade_year,  TimeClass::half_hour,     TimeClass::quarter_hour, TimeClass::decade_short};

// Kinds of FirstTokens.
constexpr std::uint8_t begins_phrase = 1;
constexpr std::uint8_t begins_number = 2;
constexpr std::uint8_t begins_core = 4;  ///< a phrase of a core class
constexpr std::uint8_t begins_hyphen = 8;
/// What may be read from its characters, in no lexicon.
constexpr std::uint16_t read_by_characters = token::number | token::has_digit | token::has_hyphen;

struct NumberClass {
  NumberKind kind;
  TimeClass cls;
};
constexpr NumberClass number_classes[] = {{NumberKind::ordinal, TimeClass::ordinal},
                                          {NumberKind::fraction, TimeClass::fraction},
                                          {NumberKind::vague, TimeClass::vague},
                                          {NumberKind::article, TimeClass::article}};

template <std::size_t N>
std::optional<int> index_of(std::string_view cell, const std::array<std::string_view, N>& names) noexcept {
  const auto at = std::find(names.begin(), names.end(), cell);
  if (at == names.end()) return std::nullopt;
  return static_cast<int>(at - names.begin());
}
constexpr std::array<std::string_view, 11> unit_names = {"TS", "TM", "TH", "D", "WE", "W", "M", "Q", "Y", "DE", "CE"};
constexpr std::array<std::string_view, 5> season_names = {"", "SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 5> part_names = {"", "MO", "AF", "EV", "NI"};

std::optional<int> integer(std::string_view cell) noexcept {
  int value = 0;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (read.ec != std::errc() || read.ptr != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// One hash for each stretch between blanks.
std::vector<std::uint64_t> word_hashes(std::string_view phrase) {
  std::vector<std::uint64_t> hashes;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    hashes.push_back(hash_folded(phrase.substr(0, blank)));
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
  }
  return hashes;
}

bool read_part(std::string_view cell, TimeWord& word) noexcept {
  const auto part = index_of(cell, part_names);
  if (part) word.part = static_cast<DayPart>(*part);
  return part && *part != 0;
}

/// Reads the value of a word: "3", "-1 MO", "SU", "5 case".
bool read_value(std::string_view cell, TimeWord& word, std::vector<std::string>& texts) {
  const std::size_t blank = cell.find(' ');
  const std::string_view head = cell.substr(0, blank);
  const std::string_view tail = blank == std::string_view::npos ? std::string_view() : cell.substr(blank + 1);
  word.weak = tail == "weak";
  word.capital = word.weak || tail == "case";
  std::optional<int> value;
  switch (word.cls) {
    case TimeClass::weekday:
    case TimeClass::month:
    case TimeClass::relative_day:
    case TimeClass::decade:
    case TimeClass::noon:
    case TimeClass::ampm:
      value = integer(head);
      break;
    case TimeClass::weekday_part:
    case TimeClass::relative_part:
      value = integer(head);
      if (!read_part(tail, word)) return false;
      break;
    case TimeClass::daypart:
    case TimeClass::daypart_of:
      if (!read_part(head, word)) return false;
      value = static_cast<int>(word.part);
      break;
    case TimeClass::season:
      value = index_of(head, season_names);
      break;
    case TimeClass::unit:
    case TimeClass::units:
      value = index_of(head, unit_names);
      break;
    case TimeClass::zone:
      value = head == "Z" ? 1 : 0;
      break;
    case TimeClass::set:
    case TimeClass::ref:
    case TimeClass::era:
      value = static_cast<int>(texts.size());
      texts.emplace_back(cell);
      break;
    default:
      value = 0;
      break;
  }
  if (value) word.value = *value;
  return value.has_value();
}

/// Whether a word looks like a regular verb in its past tense.
inline bool ends_in_past(const TextLayer& text, const Token& token, std::string_view suffix) noexcept {
  if (suffix.empty() || !token.is(token::word) || token.is(token::capitalised) || token.span.size() < 5) return false;
  const std::string_view word = text.slice(token);
  return word.back() == suffix.back() && word.ends_with(suffix);
}

}  // namespace

std::optional<TimeClass> time_class(std::string_view name) noexcept {
  const auto index = index_of(name, class_names);
  if (!index) return std::nullopt;
  return static_cast<TimeClass>(*index);
}

Result<TimeWords> TimeWords::make(const Seeds& seeds, std::string_view language) {
  TimeWords made;
  auto numbers = NumberWords::make(seeds, language);
  if (!numbers) return numbers.error();
  made.numbers_ = *std::move(numbers);
  if (const SeedTable* table = seeds.table(std::string(language) + "/time_words")) {
    if (auto error = made.load(*table)) return *std::move(error);
  }
  for (const std::uint64_t hash : made.numbers_.first_tokens()) made.begins_.add(hash, begins_number);
  made.begins_.add(hash_folded("-"), begins_hyphen);
  made.lexicon_.for_each_beginning([&](std::uint64_t hash, std::uint32_t id) {
    made.begins_.add(hash, core.has(made.words_[id].cls) ? begins_phrase | begins_core : begins_phrase);
  });
  made.lexicon_.freeze();
  return made;
}

std::optional<Error> TimeWords::load(const SeedTable& table) {
  const auto phrase = table.column("phrase");
  if (!phrase) return phrase.error();
  const auto cls = table.column("class");
  if (!cls) return cls.error();
  const auto value = table.column("value");
  if (!value) return value.error();
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    if (row[*cls] == "date_order") {
      month_first_ = row[*value] == "mdy";
      continue;
    }
    if (row[*cls] == "past_suffix") {
      past_suffix_ = row[*phrase];
      continue;
    }
    TimeWord word;
    const auto found = time_class(row[*cls]);
    if (!found) return table.bad_value(row, *cls, "a class of time word");
    word.cls = *found;
    if (!read_value(row[*value], word, texts_)) return table.bad_value(row, *value, "a value of this class");
    const auto id = static_cast<std::uint32_t>(words_.size());
    // A phrase is cut without a language: "Dec." and "'s avonds" would fall
    // into other tokens than in a text.
    if (row[*phrase].ends_with('.') || row[*phrase].find('\'') != std::string_view::npos) {
      lexicon_.add(word_hashes(row[*phrase]), id);
    } else {
      lexicon_.add(row[*phrase], id);
    }
    words_.push_back(word);
  }
  return std::nullopt;
}

const TimeWord* TimeWords::reading(const TimeItem& item, TimeClass cls) const noexcept {
  for (const std::uint32_t id : item.words) {
    if (words_[id].cls == cls) return &words_[id];
  }
  return nullptr;
}

/// "mid-November", "mid-1996": the month, the year.
void TimeWords::read_compound(const TextLayer& text, const Token& token, TimeItem& item) const {
  const std::string_view word = text.slice(token);
  const std::size_t hyphen = word.find('-');
  if (word.size() > 24 || hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size()) return;
  const auto is_part = [this](std::uint32_t id) { return words_[id].cls == TimeClass::part; };
  const auto prefix = lexicon_.find(hash_folded(word.substr(0, hyphen)));
  if (std::none_of(prefix.begin(), prefix.end(), is_part)) return;
  const std::string_view of = word.substr(hyphen + 1);
  item.words = lexicon_.find(hash_folded(of));
  for (const std::uint32_t id : item.words) item.classes.add(words_[id].cls);
  const auto year = parse_digits(of, numbers_.decimal());
  if (of.size() == 4 && year && *year >= 1000 && *year < 2200) {
    item.classes.add(TimeClass::year);
    item.number = *year;
  } else if (const auto decade = parse_decade(of)) {
    item.classes.add(TimeClass::decade_year);
    item.number = *decade;
  }
}

void TimeWords::read_number(const TextLayer& text, const Token& token, TimeItem& item) const noexcept {
  const std::string_view digits = text.slice(token);
  if (const auto clock = parse_clock(digits, numbers_.decimal() == ',')) {
    item.classes.add(TimeClass::clock);
    item.hour = clock->hour;
    item.minute = clock->minute;
  } else if (const auto date = parse_numeric_date(digits, month_first_)) {
    item.classes.add(TimeClass::numeric_date);
    item.date = *date;
  } else if (const auto decade = parse_decade(digits)) {
    item.classes.add(digits.size() < 5 ? TimeClass::decade_short : TimeClass::decade_year);
    item.number = *decade;
  }
}

bool TimeWords::read(const TextLayer& text, const Sentence& sentence, std::vector<TimeItem>& items) const {
  const std::span<const Token> tokens(text.tokens.data() + sentence.first_token,
                                      sentence.last_token - sentence.first_token);
  if (!may_have_core(text, tokens)) return false;
  items.clear();
  TimeClasses seen;
  for (std::uint32_t at = 0; at < tokens.size();) {
    const Token& token = tokens[at];
    const unsigned begins = begins_.kinds(token);
    TimeItem& item = items.emplace_back();
    item.first_token = sentence.first_token + at;
    if (begins != 0 || token.is(read_by_characters)) {
      at += read_item(text, tokens.subspan(at), begins, item);
      seen.add(item.classes);
    } else {
      if (ends_in_past(text, token, past_suffix_)) item.classes.add(TimeClass::past_cue);
      ++at;
    }
    item.last_token = sentence.first_token + at;
  }
  if (seen.has(TimeClass::year) || seen.has(TimeClass::day)) guard_years(text, items);
  return seen.overlaps(core);
}

bool TimeWords::may_have_core(const TextLayer& text, std::span<const Token> tokens) const noexcept {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    // "12" and "350" are no years or times, "90s" is.
    if (token.is(token::number | token::has_digit) && (token.span.size() > 3 || text.slice(token).ends_with('s')))
      return true;
    return (begins_.kinds(token) & begins_core) != 0 || token.is(token::has_hyphen);
  });
}

std::uint32_t TimeWords::read_item(const TextLayer& text, std::span<const Token> rest, unsigned begins,
                                   TimeItem& item) const {
  const Token& token = rest[0];
  std::uint32_t length = 1;
  const Lexicon::Match match = (begins & begins_phrase) != 0 ? lexicon_.longest(rest) : Lexicon::Match();
  if (match.tokens != 0) {
    for (const std::uint32_t id : match.ids) {
      const TimeWord& word = words_[id];
      if (!word.capital || token.is(token::capitalised)) item.classes.add(word.cls);
    }
    item.words = match.ids;
    length = match.tokens;
  } else {
    if (token.is(token::has_hyphen)) read_compound(text, token, item);
    if (ends_in_past(text, token, past_suffix_)) item.classes.add(TimeClass::past_cue);
  }
  const auto number = (begins & begins_number) != 0 ? numbers_.find(rest) : NumberWords::Match();
  if (number.tokens != 0 || token.is(token::number)) length = read_numeral(text, rest, number, length, item);
  if (token.is(token::has_digit) && !item.is(TimeClass::year) && !item.is(TimeClass::day)) {
    read_number(text, token, item);
    if (item.is(TimeClass::clock) || item.is(TimeClass::numeric_date)) length = 1;
  }
  if ((begins & begins_hyphen) != 0 && token.is(token::punctuation) && text.slice(token) == "-")
    item.classes.add(TimeClass::hyphen);
  return length;
}

std::uint32_t TimeWords::read_numeral(const TextLayer& text, std::span<const Token> rest,
                                      const NumberWords::Match& number, std::uint32_t length,
                                      TimeItem& item) const noexcept {
  const Numeral numeral = numbers_.parse(text, rest, number);
  if (numeral.tokens >= length) {
    item.classes.add(TimeClass::number);
    item.number = numeral.value;
    length = numeral.tokens;
    if (numeral.plain && numeral.value >= 1 && numeral.value <= 31) item.classes.add(TimeClass::day);
    if (numeral.plain && rest[0].span.size() == 4 && numeral.value >= 1000 && numeral.value < 2200) {
      item.classes.add(TimeClass::year);
    }
  }
  if (number.tokens < length) return length;
  for (const auto& [kind, cls] : number_classes) {
    const NumberWords::Word* word = numbers_.reading(number, kind);
    if (word == nullptr) continue;
    item.classes.add(cls);
    if (!item.is(TimeClass::number)) item.number = word->value;
    length = number.tokens;
  }
  return length;
}

void TimeWords::guard_years(const TextLayer& text, std::span<TimeItem> items) const noexcept {
  for (std::size_t i = 0; i < items.size(); ++i) {
    TimeItem& item = items[i];
    if (!item.is(TimeClass::year) && !item.is(TimeClass::day)) continue;
    // "2000 euro", "$1995", "1500 mensen", "maart 45%": amounts, and no years.
    const auto is_symbol = [&](std::size_t k) { return text.tokens[items[k].first_token].is(token::symbol); };
    const bool amount_before = i > 0 && is_symbol(i - 1);
    // "ended Aug. 31 $2.7 million" is a day all the same.
    const bool symbol_after =
        i + 1 < items.size() && is_symbol(i + 1) && !(i + 2 < items.size() && items[i + 2].is(TimeClass::number));
    const bool amount_after = symbol_after || (i + 1 < items.size() && items[i + 1].is(TimeClass::not_year));
    if (amount_before || amount_after) {
      item.classes.remove(TimeClass::year);
      item.classes.remove(TimeClass::day);
    }
  }
}

}  // namespace casus::detail
