// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PROGRESS_H
#define CASUS_TOOLS_PROGRESS_H

#include <chrono>
#include <cstdint>
#include <string>

namespace casus::tool {

/// "1,234 of 5,000 articles, 56.7 a second, 1:07 left": how far we are after
/// some seconds. `part`: of the work, from 0 to 1; 0 if it is not known.
std::string progress_line(std::uint64_t articles, double part, double seconds);

/// The line on a terminal's standard error that says so, at most ten times a
/// second; nothing elsewhere. Called on one thread at a time.
class Progress {
 public:
  /// `beside_output`: standard output is shown on the terminal too, so that a
  /// line of ours would stand in its way.
  explicit Progress(bool beside_output);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::uint64_t articles, double part);

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool written_ = false;
  Clock::time_point begin_, next_;
};

}  // namespace casus::tool

#endif
