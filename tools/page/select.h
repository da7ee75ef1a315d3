// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_SELECT_H
#define CASUS_TOOLS_PAGE_SELECT_H

#include <cstdint>
#include <string>
#include <vector>

#include "page/outline.h"
#include "page/statements.h"

namespace casus::tool {

/// Which blocks of a page are its article.
struct Selection {
  std::string title = {};                  ///< empty if the page has none
  std::vector<std::uint32_t> blocks = {};  ///< ascending, without the title's
  std::uint32_t first = 0;                 ///< of the part of the page that they are from
  std::uint32_t last = 0;                  ///< one behind it
};

/// By what HTML says that elements are for, by where running text stands and by
/// how much of it is links; class names come last.
Selection select_article(const Outline&, const Stated&);

}  // namespace casus::tool

#endif
