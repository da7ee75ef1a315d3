// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_COMMANDS_H
#define CASUS_TOOLS_COMMANDS_H

#include <functional>

namespace CLI {
class App;
}

namespace casus::tool {

/// What the program answers its caller with.
enum Exit : int { ok = 0, failed = 1, usage = 2, strict = 3 };

/// A command adds its options to the program and gives what runs if it is the
/// one that was asked for.
using Command = std::function<int()>;

Command add_version(CLI::App& program);

}  // namespace casus::tool

#endif
