// SPDX-License-Identifier: MIT
#ifndef CASUS_SEEDS_TABLE_ROWS_H
#define CASUS_SEEDS_TABLE_ROWS_H

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "casus/seeds.h"

namespace casus::detail {

/// A cell that cannot be read, as one of the views `take` was given, and what is needed there.
struct WrongCell {
  WrongCell() = default;  ///< all is well
  WrongCell(std::string_view wrong, std::string_view needed = "a word this table knows") noexcept
      : cell(wrong), expected(needed) {}
  std::string_view cell = {};
  std::string_view expected = {};
};

/// Calls `take(cells)` for each row, with the cells of those columns; stops at
/// the first WrongCell it returns. A table that is missing has no rows.
template <std::size_t count, typename Take>
std::optional<Error> for_each_row(const Seeds& seeds, const std::string& name,
                                  const std::array<std::string_view, count>& columns, Take take) {
  const SeedTable* table = seeds.table(name);
  if (table == nullptr) return std::nullopt;
  std::array<std::size_t, count> at = {};
  for (std::size_t i = 0; i < count; ++i) {
    auto column = table->column(columns[i]);
    if (!column) return column.error();
    at[i] = *column;
  }
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    std::array<std::string_view, count> cells = {};
    for (std::size_t c = 0; c < count; ++c) cells[c] = row[at[c]];
    const WrongCell wrong = take(cells);
    // An empty cell may be the wrong one.
    if (wrong.cell.data() == nullptr) continue;
    const auto column =
        std::find_if(cells.begin(), cells.end(), [&](auto cell) { return cell.data() == wrong.cell.data(); });
    return table->bad_value(row, at[static_cast<std::size_t>(column - cells.begin())], wrong.expected);
  }
  return std::nullopt;
}

/// Calls `take` for each part of "a,b,c"; false as soon as it is.
template <typename Take>
bool for_each_part(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::size_t length = std::min(list.find(','), list.size());
    if (!take(list.substr(0, length))) return false;
    list.remove_prefix(std::min(length + 1, list.size()));
  }
  return true;
}

}  // namespace casus::detail

#endif
