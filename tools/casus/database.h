// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_DATABASE_H
#define CASUS_TOOLS_DATABASE_H

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace casus::tool {

/// What SQLite said, with the file it said it of.
struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// An open SQLite file. Everything that goes wrong is a DatabaseError.
class Database {
 public:
  explicit Database(const std::string& path);
  void execute(const char* sql);
  /// The number that a query answers with.
  std::int64_t ask(const char* sql);
  std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
  bool changed() const { return sqlite3_changes(handle_.get()) > 0; }

 private:
  friend class Statement;
  struct Closer {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
  };
  void check(int result) const;
  std::string path_;
  std::unique_ptr<sqlite3, Closer> handle_;
};

/// A prepared statement, run again and again with other values. An empty text
/// and an empty optional are NULL.
class Statement {
 public:
  Statement(Database&, std::string_view sql);

  template <typename... Values>
  void run(const Values&... values) {
    int at = 0;
    (bind(++at, values), ...);
    step();
  }

 private:
  void bind(int at, std::string_view text);
  void bind(int at, const std::string& text) { bind(at, std::string_view(text)); }
  void bind(int at, const char*) = delete;
  void bind(int at, double number);
  template <std::integral Whole>
  void bind(int at, Whole number) {
    bind_whole(at, static_cast<std::int64_t>(number));
  }
  template <typename T>
  void bind(int at, const std::optional<T>& maybe) {
    maybe ? bind(at, *maybe) : bind(at, std::string_view());
  }
  void bind_whole(int at, std::int64_t number);
  void step();

  struct Closer {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  Database& database_;
  std::unique_ptr<sqlite3_stmt, Closer> statement_;
};

}  // namespace casus::tool

#endif
