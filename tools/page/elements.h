// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_ELEMENTS_H
#define CASUS_TOOLS_PAGE_ELEMENTS_H

#include <cstdint>
#include <string_view>

namespace casus::tool {

/// What an element does to the text in it.
enum class ElementUse : std::uint8_t {
  in_line,     ///< nothing; elements that HTML does not know are of this kind
  block,       ///< it is a paragraph, or holds some
  left_out,    ///< what is in it is not shown, or no text
  line_break,  ///< br
  quote,       ///< q: browsers set it in quotation marks
};

/// What HTML says that a block is there for.
enum class ElementRole : std::uint8_t {
  none,
  main_part,  ///< main
  article,
  outside,  ///< navigation, asides, footers, forms
  heading,
  caption,
  preformatted,
  header,
};

struct Element {
  ElementUse use = ElementUse::in_line;
  ElementRole role = ElementRole::none;
  std::uint8_t level = 0;  ///< of a heading, 1 to 6
};

/// By its name, in lower case.
Element find_element(std::string_view name) noexcept;

/// What an attribute role says, which weighs more than the element; `none` for
/// roles that say nothing of an article.
ElementRole find_role(std::string_view role) noexcept;

}  // namespace casus::tool

#endif
