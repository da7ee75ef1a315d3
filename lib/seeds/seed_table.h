// SPDX-License-Identifier: MIT
#ifndef CASUS_SEEDS_SEED_TABLE_H
#define CASUS_SEEDS_SEED_TABLE_H

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/seeds.h"

namespace casus::inline v0 {

/// One parsed file, or several laid over each other. The rows are in bytes that
/// are static (embedded) or owned by `bytes`.
struct SeedTable::State {
  struct Row {
    const char* text = nullptr;
    std::uint32_t first_end = 0;
    std::uint32_t line = 0;
    std::uint32_t file = 0;
    bool deletes = false;
  };
  std::string name;
  std::string_view unread;  ///< all of an embedded file that nobody has asked for yet
  std::string kind;
  std::vector<std::string> columns;
  std::size_t keys = 0;                   ///< the first so many columns are the key
  std::vector<std::uint32_t> ends;        ///< of the cells of each row, from its beginning
  std::vector<Row> rows;                  ///< ascending by key
  std::vector<Row> tombstones;            ///< ascending by key; only their key cells count
  std::vector<std::string_view> deleted;  ///< first key cells of the rows that overlays deleted, ascending
  std::vector<std::string> files;
  std::vector<std::shared_ptr<const std::string>> bytes;

  /// Reads one file. `name` is its path below the seeds folder; the view must
  /// stay alive unless `owner` holds its bytes. Of a text that was `checked`
  /// before, UTF-8 and the order of its rows are taken for granted.
  static Result<std::shared_ptr<const State>> parse(std::string_view name, std::string_view text,
                                                    std::shared_ptr<const std::string> owner, bool checked = false);
  /// A file whose reading is put off: it has a name, and no rows.
  static Result<std::shared_ptr<const State>> leave_unread(std::string_view name, std::string_view text);
  static Result<std::shared_ptr<const State>> overlay(const State& below, const State& above);

  /// Reads "#casus-seed 1 aliases" and the line of column names.
  std::optional<Error> read_header(std::string_view first, std::string_view second);
  std::string_view cell(const Row&, std::size_t column) const noexcept;
  int compare_keys(const Row&, const State& other, const Row&) const noexcept;
};

}  // namespace casus::inline v0

#endif
