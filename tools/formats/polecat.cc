// SPDX-License-Identifier: MIT
// POLECAT: 40 columns with a header. What is unknown is None, or empty where
// numbers stand.
#include <array>

#include "formats/tables.h"

namespace casus::formats {
namespace {

/// PLOVER's YIELD is two types in POLECAT: 087, to end fighting, is a retreat.
std::string event_type(const Event& event) {
  if (event.plover_type != "YIELD") return event.plover_type;
  return event.cameo.starts_with("087") ? "RETREAT" : "CONCEDE";
}

std::string quad_code(const Event& event) {
  constexpr std::array<const char*, 5> words = {"", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT",
                                                "MATERIAL CONFLICT"};
  return words[static_cast<std::size_t>(event.quad)];
}

/// The names of a story's entities of some kinds.
std::string story(const Record& record, std::initializer_list<std::string_view> kinds) {
  std::vector<std::string> names;
  for (const Entity& entity : record.entities) {
    for (const std::string_view kind : kinds) {
      if (entity.kind == kind) names.push_back(entity.name);
    }
  }
  return joined(names, "; ");
}

void add_actor(Table<CodedEvent>& table, const std::string& role, const Entity* CodedEvent::*actor,
               ActorParts CodedEvent::*parts, std::vector<Span> Event::*spans) {
  const auto column = [&](const std::string& name, bool number, auto value) {
    table.columns.push_back({name,
                             [=](const CodedEvent& row) -> std::string {
                               if (row.*actor == nullptr) return "";
                               return value(row, *(row.*actor), row.*parts);
                             },
                             number});
  };
  column(role + " Name", false, [](const CodedEvent&, const Entity& e, const ActorParts&) { return e.name; });
  column(role + " Country", false, [](const CodedEvent&, const Entity& e, const ActorParts&) { return e.country; });
  column(role + " COW", true, [](const CodedEvent& row, const Entity& e, const ActorParts&) {
    return std::string(row.codes.cow(e.country));
  });
  column("Primary " + role + " Sector", false, [](const CodedEvent&, const Entity&, const ActorParts& p) {
    return p.types.empty() ? std::string() : p.types.front();
  });
  column(role + " Sectors", false,
         [](const CodedEvent&, const Entity&, const ActorParts& p) { return joined(p.types, ";"); });
  column(role + " Title", false, [](const CodedEvent&, const Entity& e, const ActorParts&) { return e.role; });
  table.columns.push_back({role + " Name Raw", [=](const CodedEvent& row) {
                             const auto at = row.words_of(row.event.*spans);
                             return at ? std::string(row.record.words(*at)) : std::string();
                           }});
  table.columns.push_back({"Wikipedia " + role + " ID", [](const CodedEvent&) { return std::string(); }});
}

}  // namespace

Table<CodedEvent> polecat() {
  Table<CodedEvent> table{.layout = {.missing = "None"}};
  // PLOVER has no type for what is merely said.
  table.has_row = [](const CodedEvent& row) { return !row.event.plover_type.empty(); };
  const auto column = [&](const char* name, auto value, bool number = false) {
    table.columns.push_back({name, value, number});
  };
  const auto place = [&](const char* name, auto value, bool number = false) {
    table.columns.push_back({name,
                             [=](const CodedEvent& row) -> std::string {
                               const Entity* where = row.place();
                               return where == nullptr ? std::string() : value(*where);
                             },
                             number});
  };
  column("Event ID", [](const CodedEvent& row) { return row.id; });
  column("Event Date", [](const CodedEvent& row) { return row.iso_day(); });
  column("Event Type", [](const CodedEvent& row) { return event_type(row.event); });
  column("Event Mode", [](const CodedEvent& row) { return row.event.plover_mode; });
  column(
      "Intensity", [](const CodedEvent& row) { return digits(row.event.goldstein); }, true);
  column("Quad Code", [](const CodedEvent& row) { return quad_code(row.event); });
  column("Contexts", [](const CodedEvent& row) { return joined(row.event.plover_contexts, ";"); });
  add_actor(table, "Actor", &CodedEvent::source, &CodedEvent::source_parts, &Event::source_spans);
  add_actor(table, "Recipient", &CodedEvent::target, &CodedEvent::target_parts, &Event::target_spans);
  const auto city = [](const Entity& e) { return e.kind == "place" ? e.name : std::string(); };
  const auto unknown = [](const Entity&) { return std::string(); };
  place("Placename", [](const Entity& e) { return e.name; });
  place("City", city);
  place("District", unknown);
  place("Province", unknown);
  place("Country", [](const Entity& e) { return e.country; });
  place(
      "Latitude", [](const Entity& e) { return e.place ? degrees(e.place->latitude) : std::string(); }, true);
  place(
      "Longitude", [](const Entity& e) { return e.place ? degrees(e.place->longitude) : std::string(); }, true);
  place(
      "GeoNames ID",
      [](const Entity& e) { return e.place && e.place->geonames > 0 ? std::to_string(e.place->geonames) : ""; }, true);
  column("Raw Placename", [](const CodedEvent& row) {
    const Entity* where = row.place();
    return where == nullptr ? std::string() : std::string(row.record.words(where->mentions.front().at));
  });
  place("Feature Type", unknown);
  column("Source", [](const CodedEvent& row) { return host_of(row.record.url); });
  column("Publication Date", [](const CodedEvent& row) { return row.record.published; });
  column("Story People", [](const CodedEvent& row) { return story(row.record, {"person"}); });
  column("Story Organizations", [](const CodedEvent& row) {
    return story(row.record, {"organisation", "government", "party", "armed_group", "media"});
  });
  column("Story Locations", [](const CodedEvent& row) { return story(row.record, {"country", "place"}); });
  column("Language", [](const CodedEvent& row) { return row.record.language; });
  column("Version", [](const CodedEvent& row) { return "casus-" + row.record.version; });
  return table;
}

}  // namespace casus::formats
