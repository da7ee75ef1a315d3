// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_PLACE_RESOLVER_H
#define CASUS_ENTITY_PLACE_RESOLVER_H

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "casus/span.h"
#include "entity/gazetteer.h"
#include "entity/place_names.h"

namespace casus::detail {

/// The name of a place in an article.
struct PlaceMention {
  Span span = {};
  PlaceReading reading = {};
  std::vector<std::uint32_t> containers = {};  ///< named right behind it
};

/// What a mention means.
struct ResolvedPlace {
  std::optional<std::uint32_t> place = {};  ///< of the gazetteer; for `vicinity` one that is near
  std::string_view rule = {};               ///< one of place_rule
  float score = 0;                          ///< how sure, 0..1
};

/// Why a mention means that place.
namespace place_rule {
inline constexpr std::string_view only = "place.only";            ///< no other place has that name
inline constexpr std::string_view container = "place.container";  ///< what contains it stands behind it
inline constexpr std::string_view prior = "place.prior";          ///< the one best known by that name
inline constexpr std::string_view context =
    "place.context";  ///< near, or in one state or country with, the article's other places
inline constexpr std::string_view vicinity = "place.vicinity";  ///< an unknown name: where the article's places are
}  // namespace place_rule

/// Decides for all names of an article together. Each name has one meaning in
/// it, unless what stands behind a mention says otherwise. Time is linear in
/// the number of mentions.
std::vector<ResolvedPlace> resolve_places(const Gazetteer&, std::span<const PlaceMention>);

}  // namespace casus::detail

#endif
