// SPDX-License-Identifier: MIT
#include "syntax/known_verbs.h"

#include <optional>
#include <string>

#include "casus/text.h"
#include "seeds/made_tables.h"
#include "syntax/word_forms.h"

namespace casus::detail {

namespace {

std::optional<Error> read_likes(const SeedTable* table, FlatMap<std::uint64_t>& likes) {
  if (table == nullptr) return std::nullopt;
  const auto form = table->column("form");
  if (!form) return form.error();
  const auto like = table->column("like");
  if (!like) return like.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    if (row[*like].empty()) return table->bad_value(row, *like, "a form that is inflected alike");
    likes.try_emplace(hash_folded(row[*form]), make_word_form(row[*like]).word);
  }
  likes.freeze();
  return std::nullopt;
}

}  // namespace

Result<KnownVerbs> KnownVerbs::make(const Seeds& seeds, Language language) {
  return made_tables<KnownVerbs>(seeds, "known_verbs/" + std::string(language.code()),
                                 [&] { return compile(seeds, language); });
}

Result<KnownVerbs> KnownVerbs::compile(const Seeds& seeds, Language language) {
  KnownVerbs made;
  const std::string folder(language.code());
  if (auto error = read_likes(seeds.table(folder + "/verb_likes"), made.likes_)) return *std::move(error);
  const SeedTable* table = seeds.table(folder + "/verb_forms");
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
  likes_.write(out);
}

bool KnownVerbs::read(ImageReader& in) noexcept {
  return lemmas_.read(in) && in.take(text_) && likes_.read(in);
}

std::string_view KnownVerbs::lemma(std::string_view form) const noexcept {
  if (lemmas_.empty()) return {};
  const FlatRange* const found = lemmas_.find(hash_folded(form));
  return found == nullptr ? std::string_view() : text_at(text_, *found);
}

std::uint64_t KnownVerbs::like(std::uint64_t form) const noexcept {
  const std::uint64_t* const found = likes_.find(form);
  return found == nullptr ? 0 : *found;
}

}  // namespace casus::detail
