// SPDX-License-Identifier: MIT
#include "entity/names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/characters.h"

namespace casus::detail {
namespace {

/// Calls `take(row, cells)` for each row, with the cells of those columns;
/// stops at the first error it returns. A table that is missing has no rows.
template <std::size_t count, typename Take>
std::optional<Error> for_each_row(const Seeds& seeds, const std::string& name,
                                  const std::array<std::string_view, count>& columns, Take take) {
  const SeedTable* table = seeds.table(name);
  if (table == nullptr) return std::nullopt;
  std::array<std::size_t, count> at = {};
  for (std::size_t i = 0; i < count; ++i) {
    auto column = table->column(columns[i]);
    if (!column) return column.error();
    at[i] = *column;
  }
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    std::array<std::string_view, count> cells = {};
    for (std::size_t c = 0; c < count; ++c) cells[c] = row[at[c]];
    const std::string_view wrong = take(cells);
    if (wrong.empty()) continue;
    // `take` answers with the view of the cell that it cannot read.
    const auto column =
        std::find_if(cells.begin(), cells.end(), [&](auto cell) { return cell.data() == wrong.data(); });
    return table->bad_value(row, at[static_cast<std::size_t>(column - cells.begin())], "a word this table knows");
  }
  return std::nullopt;
}

/// Calls `take` for each part of "a,b,c"; false as soon as it is.
template <typename Take>
bool for_each_part(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::size_t length = std::min(list.find(','), list.size());
    if (!take(list.substr(0, length))) return false;
    list.remove_prefix(std::min(length + 1, list.size()));
  }
  return true;
}

std::optional<AliasKind> read_kind(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 8> kinds = {"name",    "short",   "acronym", "adjective",
                                                     "demonym", "metonym", "nominal", "surname"};
  const auto found = std::find(kinds.begin(), kinds.end(), word);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<AliasKind>(found - kinds.begin());
}

bool begins_upper(std::string_view word) noexcept {
  return !word.empty() && (classify(word.data()).bits & bit::upper) != 0;
}

/// "NATO" and "VS", which are other words in lower case.
bool all_upper(std::string_view word) noexcept {
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool takes_genitive(EntityKind kind) noexcept {
  return kind == EntityKind::country || kind == EntityKind::person || kind == EntityKind::place;
}

void add_form(LanguageNames& names, std::string_view form, Alias alias) {
  alias.form = form;
  alias.first_capital = begins_upper(form);
  const std::size_t blank = form.find_last_of(" -");
  alias.last_capital = begins_upper(blank == std::string_view::npos ? form : form.substr(blank + 1));
  if (!alias.first_capital) {
    // Where the tokeniser cuts at hyphens the first part begins the form.
    for (const std::string_view start : {form, form.substr(0, form.find('-'))}) {
      const std::vector<std::uint64_t> hashes = phrase_hashes(start);
      if (!hashes.empty()) names.lower_starts[hashes[0] / 64 % 64] |= std::uint64_t{1} << hashes[0] % 64;
    }
  }
  names.forms.add(form, static_cast<std::uint32_t>(names.aliases.size()));
  names.aliases.push_back(alias);
}

std::optional<Error> read_aliases(const Seeds& seeds, const Catalogue& catalogue, const std::string& folder,
                                  LanguageNames& names) {
  using Cells = std::array<std::string_view, 4>;
  return for_each_row(seeds, folder + "/aliases", Cells{"form", "actor", "kind", "flags"}, [&](const Cells& cells) {
    const auto actor = catalogue.find(cells[1]);
    const auto kind = read_kind(cells[2]);
    if (!actor) return cells[1];
    if (!kind) return cells[2];
    Alias alias = {.actor = *actor,
                   .kind = *kind,
                   .exact = *kind == AliasKind::acronym && all_upper(cells[0]),
                   .takes_genitive = takes_genitive(catalogue[*actor].kind)};
    const bool known = for_each_part(cells[3], [&](std::string_view flag) {
      bool* const field = flag == "case"       ? &alias.exact
                          : flag == "no_start" ? &alias.no_start
                          : flag == "context"  ? &alias.context
                          : flag == "famous"   ? &alias.famous
                                               : nullptr;
      if (field != nullptr) *field = true;
      return field != nullptr;
    });
    if (!known) return cells[3];
    add_form(names, cells[0], alias);
    return std::string_view();
  });
}

/// A person's own name is known in every language.
void add_persons(const Catalogue& catalogue, LanguageNames& names) {
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    if (catalogue[i].kind != EntityKind::person || catalogue[i].name.find(' ') == std::string_view::npos) continue;
    add_form(names, catalogue[i].name, {.actor = i, .kind = AliasKind::name, .takes_genitive = true});
  }
}

std::optional<Error> read_descriptions(const Seeds& seeds, const Catalogue& catalogue, const std::string& folder,
                                       LanguageNames& names) {
  using Cells = std::array<std::string_view, 2>;
  auto error = for_each_row(seeds, folder + "/descriptions", Cells{"form", "candidates"}, [&](const Cells& cells) {
    std::vector<std::uint32_t> candidates;
    const bool known = for_each_part(cells[1], [&](std::string_view id) {
      if (const auto actor = catalogue.find(id)) candidates.push_back(*actor);
      return catalogue.find(id).has_value();
    });
    if (!known) return cells[1];
    add_form(names, cells[0],
             {.actor = static_cast<std::uint32_t>(names.descriptions.size()), .kind = AliasKind::description});
    names.descriptions.push_back(std::move(candidates));
    return std::string_view();
  });
  if (error) return error;
  using Form = std::array<std::string_view, 1>;
  return for_each_row(seeds, folder + "/no_names", Form{"form"}, [&](const Form& cells) {
    add_form(names, cells[0], {.kind = AliasKind::no_name});
    return std::string_view();
  });
}

std::optional<Error> read_titles(const Seeds& seeds, const std::string& folder, LanguageNames& names) {
  using Cells = std::array<std::string_view, 3>;
  auto error = for_each_row(seeds, folder + "/titles", Cells{"title", "role", "code"}, [&](const Cells& cells) {
    names.titles.add(cells[0], static_cast<std::uint32_t>(names.title_rows.size()));
    names.title_rows.push_back({.role = cells[1], .code = cells[2]});
    return std::string_view();
  });
  if (error) return error;
  using Nouns = std::array<std::string_view, 4>;
  return for_each_row(seeds, folder + "/group_nouns", Nouns{"noun", "kind", "code", "name"}, [&](const Nouns& cells) {
    const auto kind = read_entity_kind(cells[1]);
    if (!kind) return cells[1];
    names.groups.add(cells[0], static_cast<std::uint32_t>(names.group_rows.size()));
    names.group_rows.push_back({.kind = *kind, .code = cells[2], .name = cells[3]});
    return std::string_view();
  });
}

std::optional<Error> read_words(const Seeds& seeds, const std::string& folder, LanguageNames& names) {
  using Cells = std::array<std::string_view, 2>;
  auto error = for_each_row(seeds, folder + "/name_words", Cells{"word", "uses"}, [&](const Cells& cells) {
    const bool known = for_each_part(cells[1], [&](std::string_view use) {
      const std::uint32_t bit = use == "determiner"    ? name_word::determiner
                                : use == "indefinite"  ? name_word::indefinite
                                : use == "former"      ? name_word::former
                                : use == "of"          ? name_word::of
                                : use == "particle"    ? name_word::particle
                                : use == "capitalised" ? name_word::capitalised
                                                       : 0u;
      if (bit != 0) names.words.add(cells[0], bit);
      return bit != 0;
    });
    return known ? std::string_view() : cells[1];
  });
  if (error) return error;
  error = for_each_row(seeds, folder + "/compound_heads", Cells{"head", "kind"}, [&](const Cells& cells) {
    if (cells[1] != "noun" && cells[1] != "genitive") return cells[1];
    const auto last = static_cast<unsigned char>(cells[0].back());
    names.heads[last].push_back({.head = cells[0], .genitive = cells[1] == "genitive"});
    return std::string_view();
  });
  if (error) return error;
  using Form = std::array<std::string_view, 1>;
  error = for_each_row(seeds, folder + "/attributive_kinds", Form{"kind"}, [&](const Form& cells) {
    const auto kind = read_kind(cells[0]);
    if (!kind) return cells[0];
    names.attributive[static_cast<std::size_t>(*kind)] = true;
    return std::string_view();
  });
  if (error) return error;
  return for_each_row(seeds, folder + "/function_words", Form{"word"}, [&](const Form& cells) {
    names.plain_words.add(cells[0], 1);
    return std::string_view();
  });
}

void freeze(LanguageNames& names) {
  for (Lexicon* lexicon : {&names.forms, &names.titles, &names.groups, &names.words, &names.plain_words}) {
    lexicon->freeze();
  }
  // "Kremlinwoordvoerster" ends in the head of the longer word first.
  for (std::vector<CompoundHead>& heads : names.heads) {
    std::stable_sort(heads.begin(), heads.end(),
                     [](const CompoundHead& a, const CompoundHead& b) { return a.head.size() > b.head.size(); });
  }
}

}  // namespace

std::uint8_t LanguageNames::uses_of(const Token& token) const noexcept {
  std::uint32_t uses = 0;
  for (const std::uint32_t bit : words.find(token.hash)) uses |= bit;
  return static_cast<std::uint8_t>(uses);
}

Result<std::vector<LanguageNames>> read_names(const Seeds& seeds, const Catalogue& catalogue) {
  std::vector<LanguageNames> all;
  LanguageNames shared;
  for (const Language& language : seeds.languages()) {
    LanguageNames names;
    names.language = language;
    const std::string folder(language.code());
    if (auto error = read_aliases(seeds, catalogue, folder, names)) return *std::move(error);
    for (const Alias& alias : names.aliases) {
      if (alias.kind == AliasKind::name && !alias.context) add_form(shared, alias.form, alias);
    }
    add_persons(catalogue, names);
    if (auto error = read_descriptions(seeds, catalogue, folder, names)) return *std::move(error);
    if (auto error = read_titles(seeds, folder, names)) return *std::move(error);
    if (auto error = read_words(seeds, folder, names)) return *std::move(error);
    freeze(names);
    all.push_back(std::move(names));
  }
  freeze(shared);
  all.push_back(std::move(shared));
  return all;
}

}  // namespace casus::detail
