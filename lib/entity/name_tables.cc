// SPDX-License-Identifier: MIT
#include "entity/name_tables.h"

#include <utility>

#include "seeds/embedded.h"

namespace casus::detail {

Result<NameTables> compile_name_tables(const Seeds& seeds) {
  auto catalogue = Catalogue::make(seeds);
  if (!catalogue) return catalogue.error();
  auto forms = read_name_forms(seeds, *catalogue);
  if (!forms) return forms.error();
  return NameTables{*std::move(catalogue), *std::move(forms)};
}

std::vector<std::byte> image_of(const NameTables& tables) {
  ImageWriter out;
  tables.catalogue.write(out);
  for (const NameForms& forms : tables.forms) forms.write(out);
  return out.bytes();
}

std::optional<NameTables> tables_in(std::span<const std::byte> image) {
  NameTables tables;
  ImageReader in(image);
  if (!tables.catalogue.read(in)) return std::nullopt;
  while (!in.at_end()) {
    if (!tables.forms.emplace_back().read(in)) return std::nullopt;
  }
  return tables;
}

Result<NameTables> name_tables_of(const Seeds& seeds) {
  if (are_embedded(seeds)) {
    auto tables = tables_in(embedded_name_tables());
    if (tables && tables->forms.size() == seeds.languages().size() + 1) return *std::move(tables);
  }
  return compile_name_tables(seeds);
}

}  // namespace casus::detail
