// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_CATALOGUE_H
#define CASUS_ENTITY_CATALOGUE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "casus/article.h"
#include "casus/entity.h"
#include "casus/seeds.h"
#include "image.h"

namespace casus::detail {

/// A day as the number 20241204, so that days compare as numbers.
using DayNumber = std::uint32_t;
constexpr DayNumber day_number(const Date& date) noexcept {
  return static_cast<DayNumber>(static_cast<int>(date.year())) * 10000 + static_cast<unsigned>(date.month()) * 100 +
         static_cast<unsigned>(date.day());
}

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
};

/// What an actor is at a date.
struct Standing {
  std::string_view role = {};  ///< empty if none
  std::string_view country = {};
  std::string code = {};
};

/// The kind a word of the tables names: "armed_group".
std::optional<EntityKind> read_entity_kind(std::string_view word) noexcept;

/// The actors of world/actors and their roles. Immutable. Views of it are valid
/// as long as it is.
class Catalogue {
 public:
  /// An empty catalogue if there are no such tables.
  static Result<Catalogue> make(const Seeds&);
  void write(ImageWriter&) const;
  /// False if there is no catalogue in the image.
  bool read(ImageReader&) noexcept;

  std::size_t size() const noexcept { return actors_.size(); }
  Actor operator[](std::uint32_t actor) const noexcept;
  std::optional<std::uint32_t> find(std::string_view id) const noexcept;
  /// Whether `is(role)` for one of an actor's roles.
  template <typename Is>
  bool any_role(std::uint32_t actor, Is is) const {
    const FlatRange roles = actors_[actor].roles;
    for (std::uint32_t i = 0; i < roles.size; ++i) {
      if (is(role(roles.first + i))) return true;
    }
    return false;
  }

  /// Role and code at a date; without one, those of the last role known.
  Standing standing_at(std::uint32_t actor, std::optional<Date>) const;
  /// Who held an office of a country, or does now if there is no date; nobody
  /// if several did.
  std::optional<std::uint32_t> holder(std::string_view country, std::string_view role,
                                      std::optional<Date>) const noexcept;
  /// The country (an actor of kind country) of an alpha-3 code.
  std::optional<std::uint32_t> country(std::string_view alpha3) const noexcept;

 private:
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

  /// An actor and a role as they lie in an image; strings are ranges of text_.
  struct ActorRecord {
    FlatRange id = {};
    FlatRange name = {};
    FlatRange country = {};
    FlatRange code = {};
    FlatRange roles = {};
    std::uint32_t kind = 0;
    std::uint32_t degrees = nowhere;  ///< its latitude in degrees_; behind it the longitude
    std::uint32_t geonames = 0;
  };
  struct RoleRecord {
    FlatRange role = {};
    FlatRange country = {};
    FlatRange code = {};
    std::uint32_t actor = 0;
    DayNumber from = 0;
    DayNumber to = 0;
  };

  std::optional<Error> read_actors(const SeedTable&);
  std::optional<Error> read_roles(const SeedTable&, const SeedTable& actor_table);
  Role role(std::uint32_t) const noexcept;

  FlatArray<char> text_;
  FlatArray<double> degrees_;
  FlatArray<ActorRecord> actors_;       ///< by id
  FlatArray<RoleRecord> roles_;         ///< those of one actor together
  FlatArray<std::uint32_t> countries_;  ///< actors of kind country, by alpha-3 code
  FlatArray<std::uint32_t> roles_by_country_;
};

/// Whether an overlay deleted that row of world/actors: rows elsewhere may still
/// name it. Reads the table, so ask only about an actor that the catalogue lacks.
bool is_deleted_actor(const Seeds&, std::string_view id);

}  // namespace casus::detail

#endif
