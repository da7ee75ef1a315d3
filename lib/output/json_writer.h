// SPDX-License-Identifier: MIT
#ifndef CASUS_OUTPUT_JSON_WRITER_H
#define CASUS_OUTPUT_JSON_WRITER_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace casus::detail {

/// Appends JSON to a string: commas, quotes and escapes are its affair, what
/// comes in which order its caller's. Everything stays on one line.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) noexcept : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_list() { open('['); }
  void end_list() { close(']'); }

  /// The name of the field whose value comes next; a literal without anything to escape.
  void key(std::string_view name);

  /// Bytes that are not UTF-8 become U+FFFD: a record stays a record whatever
  /// an extractor of one's own calls its finds.
  void string(std::string_view);
  /// The shortest digits that read back the same; null if it is not finite.
  void number(double);
  void number(float);
  void integer(std::uint64_t);
  void boolean(bool);
  void null();

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void append_escaped(std::string_view);

  std::string& out_;
  bool first_ = true;  ///< nothing before the next value that a comma would part it from
};

}  // namespace casus::detail

#endif
