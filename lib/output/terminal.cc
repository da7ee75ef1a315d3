// SPDX-License-Identifier: MIT
#include "casus/output.h"

namespace casus::inline v0 {

std::string to_terminal(const Article&, const Extraction&, bool) { return {}; }

}  // namespace casus::inline v0
