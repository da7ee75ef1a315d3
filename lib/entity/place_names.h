// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_PLACE_NAMES_H
#define CASUS_ENTITY_PLACE_NAMES_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/text.h"
#include "entity/catalogue.h"
#include "entity/gazetteer.h"
#include "entity/names.h"
#include "entity/place_words.h"

namespace casus::detail {

/// What a name in a text may mean, before the article has been asked.
struct PlaceReading {
  std::string key = {};  ///< of the name without a genitive's apostrophe
  std::vector<PlaceName> candidates = {};
  std::optional<PlaceKind> wanted = {};  ///< "Fulton County" is a district
  bool is_adjective = false;             ///< "Turkish": a country's adjective or inhabitant
  bool needs_context = false;            ///< a country's name that is a person's as well: "Jordan"
  bool is_part = false;                  ///< found by a part of the name: "South Lebanon"
};

/// Looks names up in the gazetteer: as they stand; as a country's adjective,
/// acronym or inhabitant; as an abbreviation of a division; spelled otherwise
/// ("St." for "Saint"); without what is no part of the name ("northern Iraq",
/// "the city of X", "X County").
class PlaceNames {
 public:
  /// Keeps references to all of them.
  PlaceNames(const TextLayer&, const Gazetteer&, const Catalogue&, const LanguageNames&, const PlaceWords&) noexcept;
  PlaceReading read(Span) const;
  /// The countries, divisions, districts and regions named right behind a
  /// name: "Paris, Texas", "Springfield (Ill.)", "Perth in Australia".
  std::vector<std::uint32_t> containers_behind(Span) const;

 private:
  struct Tokens {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  Tokens tokens_of(Span) const noexcept;
  void look_up(std::string_view key, PlaceReading&) const;
  void look_up_alias(Tokens, Span, PlaceReading&) const;
  void look_up_division(std::string_view text, PlaceReading&) const;
  bool look_up_variants(PlaceReading&) const;
  bool look_up_without_words(const std::string& key, PlaceReading&) const;
  void add(std::uint32_t place, bool main, PlaceReading&) const;

  const TextLayer& text_;
  const Gazetteer& gazetteer_;
  const Catalogue& catalogue_;
  const LanguageNames& names_;
  const PlaceWords& words_;
};

}  // namespace casus::detail

#endif
