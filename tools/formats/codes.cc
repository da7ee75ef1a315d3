// SPDX-License-Identifier: MIT
#include "formats/codes.h"

namespace casus::formats {

/// The rows of a table whose key begins with `prefix`, by what follows it.
std::optional<Error> Codes::read(const Seeds& seeds, const char* name, const char* key, const char* first,
                                 const char* second, std::string_view prefix, Table& out) {
  const SeedTable* const table = seeds.table(name);
  if (table == nullptr) return std::nullopt;
  const auto keys = table->column(key);
  if (!keys) return keys.error();
  const auto firsts = table->column(first);
  if (!firsts) return firsts.error();
  const auto seconds = table->column(second);
  if (!seconds) return seconds.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    if (!row[*keys].starts_with(prefix)) continue;
    out[std::string(row[*keys].substr(prefix.size()))] = {std::string(row[*firsts]), std::string(row[*seconds])};
  }
  return std::nullopt;
}

const Codes::Pair& Codes::find(const Table& table, std::string_view key) {
  static const Pair nothing;
  const auto found = table.find(std::string(key));
  return found == table.end() ? nothing : found->second;
}

Result<Codes> Codes::make(const Seeds& seeds) {
  Codes codes;
  if (auto error = read(seeds, "world/country_codes", "country", "fips", "cow", "", codes.countries_)) return *error;
  if (auto error = read(seeds, "world/actors", "actor", "name", "code", "c:", codes.names_)) return *error;
  if (auto error = read(seeds, "world/actor_code_parts", "part", "class", "name", "", codes.parts_)) return *error;
  if (auto error = read(seeds, "ontology/cameo_names", "code", "name", "phoenix_class", "", codes.acts_)) return *error;
  return codes;
}

ActorParts Codes::parts(std::string_view code) const {
  ActorParts parts;
  for (std::size_t at = 0; at < code.size(); at += 3) {
    const std::string part(code.substr(at, 3));
    parts.all.push_back(part);
    if (part == no_country) continue;
    const std::string& kind = find(parts_, part).first;
    // At the head CHE is Switzerland, behind a country the Chechens.
    const bool country =
        at == 0 ? kind.empty() || countries_.contains(part) : kind.empty() && countries_.contains(part);
    if (country || kind == "region") {
      if (parts.country.empty()) parts.country = part;
    } else if (kind == "religion") {
      parts.religions.push_back(part);
    } else if (kind == "ethnic") {
      parts.ethnics.push_back(part);
    } else if (kind == "group" || kind.empty()) {
      parts.groups.push_back(part);
    } else {
      if (kind == "root" && at == 0) parts.root = part;
      parts.types.push_back(part);
    }
  }
  return parts;
}

std::string_view Codes::part_name(std::string_view part) const {
  const std::string& name = find(parts_, part).second;
  return name.empty() ? part : std::string_view(name);
}

bool Codes::is_agent(std::string_view part) const {
  return find(parts_, part).first == "agent";
}

std::string_view Codes::fips(std::string_view country) const {
  return find(countries_, country).first;
}

std::string_view Codes::cow(std::string_view country) const {
  return find(countries_, country).second;
}

std::string_view Codes::country_name(std::string_view country) const {
  return find(names_, country).first;
}

std::string_view Codes::act_name(std::string_view cameo) const {
  return find(acts_, cameo).first;
}

std::string_view Codes::phoenix_class(std::string_view cameo) const {
  return find(acts_, cameo.substr(0, 2)).second;
}

}  // namespace casus::formats
