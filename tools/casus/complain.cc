// SPDX-License-Identifier: MIT
#include "casus/complain.h"

#include <cstdio>
#include <string>

#include <fmt/format.h>

namespace casus::tool {

void complain(std::string_view message) {
  std::string line = "casus: ";
  for (const char c : message) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      line += fmt::format("\\x{:02x}", byte);
    } else {
      line += c;
    }
  }
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace casus::tool
