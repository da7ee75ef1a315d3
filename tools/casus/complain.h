// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_COMPLAIN_H
#define CASUS_TOOLS_COMPLAIN_H

#include <string_view>

namespace casus::tool {

/// "casus: MESSAGE" on standard error, control characters made visible.
void complain(std::string_view message);

}  // namespace casus::tool

#endif
