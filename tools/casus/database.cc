// SPDX-License-Identifier: MIT
#include "casus/database.h"

namespace casus::tool {

Database::Database(const std::string& path) : path_(path) {
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  handle_.reset(handle);
  check(result);
  // Somebody else may be appending: wait for a minute.
  sqlite3_busy_timeout(handle, 60'000);
}

void Database::check(int result) const {
  if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW) return;
  throw DatabaseError(path_ + ": " + (handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(result)));
}

void Database::execute(const char* sql) {
  check(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::ask(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(handle_.get(), sql, -1, &statement, nullptr));
  const int result = sqlite3_step(statement);
  const std::int64_t answer = result == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  check(result);
  return answer;
}

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  database.check(
      sqlite3_prepare_v2(database.handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::bind(int at, std::string_view text) {
  // The text outlives the step that follows.
  database_.check(
      text.empty() ? sqlite3_bind_null(statement_.get(), at)
                   : sqlite3_bind_text64(statement_.get(), at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int at, double number) {
  database_.check(sqlite3_bind_double(statement_.get(), at, number));
}

void Statement::bind_whole(int at, std::int64_t number) {
  database_.check(sqlite3_bind_int64(statement_.get(), at, number));
}

void Statement::step() {
  const int result = sqlite3_step(statement_.get());
  sqlite3_reset(statement_.get());
  database_.check(result);
}

}  // namespace casus::tool
