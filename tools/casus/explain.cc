// SPDX-License-Identifier: MIT
// casus explain: for each sentence every word that tells of an act, the reading
// chosen and those rejected, and why; then the same of every word that may tell
// that something is said.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <casus/casus.h>
#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/complain.h"
#include "casus/output_file.h"
#include "casus/read_input.h"
#include "casus/settings.h"

namespace casus::tool {
namespace {

struct ExplainOptions {
  std::vector<std::string> files = {};
  Settings settings = {};
  std::string language = {};
  std::string published = {};
  std::string output = {};
};

/// Stands in the place of the event extractor and writes down what it reads.
class Explainer final : public EventExtractor {
 public:
  Explainer(std::unique_ptr<GrammarEvents> events, std::vector<EventReading>& readings)
      : events_(std::move(events)), readings_(readings) {}
  std::string_view name() const noexcept override { return events_->name(); }
  void extract(const ClaimLayer& in, EventSink&) const override { readings_ = events_->explain(in); }

 private:
  std::unique_ptr<GrammarEvents> events_;
  std::vector<EventReading>& readings_;
};

/// Adds no claims of its own: writes down what the claim extractor reads.
class ClaimExplainer final : public ClaimExtractor {
 public:
  ClaimExplainer(std::unique_ptr<QuotedClaims> claims, std::vector<ClaimReading>& readings)
      : claims_(std::move(claims)), readings_(readings) {}
  std::string_view name() const noexcept override { return "casus.explain"; }
  void extract(const EntityLayer& in, ClaimSink&) const override { readings_ = claims_->explain(in); }

 private:
  std::unique_ptr<QuotedClaims> claims_;
  std::vector<ClaimReading>& readings_;
};

/// What was read in an article.
struct Readings {
  std::vector<EventReading> events = {};
  std::vector<ClaimReading> claims = {};
};

std::string shown(const Article& article, const Extraction& found, const std::vector<EntityId>& actors, Span span) {
  std::string codes;
  for (const EntityId id : actors) {
    const Entity& e = found[id];
    codes.append(codes.empty() ? "" : "+").append(!e.code.empty() ? e.code : !e.country.empty() ? e.country : "---");
  }
  if (codes.empty()) codes = "---";
  return span.empty() ? codes : fmt::format("{} [{}]", codes, article.slice(span));
}

std::string act_of(const EventReading& r) {
  std::string act;
  for (const std::string& o : r.operators) act += o + " > ";
  return act + r.act;
}

void print_event(const Article& article, const Extraction& found, const EventReading& r, OutputFile& out) {
  const std::string line =
      fmt::format("{} \"{}\"  {}  {}  {} -> {}  ({})", r.rejected.empty() ? "  +" : "  -", article.slice(r.trigger),
                  act_of(r), r.cameo.empty() ? "no code" : r.cameo, shown(article, found, r.source, r.source_span),
                  shown(article, found, r.target, r.target_span), r.rule);
  if (r.rejected.empty()) {
    out.write(fmt::format("{}\n      score {:.2f}: {}\n", line, r.score, fmt::join(r.features, " ")));
  } else {
    out.write(fmt::format("{}\n      no event: {}\n", line, r.rejected));
  }
}

std::string joined(const Article& article, const std::vector<Span>& pieces) {
  std::string out;
  for (const Span piece : pieces) out.append(out.empty() ? "" : " ... ").append(article.slice(piece));
  return out;
}

void print_claim(const Article& article, const ClaimReading& r, OutputFile& out) {
  constexpr float least_shown = 0.005f;
  out.write(fmt::format("  {}claim \"{}\"  {}  {}  {:.2f}: {}\n", r.rejected.empty() ? '+' : '-',
                        joined(article, r.cue), r.act, r.rule, r.score, joined(article, r.content)));
  for (const ClaimReading::Speaker& s : r.speakers) {
    if (s.score < least_shown) break;
    out.write(fmt::format("      {:.2f} {} [{}]\n", s.score, s.kind, article.slice(s.span)));
  }
  if (!r.rejected.empty()) out.write(fmt::format("      no claim: {}\n", r.rejected));
}

/// Where a reading begins: at its cue, or where the quote does.
Span anchor(const ClaimReading& r) {
  return r.cue.empty() ? r.content.front() : r.cue.front();
}

void print(const Article& article, const Extraction& found, const Readings& readings, OutputFile& out) {
  for (const Span sentence : found.sentences) {
    bool is_shown = false;
    const auto head = [&] {
      if (!is_shown) out.write(std::string(article.slice(sentence)) + '\n');
      is_shown = true;
    };
    for (const EventReading& r : readings.events) {
      if (sentence.contains(r.trigger)) head(), print_event(article, found, r, out);
    }
    for (const ClaimReading& r : readings.claims) {
      const std::uint32_t at = anchor(r).begin;
      if (at >= sentence.begin && at < sentence.end) head(), print_claim(article, r, out);
    }
    if (is_shown) out.write("\n");
  }
}

int explain(ExplainOptions options) {
  if (options.files.empty()) {
    if (isatty(STDIN_FILENO) == 1) return complain("explain: name a file, or - for standard input"), usage;
    options.files.emplace_back("-");
  }
  ArticleInfo info;
  if (!options.language.empty()) {
    info.language = parse_language(options.language);
    if (!info.language) return complain(fmt::format("--lang: '{}' is not a language code", options.language)), usage;
  }
  if (!options.published.empty()) {
    const auto date = parse_date(options.published);
    if (!date) return complain("--published: " + date.error().message), usage;
    info.published = *date;
  }
  const auto seeds = load_seeds(options.settings);
  if (!seeds) return usage;
  auto events = GrammarEvents::make(*seeds);
  if (!events) return complain(to_string(events.error())), usage;
  auto claims = QuotedClaims::make(*seeds);
  if (!claims) return complain(to_string(claims.error())), usage;
  Readings readings;
  Pipeline::Builder builder(*seeds);
  builder.add_standard(StandardParts{.events = false});
  builder.add(std::make_unique<ClaimExplainer>(*std::move(claims), readings.claims));
  builder.add(std::make_unique<Explainer>(*std::move(events), readings.events));
  const auto pipeline = std::move(builder).build();
  if (!pipeline) return complain(to_string(pipeline.error())), usage;

  OutputFile out = options.output.empty() ? OutputFile() : OutputFile(options.output);
  bool all = true;
  for (const std::string& path : options.files) {
    Input input = read_input(path);
    const std::string name = path == "-" ? "standard input" : path;
    if (!input.problem.empty()) {
      complain(name + ": " + input.problem), all = false;
      continue;
    }
    const auto article = Article::from_utf8(std::move(input.bytes), info);
    if (!article) {
      complain(name + ": " + article.error().message), all = false;
      continue;
    }
    print(*article, pipeline->run(*article), readings, out);
  }
  return out.close() && all ? done : failed;
}

}  // namespace

Action add_explain(CLI::App& program) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App& command =
      *program.add_subcommand("explain", "Show how each word that tells of an act or of speech was read, and why");
  command.add_option("FILES", options->files, "Articles as UTF-8 text; - is standard input")->option_text("[FILE ...]");
  command.add_option("--lang", options->language, "The language, if it is known; detected otherwise")
      ->option_text("LANG");
  command.add_option("--published", options->published, "The day the article is from")->option_text("DATE");
  command.add_option("--seeds", options->settings.seeds, "A directory of seeds to lay over the built-in ones")
      ->option_text("DIR");
  command.add_option("-o,--output", options->output, "Write to a file instead of standard output")->option_text("FILE");
  return [options] { return explain(*options); };
}

}  // namespace casus::tool
