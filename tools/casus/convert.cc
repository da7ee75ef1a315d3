// SPDX-License-Identifier: MIT
// casus convert: records in, another format out.
#include <fcntl.h>
#include <cerrno>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/converter.h"
#include "casus/interrupt.h"
#include "casus/line_reader.h"
#include "casus/progress.h"
#include "casus/settings.h"

namespace casus::tool {
namespace {

struct ConvertOptions {
  std::vector<std::string> files = {};
  Conversion conversion = {};
  Settings settings = {};
};

/// A record of the longest article is longer than the article.
constexpr std::size_t max_record = std::size_t{1} << 30;

/// Whether the file was read to its end; `broken` if the output is.
bool feed(const std::string& path, RecordFeed& records, Progress& progress, bool& broken) {
  const std::string name = path == "-" ? "standard input" : path;
  const int file = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const auto fail = [&](const char* what) {
    complain(fmt::format("{}: {}: {}", name, what, std::generic_category().message(errno)));
    return false;
  };
  if (file < 0) return fail("cannot be opened");
  LineReader lines(file, max_record);
  Line line;
  while (!broken && lines.next(line)) {
    broken = !records.add(line.text, fmt::format("{}:{}", name, line.number));
    progress.show(line.number, lines.part());
  }
  const bool read = !lines.failed() || fail("cannot be read");
  if (file != STDIN_FILENO) ::close(file);
  return read;
}

int convert(ConvertOptions options) {
  if (options.files.empty()) {
    if (isatty(STDIN_FILENO) == 1) return complain("convert: name a file of records, or - for standard input"), usage;
    options.files.emplace_back("-");
  }
  const auto seeds = load_seeds(options.settings);
  if (!seeds) return usage;
  const auto converter = make_converter(options.conversion, *seeds);
  if (!converter) return usage;
  RecordFeed records(*converter);
  Progress progress(options.conversion.output.empty() && isatty(STDOUT_FILENO) == 1);
  catch_interrupt();
  bool all = true;
  bool broken = false;
  for (const std::string& path : options.files) {
    if (!broken && !interrupted()) all = feed(path, records, progress, broken) && all;
  }
  const bool closed = records.close();
  if (interrupted()) return was_interrupted;
  return closed && records.all() && all && !broken ? done : failed;
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
