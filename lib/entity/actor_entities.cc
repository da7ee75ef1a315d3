// SPDX-License-Identifier: MIT
#include "entity/actor_entities.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace casus::detail {

Entity describe_actor(const Catalogue& catalogue, std::uint32_t index, std::optional<Date> date) {
  const Actor actor = catalogue[index];
  Standing standing = catalogue.standing_at(index, date);
  return {.kind = actor.kind,
          .name = std::string(actor.name),
          .catalogue = std::string(actor.id),
          .country = std::string(standing.country),
          .code = std::move(standing.code),
          .role = std::string(standing.role),
          .place = actor.place};
}

Entity describe_group(const Catalogue& catalogue, std::uint32_t index, const GroupNoun& group) {
  const Actor country = catalogue[index];
  std::string id = fmt::format("g:{}", country.country);
  if (group.code != "GOV") id += fmt::format("+{}", group.code);
  return {.kind = group.kind,
          .name = fmt::format("{}: {}", country.name, group.name),
          .catalogue = std::move(id),
          .country = std::string(country.country),
          .code = fmt::format("{}{}", country.code, group.code)};
}

std::uint32_t find_or_add(std::vector<Entity>& entities, Entity entity) {
  const auto known = std::find_if(entities.begin(), entities.end(),
                                  [&](const Entity& other) { return other.catalogue == entity.catalogue; });
  if (known != entities.end()) return static_cast<std::uint32_t>(known - entities.begin());
  entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(entities.size() - 1);
}

}  // namespace casus::detail
