// SPDX-License-Identifier: MIT
#include "page/hints.h"

#include "page/ascii.h"

namespace casus::tool {

Result<PageHints> PageHints::make(const Seeds& seeds) {
  PageHints hints;
  const SeedTable* table = seeds.table("world/page_hints");
  if (table == nullptr) return hints;
  const auto column = table->column("hint");
  if (!column) return column.error();
  for (std::size_t i = 0; i < table->rows(); ++i) hints.words_.emplace(table->row(i)[*column]);
  return hints;
}

bool PageHints::found_in(std::string_view names) const {
  std::string name;  // up to here
  std::string word;
  char before = ' ';
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool camel = c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
    if (camel || !is_ascii_letter(c)) {
      if (words_.contains(word)) return true;
      word.clear();
    }
    if (is_ascii_space(c)) {
      if (words_.contains(name)) return true;
      name.clear();
    } else {
      name += lowered(c);
      if (is_ascii_letter(c)) word += lowered(c);
    }
    before = c;
  }
  return false;
}

}  // namespace casus::tool
