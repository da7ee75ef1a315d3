// SPDX-License-Identifier: MIT
#include <string>

#include <casus/casus.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/output_file.h"

namespace casus::tool {

Action add_version(CLI::App& program) {
  program.add_subcommand("version", "Print the version and the languages there are seeds for");
  return [] {
    std::string languages;
    if (const auto seeds = Seeds::embedded()) {
      for (const Language language : seeds->languages()) {
        if (!languages.empty()) languages += ' ';
        languages += language.code();
      }
    }
    OutputFile out;
    out.write(fmt::format("casus {}\nlanguages: {}\n", CASUS_VERSION, languages.empty() ? "none" : languages));
    return out.close() ? done : failed;
  };
}

}  // namespace casus::tool
