// SPDX-License-Identifier: MIT
#ifndef CASUS_PIPELINE_COMPILED_TABLES_H
#define CASUS_PIPELINE_COMPILED_TABLES_H

#include <cstddef>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"

namespace casus::detail {

/// All tables that are made with the library (seeds/made_tables.h), of any
/// seeds, as an image; an error is that of the seed file.
Result<std::vector<std::byte>> compile_tables(const Seeds&);

}  // namespace casus::detail

#endif
