// SPDX-License-Identifier: MIT
#include "entity/names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "seeds/table_rows.h"

namespace casus::detail {
namespace {

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
                                : use == "within"      ? name_word::within
                                : use == "ethnic"      ? name_word::ethnic
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
    const auto kind = read_alias_kind(cells[0]);
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
  for (Lexicon* lexicon : {&names.titles, &names.groups, &names.words, &names.plain_words}) {
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

Result<std::vector<LanguageNames>> read_names(const Seeds& seeds, std::vector<NameForms> forms) {
  std::vector<LanguageNames> all(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) all[i].forms = std::move(forms[i]);
  std::size_t next = 0;
  for (const Language& language : seeds.languages()) {
    LanguageNames& names = all[next++];
    names.language = language;
    const std::string folder(language.code());
    if (auto error = read_titles(seeds, folder, names)) return *std::move(error);
    if (auto error = read_words(seeds, folder, names)) return *std::move(error);
    freeze(names);
  }
  freeze(all.back());
  return all;
}

}  // namespace casus::detail
