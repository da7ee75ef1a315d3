// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include <map>
#include <string>

#include "casus/commands.h"

int main(int argc, char** argv) {
  CLI::App program("Reads news: who did what to whom, who said so, where and when.", "casus");
  program.require_subcommand(1);
  std::map<std::string, casus::tool::Command> commands;
  commands["version"] = casus::tool::add_version(program);

  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? casus::tool::ok : casus::tool::usage;
  }
  return commands.at(program.get_subcommands().front()->get_name())();
}
