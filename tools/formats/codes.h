// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_CODES_H
#define CASUS_TOOLS_FORMATS_CODES_H

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <casus/seeds.h>

namespace casus::formats {

/// At the head of the code of a role whose country is not known: ---COP.
inline constexpr std::string_view no_country = "---";

/// An actor code taken apart: IGOUNOREFHCR is {types IGO, REF; groups UNO, HCR}.
struct ActorParts {
  std::string country = {};  ///< or a region: the first three letters of RUSGOV
  std::string root = {};     ///< IGO, NGO, IMG or MNC, if it begins so
  std::vector<std::string> types = {}, groups = {}, religions = {}, ethnics = {};
  std::vector<std::string> all = {};  ///< in order, the first one too
};

/// What other formats call countries, actors and acts: the tables
/// world/country_codes, world/actor_code_parts and ontology/cameo_names, and
/// the names of countries in world/actors. A copy, apart from the seeds.
class Codes {
 public:
  /// Fails as the seeds do if a table lacks a column. A table that is not
  /// there leaves what it would say empty.
  static Result<Codes> make(const Seeds&);

  ActorParts parts(std::string_view code) const;
  /// A part in words ("Government"), itself if the table does not have it.
  std::string_view part_name(std::string_view part) const;
  /// Whether a part is one of the agents that Phoenix has a column for.
  bool is_agent(std::string_view part) const;
  /// Of an ISO 3166-1 alpha-3 code; empty if there is none.
  std::string_view fips(std::string_view country) const;
  std::string_view cow(std::string_view country) const;
  std::string_view country_name(std::string_view country) const;
  /// Of a CAMEO code: "Make statement", and the class 0 to 4 of Phoenix; empty if unknown.
  std::string_view act_name(std::string_view cameo) const;
  std::string_view phoenix_class(std::string_view cameo) const;

 private:
  struct Pair {
    std::string first = {}, second = {};
  };
  using Table = std::unordered_map<std::string, Pair>;
  static std::optional<Error> read(const Seeds&, const char* table, const char* key, const char* first,
                                   const char* second, std::string_view prefix, Table& out);
  static const Pair& find(const Table&, std::string_view key);

  Table countries_;  ///< fips, cow
  Table names_;      ///< name
  Table parts_;      ///< class, name
  Table acts_;       ///< name, class of Phoenix
};

}  // namespace casus::formats

#endif
