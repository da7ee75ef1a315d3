// SPDX-License-Identifier: MIT
#ifndef CASUS_SEEDS_H
#define CASUS_SEEDS_H

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/language.h"
#include "casus/result.h"

namespace casus::inline v0 {
class Seeds;
}
namespace casus::detail {
bool are_embedded(const Seeds&) noexcept;
}

namespace casus::inline v0 {

/// One line of a seed table: its cells, in the order of the table's columns.
struct SeedRow {
  const char* text = nullptr;                                       ///< of the line
  std::span<const std::uint32_t> ends = {};                         ///< of its cells, from the beginning of the line
  std::uint32_t line = 0;                                           ///< in its file, from 1
  std::string_view file = {};                                       ///< the file it came from, for messages
  std::string_view operator[](std::size_t column) const noexcept {  ///< the cell; `column` must be one of the table's
    const std::uint32_t begin = column == 0 ? 0 : ends[column - 1] + 1;
    return {text + begin, ends[column] - begin};
  }
};

/// A table of facts, read from "#casus-seed 1 KIND" files; see seeds/README.md.
/// Rows are sorted by key and unique. Lives as long as its Seeds.
class SeedTable {
 public:
  std::string_view name() const noexcept;   ///< "nl/aliases"
  std::string_view kind() const noexcept;   ///< "aliases"
  std::size_t rows() const noexcept;        ///< how many there are
  SeedRow row(std::size_t) const noexcept;  ///< from 0, in the order of the keys
  /// Position of a column. A table without it is an error of its file:
  /// seed_format, naming the column.
  Result<std::size_t> column(std::string_view name) const;
  /// A seed_value error that points at a cell of a row of this table.
  Error bad_value(const SeedRow&, std::size_t column, std::string_view expected) const;
  /// Whether an overlay deleted the row, or the rows, whose key begins with that cell.
  bool deleted(std::string_view key) const noexcept;

 private:
  friend class Seeds;
  struct State;
  explicit SeedTable(std::shared_ptr<const State>) noexcept;
  std::shared_ptr<const State> state_;
};

/// A seed file in memory, under the name it would have below seeds/: "nl/aliases.tsv".
struct SeedFile {
  std::string name = {};   ///< path below seeds/
  std::string bytes = {};  ///< of the whole file
};

/// A syntax model, as the bytes of its file: "models/nl.model". Lives as long
/// as its Seeds.
struct SeedModel {
  Language language = {};                 ///< of its folder or file name
  std::string file = {};                  ///< for messages
  std::span<const std::byte> bytes = {};  ///< they begin at a multiple of 64
  bool embedded = false;                  ///< compiled in, and so not read again to be checked
};

/// A gazetteer, as the bytes of its file: "world/places.gazetteer". Lives as
/// long as its Seeds.
struct SeedGazetteer {
  std::string file = {};                  ///< for messages
  std::span<const std::byte> bytes = {};  ///< they begin at a multiple of 64
  bool embedded = false;                  ///< compiled in, and so not read again to be checked
};

/// The tables and models a pipeline grows from. Immutable; copies share; safe to use from
/// any number of threads.
class Seeds {
 public:
  /// What the library was built with; each table is read when it is first
  /// asked for. Fails with seed_not_found if that is nothing
  /// (CASUS_EMBED_SEEDS=OFF). Without CASUS_EMBED_MODELS there are tables only.
  static Result<Seeds> embedded();
  /// Every .tsv below a directory, named by its path in it, models/*.model and
  /// world/places.gazetteer. Other files are left alone. A model or a gazetteer
  /// is not looked into here, but by the pipeline that uses it.
  static Result<Seeds> from_directory(const std::filesystem::path&);
  static Result<Seeds> from_memory(std::span<const SeedFile>);  ///< as from_directory()
  /// Nothing but a gazetteer, to be laid over other seeds: a file that `casus
  /// gazetteer` wrote. Fails with seed_not_found if it cannot be read.
  static Result<Seeds> from_gazetteer(const std::filesystem::path&);

  /// These with the rows of `more` laid over them: a row replaces the one with
  /// its key, a row whose first cell starts with '-' deletes it, a model
  /// replaces the one of its language, a gazetteer the other one. Fails if a
  /// table of that name has other columns.
  Result<Seeds> overlaid_with(const Seeds& more) const;

  /// Null if there is no such table.
  const SeedTable* table(std::string_view name) const CASUS_LIFETIMEBOUND;
  /// All tables, by name.
  const std::vector<SeedTable>& tables() const CASUS_LIFETIMEBOUND;
  /// Null if there is no model for that language.
  const SeedModel* model(Language) const noexcept CASUS_LIFETIMEBOUND;
  /// All models, by language.
  const std::vector<SeedModel>& models() const noexcept CASUS_LIFETIMEBOUND;
  /// Null if there is none.
  const SeedGazetteer* gazetteer() const noexcept CASUS_LIFETIMEBOUND;
  /// The languages these seeds know: the folders with a table function_words.
  std::vector<Language> languages() const;

 private:
  friend bool detail::are_embedded(const Seeds&) noexcept;
  struct State;
  explicit Seeds(std::shared_ptr<const State>) noexcept;
  std::shared_ptr<const State> state_;
};

}  // namespace casus::inline v0

#endif
