// SPDX-License-Identifier: MIT
#include "report/page_name.h"

#include <fmt/format.h>

#include "formats/hash.h"

namespace casus::report {

std::string page_name(std::string_view folder, std::string_view name, std::string_view key) {
  constexpr std::size_t longest = 40;
  std::string slug;
  for (const char c : name) {
    if (slug.size() == longest) break;
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      slug += small;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (!slug.empty() && slug.back() != '-') slug += '-';
  return fmt::format("{}/{}{:012x}.html", folder, slug, formats::hash(key) >> 16);
}

}  // namespace casus::report
