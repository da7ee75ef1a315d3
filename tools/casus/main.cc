// SPDX-License-Identifier: MIT
// casus: the command line program. Each command is a file of its own.
#include <csignal>
#include <map>
#include <string>

#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/help.h"

int main(int argc, char** argv) {
#ifdef SIGPIPE
  // A reader that goes away (`casus run | head`) is told by the failed write.
  std::signal(SIGPIPE, SIG_IGN);
#endif
  CLI::App program("Reads news: who did what to whom, who said so, where and when.", "casus");
  program.require_subcommand(1);
  program.footer(
      "Exit status: 0 done, 1 an input failed, 2 wrong usage, 3 run --strict with an error among the answers, "
      "130 interrupted (what was answered by then is written).");
  std::map<std::string, casus::tool::Action> actions;
  actions["extract"] = casus::tool::add_extract(program);
  actions["run"] = casus::tool::add_run(program);
  actions["convert"] = casus::tool::add_convert(program);
  actions["report"] = casus::tool::add_report(program);
  actions["syntax"] = casus::tool::add_syntax(program);
  actions["explain"] = casus::tool::add_explain(program);
  actions["lint"] = casus::tool::add_lint(program);
  actions["gazetteer"] = casus::tool::add_gazetteer(program);
  actions["langs"] = casus::tool::add_langs(program);
  actions["version"] = casus::tool::add_version(program);
  actions["manual"] = casus::tool::add_manual(program);
  actions["completion"] = casus::tool::add_completion(program);
  casus::tool::add_examples(program);

  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? casus::tool::done : casus::tool::usage;
  }
  return actions.at(program.get_subcommands().front()->get_name())();
}
