// SPDX-License-Identifier: MIT
#include "formats/table.h"

#include <charconv>

#include <fmt/format.h>

namespace casus::formats {
namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// U+0085, U+2028 and U+2029 end a line for Python and for some spreadsheets.
std::size_t line_break(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xC2\x85")) return 2;
  return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0;
}

bool is_number(std::string_view cell) {
  double number = 0;
  const char* const end = cell.data() + cell.size();
  const auto read = std::from_chars(cell.data(), end, number);
  return read.ec == std::errc() && read.ptr == end;
}

/// Spreadsheets run what begins so, wherever the file came from. A cell with a
/// number is none of it.
bool is_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos && !is_number(cell);
}

}  // namespace

void append_cell(std::string& out, std::string_view cell, std::string_view missing, const Layout& layout) {
  if (cell.empty()) {
    out += missing;
    return;
  }
  if (!layout.quoted) {
    for (std::size_t i = 0; i < cell.size(); ++i) {
      const std::size_t ends = line_break(cell, i);
      // Many readers of these files take a quotation mark for the beginning of a quoted cell.
      out += ends > 0 || is_control(cell[i]) ? ' ' : cell[i] == '"' ? '\'' : cell[i];
      if (ends > 0) i += ends - 1;
    }
    return;
  }
  const bool formula = is_formula(cell);
  const bool quote = formula || cell.find_first_of("\",\r\n\t;") != std::string_view::npos;
  if (quote) out += '"';
  if (formula) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += is_control(c) && c != '\n' && c != '\r' && c != '\t' ? ' ' : c;
  }
  if (quote) out += '"';
}

std::string digits(double number) {
  return fmt::format("{}", number);
}

std::string degrees(double number) {
  return fmt::format("{:.6g}", number);
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

}  // namespace casus::formats
