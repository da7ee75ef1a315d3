// SPDX-License-Identifier: MIT
#ifndef CASUS_OUTPUT_HTML_H
#define CASUS_OUTPUT_HTML_H

#include <cstddef>
#include <string>
#include <string_view>

#include "casus/article.h"
#include "casus/extraction.h"
#include "casus/extractor.h"

namespace casus::detail {

// The parts of the page that to_html() puts together. What is marked in the
// article has the id of its row in the tables with an 'm' behind it: the row of
// claim 3 is c3, its mark c3m; the second mention of entity 5 is e5m1.

/// Nothing that would be markup in an element or a quoted attribute; control
/// characters become U+FFFD. The text must be UTF-8.
std::string escaped(std::string_view utf8);
/// The same of text that is not from the article, or stands out of its place.
std::string shown(std::string_view);
/// "[rule] score" for the title of a mark.
std::string basis(std::string_view rule, float score);

/// The blocks in order, with everything found marked.
std::string html_article(const Article&, const Extraction&);
/// What the marks mean.
std::string_view html_legend() noexcept;
/// Tables of events, claims, entities, times and quantities, and notes. Of an
/// article without text the rows lead to no marks.
std::string html_tables(const Article&, const Extraction&);
/// Who acts upon whom, as inline SVG; a sentence if nobody does.
std::string html_graph(const Extraction&);
/// The tree of each sentence that tells the news, folded in.
std::string html_trees(const SyntaxLayer&);
/// The style sheet.
std::string_view html_style() noexcept;

/// The class of an event's quad: "q1" to "q4", "q0" if it has none.
std::string_view quad_class(const Event&) noexcept;

}  // namespace casus::detail

#endif
