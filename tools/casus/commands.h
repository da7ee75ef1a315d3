// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_COMMANDS_H
#define CASUS_TOOLS_COMMANDS_H

#include <functional>

namespace CLI {
class App;
}

namespace casus::tool {

/// What the program answers its caller with.
enum Exit : int {
  done = 0,
  failed = 1,             ///< an input could not be read, or the output not written
  usage = 2,              ///< the program was called wrongly: nothing was done
  answered_error = 3,     ///< `run --strict`: every line has its answer, one is an error
  was_interrupted = 130,  ///< by SIGINT; what was answered by then is written
};

/// What a command does once the options are known; gives the exit status.
using Action = std::function<int()>;

/// Each adds a command with its options to the program.
Action add_extract(CLI::App& program);
Action add_run(CLI::App& program);
Action add_syntax(CLI::App& program);
Action add_convert(CLI::App& program);
Action add_report(CLI::App& program);
Action add_explain(CLI::App& program);
Action add_lint(CLI::App& program);
Action add_gazetteer(CLI::App& program);
Action add_langs(CLI::App& program);
Action add_version(CLI::App& program);

}  // namespace casus::tool

#endif
