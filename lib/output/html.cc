// SPDX-License-Identifier: MIT
#include "casus/output.h"

namespace casus::inline v0 {

std::string to_html(const Article&, const Extraction&) { return {}; }

}  // namespace casus::inline v0
