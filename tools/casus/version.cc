// SPDX-License-Identifier: MIT
#include <memory>
#include <string>

#include <casus/casus.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/commands.h"
#include "casus/output_file.h"
#include "output/json_writer.h"

namespace casus::tool {
namespace {

std::string as_text(const std::vector<Language>& languages) {
  std::string codes;
  for (const Language language : languages) codes.append(codes.empty() ? "" : " ").append(language.code());
  return fmt::format("casus {}\nlanguages: {}\n", CASUS_VERSION, codes.empty() ? "none" : codes);
}

std::string as_json(const std::vector<Language>& languages) {
  std::string out;
  detail::JsonWriter json(out);
  json.begin_object();
  json.key("version"), json.string(CASUS_VERSION);
  json.key("schema"), json.string("casus/1");
  json.key("languages"), json.begin_list();
  for (const Language language : languages) json.string(language.code());
  json.end_list();
  json.end_object();
  return out + '\n';
}

}  // namespace

Action add_version(CLI::App& program) {
  const auto wants_json = std::make_shared<bool>(false);
  CLI::App& command = *program.add_subcommand("version", "Print the version and the languages there are seeds for");
  command.add_flag("--json", *wants_json, "As a JSON object");
  return [wants_json] {
    const auto seeds = Seeds::embedded();
    const std::vector<Language> languages = seeds ? seeds->languages() : std::vector<Language>();
    OutputFile out;
    out.write(*wants_json ? as_json(languages) : as_text(languages));
    return out.close() ? done : failed;
  };
}

}  // namespace casus::tool
