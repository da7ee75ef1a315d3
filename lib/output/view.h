// SPDX-License-Identifier: MIT
#ifndef CASUS_OUTPUT_VIEW_H
#define CASUS_OUTPUT_VIEW_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "casus/article.h"
#include "casus/extraction.h"

namespace casus::detail {

// What the terminal and the page have in common.

/// The text of the first title; empty if there is none.
std::string_view title_of(const Article&, const Extraction&);

/// "2024-12-04", or nothing.
std::string published_on(const Article&);

/// Text on one line that shows as nothing but itself: space is single, control
/// characters and those that turn the direction of writing become U+FFFD.
std::string visible(std::string_view utf8);

/// Text cut to so many characters, the last of them an ellipsis then.
std::string clipped(std::string_view utf8, std::size_t most);

/// "Russia, Belarus"; `nobody` if the list is empty.
std::string names_of(const Extraction&, const std::vector<EntityId>&, std::string_view nobody);

/// Who a claim is by: the entity, or the words that name somebody unknown.
std::string speaker_of(const Article&, const Extraction&, const Claim&);

/// The pieces of a claim as one text, with an ellipsis between them.
std::string joined(const Article&, const std::vector<Span>&);

/// "64100000000 USD", "about 2 to 3 percent".
std::string amount_of(const Quantity&);

}  // namespace casus::detail

#endif
