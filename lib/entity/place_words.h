// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_PLACE_WORDS_H
#define CASUS_ENTITY_PLACE_WORDS_H

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "casus/seeds.h"
#include "entity/gazetteer.h"

namespace casus::detail {

/// What stands around and inside the names of places in one language; the
/// rows of LANG/place_words. Words are place_key()s. Views are into the Seeds.
struct PlaceWords {
  /// "Ill.", "TX": a division by its country and name.
  struct Division {
    std::string_view country = {};  ///< ISO alpha-3
    std::string_view name = {};
  };

  std::unordered_set<std::string> prefixes = {};  ///< "city of", "northern": no part of the name
  std::unordered_map<std::string, std::optional<PlaceKind>> suffixes = {};  ///< "county", and what it makes of the name
  std::vector<std::string> implied = {};                                    ///< suffixes that writers leave out
  std::unordered_map<std::string, std::string> spellings = {};              ///< "st" is also "saint"
  std::unordered_set<std::string> links = {};                               ///< "in": joins a place to what contains it
  std::unordered_map<std::string, std::vector<Division>> divisions = {};    ///< by division_key()

  /// The rows of a language; a table that is missing has none.
  static Result<PlaceWords> make(const Seeds&, const std::string& language);
  /// An abbreviation without its full stops and spaces, in its own capitals:
  /// "W. Va." is "WVa".
  static std::string division_key(std::string_view abbreviation);
};

}  // namespace casus::detail

#endif
