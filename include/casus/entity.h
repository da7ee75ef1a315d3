// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_H
#define CASUS_ENTITY_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/span.h"

namespace casus::inline v0 {

/// A position in Extraction::entities; not a key that means anything elsewhere.
enum class EntityId : std::uint32_t {};
/// What an entity is.
enum class EntityKind : std::uint8_t {
  country,
  person,
  organisation,
  government,
  party,
  armed_group,
  media,
  place,
  group,
  other,
};
std::string_view to_string(EntityKind) noexcept;  ///< "country", "armed_group" ...

/// How a mention refers: Poetin, Russische, de president, het Kremlin, hij.
enum class MentionForm : std::uint8_t { name, adjective, nominal, metonym, pronoun };
std::string_view to_string(MentionForm) noexcept;  ///< "name", "adjective" ...

/// What a mention of a country, a place or a seat of government does in its
/// clause: it says where ("in Moscow"), acts or speaks ("Moscow denied it"), or
/// describes something else ("the Moscow talks", "Russian troops"). None for
/// other mentions, and where no grammar says it.
enum class PlaceUse : std::uint8_t { none, literal, metonym, modifier };
std::string_view to_string(PlaceUse) noexcept;  ///< "literal", "metonym", "modifier"; "" for none

/// One place in the text that refers to an entity.
struct Mention {
  Span span = {};                        ///< the words
  MentionForm form = MentionForm::name;  ///< how they refer
  PlaceUse use = PlaceUse::none;         ///< what they do in the clause
  std::string rule = {};                 ///< what recognised it, such as "lexicon.name"
  float score = 1;                       ///< 0..1
};

/// A point on the earth, in degrees, with the GeoNames id it was taken from.
struct Coordinates {
  double latitude = 0;         ///< -90 .. 90, north is positive
  double longitude = 0;        ///< -180 .. 180, east is positive
  std::uint32_t geonames = 0;  ///< id of geonames.org; 0 if the point has none
};

/// Somebody or something that acts, or where things happen.
struct Entity {
  EntityKind kind = EntityKind::other;    ///< what it is
  std::string name = {};                  ///< canonical name, in English where the catalogue has it
  std::string catalogue = {};             ///< id in the catalogue; empty if known from the text only
  std::string country = {};               ///< ISO 3166-1 alpha-3; empty if none
  std::string code = {};                  ///< CAMEO actor code at the publication date: RUSGOV, IGOWSTNAT
  std::string role = {};                  ///< at the publication date, a word of seeds/world/roles.tsv
  std::optional<Coordinates> place = {};  ///< empty if no point is known
  std::vector<Mention> mentions = {};     ///< ascending by span, at least one
  std::string extractor = {};             ///< filled in by the sink
};

}  // namespace casus::inline v0

#endif
