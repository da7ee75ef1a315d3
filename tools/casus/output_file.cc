// SPDX-License-Identifier: MIT
#include "casus/output_file.h"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <unistd.h>

#include "casus/complain.h"

namespace casus::tool {

OutputFile::OutputFile(const std::string& path) : name_(path), file_(std::fopen(path.c_str(), "wb")) {
  check(file_ != nullptr);
}

bool OutputFile::is_terminal() const noexcept {
  return ok_ && isatty(fileno(stream())) == 1;
}

bool OutputFile::check(bool succeeded) {
  if (ok_ && !succeeded) {
    const int cause = errno;
    ok_ = false;
    if (cause != EPIPE) complain(fmt::format("{}: cannot be written: {}", name_, std::strerror(cause)));
  }
  return ok_;
}

bool OutputFile::write(std::string_view bytes) {
  return ok_ && check(std::fwrite(bytes.data(), 1, bytes.size(), stream()) == bytes.size());
}

bool OutputFile::flush() {
  return ok_ && check(std::fflush(stream()) == 0);
}

bool OutputFile::close() {
  flush();
  if (file_) check(std::fclose(file_.release()) == 0);
  return ok_;
}

}  // namespace casus::tool
