// SPDX-License-Identifier: MIT
#include "casus/language_tag.h"

#include <string>

namespace casus::tool {

std::optional<Language> parse_language(std::string_view tag) {
  std::string code;
  for (const char c : tag.substr(0, tag.find_first_of("-_"))) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower < 'a' || lower > 'z') return std::nullopt;
    code += lower;
  }
  if (code.size() < 2 || code.size() > 3) return std::nullopt;
  return Language(code);
}

}  // namespace casus::tool
