// SPDX-License-Identifier: MIT
// What the tables of actors, roles and names promise to those who read them.
// tools/build_world.py checks more, but people also edit and overlay tables.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "casus/seeds.h"
#include "support/catch.h"

using namespace casus;

namespace {

const std::set<std::string_view> entity_kinds = {"country",     "person", "organisation", "government", "party",
                                                 "armed_group", "media",  "place",        "group",      "other"};
const std::set<std::string_view> alias_kinds = {"name",    "short",   "adjective", "demonym",
                                                "acronym", "metonym", "surname",   "nominal"};
const std::set<std::string_view> alias_flags = {"case", "no_start", "context", "famous"};

const Seeds& seeds() {
  static const Result<Seeds> embedded = Seeds::embedded();
  REQUIRE(embedded);
  return *embedded;
}

/// The cells of some columns of a table, row by row, with the file and line.
struct Row {
  std::vector<std::string_view> cells;
  std::string where;
};

std::vector<Row> rows_of(const std::string& name, const std::vector<std::string_view>& columns) {
  const SeedTable* table = seeds().table(name);
  INFO(name);
  REQUIRE(table != nullptr);
  std::vector<std::size_t> at;
  for (const std::string_view column : columns) {
    const Result<std::size_t> found = table->column(column);
    REQUIRE(found);
    at.push_back(*found);
  }
  std::vector<Row> rows;
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    Row& made = rows.emplace_back();
    for (const std::size_t column : at) made.cells.push_back(row[column]);
    made.where = std::string(row.file) + ":" + std::to_string(row.line) + ": " + std::string(row[0]);
  }
  return rows;
}

std::map<std::string_view, std::string_view> kind_of_actor() {
  std::map<std::string_view, std::string_view> kinds;
  for (const Row& row : rows_of("world/actors", {"actor", "kind"})) kinds[row.cells[0]] = row.cells[1];
  return kinds;
}

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "2024", "2024-11" or "2024-11-06".
bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (!digits(text.substr(0, 4))) return false;
  if (text.size() >= 7 &&
      (text[4] != '-' || !digits(text.substr(5, 2)) || text.substr(5, 2) > "12" || text.substr(5, 2) < "01")) {
    return false;
  }
  return text.size() < 10 ||
         (text[7] == '-' && digits(text.substr(8)) && text.substr(8) >= "01" && text.substr(8) <= "31");
}

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t length = std::min(list.find(','), list.size());
    parts.push_back(list.substr(0, length));
    list.remove_prefix(std::min(length + 1, list.size()));
  }
  return parts;
}

}  // namespace

TEST_CASE("every actor has a kind, a name, a source and a country that is there") {
  std::set<std::string_view> countries;
  const auto rows = rows_of("world/actors", {"actor", "kind", "name", "country", "code", "source"});
  for (const Row& row : rows) {
    if (row.cells[1] == "country") countries.insert(row.cells[0]);
  }
  CHECK(countries.size() > 200);
  for (const Row& row : rows) {
    INFO(row.where);
    CHECK(entity_kinds.count(row.cells[1]) == 1);
    CHECK_FALSE(row.cells[2].empty());
    CHECK_FALSE(row.cells[5].empty());
    if (!row.cells[3].empty()) CHECK(countries.count("c:" + std::string(row.cells[3])) == 1);
    CHECK(row.cells[4].find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
  }
}

TEST_CASE("a place has both coordinates, on the earth, or neither") {
  for (const Row& row : rows_of("world/actors", {"latitude", "longitude", "geonames"})) {
    INFO(row.where);
    CHECK(row.cells[0].empty() == row.cells[1].empty());
    if (row.cells[0].empty()) continue;
    CHECK(std::abs(std::stod(std::string(row.cells[0]))) <= 90);
    CHECK(std::abs(std::stod(std::string(row.cells[1]))) <= 180);
    CHECK(digits(row.cells[2]));
  }
}

TEST_CASE("every role is a person's, with dates in order and a source") {
  const auto kinds = kind_of_actor();
  for (const Row& row : rows_of("world/roles", {"actor", "role", "valid_from", "valid_to", "source"})) {
    INFO(row.where);
    const auto actor = kinds.find(row.cells[0]);
    REQUIRE(actor != kinds.end());
    CHECK(actor->second == "person");
    CHECK_FALSE(row.cells[1].empty());
    CHECK(is_date(row.cells[2]));
    if (!row.cells[3].empty()) {
      CHECK(is_date(row.cells[3]));
      CHECK(row.cells[2] <= row.cells[3]);
    }
    CHECK_FALSE(row.cells[4].empty());
  }
}

TEST_CASE("every name is an actor's, with words the tables know and a source") {
  const auto kinds = kind_of_actor();
  for (const Language& language : seeds().languages()) {
    if (seeds().table(std::string(language.code()) + "/aliases") == nullptr) continue;
    for (const Row& row :
         rows_of(std::string(language.code()) + "/aliases", {"form", "actor", "kind", "flags", "source"})) {
      INFO(row.where);
      const auto actor = kinds.find(row.cells[1]);
      REQUIRE(actor != kinds.end());
      CHECK(alias_kinds.count(row.cells[2]) == 1);
      if (row.cells[2] == "surname") CHECK(actor->second == "person");
      for (const std::string_view flag : parts_of(row.cells[3])) CHECK(alias_flags.count(flag) == 1);
      CHECK_FALSE(row.cells[4].empty());
    }
  }
}

TEST_CASE("every country has a name and an adjective in Dutch and English") {
  // "a New Zealand minister": the name is the adjective, and one form has one row.
  const std::set<std::string_view> name_is_adjective = {"c:HKG", "c:LIE", "c:NZL"};
  const auto kinds = kind_of_actor();
  for (const std::string language : {"en", "nl"}) {
    std::map<std::string_view, std::set<std::string_view>> forms;
    for (const Row& row : rows_of(language + "/aliases", {"actor", "kind"})) forms[row.cells[0]].insert(row.cells[1]);
    for (const auto& [actor, kind] : kinds) {
      if (kind != "country") continue;
      INFO(language << " " << actor);
      CHECK(forms[actor].count("name") == 1);
      if (language == "en" && name_is_adjective.count(actor) == 1) continue;
      CHECK(forms[actor].count("adjective") == 1);
    }
  }
}

TEST_CASE("nobody but the holders of shared offices heads a state together with another") {
  // Bosnia has a presidency of three; the others are one at a time.
  const std::set<std::string_view> shared = {"BIH", "AND", "SMR", "CHE", "LBY", "YEM"};
  for (const std::string_view office : {"head_of_state", "head_of_government"}) {
    std::map<std::string_view, std::map<std::string_view, std::pair<std::string_view, std::string_view>>> terms;
    for (const Row& row : rows_of("world/roles", {"role", "country", "valid_from", "valid_to", "actor"})) {
      if (row.cells[0] != office || row.cells[1].empty() || shared.count(row.cells[1]) == 1) continue;
      INFO(row.where);
      CHECK(terms[row.cells[1]].emplace(row.cells[2], std::pair(row.cells[3], row.cells[4])).second);
    }
    for (const auto& [country, held] : terms) {
      for (auto term = held.begin(), next = std::next(term); next != held.end(); ++term, ++next) {
        INFO(office << " of " << country << ": " << term->second.second << " and " << next->second.second);
        CHECK_FALSE(term->second.first.empty());
        CHECK(term->second.first.substr(0, next->first.size()) <= next->first);
      }
    }
  }
}
