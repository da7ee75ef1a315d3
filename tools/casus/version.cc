// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <casus/casus.h>
#include <fmt/format.h>

#include "casus/commands.h"

namespace casus::tool {

Command add_version(CLI::App& program) {
  program.add_subcommand("version", "Print the version and the languages of the seeds");
  return [] {
    std::string languages;
    if (const auto seeds = Seeds::embedded()) {
      for (const Language language : seeds->languages()) {
        languages += languages.empty() ? "" : " ";
        languages += language.code();
      }
    }
    fmt::print("casus {}\nlanguages: {}\n", CASUS_VERSION, languages.empty() ? "none" : languages);
    return static_cast<int>(Exit::ok);
  };
}

}  // namespace casus::tool
