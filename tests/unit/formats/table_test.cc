// SPDX-License-Identifier: MIT
#include "formats/table.h"

#include "support/catch.h"

using casus::formats::Layout;
using casus::formats::Table;

namespace {

std::string cell(std::string_view text, const Layout& layout) {
  std::string out;
  casus::formats::append_cell(out, text, layout.missing, layout);
  return out;
}

}  // namespace

TEST_CASE("nothing in a cell breaks a row of a table without quotes") {
  const Layout tabs;
  CHECK(cell("a\tb\nc\r\x01", tabs) == "a b c  ");
  CHECK(cell("a\u0085b\u2028c\u2029d", tabs) == "a b c d");
  CHECK(cell("\"De Tijd\"", tabs) == "'De Tijd'");
  CHECK(cell("=1+1", tabs) == "=1+1");
  CHECK(cell("Br\u00fbl\u00e9", tabs) == "Br\u00fbl\u00e9");
  CHECK(cell("", {.missing = "NA"}) == "NA");
}

TEST_CASE("csv quotes what must be and defuses formulas, but no numbers") {
  const Layout csv{.separator = ',', .quoted = true};
  CHECK(cell("plain", csv) == "plain");
  CHECK(cell("a,b", csv) == "\"a,b\"");
  CHECK(cell("say \"no\"\n", csv) == "\"say \"\"no\"\"\n\"");
  for (const char* formula : {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"}) {
    INFO(formula);
    CHECK(cell(formula, csv).substr(0, 2) == "\"'");
  }
  CHECK(cell("-9.5", csv) == "-9.5");
  CHECK(cell("-1e-05", csv) == "-1e-05");
  CHECK(cell("+31", csv) == "\"'+31\"");
}

TEST_CASE("a table is its columns") {
  const Table<int> table{.layout = {.missing = "None"},
                         .columns = {{"N", [](const int& n) { return std::to_string(n); }},
                                     {"Word", [](const int&) { return ""; }},
                                     {"Number", [](const int&) { return ""; }, true}}};
  CHECK(table.header() == "N\tWord\tNumber\n");
  std::string rows;
  table.append(rows, 1);
  table.append(rows, 2);
  CHECK(rows == "1\tNone\t\n2\tNone\t\n");
  CHECK(Table<int>{.layout = {.header = false}}.header().empty());
  Table<int> odd = table;
  odd.has_row = [](const int& n) { return n % 2 == 1; };
  rows.clear();
  odd.append(rows, 1);
  odd.append(rows, 2);
  CHECK(rows == "1\tNone\t\n");
}

TEST_CASE("numbers") {
  CHECK(casus::formats::digits(-9.5) == "-9.5");
  CHECK(casus::formats::digits(10) == "10");
  CHECK(casus::formats::degrees(15.55177) == "15.5518");
  CHECK(casus::formats::joined({"a", "b"}, "; ") == "a; b");
}
