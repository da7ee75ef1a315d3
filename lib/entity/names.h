// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAMES_H
#define CASUS_ENTITY_NAMES_H

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "entity/catalogue.h"
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

/// A form that stands for an actor; a row of LANG/aliases.
struct Alias {
  std::uint32_t actor = 0;  ///< in the Catalogue; of a description, in LanguageNames::descriptions
  AliasKind kind = AliasKind::name;
  bool exact = false;           ///< only with the form's own capitals
  bool no_start = false;        ///< not as the first word of a sentence
  bool context = false;         ///< only if the actor is named otherwise as well
  bool famous = false;          ///< a surname that needs no first name
  bool takes_genitive = false;  ///< of a country, a person or a place: "Ruslands"
  bool first_capital = false;   ///< how its first and last word are written
  bool last_capital = false;
  std::string_view form = {};
};

/// "president", "minister van Defensie", "professor"; a row of LANG/titles.
struct Title {
  std::string_view role = {};  ///< of world/roles, or "official" or "person"
  std::string_view code = {};  ///< what it adds to the country's code
};

/// "leger", "government"; a row of LANG/group_nouns.
struct GroupNoun {
  EntityKind kind = EntityKind::government;
  std::string_view code = {};  ///< what it adds to the country's code
  std::string_view name = {};  ///< "armed forces"
};

/// What a small word does beside a name; bits, from LANG/name_words.
namespace name_word {
inline constexpr std::uint8_t determiner = 1;
inline constexpr std::uint8_t indefinite = 2;
inline constexpr std::uint8_t former = 4;  ///< former, deputy, next: not who holds the office
inline constexpr std::uint8_t of = 8;
inline constexpr std::uint8_t particle = 16;     ///< inside a person's name
inline constexpr std::uint8_t capitalised = 32;  ///< Monday: a capital without a name
}  // namespace name_word

/// What follows a name in one word: "Kremlin|woordvoerder", "Rusland|s".
struct CompoundHead {
  std::string_view head = {};
  bool genitive = false;
};

/// The tables of names of one language.
struct LanguageNames {
  Language language = {};
  Lexicon forms = {};
  std::vector<Alias> aliases = {};
  std::vector<std::vector<std::uint32_t>> descriptions = {};
  Lexicon titles = {};
  std::vector<Title> title_rows = {};
  Lexicon groups = {};
  std::vector<GroupNoun> group_rows = {};
  Lexicon words = {};                                     ///< ids are bits of name_word
  Lexicon plain_words = {};                               ///< function words: never a first name
  std::array<std::vector<CompoundHead>, 256> heads = {};  ///< by their last byte
  std::array<bool, 10> attributive = {};                  ///< by AliasKind: may stand before "troops"
  std::array<std::uint64_t, 64> lower_starts = {};        ///< a bit by the hash of each word that begins a form small

  std::uint8_t uses_of(const Token& token) const noexcept;
  bool may_start_lower(const Token& token) const noexcept {
    return (lower_starts[token.hash / 64 % 64] & std::uint64_t{1} << token.hash % 64) != 0;
  }
};

/// The names of all languages of the seeds, and last those that serve where
/// the language of a sentence is not known. Views are into the Seeds.
Result<std::vector<LanguageNames>> read_names(const Seeds&, const Catalogue&);

/// The row of a lexicon of phrases that ends right before `end`, or null; `first`
/// is the first token it may begin with.
template <typename Row>
const Row* phrase_before(const Lexicon& lexicon, const std::vector<Row>& rows, std::span<const Token> tokens,
                         std::uint32_t first, std::uint32_t end, std::uint32_t* begin = nullptr) noexcept {
  constexpr std::uint32_t longest_title = 5;
  for (std::uint32_t from = end - first > longest_title ? end - longest_title : first; from < end; ++from) {
    const Lexicon::Match match = lexicon.longest(tokens.subspan(from, end - from));
    if (match.tokens != end - from || match.ids.empty()) continue;
    if (begin != nullptr) *begin = from;
    return &rows[match.ids.front()];
  }
  return nullptr;
}

}  // namespace casus::detail

#endif
