// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_REFERENCE_WORDS_H
#define CASUS_ENTITY_REFERENCE_WORDS_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/entity.h"
#include "casus/seeds.h"
#include "entity/catalogue.h"
#include "text/lexicon.h"

namespace casus::detail {

/// Genders as bits, as a pronoun may have several: "zijn" is of a man or a thing.
namespace gender {
inline constexpr std::uint8_t man = 1;
inline constexpr std::uint8_t woman = 2;
inline constexpr std::uint8_t thing = 4;
inline constexpr std::uint8_t any = 7;
}  // namespace gender

/// "hij", "zijn"; a row of LANG/referring_words.
struct ReferringWord {
  enum class Count : std::uint8_t { singular, plural, of_verb };  ///< "ze": as its verb says
  enum class Part : std::uint8_t { pronoun, possessive, any };
  std::uint8_t genders = gender::any;
  Count count = Count::singular;
  Part part = Part::pronoun;
};

/// "het land", "the alliance": an actor of that kind that the article has
/// named; a row of LANG/referring_nouns.
struct ReferringNoun {
  EntityKind kind = EntityKind::country;
  std::vector<std::uint32_t> actors = {};  ///< one of these, unless there are none
};

/// The words of one language that point to what has been named.
struct ReferenceWords {
  Lexicon words = {};  ///< ids are places in word_rows
  std::vector<ReferringWord> word_rows = {};
  Lexicon nouns = {};
  std::vector<ReferringNoun> noun_rows = {};
  Lexicon gendered = {};  ///< "koningin", "man"; ids are bits of gender

  /// The rows of a language; a table that is missing has none.
  static Result<ReferenceWords> make(const Seeds&, const Catalogue&, const std::string& language);
  std::uint8_t gender_of(const Token&) const noexcept;  ///< 0: the word tells none
};

/// Which given names are a man's and which a woman's; the rows of
/// world/given_names. The seeds must outlive it.
class GivenNames {
 public:
  static Result<GivenNames> make(const Seeds&);
  /// Of a whole name or its first word; 0 if it is not known.
  std::uint8_t gender_of(std::string_view name) const noexcept;

 private:
  std::uint8_t look_up(std::string_view key) const noexcept;

  const SeedTable* table_ = nullptr;
  std::size_t gender_column_ = 0;
};

}  // namespace casus::detail

#endif
