// SPDX-License-Identifier: MIT
#include "syntax/known_verbs.h"

#include "casus/text.h"

namespace casus::detail {

Result<KnownVerbs> KnownVerbs::make(const Seeds& seeds, Language language) {
  KnownVerbs made;
  const SeedTable* table = seeds.table(std::string(language.code()) + "/verb_forms");
  if (table == nullptr) return made;
  const auto form = table->column("form");
  if (!form) return form.error();
  const auto lemma = table->column("lemma");
  if (!lemma) return lemma.error();
  made.lemmas_.reserve(table->rows());
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    if (row[*lemma].empty()) return table->bad_value(row, *lemma, "the infinitive");
    made.lemmas_.emplace(hash_folded(row[*form]), row[*lemma]);
  }
  return made;
}

std::string_view KnownVerbs::lemma(std::string_view form) const noexcept {
  if (lemmas_.empty()) return {};
  const auto found = lemmas_.find(hash_folded(form));
  return found == lemmas_.end() ? std::string_view() : found->second;
}

}  // namespace casus::detail
