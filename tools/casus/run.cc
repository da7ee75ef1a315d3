// SPDX-License-Identifier: MIT
// casus run: a line with an article in, a line with its record out.
#include <cerrno>
#include <memory>
#include <system_error>

#include <unistd.h>
#include <CLI/CLI.hpp>

#include "casus/answer.h"
#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/line_reader.h"
#include "casus/ordered_work.h"
#include "casus/output_file.h"
#include "casus/settings.h"

namespace casus::tool {
namespace {

struct RunOptions {
  Settings settings = {};
  unsigned threads = 1;
  bool strict = false;
};

int run(const RunOptions& options) {
  const auto seeds = load_seeds(options.settings);
  if (!seeds) return usage;
  const auto pipeline = build_pipeline(*seeds);
  if (!pipeline) return usage;

  LineReader lines(STDIN_FILENO);
  OutputFile out;
  bool any_error = false;
  // Answers are gathered only while the next one is sure to come at once, so
  // that who talks to the filter line by line is answered line by line.
  const auto deliver = [&](const Answer& answer, bool more) {
    any_error = any_error || answer.is_error;
    out.write(answer.record);
    return more ? out.ok() : out.flush();
  };
  const auto make = [&] { return Answerer(*pipeline, options.settings.offsets); };
  Line line;
  if (options.threads == 1) {
    Answerer answerer = make();
    while (lines.next(line) && deliver(answerer.answer(line), lines.has_line())) {
    }
  } else {
    OrderedWork work(options.threads, make, deliver);
    while (lines.next(line) && work.add(std::move(line))) {
    }
    work.finish();
  }
  if (lines.failed()) complain("standard input: cannot be read: " + std::generic_category().message(errno));
  if (!out.close() || lines.failed()) return failed;
  return options.strict && any_error ? answered_error : done;
}

}  // namespace

Action add_run(CLI::App& program) {
  auto options = std::make_shared<RunOptions>();
  CLI::App& command = *program.add_subcommand(
      "run", "Filter JSON Lines: an article a line on standard input, its record a line on standard output");
  command.add_option("-j,--jobs", options->threads, "Threads; the answers keep their order (default 1)")
      ->option_text("N")
      ->check(CLI::Range(1u, 256u).description(""));
  command.add_flag("--strict", options->strict, "Exit with status 3 if any answer is an error");
  add_settings(command, options->settings);
  return [options] { return run(*options); };
}

}  // namespace casus::tool
