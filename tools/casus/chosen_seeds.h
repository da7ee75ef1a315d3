// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_CHOSEN_SEEDS_H
#define CASUS_TOOLS_CHOSEN_SEEDS_H

#include <string>

#include <casus/seeds.h>

namespace casus::tool {

/// The embedded seeds with a directory laid over them and a gazetteer in place
/// of theirs; either may be empty.
Result<Seeds> chosen_seeds(const std::string& directory, const std::string& gazetteer);

}  // namespace casus::tool

#endif
