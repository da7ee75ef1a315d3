// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_ACTOR_ENTITIES_H
#define CASUS_ENTITY_ACTOR_ENTITIES_H

#include <cstdint>
#include <optional>
#include <vector>

#include "casus/entity.h"
#include "entity/catalogue.h"
#include "entity/names.h"

namespace casus::detail {

/// An actor of the catalogue as an entity, with its role and code at a date.
Entity describe_actor(const Catalogue&, std::uint32_t actor, std::optional<Date>);

/// "Russian troops": a group of a country as an entity. Its id is "g:RUS+MIL";
/// that of the government "g:RUS", whether the catalogue has it or not.
Entity describe_group(const Catalogue&, std::uint32_t country, const GroupNoun&);

/// Where the entity of that catalogue id is among the entities of an article,
/// which gets it if it was not there.
std::uint32_t find_or_add(std::vector<Entity>&, Entity);

}  // namespace casus::detail

#endif
