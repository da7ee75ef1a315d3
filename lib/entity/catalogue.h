// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_CATALOGUE_H
#define CASUS_ENTITY_CATALOGUE_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casus/article.h"
#include "casus/entity.h"
#include "casus/seeds.h"

namespace casus::detail {

/// A day as the number 20241204, so that days compare as numbers.
using DayNumber = std::uint32_t;

/// What a person was, and when; a row of world/roles.
struct Role {
  std::string_view role = {};     ///< head_of_state, spokesperson, elect ...
  std::string_view country = {};  ///< whose; empty for the head of an organisation
  std::string_view code = {};     ///< what follows the country in the actor code
  DayNumber from = 0;
  DayNumber to = 0;  ///< the last day
};

/// Somebody the catalogue knows; a row of world/actors with its roles.
struct Actor {
  std::string_view id = {};
  EntityKind kind = EntityKind::other;
  std::string_view name = {};
  std::string_view country = {};
  std::string_view code = {};
  std::optional<Coordinates> place = {};
  std::span<const Role> roles = {};
};

/// What an actor is at a date.
struct Standing {
  std::string_view role = {};  ///< empty if none
  std::string_view country = {};
  std::string code = {};
};

/// The kind a word of the tables names: "armed_group".
std::optional<EntityKind> read_entity_kind(std::string_view word) noexcept;

/// The actors of world/actors and their roles. Immutable. Its views are into
/// the Seeds it was made from, which must outlive it.
class Catalogue {
 public:
  /// An empty catalogue if there are no such tables.
  static Result<Catalogue> make(const Seeds&);

  std::size_t size() const noexcept { return actors_.size(); }
  const Actor& operator[](std::uint32_t actor) const noexcept { return actors_[actor]; }
  std::optional<std::uint32_t> find(std::string_view id) const noexcept;

  /// Role and code at a date; without one, those of the last role known.
  Standing standing_at(std::uint32_t actor, std::optional<Date>) const;
  /// Who held an office of a country, or does now if there is no date; nobody
  /// if several did.
  std::optional<std::uint32_t> holder(std::string_view country, std::string_view role,
                                      std::optional<Date>) const noexcept;
  /// The country (an actor of kind country) of an alpha-3 code.
  std::optional<std::uint32_t> country(std::string_view alpha3) const noexcept;

 private:
  std::optional<Error> read_actors(const SeedTable&);
  std::optional<Error> read_roles(const SeedTable&);

  std::vector<Actor> actors_;
  std::vector<Role> roles_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
  std::unordered_map<std::string_view, std::uint32_t> countries_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_country_;  ///< persons with roles
};

}  // namespace casus::detail

#endif
