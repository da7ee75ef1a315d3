// SPDX-License-Identifier: MIT
#include "entity/name_forms.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "seeds/table_rows.h"
#include "text/characters.h"

namespace casus::detail {
namespace {

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

void add_form(NameForms& forms, std::string_view form, Alias alias) {
  alias.form = append_text(forms.text, form);
  alias.first_capital = begins_upper(form);
  const std::size_t blank = form.find_last_of(" -");
  alias.last_capital = begins_upper(blank == std::string_view::npos ? form : form.substr(blank + 1));
  if (!alias.first_capital) {
    // Where the tokeniser cuts at hyphens the first part begins the form.
    for (const std::string_view start : {form, form.substr(0, form.find('-'))}) {
      const std::vector<std::uint64_t> hashes = phrase_hashes(start);
      if (!hashes.empty()) forms.lower_starts[hashes[0] / 64 % 64] |= std::uint64_t{1} << hashes[0] % 64;
    }
  }
  forms.lexicon.add(form, static_cast<std::uint32_t>(forms.aliases.size()));
  forms.aliases.push_back(alias);
}

std::optional<Error> read_aliases(const Seeds& seeds, const Catalogue& catalogue, const std::string& folder,
                                  NameForms& forms) {
  using Cells = std::array<std::string_view, 4>;
  return for_each_row(seeds, folder + "/aliases", Cells{"form", "actor", "kind", "flags"}, [&](const Cells& cells) {
    const auto actor = catalogue.find(cells[1]);
    const auto kind = read_alias_kind(cells[2]);
    // Who deletes an actor deletes his names.
    if (!actor && is_deleted_actor(seeds, cells[1])) return WrongCell();
    if (!actor) return WrongCell(cells[1], "an actor of world/actors");
    if (!kind) {
      return WrongCell(cells[2], "name, short, acronym, adjective, demonym, metonym, nominal or surname");
    }
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
    if (!known) return WrongCell(cells[3], "case, no_start, context or famous, with commas between them,");
    add_form(forms, cells[0], alias);
    return WrongCell();
  });
}

/// A person's own name is known in every language.
void add_persons(const Catalogue& catalogue, NameForms& forms) {
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    if (catalogue[i].kind != EntityKind::person || catalogue[i].name.find(' ') == std::string_view::npos) continue;
    add_form(forms, catalogue[i].name, {.actor = i, .kind = AliasKind::name, .takes_genitive = true});
  }
}

std::optional<Error> read_descriptions(const Seeds& seeds, const Catalogue& catalogue, const std::string& folder,
                                       NameForms& forms) {
  using Cells = std::array<std::string_view, 2>;
  auto error = for_each_row(seeds, folder + "/descriptions", Cells{"form", "candidates"}, [&](const Cells& cells) {
    FlatRange range = {.first = static_cast<std::uint32_t>(forms.candidates.size())};
    const bool known = for_each_part(cells[1], [&](std::string_view id) {
      const auto actor = catalogue.find(id);
      if (actor) forms.candidates.push_back(*actor);
      return actor.has_value() || is_deleted_actor(seeds, id);
    });
    if (!known) return WrongCell(cells[1], "actors of world/actors, with commas between them,");
    range.size = static_cast<std::uint32_t>(forms.candidates.size()) - range.first;
    add_form(forms, cells[0],
             {.actor = static_cast<std::uint32_t>(forms.descriptions.size()), .kind = AliasKind::description});
    forms.descriptions.push_back(range);
    return WrongCell();
  });
  if (error) return error;
  using Form = std::array<std::string_view, 1>;
  return for_each_row(seeds, folder + "/no_names", Form{"form"}, [&](const Form& cells) {
    add_form(forms, cells[0], {.kind = AliasKind::no_name});
    return std::string_view();
  });
}

}  // namespace

std::optional<AliasKind> read_alias_kind(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 8> kinds = {"name",    "short",   "acronym", "adjective",
                                                     "demonym", "metonym", "nominal", "surname"};
  const auto found = std::find(kinds.begin(), kinds.end(), word);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<AliasKind>(found - kinds.begin());
}

void NameForms::write(ImageWriter& out) const {
  lexicon.write(out);
  out.put(aliases);
  out.put(text);
  out.put(descriptions);
  out.put(candidates);
  out.put(std::span<const std::uint64_t>(lower_starts));
}

bool NameForms::read(ImageReader& in) noexcept {
  FlatArray<std::uint64_t> starts;
  if (!lexicon.read(in) || !in.take(aliases) || !in.take(text) || !in.take(descriptions) || !in.take(candidates) ||
      !in.take(starts) || starts.size() != lower_starts.size())
    return false;
  std::copy(starts.begin(), starts.end(), lower_starts.begin());
  return true;
}

Result<std::vector<NameForms>> read_name_forms(const Seeds& seeds, const Catalogue& catalogue) {
  std::vector<NameForms> all;
  NameForms shared;
  for (const Language& language : seeds.languages()) {
    NameForms forms;
    const std::string folder(language.code());
    if (auto error = read_aliases(seeds, catalogue, folder, forms)) return *std::move(error);
    for (const Alias& alias : forms.aliases) {
      if (alias.kind == AliasKind::name && !alias.context) add_form(shared, forms.text_of(alias), alias);
    }
    add_persons(catalogue, forms);
    if (auto error = read_descriptions(seeds, catalogue, folder, forms)) return *std::move(error);
    forms.lexicon.freeze();
    all.push_back(std::move(forms));
  }
  shared.lexicon.freeze();
  all.push_back(std::move(shared));
  return all;
}

}  // namespace casus::detail
