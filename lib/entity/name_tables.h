// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAME_TABLES_H
#define CASUS_ENTITY_NAME_TABLES_H

#include <vector>

#include "casus/seeds.h"
#include "entity/catalogue.h"
#include "entity/name_forms.h"

namespace casus::detail {

/// What takes long to make of the seeds: who is known, and by which forms.
struct NameTables {
  Catalogue catalogue = {};
  std::vector<NameForms> forms = {};  ///< as read_name_forms() gives them

  void write(ImageWriter&) const;
  /// The tables that lie in an image, to its end. False if it ends too early or
  /// has none; otherwise it is trusted, as it is the library's own.
  bool read(ImageReader&) noexcept;
};

/// Makes the tables of any seeds; an error is that of the seed file.
Result<NameTables> compile_name_tables(const Seeds&);

/// The tables of any seeds, in place if they were made with the library.
Result<NameTables> name_tables_of(const Seeds&);

}  // namespace casus::detail

#endif
