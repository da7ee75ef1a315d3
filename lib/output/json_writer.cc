// SPDX-License-Identifier: MIT
#include "output/json_writer.h"

#include <array>
#include <cmath>
#include <iterator>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "utf8.h"

namespace casus::detail {
namespace {

/// How a byte is written in a string: 0 as it is, 'u' as \u00XX, '?' by what
/// follows it, otherwise as a backslash and that letter.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> escapes{};
  for (std::size_t i = 0; i < 0x20; ++i) escapes[i] = 'u';
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  escapes[0x7F] = 'u';
  escapes[0xE2] = '?';
  return escapes;
}
constexpr std::array<char, 256> escapes = make_escapes();

/// U+2028 and U+2029 are legal in JSON but end a line in older JavaScript and
/// in readers that split a stream with Unicode's idea of lines.
constexpr bool is_line_separator(std::string_view at) noexcept {
  return at.size() >= 3 && at[1] == '\x80' && (at[2] == '\xA8' || at[2] == '\xA9');
}

template <typename Float>
void append_number(std::string& out, Float value) {
  if (std::isfinite(value)) {
    fmt::format_to(std::back_inserter(out), FMT_COMPILE("{}"), value);
  } else {
    out += "null";
  }
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  first_ = true;
}

void JsonWriter::string(std::string_view text) {
  separate();
  out_ += '"';
  for (;;) {
    const std::size_t invalid = find_invalid_utf8(text);
    append_escaped(text.substr(0, invalid));
    if (invalid == std::string_view::npos) break;
    out_ += "\xEF\xBF\xBD";
    text.remove_prefix(invalid + 1);
  }
  out_ += '"';
}

void JsonWriter::append_escaped(std::string_view text) {
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const char escape = escapes[byte];
    if (escape == 0 || (escape == '?' && !is_line_separator(text.substr(i)))) continue;
    out_.append(text, written, i - written);
    written = i + 1;
    if (escape == 'u') {
      fmt::format_to(std::back_inserter(out_), FMT_COMPILE("\\u{:04x}"), byte);
    } else if (escape == '?') {
      out_ += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      written = i + 3;
    } else {
      out_ += '\\';
      out_ += escape;
    }
  }
  out_.append(text, written);
}

void JsonWriter::number(double value) {
  separate();
  append_number(out_, value);
}

void JsonWriter::number(float value) {
  separate();
  append_number(out_, value);
}

void JsonWriter::integer(std::uint64_t value) {
  separate();
  fmt::format_to(std::back_inserter(out_), FMT_COMPILE("{}"), value);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace casus::detail
