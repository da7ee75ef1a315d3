// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_CHARSET_H
#define CASUS_TOOLS_PAGE_CHARSET_H

#include <string>
#include <string_view>

namespace casus::tool {

/// Whether bytes are a web page and not running text: a doctype of HTML or
/// <html> is the first thing in them, but for a byte order mark, white space,
/// comments and an XML declaration.
bool is_page(std::string_view bytes) noexcept;

/// The text of a page in UTF-8, or why there is none.
struct Decoded {
  std::string text = {};
  std::string problem = {};  ///< empty if the text was read
};

/// As browsers do it: a byte order mark decides, else what the head of the page
/// says, else it is UTF-8 if it can be and windows-1252 if not. What is no
/// character of that set becomes U+FFFD. A name of no known set is a problem.
Decoded decode_page(std::string bytes);

/// UTF-8 with U+0080 to U+009F as the characters that windows-1252 has there:
/// what pages mean by &#146;.
std::string without_controls(std::string_view utf8);

}  // namespace casus::tool

#endif
