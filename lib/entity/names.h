// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAMES_H
#define CASUS_ENTITY_NAMES_H

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "entity/name_forms.h"
#include "text/lexicon.h"

namespace casus::detail {

/// Whether who has a code serves no country: "secretary-general".
inline bool is_international(std::string_view code) noexcept {
  return code.starts_with("IGO");
}

/// "president", "minister van Defensie", "professor"; a row of LANG/titles.
struct Title {
  std::string_view role = {};  ///< of world/roles, or "official" or "person"
  std::string_view code = {};  ///< what it adds to the country's code

  /// Whether one person at a time has it: "president", not "judge" or "professor".
  bool is_office() const noexcept { return role != "official" && role != "person"; }
};

/// "leger", "government"; a row of LANG/group_nouns.
struct GroupNoun {
  EntityKind kind = EntityKind::government;
  std::string_view code = {};  ///< what it adds to the country's code
  std::string_view name = {};  ///< "armed forces"

  /// Whether those who are in a country are of that country: its police is, an
  /// army and a minister need not be.
  bool is_at_home() const noexcept {
    return kind == EntityKind::group || kind == EntityKind::armed_group || code == "COP";
  }
};

/// What a small word does beside a name; bits, from LANG/name_words.
namespace name_word {
inline constexpr std::uint8_t determiner = 1;
inline constexpr std::uint8_t indefinite = 2;
inline constexpr std::uint8_t former = 4;  ///< former, deputy, next: not who holds the office
inline constexpr std::uint8_t of = 8;
inline constexpr std::uint8_t particle = 16;     ///< inside a person's name
inline constexpr std::uint8_t capitalised = 32;  ///< Monday: a capital without a name
inline constexpr std::uint8_t within = 64;       ///< "protesters in Tehran"
inline constexpr std::uint8_t ethnic = 128;      ///< "ethnic Albanians": not those of Albania
}  // namespace name_word

/// What follows a name in one word: "Kremlin|woordvoerder", "Rusland|s".
struct CompoundHead {
  std::string_view head = {};
  bool genitive = false;
};

/// The tables of names of one language.
struct LanguageNames {
  Language language = {};
  NameForms forms = {};
  Lexicon titles = {};
  std::vector<Title> title_rows = {};
  Lexicon groups = {};
  std::vector<GroupNoun> group_rows = {};
  Lexicon words = {};                                     ///< ids are bits of name_word
  Lexicon plain_words = {};                               ///< function words: never a first name
  std::array<std::vector<CompoundHead>, 256> heads = {};  ///< by their last byte
  std::array<bool, 10> attributive = {};                  ///< by AliasKind: may stand before "troops"

  std::uint8_t uses_of(const Token& token) const noexcept;
};

/// The names of all languages of the seeds, and last those that serve where
/// the language of a sentence is not known; `forms` as from read_name_forms().
/// Views are into the Seeds.
Result<std::vector<LanguageNames>> read_names(const Seeds&, std::vector<NameForms> forms);

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
