// SPDX-License-Identifier: MIT
#include "entity/catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace casus::detail {
namespace {

constexpr DayNumber today_and_on = 99999999;

constexpr DayNumber day_number(const Date& date) noexcept {
  return static_cast<DayNumber>(static_cast<int>(date.year())) * 10000 + static_cast<unsigned>(date.month()) * 100 +
         static_cast<unsigned>(date.day());
}

/// "2024", "2024-12" or "2024-12-04"; the parts that are missing are
/// `missing`, so that a year is from its first day or to its last.
std::optional<DayNumber> read_day(std::string_view text, DayNumber missing) noexcept {
  std::array<DayNumber, 3> parts = {0, missing, missing};
  for (std::size_t i = 0; i < parts.size() && !text.empty(); ++i) {
    const std::size_t length = std::min(text.find('-'), text.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + length, parts[i]);
    if (error != std::errc() || end != text.data() + length) return std::nullopt;
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  if (!text.empty()) return std::nullopt;
  return parts[0] * 10000 + parts[1] * 100 + parts[2];
}

std::optional<double> read_degrees(std::string_view text) noexcept {
  double degrees = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), degrees);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return degrees;
}

/// A president who is a general as well acts as the president.
int rank(const Role& role) noexcept {
  if (role.role == "head_of_state") return 3;
  if (role.role == "head_of_government") return 2;
  return role.role == "elect" ? 0 : 1;
}

bool active(const Role& role, DayNumber day) noexcept {
  return role.from <= day && day <= role.to;
}

}  // namespace

std::optional<EntityKind> read_entity_kind(std::string_view word) noexcept {
  constexpr std::array kinds = {std::pair<std::string_view, EntityKind>("country", EntityKind::country),
                                std::pair<std::string_view, EntityKind>("person", EntityKind::person),
                                std::pair<std::string_view, EntityKind>("organisation", EntityKind::organisation),
                                std::pair<std::string_view, EntityKind>("government", EntityKind::government),
                                std::pair<std::string_view, EntityKind>("party", EntityKind::party),
                                std::pair<std::string_view, EntityKind>("armed_group", EntityKind::armed_group),
                                std::pair<std::string_view, EntityKind>("media", EntityKind::media),
                                std::pair<std::string_view, EntityKind>("place", EntityKind::place),
                                std::pair<std::string_view, EntityKind>("group", EntityKind::group),
                                std::pair<std::string_view, EntityKind>("other", EntityKind::other)};
  for (const auto& [name, kind] : kinds) {
    if (name == word) return kind;
  }
  return std::nullopt;
}

std::optional<Error> Catalogue::read_actors(const SeedTable& table) {
  constexpr std::array<std::string_view, 8> names = {"actor", "kind",     "name",      "country",
                                                     "code",  "latitude", "longitude", "geonames"};
  std::array<std::size_t, names.size()> at = {};
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto column = table.column(names[i]);
    if (!column) return column.error();
    at[i] = *column;
  }
  actors_.reserve(table.rows());
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto kind = read_entity_kind(row[at[1]]);
    if (!kind) return table.bad_value(row, at[1], "a kind of entity");
    Actor actor = {.id = row[at[0]], .kind = *kind, .name = row[at[2]], .country = row[at[3]], .code = row[at[4]]};
    if (!row[at[5]].empty()) {
      Coordinates place;
      const auto latitude = read_degrees(row[at[5]]);
      const auto longitude = read_degrees(row[at[6]]);
      if (!latitude) return table.bad_value(row, at[5], "decimal degrees");
      if (!longitude) return table.bad_value(row, at[6], "decimal degrees");
      place.latitude = *latitude;
      place.longitude = *longitude;
      const std::string_view id = row[at[7]];
      const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), place.geonames);
      if (!id.empty() && (error != std::errc() || end != id.data() + id.size())) {
        return table.bad_value(row, at[7], "a GeoNames id");
      }
      actor.place = place;
    }
    const auto index = static_cast<std::uint32_t>(actors_.size());
    by_id_.emplace(actor.id, index);
    if (actor.kind == EntityKind::country && !actor.country.empty()) countries_.emplace(actor.country, index);
    actors_.push_back(actor);
  }
  return std::nullopt;
}

std::optional<Error> Catalogue::read_roles(const SeedTable& table) {
  constexpr std::array<std::string_view, 6> names = {"actor", "role", "valid_from", "country", "code", "valid_to"};
  std::array<std::size_t, names.size()> at = {};
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto column = table.column(names[i]);
    if (!column) return column.error();
    at[i] = *column;
  }
  roles_.reserve(table.rows());
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto person = find(row[at[0]]);
    if (!person) return table.bad_value(row, at[0], "an actor of world/actors");
    const auto from = read_day(row[at[2]], 0);
    const auto to = row[at[5]].empty() ? std::optional(today_and_on) : read_day(row[at[5]], 99);
    if (!from) return table.bad_value(row, at[2], "a date");
    if (!to) return table.bad_value(row, at[5], "a date or nothing");
    roles_.push_back({.role = row[at[1]], .country = row[at[3]], .code = row[at[4]], .from = *from, .to = *to});
    // Rows are sorted by actor, so those of one actor stand together.
    std::span<const Role>& own = actors_[*person].roles;
    if (own.empty()) {
      own = std::span(&roles_.back(), 1);
    } else {
      own = std::span(own.data(), own.size() + 1);
    }
    std::vector<std::uint32_t>& persons = by_country_[roles_.back().country];
    if (persons.empty() || persons.back() != *person) persons.push_back(*person);
  }
  return std::nullopt;
}

Result<Catalogue> Catalogue::make(const Seeds& seeds) {
  Catalogue catalogue;
  const SeedTable* actors = seeds.table("world/actors");
  if (actors == nullptr) return catalogue;
  if (auto error = catalogue.read_actors(*actors)) return *std::move(error);
  if (const SeedTable* roles = seeds.table("world/roles")) {
    if (auto error = catalogue.read_roles(*roles)) return *std::move(error);
  }
  return catalogue;
}

std::optional<std::uint32_t> Catalogue::find(std::string_view id) const noexcept {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> Catalogue::country(std::string_view alpha3) const noexcept {
  const auto found = countries_.find(alpha3);
  return found == countries_.end() ? std::nullopt : std::optional(found->second);
}

Standing Catalogue::standing_at(std::uint32_t index, std::optional<Date> date) const {
  const Actor& actor = actors_[index];
  Standing standing = {.country = actor.country, .code = std::string(actor.code)};
  // CAMEO does not call every country as ISO does: XKX is KSV.
  const auto code_of = [&](std::string_view alpha3) {
    const auto known = country(alpha3);
    return known ? actors_[*known].code : alpha3;
  };
  const Role* best = nullptr;
  bool past = false;
  for (const Role& role : actor.roles) {
    if (date && !active(role, day_number(*date))) {
      past = past || (role.to < day_number(*date) && !role.code.empty());
      continue;
    }
    const auto order = [&](const Role& r) { return std::tuple(date ? 0 : r.to, rank(r), r.from); };
    if (best == nullptr || order(role) > order(*best)) best = &role;
  }
  if (best != nullptr) {
    standing.role = best->role;
    if (!best->country.empty()) standing.country = best->country;
    standing.code = fmt::format("{}{}", code_of(best->country), best->code);
  } else if (past && !actor.country.empty()) {
    standing.code = fmt::format("{}ELI", code_of(actor.country));
  }
  return standing;
}

std::optional<std::uint32_t> Catalogue::holder(std::string_view country, std::string_view role,
                                               std::optional<Date> date) const noexcept {
  const auto persons = by_country_.find(country);
  if (persons == by_country_.end()) return std::nullopt;
  const DayNumber day = date ? day_number(*date) : today_and_on;
  std::optional<std::uint32_t> found;
  DayNumber since = 0;
  std::uint32_t sitting = 0;  // who still sits on the day after
  for (const std::uint32_t person : persons->second) {
    for (const Role& held : actors_[person].roles) {
      if (held.role != role || held.country != country || !active(held, day)) continue;
      if (held.to > day || held.to == today_and_on) ++sitting;
      if (found && held.from < since) continue;
      found = person;
      since = held.from;
    }
  }
  // One of two vice presidents is nobody in particular.
  return sitting > 1 ? std::nullopt : found;
}

}  // namespace casus::detail
