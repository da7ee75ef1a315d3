// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_HELP_H
#define CASUS_TOOLS_HELP_H

#include <string>

#include "casus/commands.h"

namespace casus::tool {

/// Puts examples under the help of each command.
void add_examples(CLI::App& program);

/// The manual page, in the language of man(7); completion for "bash" or "zsh".
/// Both are made of what the commands say of themselves.
std::string manual_page(const CLI::App& program);
std::string completion(const CLI::App& program, const std::string& shell);

/// The commands that print them.
Action add_manual(CLI::App& program);
Action add_completion(CLI::App& program);

}  // namespace casus::tool

#endif
