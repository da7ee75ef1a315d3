// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_OUTPUT_FILE_H
#define CASUS_TOOLS_OUTPUT_FILE_H

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace casus::tool {

/// Standard output, or a file that is made anew. The first failure is said
/// once on standard error (nothing is said of a reader that went away) and
/// remembered; nothing is written after it.
class OutputFile {
 public:
  OutputFile() = default;
  explicit OutputFile(const std::string& path);
  bool ok() const noexcept { return ok_; }
  bool is_terminal() const noexcept;
  bool write(std::string_view);
  bool flush();
  /// Flushes and closes; whether everything was written.
  bool close();

 private:
  struct Closer {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };
  std::FILE* stream() const noexcept { return file_ ? file_.get() : stdout; }
  bool check(bool succeeded);

  std::string name_ = "standard output";
  std::unique_ptr<std::FILE, Closer> file_;
  bool ok_ = true;
};

}  // namespace casus::tool

#endif
