// SPDX-License-Identifier: MIT
#include "casus/line_reader.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

#include "casus/interrupt.h"

namespace casus::tool {

LineReader::LineReader(int descriptor, std::size_t limit) noexcept : descriptor_(descriptor), limit_(limit) {
  struct stat file = {};
  if (fstat(descriptor, &file) == 0 && S_ISREG(file.st_mode)) size_ = file.st_size;
}

bool LineReader::has_line() const noexcept {
  return buffer_.find('\n', at_) != std::string::npos;
}

bool LineReader::fill() {
  if (!wait_for_input(descriptor_)) return false;
  buffer_.resize(1u << 16);
  at_ = 0;
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (got < 0 && errno == EINTR);
  failed_ = got < 0;
  if (got > 0) read_ += got;
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return got > 0;
}

bool LineReader::next(Line& line) {
  line = {.number = ++lines_};
  bool begun = false;
  for (;;) {
    if (interrupted()) return false;
    if (at_ == buffer_.size() && !fill()) return begun && !interrupted();
    begun = true;
    const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
    const std::size_t room = limit_ - line.text.size();
    line.text.append(buffer_, at_, std::min(end - at_, room));
    line.too_long = line.too_long || end - at_ > room;
    at_ = end;
    if (at_ < buffer_.size()) return ++at_, true;
  }
}

}  // namespace casus::tool
