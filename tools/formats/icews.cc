// SPDX-License-Identifier: MIT
// ICEWS as on Dataverse: 20 columns with a header, NA where nothing is known.
#include <fmt/format.h>

#include "formats/hash.h"
#include "formats/tables.h"

namespace casus::formats {
namespace {

std::string sectors(const CodedEvent& row, const ActorParts& parts) {
  std::vector<std::string> names;
  for (const std::string& type : parts.types) names.emplace_back(row.codes.part_name(type));
  return joined(names, ",");
}

void add_actor(Table<CodedEvent>& table, const std::string& role, const Entity* CodedEvent::*actor,
               ActorParts CodedEvent::*parts) {
  const auto column = [&](const char* name, auto value) {
    table.columns.push_back({role + name, [=](const CodedEvent& row) -> std::string {
                               return row.*actor == nullptr ? std::string() : value(row, *(row.*actor));
                             }});
  };
  column(" Name", [](const CodedEvent&, const Entity& e) { return e.name; });
  column(" Sectors", [=](const CodedEvent& row, const Entity&) { return sectors(row, row.*parts); });
  column(" Country",
         [](const CodedEvent& row, const Entity& e) { return std::string(row.codes.country_name(e.country)); });
}

}  // namespace

Table<CodedEvent> icews() {
  Table<CodedEvent> table{.layout = {.missing = "NA"}};
  const auto column = [&](const char* name, auto value) { table.columns.push_back({name, value}); };
  const auto place = [&](const char* name, auto value) {
    table.columns.push_back({name, [=](const CodedEvent& row) -> std::string {
                               const Entity* where = row.place();
                               return where == nullptr ? std::string() : value(row, *where);
                             }});
  };
  const auto unknown = [](const CodedEvent&, const Entity&) { return std::string(); };
  column("Event ID", [](const CodedEvent& row) { return fmt::format("{}", number_of(row.id)); });
  column("Event Date", [](const CodedEvent& row) { return row.iso_day(); });
  add_actor(table, "Source", &CodedEvent::source, &CodedEvent::source_parts);
  column("Event Text", [](const CodedEvent& row) { return std::string(row.codes.act_name(row.event.cameo)); });
  column("CAMEO Code", [](const CodedEvent& row) { return row.event.cameo; });
  column("Intensity", [](const CodedEvent& row) { return digits(row.event.goldstein); });
  add_actor(table, "Target", &CodedEvent::target, &CodedEvent::target_parts);
  column("Story ID", [](const CodedEvent& row) { return fmt::format("{}", number_of(row.record.key)); });
  column("Sentence Number", [](const CodedEvent& row) {
    const auto sentence = row.event.mentions.front().sentence;
    return sentence ? fmt::format("{}", *sentence + 1) : std::string();
  });
  column("Publisher", [](const CodedEvent& row) { return host_of(row.record.url); });
  place("City", [](const CodedEvent&, const Entity& e) { return e.kind == "place" ? e.name : std::string(); });
  place("District", unknown);
  place("Province", unknown);
  place("Country",
        [](const CodedEvent& row, const Entity& e) { return std::string(row.codes.country_name(e.country)); });
  place("Latitude",
        [](const CodedEvent&, const Entity& e) { return e.place ? degrees(e.place->latitude) : std::string(); });
  place("Longitude",
        [](const CodedEvent&, const Entity& e) { return e.place ? degrees(e.place->longitude) : std::string(); });
  return table;
}

}  // namespace casus::formats
