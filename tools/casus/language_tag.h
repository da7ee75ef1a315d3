// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_LANGUAGE_TAG_H
#define CASUS_TOOLS_LANGUAGE_TAG_H

#include <optional>
#include <string_view>

#include <casus/language.h>

namespace casus::tool {

/// "nl", "NL", "nl-BE": the language of a tag, or none if it is not shaped like one.
std::optional<Language> parse_language(std::string_view tag);

}  // namespace casus::tool

#endif
