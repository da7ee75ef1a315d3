// SPDX-License-Identifier: MIT
// casus extract: files in; a view to read on a terminal, records elsewhere.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <casus/casus.h>
#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/output_file.h"
#include "casus/progress.h"
#include "casus/read_input.h"
#include "casus/settings.h"
#include "page/charset.h"
#include "page/page.h"

namespace casus::tool {
namespace {

struct ExtractOptions {
  std::vector<std::string> files = {};
  Settings settings = {};
  bool json = false;
  bool human = false;
  bool html_in = false;
  std::string html = {};
  std::string language = {};
  std::string published = {};
  std::string output = {};
};

bool wants_colour(const OutputFile& out) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return out.is_terminal() && (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr &&
         std::string_view(terminal) != "dumb";
}

/// What the options say of the articles, or nothing after a complaint.
std::optional<ArticleInfo> known_of_articles(const ExtractOptions& options, const Seeds& seeds) {
  ArticleInfo info;
  if (!options.published.empty()) {
    const auto date = parse_date(options.published);
    if (!date) return complain("--published: " + date.error().message), std::nullopt;
    info.published = *date;
  }
  if (!options.language.empty()) {
    info.language = parse_language(options.language);
    const std::vector<Language> languages = seeds.languages();
    if (!info.language || std::find(languages.begin(), languages.end(), *info.language) == languages.end()) {
      std::string known;
      for (const Language language : languages) known.append(" ").append(language.code());
      return complain(fmt::format("--lang: no seeds for '{}'; there are seeds for{}", options.language, known)),
             std::nullopt;
    }
  }
  return info;
}

class Extractor {
 public:
  Extractor(const ExtractOptions& options, const Seeds& seeds, const Pipeline& pipeline, const ArticleInfo& info,
            OutputFile& out)
      : options_(options),
        seeds_(seeds),
        pipeline_(pipeline),
        info_(info),
        out_(out),
        human_(options.human || (!options.json && out.is_terminal())),
        colour_(wants_colour(out)) {}

  /// Whether the file was read and everything asked for was written.
  bool extract(const std::string& path) {
    Input input = read_input(path);
    const std::string name = path == "-" ? "standard input" : path;
    if (!input.problem.empty()) return complain(name + ": " + input.problem), false;
    ArticleInfo info = info_;
    if (path != "-") info.id = path;
    std::string unread_date;
    if (options_.html_in || is_page(input.bytes)) {
      if (!pages_) pages_ = build_page_reader(seeds_);
      if (!pages_) return false;
      Page page = pages_->read(std::move(input.bytes));
      if (!page.problem.empty()) return complain(name + ": " + page.problem), false;
      input.bytes = std::move(page.text);
      unread_date = page.add_to(info);
    }
    const auto article = Article::from_utf8(std::move(input.bytes), std::move(info));
    if (!article) return complain(name + ": " + article.error().message), false;
    Extraction found = pipeline_.run(*article);
    if (!unread_date.empty()) found.diagnostics.push_back(without_date(unread_date, "casus extract"));
    out_.write(human_ ? to_terminal(*article, found, colour_)
                      : to_json(*article, found, options_.settings.offsets, options_.settings.text));
    if (!human_) out_.write("\n");
    if (options_.html.empty()) return out_.ok();
    OutputFile page(options_.html);
    pipeline_.read(*article, [&](const SyntaxLayer& syntax) { page.write(to_html(*article, found, syntax)); });
    return page.close() && out_.ok();
  }

 private:
  const ExtractOptions& options_;
  const Seeds& seeds_;
  const Pipeline& pipeline_;
  std::optional<PageReader> pages_ = {};  ///< from the first page on
  const ArticleInfo& info_;
  OutputFile& out_;
  bool human_;
  bool colour_;
};

int extract(ExtractOptions options) {
  if (options.files.empty()) {
    if (isatty(STDIN_FILENO) == 1) return complain("extract: name a file, or - for standard input"), usage;
    options.files.emplace_back("-");
  }
  if (!options.html.empty() && options.files.size() > 1) return complain("--html: takes one article"), usage;
  if (std::count(options.files.begin(), options.files.end(), "-") > 1) {
    return complain("extract: standard input can be read once"), usage;
  }
  const auto seeds = load_seeds(options.settings);
  if (!seeds) return usage;
  const auto info = known_of_articles(options, *seeds);
  if (!info) return usage;
  const auto pipeline = build_pipeline(*seeds, options.settings.parts);
  if (!pipeline) return usage;
  OutputFile out = options.output.empty() ? OutputFile() : OutputFile(options.output);
  if (!out.ok()) return failed;

  Extractor extractor(options, *seeds, *pipeline, *info, out);
  Progress progress(out.is_terminal());
  bool all = true;
  for (std::size_t i = 0; i < options.files.size() && out.ok(); ++i) {
    if (i > 0) progress.show(i, static_cast<double>(i) / static_cast<double>(options.files.size()));
    if (!extractor.extract(options.files[i])) all = false;
  }
  return out.close() && all ? done : failed;
}

}  // namespace

Action add_extract(CLI::App& program) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App& command = *program.add_subcommand("extract", "Read articles: a view on a terminal, JSON records elsewhere");
  command.add_option("FILES", options->files, "Articles as UTF-8 text, or web pages; - is standard input")
      ->option_text("[FILE ...]");
  CLI::Option* json = command.add_flag("--json", options->json, "JSON records, one a line, on a terminal too");
  command.add_flag("--human", options->human, "The view to read, elsewhere too")->excludes(json);
  command.add_flag("--html-in", options->html_in, "The files are web pages; known by <!doctype html> otherwise");
  command.add_option("--html", options->html, "Also write a report that stands alone")->option_text("FILE");
  command.add_option("--lang", options->language, "The language, if it is known; detected otherwise")
      ->option_text("LANG");
  command.add_option("--published", options->published, "The day of publication, such as 2024-12-04")
      ->option_text("DATE");
  command.add_option("-o,--output", options->output, "Write to a file instead of standard output")->option_text("FILE");
  add_settings(command, options->settings);
  return [options] { return extract(*options); };
}

}  // namespace casus::tool
