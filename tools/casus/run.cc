// SPDX-License-Identifier: MIT
// casus run: a line with an article in, a line with its record out.
#include <cerrno>
#include <cstdint>
#include <memory>
#include <string>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include "casus/answer.h"
#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/converter.h"
#include "casus/interrupt.h"
#include "casus/line_reader.h"
#include "casus/ordered_work.h"
#include "casus/output_file.h"
#include "casus/progress.h"
#include "casus/settings.h"

namespace casus::tool {
namespace {

struct RunOptions {
  Settings settings = {};
  Conversion conversion = {};
  unsigned threads = 1;
  bool strict = false;
};

/// Where the answers go.
class Answers {
 public:
  virtual ~Answers() = default;
  virtual bool add(const std::string& record) = 0;
  virtual bool flush() = 0;
  virtual bool close() = 0;
};

class AsTheyAre final : public Answers {
 public:
  explicit AsTheyAre(const std::string& path) : out_(path.empty() ? OutputFile() : OutputFile(path)) {}
  bool add(const std::string& record) override { return out_.write(record); }
  bool flush() override { return out_.flush(); }
  bool close() override { return out_.close(); }

 private:
  OutputFile out_;
};

class Converted final : public Answers {
 public:
  explicit Converted(std::unique_ptr<Converter> converter) : converter_(std::move(converter)), feed_(*converter_) {}
  bool add(const std::string& record) override { return feed_.add(record, fmt::format("standard input:{}", ++lines_)); }
  bool flush() override { return converter_->flush(); }
  bool close() override { return feed_.close(); }

 private:
  std::unique_ptr<Converter> converter_;
  RecordFeed feed_;
  std::uint64_t lines_ = 0;
};

/// Null after a complaint.
std::unique_ptr<Answers> make_answers(const RunOptions& options, const Seeds& seeds) {
  if (options.conversion.to.empty()) return std::make_unique<AsTheyAre>(options.conversion.output);
  auto converter = make_converter(options.conversion, seeds);
  if (!converter) return nullptr;
  return std::make_unique<Converted>(std::move(converter));
}

int run(const RunOptions& options) {
  const auto seeds = load_seeds(options.settings);
  if (!seeds) return usage;
  const auto pipeline = build_pipeline(*seeds, options.settings.parts);
  if (!pipeline) return usage;
  const auto pages = build_page_reader(*seeds);
  if (!pages) return usage;

  const auto answers = make_answers(options, *seeds);
  if (!answers) return usage;
  LineReader lines(STDIN_FILENO);
  Progress progress(options.conversion.output.empty() && isatty(STDOUT_FILENO) == 1);
  std::uint64_t answered = 0;
  bool any_error = false;
  // Answers are gathered only while the next one is sure to come at once, so
  // that who talks to the filter line by line is answered line by line.
  const auto deliver = [&](const Answer& answer, bool more) {
    any_error = any_error || answer.is_error;
    progress.show(++answered, lines.part());
    return answers->add(answer.record) && (more || answers->flush());
  };
  // What is made of the records may show words of the text.
  const RecordText text = options.conversion.to.empty() ? options.settings.text : RecordText::included;
  const auto make = [&] { return Answerer(*pipeline, *pages, options.settings.offsets, text); };
  catch_interrupt();
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
  if (!answers->close() || lines.failed()) return failed;
  if (interrupted()) return was_interrupted;
  return options.strict && any_error ? answered_error : done;
}

}  // namespace

Action add_run(CLI::App& program) {
  auto options = std::make_shared<RunOptions>();
  CLI::App& command = *program.add_subcommand(
      "run",
      "Filter JSON Lines: an article or web page a line on standard input, its record a line on standard output");
  command.add_option("-j,--jobs", options->threads, "Threads; the answers keep their order (default 1)")
      ->option_text("N")
      ->check(CLI::Range(1u, 256u).description(""));
  command.add_flag("--strict", options->strict, "Exit with status 3 if any answer is an error");
  add_conversion(command, options->conversion);
  add_settings(command, options->settings);
  return [options] { return run(*options); };
}

}  // namespace casus::tool
