// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_SQLITE_CONVERTER_H
#define CASUS_TOOLS_SQLITE_CONVERTER_H

#include <memory>
#include <string>

#include "casus/converter.h"

namespace casus::tool {

/// Appends records to an SQLite file, which is made if it is not there. An
/// article that it holds already is let be. Many go into one transaction: who
/// is killed leaves whole articles, and may begin again. Null after a complaint.
std::unique_ptr<Converter> make_sqlite(const std::string& path);

}  // namespace casus::tool

#endif
