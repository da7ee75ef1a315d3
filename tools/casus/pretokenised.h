// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PRETOKENISED_H
#define CASUS_TOOLS_PRETOKENISED_H

#include <casus/casus.h>

namespace casus::tool {

/// The text layer of text that has one sentence a line, its tokens set apart by
/// blanks or tabs; an empty line begins a paragraph. Nothing is cut or joined.
/// The article must outlive the layer.
TextLayer read_pretokenised(const Article&, Language);

}  // namespace casus::tool

#endif
