// SPDX-License-Identifier: MIT
// casus langs: the languages that this casus reads, and how much of each.
#include <memory>
#include <string>

#include <casus/casus.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/output_file.h"
#include "casus/settings.h"

namespace casus::tool {

Action add_langs(CLI::App& program) {
  const auto settings = std::make_shared<Settings>();
  CLI::App& command = *program.add_subcommand("langs", "List the languages that there are tables and models for");
  command.add_option("--seeds", settings->seeds, "A directory of seeds to lay over the built-in ones")
      ->option_text("DIR");
  return [settings] {
    const auto seeds = load_seeds(*settings);
    if (!seeds) return usage;
    OutputFile out;
    for (const Language language : seeds->languages()) {
      const std::string_view code = language.code();
      std::size_t tables = 0;
      for (const SeedTable& table : seeds->tables()) {
        tables += table.name().substr(0, table.name().find('/')) == code ? 1u : 0u;
      }
      out.write(fmt::format("{}\t{} tables\t{}\n", code, tables,
                            seeds->model(language) == nullptr ? "no model: no grammar, and no events" : "model"));
    }
    return out.close() ? done : failed;
  };
}

}  // namespace casus::tool
