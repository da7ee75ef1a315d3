// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_TABLE_H
#define CASUS_TOOLS_FORMATS_TABLE_H

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace casus::formats {

/// How the cells of a table are written.
struct Layout {
  char separator = '\t';
  bool header = true;
  std::string_view missing = "";  ///< what stands for an empty cell
  /// RFC 4180, and no cell is a formula; otherwise nothing is quoted, and what
  /// could break a row is a blank.
  bool quoted = false;
};

/// Appends a cell, without a separator.
void append_cell(std::string& out, std::string_view cell, std::string_view missing, const Layout&);

/// A column: its name and what it says of a row.
template <typename Row>
struct Column {
  std::string name;
  std::function<std::string(const Row&)> value;
  bool number = false;  ///< an empty cell stays empty, whatever the layout says
};

/// A format that is a table is a list of columns.
template <typename Row>
struct Table {
  Layout layout = {};
  std::vector<Column<Row>> columns = {};
  std::function<bool(const Row&)> has_row = [](const Row&) { return true; };

  /// The first line of the file; empty if the format has none.
  std::string header() const {
    std::string out;
    if (layout.header) {
      append_line(out, [](const Column<Row>& column) { return column.name; });
    }
    return out;
  }
  void append(std::string& out, const Row& row) const {
    if (has_row(row)) append_line(out, [&](const Column<Row>& column) { return column.value(row); });
  }

 private:
  template <typename Cell>
  void append_line(std::string& out, Cell cell) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) out += layout.separator;
      append_cell(out, cell(columns[i]), columns[i].number ? "" : layout.missing, layout);
    }
    out += layout.quoted ? "\r\n" : "\n";
  }
};

/// The digits of a number: the shortest that read back the same.
std::string digits(double);
/// Six digits, as files with coordinates have them.
std::string degrees(double);
/// "a;b;c".
std::string joined(const std::vector<std::string>&, std::string_view separator);

}  // namespace casus::formats

#endif
