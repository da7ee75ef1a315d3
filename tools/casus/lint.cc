// SPDX-License-Identifier: MIT
// casus lint: what the loader of seeds would say, of every file at once, and
// what it tolerates but a table that ships must not have.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include <casus/casus.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/lint_world.h"
#include "casus/output_file.h"

namespace casus::tool {
namespace {

namespace fs = std::filesystem;

class Lint {
 public:
  explicit Lint(OutputFile& out) : out_(out) {}
  std::size_t findings() const noexcept { return findings_; }

  void check(const fs::path& path, const std::string& name) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) return find(path, 0, "cannot be read");
    if (!bytes.empty() && bytes.back() != '\n') find(path, 0, "the last line has no end");
    const SeedFile seed{.name = name, .bytes = std::move(bytes)};
    const auto seeds = Seeds::from_memory({&seed, 1});
    if (!seeds) return find(path, seeds.error().line, seeds.error().message);
    for (const SeedTable& table : seeds->tables()) check_rows(path, table);
  }

  /// All tables together. `over`: what they are laid over, of which nothing is said; may be null.
  void check_world(const std::string& directory, const Seeds* over, bool notes) {
    // What cannot be loaded has been found file by file.
    const auto own = Seeds::from_directory(directory);
    if (!own) return;
    const auto all = over == nullptr ? own : over->overlaid_with(*own);
    if (!all) return find(all.error().source, all.error().line, all.error().message);
    std::set<std::string, std::less<>> files;
    for (const SeedTable& table : own->tables()) {
      if (table.rows() > 0) files.emplace(table.row(0).file);
    }
    for (const Finding& finding : lint_world(*all)) {
      if (files.count(finding.file) == 0) continue;
      if (!finding.note) find(finding.file, finding.line, finding.message);
      if (finding.note && notes) say(finding.file, finding.line, "note: " + finding.message);
    }
  }

 private:
  void check_rows(const fs::path& path, const SeedTable& table) {
    const auto source = table.column("source");
    if (!source) find(path, 2, "no column 'source'");
    std::uint32_t line = 0;
    for (std::size_t i = 0; i < table.rows(); ++i) {
      const SeedRow row = table.row(i);
      // The loader has sorted the rows, so that their lines tell how they stood.
      if (row.line < line) find(path, row.line, fmt::format("not sorted by key: belongs behind line {}", line));
      line = row.line;
      if (source && row[*source].empty()) find(path, row.line, "no source");
    }
  }

  void find(const fs::path& path, std::uint32_t line, std::string_view message) {
    ++findings_;
    say(path, line, message);
  }

  void say(const fs::path& path, std::uint32_t line, std::string_view message) {
    out_.write(line == 0 ? fmt::format("{}: {}\n", path.string(), message)
                         : fmt::format("{}:{}: {}\n", path.string(), line, message));
  }

  OutputFile& out_;
  std::size_t findings_ = 0;
};

struct LintSettings {
  std::string directory = {};
  bool overlay = false;
  bool notes = false;
};

int lint(const LintSettings& settings) {
  const std::string& directory = settings.directory;

  std::error_code error;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".tsv") files.push_back(at->path());
  }
  if (error) return complain(fmt::format("{}: {}", directory, error.message())), usage;
  if (files.empty()) return complain(directory + ": no seed tables (*.tsv) in it"), usage;
  std::sort(files.begin(), files.end());
  OutputFile out;
  Lint linter(out);
  for (const fs::path& file : files) linter.check(file, file.lexically_relative(directory).generic_string());
  std::optional<Seeds> built_in;
  if (settings.overlay) {
    auto seeds = Seeds::embedded();
    if (!seeds) return complain(to_string(seeds.error())), usage;
    built_in = *std::move(seeds);
  }
  linter.check_world(directory, built_in ? &*built_in : nullptr, settings.notes);
  return out.close() && linter.findings() == 0 ? done : failed;
}

}  // namespace

Action add_lint(CLI::App& program) {
  auto settings = std::make_shared<LintSettings>();
  CLI::App& command = *program.add_subcommand("lint", "Check the seed tables in a directory");
  command.add_option("DIR", settings->directory, "Its .tsv files are read, in all folders")
      ->required()
      ->option_text("DIR");
  command.add_flag("--overlay", settings->overlay, "They are laid over the built-in tables, as with --seeds");
  command.add_flag("--notes", settings->notes, "Tell vacant offices and forms of several actors as well");
  return [settings] { return lint(*settings); };
}

}  // namespace casus::tool
