// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_LINT_WORLD_H
#define CASUS_TOOLS_LINT_WORLD_H

#include <cstdint>
#include <string>
#include <vector>

#include <casus/seeds.h>

namespace casus::tool {

/// What is wrong in the tables of who and where, or may be.
struct Finding {
  std::string file = {};
  std::uint32_t line = 0;
  std::string message = {};
  bool note = false;  ///< may well be meant so: an office that was vacant, a form of two actors
};

/// Looks for roles and names of actors that are not there, for terms that end before they begin, for two holders of
/// an office of one (world/offices), for days on which nobody holds such an office, and for forms that two actors
/// have with equal right. In the order of the tables. A table or column that is missing is not looked into.
std::vector<Finding> lint_world(const Seeds& seeds);

}  // namespace casus::tool

#endif
