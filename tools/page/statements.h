// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_STATEMENTS_H
#define CASUS_TOOLS_PAGE_STATEMENTS_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <casus/casus.h>

#include "page/outline.h"

namespace casus::tool {

/// What the head of a page says of the article in it; lists are in the order in
/// which they are believed.
struct Stated {
  std::vector<std::string> titles = {};
  std::vector<std::string> dates = {};
  std::string site = {};  ///< its name
  std::string url = {};   ///< absolute, else empty
  std::optional<Language> language = {};
};

Stated read_statements(const Outline&);

/// A date as pages write them for machines: ISO 8601, the same without hyphens
/// or with slashes, RFC 2822, and what JavaScript makes of a date. The day is
/// the one that is written, whatever the zone.
std::optional<Date> read_page_date(std::string_view);

/// The day in an address such as https://example.org/2024/12/04/name.
std::optional<Date> date_in_url(std::string_view);

}  // namespace casus::tool

#endif
