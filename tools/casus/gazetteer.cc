// SPDX-License-Identifier: MIT
// casus gazetteer: a table of places in, the file that a pipeline uses in place out.
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include <casus/casus.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/output_file.h"
#include "entity/gazetteer.h"

namespace casus::tool {
namespace {

struct GazetteerOptions {
  std::string table = {};
  std::string output = {};
};

int compile(const GazetteerOptions& options) {
  std::ifstream file(options.table, std::ios::binary);
  SeedFile table = {.name = "places.tsv", .bytes = {std::istreambuf_iterator<char>(file), {}}};
  if (!file) return complain(options.table + ": cannot be read"), usage;
  const auto explain = [&](Error error) {
    error.source = options.table;
    return complain(to_string(error)), failed;
  };
  const auto seeds = Seeds::from_memory({&table, 1});
  if (!seeds) return explain(seeds.error());
  const auto bytes = detail::compile_gazetteer(seeds->tables().front());
  if (!bytes) return explain(bytes.error());
  OutputFile out(options.output);
  out.write({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
  return out.close() ? done : failed;
}

}  // namespace

Action add_gazetteer(CLI::App& program) {
  auto options = std::make_shared<GazetteerOptions>();
  CLI::App& command = *program.add_subcommand("gazetteer", "Compile a table of places into a file for --gazetteer");
  command.add_option("TABLE", options->table, "A seed table of places (.tsv)")->required()->option_text("TABLE");
  command.add_option("-o,--output", options->output, "The file to write")->required()->option_text("FILE");
  return [options] { return compile(*options); };
}

}  // namespace casus::tool
