// SPDX-License-Identifier: MIT
#include "entity/place_words.h"

#include "entity/place_key.h"
#include "seeds/table_rows.h"

namespace casus::detail {

std::string PlaceWords::division_key(std::string_view abbreviation) {
  std::string key;
  for (const char c : abbreviation) {
    if (c != '.' && c != ' ') key += c;
  }
  return key;
}

Result<PlaceWords> PlaceWords::make(const Seeds& seeds, const std::string& language) {
  PlaceWords made;
  using Cells = std::array<std::string_view, 3>;
  auto error = for_each_row(seeds, language + "/place_words", Cells{"word", "class", "value"}, [&](const Cells& cells) {
    const auto [word, role, value] = cells;
    const std::string key = place_key(word);
    if (role == "prefix") {
      made.prefixes.insert(key);
    } else if (role == "suffix" || role == "implied") {
      const auto kind = read_place_kind(value);
      if (!value.empty() && !kind) return value;
      made.suffixes[key] = kind;
      if (role == "implied") made.implied.push_back(key);
    } else if (role == "spelling") {
      made.spellings[key] = place_key(value);
    } else if (role == "link") {
      made.links.insert(key);
    } else if (role == "division") {
      if (value.size() < 5 || value[3] != ' ') return value;
      made.divisions[division_key(word)].push_back({.country = value.substr(0, 3), .name = value.substr(4)});
    } else {
      return role;
    }
    return std::string_view();
  });
  if (error) return *std::move(error);
  return made;
}

}  // namespace casus::detail
