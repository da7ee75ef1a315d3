// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_ASSETS_H
#define CASUS_TOOLS_REPORT_ASSETS_H

#include <string_view>

namespace casus::report {

// The files of this folder that are no C++, as they are; cmake/EmbedAssets.cmake
// puts them into the program.

std::string_view style_sheet() noexcept;    ///< report.css
std::string_view script() noexcept;         ///< report.js
std::string_view world_outline() noexcept;  ///< world.tsv

}  // namespace casus::report

#endif
