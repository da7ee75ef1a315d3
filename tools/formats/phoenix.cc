// SPDX-License-Identifier: MIT
// Phoenix: 26 columns, no header. What is unknown is empty.
#include <fmt/format.h>

#include "formats/hash.h"
#include "formats/tables.h"

namespace casus::formats {
namespace {

void add_actor(Table<CodedEvent>& table, const std::string& role, const Entity* CodedEvent::*actor,
               ActorParts CodedEvent::*parts) {
  const auto column = [&](const char* name, auto value) {
    table.columns.push_back({role + name, [=](const CodedEvent& row) -> std::string {
                               return row.*actor == nullptr ? std::string() : value(row, row.*parts);
                             }});
  };
  /// The agent is what stands right behind the country or IGO.
  const auto agent = [](const CodedEvent& row, const ActorParts& p) {
    return p.all.size() > 1 && row.codes.is_agent(p.all[1]) ? p.all[1] : std::string();
  };
  column("Full", [=](const CodedEvent& row, const ActorParts&) { return (row.*actor)->code; });
  column("Entity", [](const CodedEvent&, const ActorParts& p) { return p.root.empty() ? p.country : p.root; });
  column("Role", agent);
  column("Attribute", [=](const CodedEvent& row, const ActorParts& p) {
    const std::size_t known = agent(row, p).empty() ? 1 : 2;
    if (p.all.size() <= known) return std::string();
    return joined({p.all.begin() + static_cast<std::ptrdiff_t>(known), p.all.end()}, ";");
  });
}

}  // namespace

Table<CodedEvent> phoenix() {
  Table<CodedEvent> table{.layout = {.header = false}};
  const auto column = [&](const char* name, auto value) { table.columns.push_back({name, value}); };
  const auto place = [&](const char* name, auto value) {
    table.columns.push_back({name, [=](const CodedEvent& row) -> std::string {
                               const Entity* where = row.place();
                               return where == nullptr || !where->place ? std::string() : value(*where);
                             }});
  };
  column("EventID",
         [](const CodedEvent& row) { return fmt::format("{}_casus-{}", number_of(row.id), row.record.version); });
  column("Date", [](const CodedEvent& row) {
    const std::string day = row.iso_day();
    return day.empty() ? day : day.substr(0, 4) + day.substr(5, 2) + day.substr(8, 2);
  });
  column("Year", [](const CodedEvent& row) { return row.day.year; });
  column("Month", [](const CodedEvent& row) { return row.iso_day().empty() ? "" : row.iso_day().substr(5, 2); });
  column("Day", [](const CodedEvent& row) { return row.iso_day().empty() ? "" : row.iso_day().substr(8, 2); });
  add_actor(table, "SourceActor", &CodedEvent::source, &CodedEvent::source_parts);
  add_actor(table, "TargetActor", &CodedEvent::target, &CodedEvent::target_parts);
  column("EventCode", [](const CodedEvent& row) { return row.event.cameo; });
  column("EventRootCode", [](const CodedEvent& row) { return row.event.cameo.substr(0, 2); });
  column("QuadClass", [](const CodedEvent& row) { return std::string(row.codes.phoenix_class(row.event.cameo)); });
  column("GoldsteinScore", [](const CodedEvent& row) { return digits(row.event.goldstein); });
  column("Issues", [](const CodedEvent&) { return std::string(); });
  place("Lat", [](const Entity& e) { return degrees(e.place->latitude); });
  place("Lon", [](const Entity& e) { return degrees(e.place->longitude); });
  place("LocationName", [](const Entity& e) { return e.name; });
  place("StateName", [](const Entity&) { return std::string(); });
  place("CountryCode", [](const Entity& e) { return e.country; });
  column("SentenceID", [](const CodedEvent& row) {
    std::vector<std::string> ids;
    for (const EventMention& mention : row.event.mentions) {
      if (mention.sentence) ids.push_back(fmt::format("{}_{}", row.record.key, *mention.sentence + 1));
    }
    return joined(ids, ";");
  });
  column("URLs", [](const CodedEvent& row) { return row.record.url; });
  column("NewsSources", [](const CodedEvent& row) { return host_of(row.record.url); });
  return table;
}

}  // namespace casus::formats
