// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_CHOICES_H
#define CASUS_TOOLS_CHOICES_H

#include <string>
#include <vector>

#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

namespace casus::tool {

/// The value must be one of these words. They are also the validator's name,
/// where completion finds them.
inline CLI::Validator one_of(const std::vector<std::string>& words) {
  return CLI::IsMember(words).description("").name(fmt::format("{}", fmt::join(words, " ")));
}

}  // namespace casus::tool

#endif
