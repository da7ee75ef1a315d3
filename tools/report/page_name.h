// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_PAGE_NAME_H
#define CASUS_TOOLS_REPORT_PAGE_NAME_H

#include <string>
#include <string_view>

namespace casus::report {

/// "actors/olaf-scholz-4f2b91c07d3e.html": a folder, what can be read of a name,
/// and a hash of what tells it from others. Small letters, digits and hyphens,
/// whatever the name is made of: file systems and addresses take it as it is.
std::string page_name(std::string_view folder, std::string_view name, std::string_view key);

}  // namespace casus::report

#endif
