// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_BRAT_H
#define CASUS_TOOLS_FORMATS_BRAT_H

#include <string>

#include "formats/record.h"

namespace casus::formats {

/// The annotations of a record as brat's standoff, beside its text: mentions,
/// claims and events. Needs the text.
std::string brat_annotations(const Record&);

/// annotation.conf: the types, for brat to show them.
std::string brat_configuration();

/// A name for the files of an article, made of letters, digits, dots, hyphens
/// and underscores; no two articles share one.
std::string file_name(const std::string& key);

}  // namespace casus::formats

#endif
