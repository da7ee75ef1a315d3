// SPDX-License-Identifier: MIT
// casus syntax: files in, CoNLL-U out, with the lemmas of the treebanks.
#include <fstream>
#include <iterator>
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
#include "casus/pretokenised.h"
#include "casus/read_input.h"
#include "casus/settings.h"
#include "seeds/aligned_bytes.h"
#include "syntax/model_file.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"

namespace casus::tool {
namespace {

struct SyntaxOptions {
  std::vector<std::string> files = {};
  Settings settings = {};
  std::string language = {};
  std::string model = {};
  std::string output = {};
  bool pretokenised = false;
};

/// Lays a model file over the seeds, as that of the language it says it is of;
/// `language` becomes that one if none was given. Nothing after a complaint.
std::optional<Seeds> with_model(const Seeds& seeds, const std::string& path, std::optional<Language>& language) {
  std::ifstream in(path, std::ios::binary);
  SeedFile file{.bytes = {std::istreambuf_iterator<char>(in), {}}};
  if (!in) return complain(path + ": cannot be read"), std::nullopt;
  const detail::AlignedBytes bytes(std::as_bytes(std::span(file.bytes)));
  const auto model = detail::ModelFile::from(bytes.bytes(), path);
  if (!model) return complain(to_string(model.error())), std::nullopt;
  if (!language) language = model->language();
  file.name = fmt::format("models/{}.model", model->language().code());
  const auto laid = Seeds::from_memory({&file, 1});
  const auto both = laid ? seeds.overlaid_with(*laid) : laid;
  if (!both) return complain(to_string(both.error())), std::nullopt;
  return *both;
}

int syntax(SyntaxOptions options) {
  if (options.files.empty()) {
    if (isatty(STDIN_FILENO) == 1) return complain("syntax: name a file, or - for standard input"), usage;
    options.files.emplace_back("-");
  }
  std::optional<Language> language;
  if (!options.language.empty()) {
    language = parse_language(options.language);
    if (!language) return complain(fmt::format("--lang: '{}' is not a language code", options.language)), usage;
  }
  auto seeds = load_seeds(options.settings);
  if (seeds && !options.model.empty()) seeds = with_model(*seeds, options.model, language);
  if (!seeds) return usage;
  if (language && seeds->model(*language) == nullptr) {
    return complain(fmt::format("--lang: there is no model for '{}'", language->code())), usage;
  }
  const auto text_stage = detail::TextStage::make(*seeds);
  if (!text_stage) return complain(to_string(text_stage.error())), usage;
  const auto syntax_stage = detail::SyntaxStage::make(*seeds);
  if (!syntax_stage) return complain(to_string(syntax_stage.error())), usage;

  OutputFile out = options.output.empty() ? OutputFile() : OutputFile(options.output);
  bool all = true;
  for (const std::string& path : options.files) {
    const std::string name = path == "-" ? "standard input" : path;
    Input input = read_input(path);
    if (!input.problem.empty()) {
      complain(name + ": " + input.problem), all = false;
      continue;
    }
    const auto article =
        Article::from_utf8(std::move(input.bytes), {.id = path == "-" ? "" : path, .language = language});
    if (!article) {
      complain(name + ": " + article.error().message), all = false;
      continue;
    }
    TextLayer text = text_stage->run(*article);
    if (seeds->model(text.language) == nullptr) {
      complain(fmt::format("{}: no model for its language ({})", name, text.language.code())), all = false;
    }
    if (options.pretokenised) {
      const TextLayer given = read_pretokenised(*article, text.language);
      out.write(to_conllu(syntax_stage->run(given, detail::LemmaStyle::treebank)));
    } else {
      out.write(to_conllu(syntax_stage->run(text, detail::LemmaStyle::treebank)));
    }
  }
  return out.close() && all ? done : failed;
}

}  // namespace

Action add_syntax(CLI::App& program) {
  auto options = std::make_shared<SyntaxOptions>();
  CLI::App& command = *program.add_subcommand("syntax", "Print the grammar of each sentence as CoNLL-U");
  command.add_option("FILES", options->files, "Articles as UTF-8 text; - is standard input")->option_text("[FILE ...]");
  command.add_option("--lang", options->language, "The language, if it is known; detected otherwise")
      ->option_text("LANG");
  command.add_flag("--pretokenised", options->pretokenised, "One sentence a line, its tokens set apart by blanks");
  command.add_option("--model", options->model, "A model file, instead of the built-in one of its language")
      ->option_text("FILE");
  command.add_option("--seeds", options->settings.seeds, "A directory of seeds to lay over the built-in ones")
      ->option_text("DIR");
  command.add_option("-o,--output", options->output, "Write to a file instead of standard output")->option_text("FILE");
  return [options] { return syntax(*options); };
}

}  // namespace casus::tool
