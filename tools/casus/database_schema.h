// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_DATABASE_SCHEMA_H
#define CASUS_TOOLS_DATABASE_SCHEMA_H

namespace casus::tool {

/// The tables, indices and views of `casus convert --to sqlite` in SQL; docs/sqlite.md
/// explains them. Everything hangs on its article: to delete one, switch
/// foreign keys on and delete its row.
extern const char* const database_schema;

/// PRAGMA application_id, "casu", and user_version of a database that has it.
inline constexpr int database_application = 0x63617375;
inline constexpr int database_version = 1;

}  // namespace casus::tool

#endif
