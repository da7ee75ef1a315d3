// SPDX-License-Identifier: MIT
#include "text/block_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/page_word.h"

namespace casus::detail {
namespace {

constexpr std::array<std::pair<std::string_view, PhrasePlace>, 10> places = {{
    {"whole", PhrasePlace::whole},
    {"start", PhrasePlace::start},
    {"marker", PhrasePlace::marker},
    {"names", PhrasePlace::names},
    {"credit", PhrasePlace::credit},
    {"anywhere", PhrasePlace::anywhere},
    {"section", PhrasePlace::section},
    {"part", PhrasePlace::part},
    {"date", PhrasePlace::date},
    {"agency", PhrasePlace::agency},
}};

constexpr std::array<std::pair<std::string_view, BlockLabel>, 5> labels = {{
    {"related_link", BlockLabel::related_link},
    {"caption", BlockLabel::caption},
    {"byline", BlockLabel::byline},
    {"comment_form", BlockLabel::comment_form},
    {"other", BlockLabel::other},
}};

template <typename Words>
auto find_word(const Words& words, std::string_view word) -> std::optional<decltype(words[0].second)> {
  for (const auto& [name, value] : words) {
    if (name == word) return value;
  }
  return std::nullopt;
}

/// What a table says of a sequence of tokens, until it is laid out for lookup.
struct Draft {
  std::vector<Phrase> phrases;
  bool goes_on = false;
  bool inside = false;
  std::uint8_t flags = 0;
};
using Drafts = std::map<std::uint64_t, Draft>;

std::uint8_t flags_of(Phrase phrase) noexcept {
  namespace flag = page_word_flag;
  switch (phrase.place) {
    case PhrasePlace::part:
      return phrase.label == BlockLabel::byline ? flag::byline_part : flag::other_part;
    case PhrasePlace::date:
      return flag::byline_part | flag::date;
    case PhrasePlace::agency:
      return flag::byline_part | flag::agency;
    default:
      return 0;
  }
}

std::optional<Error> read_phrases(const SeedTable& table, Drafts& drafts) {
  const auto column = table.column("phrase");
  if (!column) return column.error();
  const auto where = table.column("where");
  if (!where) return where.error();
  const auto label_column = table.column("label");
  if (!label_column) return label_column.error();
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto place = find_word(places, row[*where]);
    if (!place) {
      return table.bad_value(row, *where,
                             "whole, start, marker, names, credit, anywhere, section, part, date or agency");
    }
    const auto label = find_word(labels, row[*label_column]);
    if (!label) return table.bad_value(row, *label_column, "related_link, caption, byline, comment_form or other");
    PageTokens read;
    read_page_tokens(row[*column], read);
    const Phrase phrase = {.label = *label, .place = *place};
    const std::uint8_t flags = flags_of(phrase);
    if (read.count == 0 || !read.complete)
      return table.bad_value(row, *column, "a phrase of one to 64 words and marks");
    if (flags != 0 && read.count > 1) return table.bad_value(row, *column, "a single word");
    std::uint64_t key = read.tokens[0].key;
    drafts[key].inside |= phrase.place == PhrasePlace::credit || phrase.place == PhrasePlace::anywhere;
    for (std::size_t t = 1; t < read.count; ++t) {
      drafts[key].goes_on = true;
      key = BlockTables::State::extend(key, read.tokens[t].key);
    }
    Draft& draft = drafts[key];
    draft.flags |= flags;
    if (flags == 0) draft.phrases.push_back(phrase);
  }
  return std::nullopt;
}

}  // namespace

Result<BlockTables> BlockTables::make(const Seeds& seeds) {
  Drafts drafts;
  for (const Language& language : seeds.languages()) {
    const SeedTable* words = seeds.table(fmt::format("{}/function_words", language.code()));
    const auto column = words->column("word");
    if (!column) return column.error();
    for (std::size_t i = 0; i < words->rows(); ++i) {
      drafts[page_word_key(words->row(i)[*column])].flags |= page_word_flag::function;
    }
    if (const SeedTable* phrases = seeds.table(fmt::format("{}/boilerplate", language.code()))) {
      if (auto error = read_phrases(*phrases, drafts)) return *std::move(error);
    }
  }

  auto state = std::make_shared<State>();
  std::size_t size = 64;
  while (size < 3 * drafts.size()) size *= 2;
  state->keys.resize(size);
  state->flags.resize(size);
  state->slots.resize(size);
  state->mask = size - 1;
  for (const auto& [key, draft] : drafts) {
    const std::uint64_t at = state->place_of(key);
    state->keys[at] = key;
    state->flags[at] = draft.flags;
    if (draft.goes_on || !draft.phrases.empty()) state->flags[at] |= page_word_flag::begins_phrase;
    state->slots[at] = {.first_phrase = static_cast<std::uint32_t>(state->phrases.size()),
                        .phrases = static_cast<std::uint16_t>(draft.phrases.size()),
                        .goes_on = draft.goes_on,
                        .inside = draft.inside};
    state->phrases.insert(state->phrases.end(), draft.phrases.begin(), draft.phrases.end());
  }
  return BlockTables(std::move(state));
}

}  // namespace casus::detail
