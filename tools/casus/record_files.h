// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_RECORD_FILES_H
#define CASUS_TOOLS_RECORD_FILES_H

#include <string>
#include <vector>

#include "casus/converter.h"

namespace casus::tool {

/// Feeds the records of files to a converter and closes it; - is standard
/// input. Gives the exit status. `beside_output`: as for Progress.
int convert_files(const std::vector<std::string>& files, Converter& converter, bool beside_output);

}  // namespace casus::tool

#endif
