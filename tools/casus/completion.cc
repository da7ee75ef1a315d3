// SPDX-License-Identifier: MIT
// casus completion: what the Tab key offers, in bash and in zsh.
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "casus/choices.h"
#include "casus/help.h"
#include "casus/output_file.h"

namespace casus::tool {
namespace {

/// "-o", "--output".
std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

/// The words of one_of(); empty if any value will do.
std::string choices_of(const CLI::Option& option) {
  try {
    // CLI11 has no question for how many validators there are.
    return const_cast<CLI::Option&>(option).get_validator(0)->get_name();
  } catch (const CLI::OptionNotFound&) {
    return "";
  }
}

bool takes_value(const CLI::Option& option) {
  return option.get_items_expected_max() > 0;
}

/// For '...' of a shell.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out;
}

std::string bash(const CLI::App& program) {
  std::vector<std::string> commands;
  std::string cases;
  for (const CLI::App* command : program.get_subcommands({})) {
    commands.push_back(command->get_name());
    std::vector<std::string> options;
    std::string values;
    std::string first = "COMPREPLY=($(compgen -f -- \"$word\"))";
    for (const CLI::Option* option : command->get_options()) {
      const std::vector<std::string> names = names_of(*option);
      const std::string choices = choices_of(*option);
      if (names.empty()) {
        if (!choices.empty()) first = fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\"))", choices);
        continue;
      }
      options.insert(options.end(), names.begin(), names.end());
      if (!takes_value(*option)) continue;
      const std::string reply = choices.empty() ? "-f" : fmt::format("-W '{}'", choices);
      values +=
          fmt::format("        {}) COMPREPLY=($(compgen {} -- \"$word\")); return ;;\n", fmt::join(names, "|"), reply);
    }
    cases += fmt::format(
        "    {})\n      case $before in\n{}      esac\n      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '{}' "
        "-- \"$word\"))\n"
        "      else {}; fi ;;\n",
        command->get_name(), values, fmt::join(options, " "), first);
  }
  return fmt::format(
      "# Completion of casus for bash, made by: casus completion bash\n"
      "_casus() {{\n  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}\n  COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then COMPREPLY=($(compgen -W '{} --help' -- \"$word\")); return; fi\n"
      "  case ${{COMP_WORDS[1]}} in\n{}  esac\n}}\ncomplete -o filenames -F _casus casus\n",
      fmt::join(commands, " "), cases);
}

std::string zsh(const CLI::App& program) {
  std::string commands;
  std::string cases;
  for (const CLI::App* command : program.get_subcommands({})) {
    commands += fmt::format("    '{}:{}'\n", command->get_name(), quoted(command->get_description()));
    std::string arguments;
    for (const CLI::Option* option : command->get_options()) {
      const std::string choices = choices_of(*option);
      const std::string action = choices.empty() ? "_files" : "(" + choices + ")";
      const std::vector<std::string> names = names_of(*option);
      if (names.empty()) arguments += fmt::format(" \\\n        '*:value:{}'", action);
      for (const std::string& name : names) {
        std::string about;  // a bracket or colon would end it
        for (const char c : quoted(option->get_description()))
          about += c == '[' || c == ']' || c == ':' ? std::string("\\") + c : std::string(1, c);
        arguments +=
            fmt::format(" \\\n        '{}[{}]{}'", name, about, takes_value(*option) ? ":value:" + action : "");
      }
    }
    cases += fmt::format("    {})\n      _arguments -s{} ;;\n", command->get_name(), arguments);
  }
  return fmt::format(
      "#compdef casus\n# Completion of casus for zsh, made by: casus completion zsh\n_casus() {{\n  local -a "
      "commands\n  commands=(\n{}  )\n"
      "  if ((CURRENT == 2)); then _describe command commands; return; fi\n"
      "  shift words\n  ((CURRENT--))\n  case $words[1] in\n{}  esac\n}}\ncompdef _casus casus\n",
      commands, cases);
}

}  // namespace

std::string completion(const CLI::App& program, const std::string& shell) {
  return shell == "zsh" ? zsh(program) : bash(program);
}

Action add_completion(CLI::App& program) {
  const auto shell = std::make_shared<std::string>();
  CLI::App& command = *program.add_subcommand("completion", "Print what makes a shell complete commands and options");
  command.add_option("SHELL", *shell, "bash or zsh")->required()->option_text("SHELL")->check(one_of({"bash", "zsh"}));
  return [shell, &program] {
    OutputFile out;
    out.write(completion(program, *shell));
    return out.close() ? done : failed;
  };
}

}  // namespace casus::tool
