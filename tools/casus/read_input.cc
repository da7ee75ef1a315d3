// SPDX-License-Identifier: MIT
#include "casus/read_input.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include <casus/article.h>
#include <fmt/format.h>

namespace casus::tool {
namespace {

struct Closer {
  void operator()(std::FILE* file) const noexcept {
    if (file != stdin) std::fclose(file);
  }
};

std::string reason(int error) {
  return std::generic_category().message(error);
}

}  // namespace

Input read_input(const std::string& path) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored)) return {.problem = "is a directory, not an article"};
  const std::unique_ptr<std::FILE, Closer> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return {.problem = errno == ENOENT ? "no such file" : "cannot be opened: " + reason(errno)};

  Input input;
  constexpr std::size_t piece = 1u << 16;
  std::size_t got = piece;
  while (got == piece && input.bytes.size() <= Article::max_bytes) {
    const std::size_t size = input.bytes.size();
    input.bytes.resize(size + piece);
    got = std::fread(input.bytes.data() + size, 1, piece, file.get());
    input.bytes.resize(size + got);
  }
  if (std::ferror(file.get()) != 0) return {.problem = "cannot be read: " + reason(errno)};
  if (input.bytes.empty()) return {.problem = "is empty"};
  if (input.bytes.size() > Article::max_bytes) {
    return {.problem = fmt::format("is larger than an article may be ({} bytes)", Article::max_bytes)};
  }
  return input;
}

}  // namespace casus::tool
