// SPDX-License-Identifier: MIT
#include "casus/chosen_seeds.h"

namespace casus::tool {

Result<Seeds> chosen_seeds(const std::string& directory, const std::string& gazetteer) {
  auto seeds = Seeds::embedded();
  if (!directory.empty()) {
    const auto own = Seeds::from_directory(directory);
    // Without embedded seeds a directory has to do alone.
    seeds = seeds && own ? seeds->overlaid_with(*own) : own;
  }
  if (seeds && !gazetteer.empty()) {
    const auto places = Seeds::from_gazetteer(gazetteer);
    seeds = places ? seeds->overlaid_with(*places) : places;
  }
  return seeds;
}

}  // namespace casus::tool
