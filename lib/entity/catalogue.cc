// SPDX-License-Identifier: MIT
#include "entity/catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casus::detail {
namespace {

constexpr DayNumber today_and_on = 99999999;

/// "2024", "2024-12" or "2024-12-04"; the parts that are missing are
/// `missing`, so that a year is from its first day or to its last.
std::optional<DayNumber> read_day(std::string_view text, DayNumber missing) noexcept {
  constexpr std::array<DayNumber, 3> latest = {9999, 12, 31};
  std::array<DayNumber, 3> parts = {0, missing, missing};
  for (std::size_t i = 0; i < parts.size() && !text.empty(); ++i) {
    const std::size_t length = std::min(text.find('-'), text.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + length, parts[i]);
    if (error != std::errc() || end != text.data() + length) return std::nullopt;
    if (parts[i] == 0 || parts[i] > latest[i]) return std::nullopt;
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
  std::vector<ActorRecord> actors;
  actors.reserve(table.rows());
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto kind = read_entity_kind(row[at[1]]);
    if (!kind) return table.bad_value(row, at[1], "a kind of entity");
    ActorRecord actor = {.id = append_text(text_, row[at[0]]),
                         .name = append_text(text_, row[at[2]]),
                         .country = append_text(text_, row[at[3]]),
                         .code = append_text(text_, row[at[4]]),
                         .kind = static_cast<std::uint32_t>(*kind)};
    if (!row[at[5]].empty()) {
      const auto latitude = read_degrees(row[at[5]]);
      const auto longitude = read_degrees(row[at[6]]);
      if (!latitude) return table.bad_value(row, at[5], "decimal degrees");
      if (!longitude) return table.bad_value(row, at[6], "decimal degrees");
      actor.degrees = static_cast<std::uint32_t>(degrees_.size());
      degrees_.push_back(*latitude);
      degrees_.push_back(*longitude);
      const std::string_view id = row[at[7]];
      const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), actor.geonames);
      if (!id.empty() && (error != std::errc() || end != id.data() + id.size())) {
        return table.bad_value(row, at[7], "a GeoNames id");
      }
    }
    actors.push_back(actor);
  }
  // A user's table may have another key.
  std::stable_sort(actors.begin(), actors.end(), [&](const ActorRecord& a, const ActorRecord& b) {
    return text_at(text_, a.id) < text_at(text_, b.id);
  });
  std::vector<std::uint32_t> countries;
  for (std::uint32_t i = 0; i < actors.size(); ++i) {
    const bool is_country = actors[i].kind == static_cast<std::uint32_t>(EntityKind::country);
    if (is_country && actors[i].country.size != 0) countries.push_back(i);
  }
  std::stable_sort(countries.begin(), countries.end(), [&](std::uint32_t a, std::uint32_t b) {
    return text_at(text_, actors[a].country) < text_at(text_, actors[b].country);
  });
  actors_ = std::move(actors);
  countries_ = std::move(countries);
  return std::nullopt;
}

std::optional<Error> Catalogue::read_roles(const SeedTable& table, const SeedTable& actor_table) {
  constexpr std::array<std::string_view, 6> names = {"actor", "role", "valid_from", "country", "code", "valid_to"};
  std::array<std::size_t, names.size()> at = {};
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto column = table.column(names[i]);
    if (!column) return column.error();
    at[i] = *column;
  }
  std::vector<RoleRecord> roles;
  roles.reserve(table.rows());
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto person = find(row[at[0]]);
    // Who deletes an actor deletes his roles.
    if (!person && actor_table.deleted(row[at[0]])) continue;
    if (!person) return table.bad_value(row, at[0], "an actor of world/actors");
    const auto from = read_day(row[at[2]], 0);
    const auto to = row[at[5]].empty() ? std::optional(today_and_on) : read_day(row[at[5]], 99);
    if (!from) return table.bad_value(row, at[2], "a date");
    if (!to) return table.bad_value(row, at[5], "a date or nothing");
    roles.push_back({.role = append_text(text_, row[at[1]]),
                     .country = append_text(text_, row[at[3]]),
                     .code = append_text(text_, row[at[4]]),
                     .actor = *person,
                     .from = *from,
                     .to = *to});
  }
  std::stable_sort(roles.begin(), roles.end(),
                   [](const RoleRecord& a, const RoleRecord& b) { return a.actor < b.actor; });
  std::vector<ActorRecord> actors(actors_.begin(), actors_.end());
  std::vector<std::uint32_t> by_country(roles.size());
  for (std::uint32_t i = 0; i < roles.size(); ++i) {
    FlatRange& own = actors[roles[i].actor].roles;
    if (own.size++ == 0) own.first = i;
    by_country[i] = i;
  }
  std::stable_sort(by_country.begin(), by_country.end(), [&](std::uint32_t a, std::uint32_t b) {
    return text_at(text_, roles[a].country) < text_at(text_, roles[b].country);
  });
  actors_ = std::move(actors);
  roles_ = std::move(roles);
  roles_by_country_ = std::move(by_country);
  return std::nullopt;
}

Result<Catalogue> Catalogue::make(const Seeds& seeds) {
  Catalogue catalogue;
  const SeedTable* actors = seeds.table("world/actors");
  if (actors == nullptr) return catalogue;
  if (auto error = catalogue.read_actors(*actors)) return *std::move(error);
  if (const SeedTable* roles = seeds.table("world/roles")) {
    if (auto error = catalogue.read_roles(*roles, *actors)) return *std::move(error);
  }
  return catalogue;
}

void Catalogue::write(ImageWriter& out) const {
  out.put(text_);
  out.put(degrees_);
  out.put(actors_);
  out.put(roles_);
  out.put(countries_);
  out.put(roles_by_country_);
}

bool Catalogue::read(ImageReader& in) noexcept {
  return in.take(text_) && in.take(degrees_) && in.take(actors_) && in.take(roles_) && in.take(countries_) &&
         in.take(roles_by_country_);
}

Actor Catalogue::operator[](std::uint32_t index) const noexcept {
  const ActorRecord& record = actors_[index];
  Actor actor = {.id = text_at(text_, record.id),
                 .kind = static_cast<EntityKind>(record.kind),
                 .name = text_at(text_, record.name),
                 .country = text_at(text_, record.country),
                 .code = text_at(text_, record.code)};
  if (record.degrees != nowhere) {
    actor.place = {degrees_[record.degrees], degrees_[record.degrees + 1], record.geonames};
  }
  return actor;
}

Role Catalogue::role(std::uint32_t index) const noexcept {
  const RoleRecord& record = roles_[index];
  return {.role = text_at(text_, record.role),
          .country = text_at(text_, record.country),
          .code = text_at(text_, record.code),
          .from = record.from,
          .to = record.to};
}

std::optional<std::uint32_t> Catalogue::find(std::string_view id) const noexcept {
  const auto found =
      std::lower_bound(actors_.begin(), actors_.end(), id,
                       [&](const ActorRecord& actor, std::string_view key) { return text_at(text_, actor.id) < key; });
  if (found == actors_.end() || text_at(text_, found->id) != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - actors_.begin());
}

std::optional<std::uint32_t> Catalogue::country(std::string_view alpha3) const noexcept {
  const auto code = [&](std::uint32_t actor) { return text_at(text_, actors_[actor].country); };
  const auto found = std::lower_bound(countries_.begin(), countries_.end(), alpha3,
                                      [&](std::uint32_t actor, std::string_view key) { return code(actor) < key; });
  return found == countries_.end() || code(*found) != alpha3 ? std::nullopt : std::optional(*found);
}

Standing Catalogue::standing_at(std::uint32_t index, std::optional<Date> date) const {
  const Actor actor = (*this)[index];
  Standing standing = {.country = actor.country, .code = std::string(actor.code)};
  // CAMEO does not call every country as ISO does: XKX is KSV.
  const auto code_of = [&](std::string_view alpha3) {
    const auto known = country(alpha3);
    return known ? (*this)[*known].code : alpha3;
  };
  const FlatRange roles = actors_[index].roles;
  std::optional<Role> best;
  bool past = false;
  for (std::uint32_t i = 0; i < roles.size; ++i) {
    const Role held = role(roles.first + i);
    if (date && !active(held, day_number(*date))) {
      past = past || (held.to < day_number(*date) && !held.code.empty());
      continue;
    }
    const auto order = [&](const Role& r) { return std::tuple(date ? 0 : r.to, rank(r), r.from); };
    if (!best || order(held) > order(*best)) best = held;
  }
  if (best) {
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
  const DayNumber day = date ? day_number(*date) : today_and_on;
  std::optional<std::uint32_t> found;
  DayNumber since = 0;
  std::uint32_t sitting = 0;  // who still sits on the day after
  const auto first = std::lower_bound(
      roles_by_country_.begin(), roles_by_country_.end(), country,
      [&](std::uint32_t index, std::string_view key) { return text_at(text_, roles_[index].country) < key; });
  for (auto at = first; at != roles_by_country_.end(); ++at) {
    const Role held = this->role(*at);
    if (held.country != country) break;
    if (held.role != role || !active(held, day)) continue;
    if (held.to > day || held.to == today_and_on) ++sitting;
    if (found && held.from < since) continue;
    found = roles_[*at].actor;
    since = held.from;
  }
  // One of two vice presidents is nobody in particular.
  return sitting > 1 ? std::nullopt : found;
}

bool is_deleted_actor(const Seeds& seeds, std::string_view id) {
  const SeedTable* const actors = seeds.table("world/actors");
  return actors != nullptr && actors->deleted(id);
}

}  // namespace casus::detail
