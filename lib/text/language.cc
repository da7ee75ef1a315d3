// SPDX-License-Identifier: MIT
// Nearly half of the words of running text are function words, and these are
// what tells languages apart: a naive Bayes classifier over them, with all
// languages that have none of a word at the same low rate. Languages without
// seeds take part, so that German is not called Dutch.
#include "text/language.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "text/page_word.h"

namespace casus::detail {
namespace {

constexpr std::size_t max_languages = 24;
constexpr std::uint32_t sampled_words = 128;   ///< of a block, at most
constexpr std::uint32_t expecting_words = 48;  ///< the same where a language is expected
constexpr std::uint32_t sampled_bytes = 2048;  ///< of a block
constexpr std::uint32_t step_words = 12;       ///< after so many a clear case is closed; an expected one after half
constexpr std::int16_t clear_lead = 80;        ///< of one language over all others: 10 nats
constexpr std::int16_t expected_lead = 32;     ///< enough for the article's language to be the block's
constexpr float clear_score = 0.998f;
constexpr float units_per_nat = 8;
constexpr std::string_view default_rate = "20";
constexpr double floor_rate = 0.5;  ///< of a word not in a language's list, in 10,000 words

constexpr unsigned row_bits = 16;
constexpr std::uint64_t most_rows = (1u << row_bits) - 1;

using Weights = std::array<std::int16_t, max_languages>;

/// What the words of a piece of text say.
struct Evidence {
  std::array<std::int32_t, max_languages> sums = {};
  std::uint32_t words = 0;
  std::uint32_t hits = 0;  ///< words in any list
  std::uint32_t latin = 0;
  std::uint32_t not_latin = 0;  ///< letters
  bool as_expected = false;     ///< it is the expected language, and was not read further

  /// A language that none of the tables know has few of their words, all the
  /// same if they are many: "die", "in" and "a" are words nearly everywhere.
  bool has_words() const noexcept { return 6 * hits >= words; }
  void add(const Evidence& other) noexcept {
    for (std::size_t i = 0; i < max_languages; ++i) sums[i] += other.sums[i];
    words += other.words;
    hits += other.hits;
    latin += other.latin;
    not_latin += other.not_latin;
  }
};

/// Whether one of the sums, which is `top`, lies above all others by so much.
bool leads(const Weights& sums, std::int16_t top, std::int16_t by) noexcept {
  const auto floor = static_cast<std::int16_t>(top - by);
  std::int16_t near = 0;  // of this width for the compiler's vectors
  for (const std::int16_t sum : sums) near = static_cast<std::int16_t>(near + (sum > floor ? 1 : 0));
  return near == 1;
}

/// Whether a byte leads a letter, of Latin script or of another one.
constexpr bool leads_latin(unsigned char byte) noexcept {
  return byte < 0x80 || (byte >= 0xC3 && byte <= 0xCA);
}
constexpr bool leads_not_latin(unsigned char byte) noexcept {
  return (byte >= 0xCE && byte <= 0xE0) || (byte >= 0xE3 && byte <= 0xED);
}

std::size_t find_or_add(std::vector<Language>& languages, Language language) {
  const auto at = std::find(languages.begin(), languages.end(), language);
  if (at != languages.end()) return static_cast<std::size_t>(at - languages.begin());
  languages.push_back(language);
  return languages.size() - 1;
}

}  // namespace

struct LanguageTables::State {
  std::vector<Language> languages;  ///< those with seeds, then others
  std::size_t with_seeds = 0;
  std::vector<Weights> rows = {{}};  ///< the first one is of the words in no list
  /// Each the key of a word without its lowest 16 bits, where its row stands:
  /// small enough to stay near. 0: empty.
  std::vector<std::uint64_t> slots;
  std::uint64_t mask = 0;

  Result<bool> read(const SeedTable&, std::optional<std::size_t> language);
  Result<std::size_t> other_language(std::string_view code);
  Weights& row_of(std::uint64_t key);
  void grow();
  std::uint64_t probe(std::uint64_t key) const noexcept {
    const std::uint64_t tag = key & ~most_rows;
    std::uint64_t at = key >> row_bits & mask;
    while (holds_other(slots[at] & ~most_rows, tag)) at = (at + 1) & mask;
    return at;
  }
  std::uint64_t row_at(std::uint64_t slot) const noexcept { return slots[slot] & most_rows; }
  /// Reads as much as it takes to tell the language, or that it is the expected one.
  Evidence look(std::string_view text, std::optional<std::size_t> expected) const noexcept;
  LanguageGuess judge(const Evidence&) const noexcept;
  std::size_t best(const Evidence&) const noexcept;
};

void LanguageTables::State::grow() {
  const auto old = std::exchange(slots, std::vector<std::uint64_t>(std::max<std::size_t>(1024, 2 * slots.size())));
  mask = slots.size() - 1;
  for (const std::uint64_t slot : old) {
    if (slot != 0) slots[probe(slot)] = slot;
  }
}

Weights& LanguageTables::State::row_of(std::uint64_t key) {
  if (4 * (rows.size() + 1) > slots.size()) grow();
  const std::uint64_t at = probe(key);
  if (slots[at] == 0) {
    slots[at] = (key & ~most_rows) | rows.size();
    rows.emplace_back();
  }
  return rows[row_at(at)];
}

/// Reads word, weight and, if they are not all of one, language.
Result<bool> LanguageTables::State::read(const SeedTable& table, std::optional<std::size_t> language) {
  const auto word = table.column("word");
  if (!word) return word.error();
  const auto weight = table.column("weight");  // may be left out
  const auto code = language ? word : table.column("language");
  if (!code) return code.error();
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const std::string_view cell = weight ? row[*weight] : default_rate;
    int rate = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), rate);
    if (error != std::errc() || end != cell.data() + cell.size() || rate < 1 || rate > 1000) {
      return table.bad_value(row, *weight, "a number of 1 to 1000");
    }
    const std::uint64_t key = page_word_key(row[*word]);
    if (key == 0) return table.bad_value(row, *word, "one word without punctuation");
    if (rows.size() >= most_rows) return table.bad_value(row, *word, "one of at most 65,535 words");
    const std::size_t column = language ? *language : find_or_add(languages, Language(row[*code]));
    if (column >= max_languages) return table.bad_value(row, *code, "one of at most 24 languages");
    row_of(key)[column] = static_cast<std::int16_t>(std::lround(units_per_nat * std::log(rate / floor_rate)));
  }
  return true;
}

Result<LanguageTables> LanguageTables::make(const Seeds& seeds) {
  auto state = std::make_shared<State>();
  state->grow();
  state->languages = seeds.languages();
  state->with_seeds = state->languages.size();
  for (std::size_t i = 0; i < state->with_seeds; ++i) {
    const auto* table = seeds.table(fmt::format("{}/function_words", state->languages[i].code()));
    if (auto read = state->read(*table, i); !read) return read.error();
  }
  if (const SeedTable* others = seeds.table("world/other_function_words")) {
    if (auto read = state->read(*others, std::nullopt); !read) return read.error();
  }
  return LanguageTables(std::move(state));
}

Evidence LanguageTables::State::look(std::string_view text, std::optional<std::size_t> expected) const noexcept {
  text = text.substr(0, sampled_bytes);
  Evidence evidence;
  Weights sums = {};
  const char* at = text.data();
  const char* const end = at + text.size();
  const std::uint32_t most = expected ? expecting_words : sampled_words;
  std::uint32_t next_step = expected ? step_words / 2 : step_words;
  while (at < end && evidence.words < most) {
    if (evidence.words == next_step) {
      evidence.as_expected = expected && evidence.has_words() && leads(sums, sums[*expected], expected_lead);
      if (evidence.as_expected) break;
      const bool enough = next_step >= step_words;
      if (enough && leads(sums, *std::max_element(sums.begin(), sums.end()), clear_lead)) break;
      next_step *= 2;
    }
    const auto first = static_cast<unsigned char>(*at);
    const PageWord word = read_page_word(at, end);
    if (word.key == 0) {
      at += page_gap_bytes(*at);
      continue;
    }
    const auto length = static_cast<std::uint32_t>(word.end - at);
    at = word.end;
    if (first <= '9') continue;
    if (length == 1 && first <= 'Z') continue;  // "U-S-A!"
    ++evidence.words;
    if (leads_latin(first)) {
      evidence.latin += length;
    } else if (leads_not_latin(first)) {
      evidence.not_latin += length / 2;  // two or three bytes a letter
    }
    const std::uint64_t row = row_at(probe(word.key));
    evidence.hits += row != 0 ? 1 : 0;
    const Weights& weights = rows[row];
    for (std::size_t i = 0; i < max_languages; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + weights[i]);
  }
  std::copy(sums.begin(), sums.end(), evidence.sums.begin());
  return evidence;
}

std::size_t LanguageTables::State::best(const Evidence& evidence) const noexcept {
  return static_cast<std::size_t>(std::max_element(evidence.sums.begin(), evidence.sums.end()) - evidence.sums.begin());
}

LanguageGuess LanguageTables::State::judge(const Evidence& evidence) const noexcept {
  constexpr Language other("other");
  if (evidence.not_latin > evidence.latin) return {other, 0.99f};
  const std::size_t first = best(evidence);
  const auto top = static_cast<float>(evidence.sums[first]);
  if (evidence.words >= 24 && !evidence.has_words()) return {other, 0.7f};
  if (evidence.hits == 0 || first >= languages.size()) return {};

  float rest = 0;  // of the posterior, spread over the languages that are not the first
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const bool same = i == first || (i >= with_seeds && first >= with_seeds);
    const float behind = (top - static_cast<float>(evidence.sums[i])) / units_per_nat;
    if (!same && behind < 12) rest += std::exp(-behind);
  }
  const float score = 1 / (1 + rest);
  if (evidence.hits < 2 || score < 0.7f) return {};
  return {first < with_seeds ? languages[first] : other, std::min(score, 0.999f)};
}

LanguageGuess guess_language(std::string_view text, const LanguageTables& tables) {
  return tables.state().judge(tables.state().look(text, std::nullopt));
}

LanguageGuess find_languages(std::string_view text, std::optional<Language> given, const LanguageTables& tables,
                             std::span<Block> blocks) {
  const LanguageTables::State& state = tables.state();
  const auto in_text = [&](const Block& block) { return text.substr(block.span.begin, block.span.size()); };
  const auto index_of = [&](Language language) -> std::optional<std::size_t> {
    const auto end = state.languages.begin() + static_cast<std::ptrdiff_t>(state.with_seeds);
    const auto at = std::find(state.languages.begin(), end, language);
    return at == end ? std::nullopt : std::optional(static_cast<std::size_t>(at - state.languages.begin()));
  };
  Evidence all;
  std::optional<std::size_t> expected = given ? index_of(*given) : std::nullopt;
  for (Block& block : blocks) {
    const Evidence evidence = state.look(in_text(block), expected);
    if (block.is_prose()) all.add(evidence);
    if (evidence.as_expected) {
      block.language = state.languages[*expected];
      continue;
    }
    const LanguageGuess guess = state.judge(evidence);
    // Two words in a row such as "of the" may be part of a name; a block that
    // differs from its article must say so clearly.
    const bool clear = guess.score > clear_score && (evidence.hits >= 4 || evidence.not_latin > evidence.latin);
    block.language = clear ? guess.language : Language();
    if (clear && !given) {
      const LanguageGuess so_far = state.judge(all);
      expected = so_far.score > clear_score ? index_of(so_far.language) : std::nullopt;
    }
  }
  LanguageGuess article = given ? LanguageGuess{*given, 1} : state.judge(all);
  for (Block& block : blocks) {
    if (block.language == Language()) block.language = article.language;
  }
  return article;
}

}  // namespace casus::detail
