// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAME_FORMS_H
#define CASUS_ENTITY_NAME_FORMS_H

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "entity/catalogue.h"
#include "image.h"
#include "text/lexicon.h"

namespace casus::detail {

/// What kind of form an alias is; the best reading of a form comes first.
enum class AliasKind : std::uint8_t {
  name,
  short_name,
  acronym,
  adjective,
  demonym,
  metonym,
  nominal,
  surname,
  description,  ///< "de Golfstaat": one of several, the one named last
  no_name,      ///< holds a name and is none: "Latin American"
};

/// The kind a word of the tables names; not description and no_name, which have tables of their own.
std::optional<AliasKind> read_alias_kind(std::string_view word) noexcept;

/// A form that stands for an actor; a row of LANG/aliases.
struct Alias {
  std::uint32_t actor = 0;  ///< in the Catalogue; of a description, in NameForms::descriptions
  AliasKind kind = AliasKind::name;
  bool exact = false;           ///< only with the form's own capitals
  bool no_start = false;        ///< not as the first word of a sentence
  bool context = false;         ///< only if the actor is named otherwise as well
  bool famous = false;          ///< a surname that needs no first name
  bool takes_genitive = false;  ///< of a country, a person or a place: "Ruslands"
  bool first_capital = false;   ///< how its first and last word are written
  bool last_capital = false;
  FlatRange form = {};  ///< in NameForms::text
};

/// The forms of one language: its aliases, descriptions and no_names, and the
/// persons of the catalogue.
struct NameForms {
  Lexicon lexicon = {};  ///< ids are places in `aliases`
  FlatArray<Alias> aliases = {};
  FlatArray<char> text = {};
  FlatArray<FlatRange> descriptions = {};           ///< in `candidates`
  FlatArray<std::uint32_t> candidates = {};         ///< actors
  std::array<std::uint64_t, 64> lower_starts = {};  ///< a bit by the hash of each word that begins a form small

  std::string_view text_of(const Alias& alias) const noexcept { return text_at(text, alias.form); }
  std::span<const std::uint32_t> candidates_of(const Alias& description) const noexcept {
    const FlatRange range = descriptions[description.actor];
    return {candidates.data() + range.first, range.size};
  }
  bool may_start_lower(const Token& token) const noexcept {
    return (lower_starts[token.hash / 64 % 64] & std::uint64_t{1} << token.hash % 64) != 0;
  }

  void write(ImageWriter&) const;
  /// False if there are no forms in the image.
  bool read(ImageReader&) noexcept;
};

/// The forms of each language of the seeds, and last those that serve where
/// the language of a sentence is not known.
Result<std::vector<NameForms>> read_name_forms(const Seeds&, const Catalogue&);

}  // namespace casus::detail

#endif
