// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_READ_INPUT_H
#define CASUS_TOOLS_READ_INPUT_H

#include <string>

namespace casus::tool {

/// The bytes of an article's file, or why there are none.
struct Input {
  std::string bytes = {};
  std::string problem = {};  ///< empty if the file was read
};

/// Reads a whole file, or standard input if the path is "-". Reads no more
/// than an article may have: a longer file, an empty one and a directory are
/// problems.
Input read_input(const std::string& path);

}  // namespace casus::tool

#endif
