// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_LINES_H
#define CASUS_TEXT_LINES_H

#include <string_view>
#include <vector>

#include "casus/span.h"

namespace casus::detail {

/// A line of a page, or the lines of a paragraph that was wrapped at a fixed
/// width; without the white space around it, and never empty.
struct Line {
  Span span = {};
  bool blank_before = false;  ///< a blank line, or the text's begin, stands before it
};

/// The lines of a text, wrapped ones joined. White space is Unicode's, and the
/// invisible U+200B and U+FEFF.
std::vector<Line> find_lines(std::string_view text);

}  // namespace casus::detail

#endif
