// SPDX-License-Identifier: MIT
#include "syntax/known_verbs.h"

#include <string>

#include "casus/text.h"
#include "seeds/made_tables.h"

namespace casus::detail {

Result<KnownVerbs> KnownVerbs::make(const Seeds& seeds, Language language) {
  return made_tables<KnownVerbs>(seeds, "known_verbs/" + std::string(language.code()),
                                 [&] { return compile(seeds, language); });
}

Result<KnownVerbs> KnownVerbs::compile(const Seeds& seeds, Language language) {
  KnownVerbs made;
  const SeedTable* table = seeds.table(std::string(language.code()) + "/verb_forms");
  if (table == nullptr) return made;
  const auto form = table->column("form");
  if (!form) return form.error();
  const auto lemma = table->column("lemma");
  if (!lemma) return lemma.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    if (row[*lemma].empty()) return table->bad_value(row, *lemma, "the infinitive");
    const std::uint64_t hash = hash_folded(row[*form]);
    made.lemmas_.try_emplace(hash, append_text(made.text_, row[*lemma]));
  }
  made.lemmas_.freeze();
  return made;
}

void KnownVerbs::write(ImageWriter& out) const {
  lemmas_.write(out);
  out.put(text_);
}

bool KnownVerbs::read(ImageReader& in) noexcept {
  return lemmas_.read(in) && in.take(text_);
}

std::string_view KnownVerbs::lemma(std::string_view form) const noexcept {
  if (lemmas_.empty()) return {};
  const FlatRange* const found = lemmas_.find(hash_folded(form));
  return found == nullptr ? std::string_view() : text_at(text_, *found);
}

}  // namespace casus::detail
