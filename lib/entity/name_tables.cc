// SPDX-License-Identifier: MIT
#include "entity/name_tables.h"

#include <utility>

#include "seeds/made_tables.h"

namespace casus::detail {

Result<NameTables> compile_name_tables(const Seeds& seeds) {
  auto catalogue = Catalogue::make(seeds);
  if (!catalogue) return catalogue.error();
  auto forms = read_name_forms(seeds, *catalogue);
  if (!forms) return forms.error();
  return NameTables{*std::move(catalogue), *std::move(forms)};
}

void NameTables::write(ImageWriter& out) const {
  catalogue.write(out);
  for (const NameForms& of_language : forms) of_language.write(out);
}

bool NameTables::read(ImageReader& in) noexcept {
  if (!catalogue.read(in)) return false;
  while (!in.at_end()) {
    if (!forms.emplace_back().read(in)) return false;
  }
  return true;
}

Result<NameTables> name_tables_of(const Seeds& seeds) {
  return made_tables<NameTables>(seeds, "names", [&] { return compile_name_tables(seeds); });
}

}  // namespace casus::detail
