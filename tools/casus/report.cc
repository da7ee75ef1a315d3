// SPDX-License-Identifier: MIT
// casus report: records in, pages to look at out.
#include <cerrno>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/converter.h"
#include "casus/interrupt.h"
#include "casus/output_file.h"
#include "casus/record_files.h"
#include "casus/settings.h"
#include "report/assets.h"
#include "report/digest.h"
#include "report/pages.h"

namespace casus::tool {
namespace {

namespace fs = std::filesystem;

struct ReportOptions {
  std::vector<std::string> files = {};
  std::string output = {};
  Settings settings = {};
};

/// Pages in a directory. Those of articles are written as they come, the rest
/// when all are there.
class Report final : public Converter {
 public:
  Report(fs::path directory, formats::Codes codes) : directory_(std::move(directory)), digest_(std::move(codes)) {
    for (const char* folder : {"articles", "actors", "days"}) make(directory_ / folder);
  }
  Text text() const noexcept override { return Text::wanted; }
  bool add(const formats::Record& record) override {
    const std::size_t at = digest_.add(record);
    return ok_ && write(digest_.articles()[at].page, report::article_page(digest_, at, record));
  }
  void refused(std::string_view where, std::string_view why) override {
    bad_.push_back({std::string(where), std::string(why)});
  }
  bool close() override {
    digest_.close();
    write("report.css", report::whole_style_sheet());
    write("report.js", report::script());
    write("events.js", report::events_script(digest_));
    for (const auto& [date, day] : digest_.days()) write(report::day_address(date), report::day_page(digest_, date));
    for (std::size_t i = 0; i < digest_.actors().size(); ++i) {
      write(digest_.actors()[i].page, report::actor_page(digest_, i));
    }
    write("actors.html", report::actors_page(digest_));
    return write("index.html", report::index_page(digest_, bad_));
  }

 private:
  void make(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!ok_ || !error) return;
    complain(fmt::format("{}: cannot be made: {}", folder.string(), error.message()));
    ok_ = false;
  }
  /// Nothing more once a file could not be written, which has been said.
  bool write(const std::string& name, std::string_view bytes) {
    if (!ok_) return false;
    OutputFile file((directory_ / name).string());
    file.write(bytes);
    return ok_ = file.close();
  }

  fs::path directory_;
  report::Digest digest_;
  std::vector<report::BadLine> bad_ = {};
  bool ok_ = true;
};

int report_on(const ReportOptions& options) {
  const auto seeds = load_seeds(options.settings);
  if (!seeds) return usage;
  auto codes = formats::Codes::make(*seeds);
  if (!codes) return complain(to_string(codes.error())), usage;
  Report report(options.output, *std::move(codes));
  return convert_files(options.files, report, false);
}

}  // namespace

Action add_report(CLI::App& program) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App& command = *program.add_subcommand("report", "Turn records into pages to look at, in any browser");
  command.add_option("FILES", options->files, "Records, as casus run --text writes them; - is standard input")
      ->required()
      ->option_text("FILE ...");
  command.add_option("-o,--output", options->output, "The directory of the pages; index.html is the first of them")
      ->required()
      ->option_text("DIR");
  command.add_option("--seeds", options->settings.seeds, "A directory of seeds to lay over the built-in ones")
      ->option_text("DIR");
  return [options] { return report_on(*options); };
}

}  // namespace casus::tool
