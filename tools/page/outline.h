// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_OUTLINE_H
#define CASUS_TOOLS_PAGE_OUTLINE_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/elements.h"
#include "page/hints.h"

namespace casus::tool {

/// A paragraph of a page: text that no block element interrupts. White space is
/// one space, but in preformatted text; never empty.
struct PageBlock {
  std::string text = {};
  std::uint32_t linked = 0;  ///< bytes of it that stand in links
  std::uint32_t node = 0;    ///< the block element it stands in
  std::uint8_t level = 0;    ///< of a heading, 1 to 6; 0: it is none
  bool caption = false;
};

/// A block element, and the blocks [first, last) in it. The one in which it
/// stands comes before it.
struct PageNode {
  std::uint32_t parent = 0;  ///< the first node is its own
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  ElementRole role = ElementRole::none;
  bool hinted = false;        ///< its class or id says that it is no part of an article
  bool article_body = false;  ///< itemprop="articleBody"
};

/// Something that a page says of itself: `meta` by property, name or itemprop,
/// `link` by rel (canonical), `html` (lang), `title`, `time` (datetime),
/// `json-ld` (a script).
struct Statement {
  std::string key = {};  ///< in lower case
  std::string value = {};
  std::uint32_t block = 0;  ///< how many blocks stand before it
};

/// A page without its markup.
struct Outline {
  std::vector<PageBlock> blocks = {};
  std::vector<PageNode> nodes = {};
  std::vector<Statement> statements = {};
  std::string problem = {};  ///< why it was not read; empty if it was
};

Outline read_outline(std::string_view page, const PageHints&);

}  // namespace casus::tool

#endif
