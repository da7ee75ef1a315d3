// SPDX-License-Identifier: MIT
#include "casus/progress.h"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace casus::tool {

std::string progress_line(std::uint64_t articles, double part, double seconds) {
  std::string line = fmt::format("{} article{}", articles, articles == 1 ? "" : "s");
  if (seconds > 0) line += fmt::format(", {:.1f} a second", static_cast<double>(articles) / seconds);
  if (part <= 0) return line;
  line += fmt::format(", {:.0f}%", 100 * std::min(part, 1.0));
  const auto left = static_cast<std::uint64_t>(seconds * (1 / std::min(part, 1.0) - 1));
  if (left >= 3600) return line + fmt::format(", {}:{:02}:{:02} left", left / 3600, left / 60 % 60, left % 60);
  return line + fmt::format(", {}:{:02} left", left / 60, left % 60);
}

Progress::Progress(bool beside_output)
    : shown_(isatty(STDERR_FILENO) == 1 && !beside_output), begin_(Clock::now()), next_(begin_) {}

Progress::~Progress() {
  if (written_) std::fputs("\r\033[K", stderr);
}

void Progress::show(std::uint64_t articles, double part) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  written_ = true;
  const std::chrono::duration<double> spent = now - begin_;
  std::fputs(("\r\033[K" + progress_line(articles, part, spent.count())).c_str(), stderr);
}

}  // namespace casus::tool
