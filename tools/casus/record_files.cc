// SPDX-License-Identifier: MIT
#include "casus/record_files.h"

#include <fcntl.h>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/interrupt.h"
#include "casus/line_reader.h"
#include "casus/progress.h"

namespace casus::tool {
namespace {

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

}  // namespace

int convert_files(const std::vector<std::string>& files, Converter& converter, bool beside_output) {
  RecordFeed records(converter);
  Progress progress(beside_output);
  catch_interrupt();
  bool all = true;
  bool broken = false;
  for (const std::string& path : files) {
    if (!broken && !interrupted()) all = feed(path, records, progress, broken) && all;
  }
  const bool closed = records.close();
  if (interrupted()) return was_interrupted;
  return closed && records.all() && all && !broken ? done : failed;
}

}  // namespace casus::tool
