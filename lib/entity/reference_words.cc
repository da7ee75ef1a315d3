// SPDX-License-Identifier: MIT
#include "entity/reference_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "seeds/table_rows.h"

namespace casus::detail {
namespace {

std::uint8_t read_gender(std::string_view word) noexcept {
  return word == "m" ? gender::man : word == "f" ? gender::woman : word == "n" ? gender::thing : std::uint8_t{0};
}

std::optional<Error> read_words(const Seeds& seeds, const std::string& language, ReferenceWords& made) {
  using Cells = std::array<std::string_view, 4>;
  return for_each_row(seeds, language + "/referring_words", Cells{"word", "genders", "number", "part"},
                      [&](const Cells& cells) {
                        const auto [form, genders, number, part] = cells;
                        ReferringWord row;
                        if (!genders.empty()) row.genders = 0;
                        const bool known = for_each_part(genders, [&](std::string_view one) {
                          row.genders |= read_gender(one);
                          return read_gender(one) != 0;
                        });
                        if (!known) return WrongCell(genders, "m, f or n, with commas between them,");
                        if (number != "singular" && number != "plural" && number != "verb") {
                          return WrongCell(number, "singular, plural or verb");
                        }
                        if (part != "pronoun" && part != "possessive" && part != "any") {
                          return WrongCell(part, "pronoun, possessive or any");
                        }
                        row.count = number == "singular" ? ReferringWord::Count::singular
                                    : number == "plural" ? ReferringWord::Count::plural
                                                         : ReferringWord::Count::of_verb;
                        row.part = part == "pronoun"      ? ReferringWord::Part::pronoun
                                   : part == "possessive" ? ReferringWord::Part::possessive
                                                          : ReferringWord::Part::any;
                        made.words.add(form, static_cast<std::uint32_t>(made.word_rows.size()));
                        made.word_rows.push_back(row);
                        return WrongCell();
                      });
}

std::optional<Error> read_nouns(const Seeds& seeds, const Catalogue& catalogue, const std::string& language,
                                ReferenceWords& made) {
  using Cells = std::array<std::string_view, 3>;
  auto error =
      for_each_row(seeds, language + "/referring_nouns", Cells{"noun", "kind", "actors"}, [&](const Cells& cells) {
        const auto kind = read_entity_kind(cells[1]);
        if (!kind) return WrongCell(cells[1], "a kind of entity");
        ReferringNoun row = {.kind = *kind};
        const bool known = for_each_part(cells[2], [&](std::string_view id) {
          const auto actor = catalogue.find(id);
          if (actor) row.actors.push_back(*actor);
          return actor.has_value() || is_deleted_actor(seeds, id);
        });
        if (!known) return WrongCell(cells[2], "actors of world/actors, with commas between them,");
        made.nouns.add(cells[0], static_cast<std::uint32_t>(made.noun_rows.size()));
        made.noun_rows.push_back(std::move(row));
        return WrongCell();
      });
  if (error) return error;
  using Gendered = std::array<std::string_view, 2>;
  return for_each_row(seeds, language + "/gendered_nouns", Gendered{"noun", "gender"}, [&](const Gendered& cells) {
    const std::uint8_t bit = read_gender(cells[1]);
    if (bit == 0) return WrongCell(cells[1], "m, f or n");
    made.gendered.add(cells[0], bit);
    return WrongCell();
  });
}

}  // namespace

Result<ReferenceWords> ReferenceWords::make(const Seeds& seeds, const Catalogue& catalogue,
                                            const std::string& language) {
  ReferenceWords made;
  if (auto error = read_words(seeds, language, made)) return *std::move(error);
  if (auto error = read_nouns(seeds, catalogue, language, made)) return *std::move(error);
  made.words.freeze();
  made.nouns.freeze();
  made.gendered.freeze();
  return made;
}

std::uint8_t ReferenceWords::gender_of(const Token& token) const noexcept {
  const auto bits = gendered.find(token.stem);
  return bits.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(bits.front());
}

Result<GivenNames> GivenNames::make(const Seeds& seeds) {
  GivenNames made;
  made.table_ = seeds.table("world/given_names");
  if (made.table_ == nullptr) return made;
  auto column = made.table_->column("gender");
  if (!column) return column.error();
  made.gender_column_ = *column;
  return made;
}

std::uint8_t GivenNames::look_up(std::string_view key) const noexcept {
  std::size_t first = 0;
  std::size_t last = table_->rows();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (table_->row(middle)[0] < key) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  if (first == table_->rows() || table_->row(first)[0] != key) return 0;
  return read_gender(table_->row(first)[gender_column_]);
}

std::uint8_t GivenNames::gender_of(std::string_view name) const noexcept {
  if (table_ == nullptr) return 0;
  const std::uint8_t whole = look_up(name);
  return whole != 0 ? whole : look_up(name.substr(0, name.find(' ')));
}

}  // namespace casus::detail
