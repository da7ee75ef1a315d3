// SPDX-License-Identifier: MIT
// casus convert: records in, another format out.
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/converter.h"
#include "casus/record_files.h"
#include "casus/settings.h"

namespace casus::tool {
namespace {

struct ConvertOptions {
  std::vector<std::string> files = {};
  Conversion conversion = {};
  Settings settings = {};
};

int convert(ConvertOptions options) {
  if (options.files.empty()) {
    if (isatty(STDIN_FILENO) == 1) return complain("convert: name a file of records, or - for standard input"), usage;
    options.files.emplace_back("-");
  }
  const auto seeds = load_seeds(options.settings);
  if (!seeds) return usage;
  const auto converter = make_converter(options.conversion, *seeds);
  if (!converter) return usage;
  return convert_files(options.files, *converter, options.conversion.output.empty() && isatty(STDOUT_FILENO) == 1);
}

}  // namespace

Action add_convert(CLI::App& program) {
  auto options = std::make_shared<ConvertOptions>();
  CLI::App& command = *program.add_subcommand("convert", "Turn records into the tables and files that others read");
  command.add_option("FILES", options->files, "Records, as casus run writes them; - is standard input")
      ->option_text("[FILE ...]");
  add_conversion(command, options->conversion)->required();
  command.add_option("--seeds", options->settings.seeds, "A directory of seeds to lay over the built-in ones")
      ->option_text("DIR");
  return [options] { return convert(*options); };
}

}  // namespace casus::tool
