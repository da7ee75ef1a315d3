// SPDX-License-Identifier: MIT
// casus manual: the manual page, from what the commands say of themselves.
#include <memory>
#include <string>
#include <string_view>

#include <casus/version.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/help.h"
#include "casus/output_file.h"

namespace casus::tool {
namespace {

/// Text that stands for itself: a dot or quote at the head of a line would be
/// a request, a backslash an escape, a hyphen a typographic one.
std::string plain(std::string_view text) {
  std::string out;
  bool head = true;
  for (const char c : text) {
    if (head && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\' || c == '-') out += '\\';
    out += c == '\\' ? 'e' : c;
    head = c == '\n';
  }
  return out;
}

std::string term(const CLI::Option& option) {
  const std::string value = option.get_positional() ? "" : option.get_option_text();
  return fmt::format(".TP\n.B {}\n",
                     plain(option.get_name(option.get_positional(), true) + (value.empty() ? "" : " " + value)));
}

void append(std::string& page, const CLI::App& command) {
  page += fmt::format(".SS casus {}\n{}.\n", command.get_name(), plain(command.get_description()));
  for (const CLI::Option* option : command.get_options()) {
    page += term(*option) + plain(option->get_description()) + "\n";
  }
  const std::string footer = command.get_footer();
  if (!footer.empty()) page += fmt::format(".PP\n.nf\n{}\n.fi\n", plain(footer));
}

}  // namespace

std::string manual_page(const CLI::App& program) {
  std::string page = fmt::format(".TH CASUS 1 \"\" \"casus {}\"\n.SH NAME\ncasus \\- {}\n", CASUS_VERSION,
                                 "reads news: who did what to whom, who said so, where and when");
  page += ".SH SYNOPSIS\n.B casus\n.I COMMAND\n[\n.I OPTIONS\n]\n.SH COMMANDS\n";
  for (const CLI::App* command : program.get_subcommands({})) append(page, *command);
  page += fmt::format(".SH EXIT STATUS\n{}\n", plain(program.get_footer()));
  page +=
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nIf it is set and not empty, no colours are used.\n"
      ".SH SEE ALSO\nThe record is explained in docs/output.md, the formats in docs/formats.md and docs/sqlite.md of "
      "the sources.\n";
  return page;
}

Action add_manual(CLI::App& program) {
  program.add_subcommand("manual", "Print the manual page");
  return [&program] {
    OutputFile out;
    out.write(manual_page(program));
    return out.close() ? done : failed;
  };
}

}  // namespace casus::tool
