// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAME_TABLES_H
#define CASUS_ENTITY_NAME_TABLES_H

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "casus/seeds.h"
#include "entity/catalogue.h"
#include "entity/name_forms.h"

namespace casus::detail {

/// What takes long to make of the seeds: who is known, and by which forms.
struct NameTables {
  Catalogue catalogue = {};
  std::vector<NameForms> forms = {};  ///< as read_name_forms() gives them
};

/// Makes the tables of any seeds; an error is that of the seed file.
Result<NameTables> compile_name_tables(const Seeds&);

/// The tables as bytes, and the tables that lie in such bytes, which must
/// outlive them and begin at a multiple of 8. Nothing if the bytes end too
/// early or are none; otherwise they are trusted, as they are the library's own.
std::vector<std::byte> image_of(const NameTables&);
std::optional<NameTables> tables_in(std::span<const std::byte> image);

/// The tables of any seeds, in place if they were made with the library.
Result<NameTables> name_tables_of(const Seeds&);

}  // namespace casus::detail

#endif
