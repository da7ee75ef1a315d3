// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_LINE_READER_H
#define CASUS_TOOLS_LINE_READER_H

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

namespace casus::tool {

struct Line {
  std::string text = {};     ///< without its end
  std::uint64_t number = 0;  ///< from 1
  bool too_long = false;     ///< only its beginning is in `text`
};

/// Reads lines as soon as they are there, which a buffered stream does not
/// promise, and never keeps more of one than `limit` bytes.
class LineReader {
 public:
  /// Room for the longest article even if two characters in three are escaped.
  static constexpr std::size_t max_bytes = 64u << 20;

  explicit LineReader(int descriptor, std::size_t limit = max_bytes) noexcept;
  /// False at the end of the input, or when the program was interrupted. A last
  /// line needs no end.
  bool next(Line&);
  /// Whether next() has a whole line without waiting for one.
  bool has_line() const noexcept;
  /// How much of a file has been handed out, from 0 to 1; 0 if its size is not known.
  double part() const noexcept { return size_ > 0 ? static_cast<double>(read_) / static_cast<double>(size_) : 0; }
  /// Whether the input ended because it could not be read.
  bool failed() const noexcept { return failed_; }

 private:
  bool fill();

  int descriptor_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t lines_ = 0;
  std::int64_t size_ = 0;
  std::atomic<std::int64_t> read_ = 0;  ///< the thread that shows the progress asks
  bool failed_ = false;
};

}  // namespace casus::tool

#endif
