// SPDX-License-Identifier: MIT
// CSV as people open it in a spreadsheet: entities, claims and events, one a
// row, with a header. Lists in a cell are joined by "; ".
#include <fmt/format.h>

#include "formats/tables.h"

namespace casus::formats {
namespace {

/// The columns that every table begins with. `id`: what the position is called.
Table<Found> table_of(const char* id) {
  Table<Found> table{.layout = {.separator = ',', .quoted = true}};
  table.columns.push_back({"article", [](const Found& found) { return found.record.key; }});
  table.columns.push_back({id, [](const Found& found) { return std::to_string(found.at); }});
  table.columns.push_back({"published", [](const Found& found) { return found.record.published; }});
  return table;
}

/// Adds a column that says something of a thing in one of the lists of a record.
template <typename Thing, typename Value>
void add(Table<Found>& table, std::vector<Thing> Record::*list, const char* name, Value value) {
  table.columns.push_back({name, [list, value](const Found& found) -> std::string {
                             return value(found.record, (found.record.*list)[found.at]);
                           }});
}

std::string name_of(const Record& record, const std::optional<std::size_t>& entity) {
  return entity ? record.entities[*entity].name : std::string();
}

std::string code_of(const Record& record, const std::optional<std::size_t>& entity) {
  return entity ? record.entities[*entity].code : std::string();
}

std::string words_of(const Record& record, const std::optional<Span>& span) {
  return span ? std::string(record.words(*span)) : std::string();
}

/// A word of each of some entities: their names, their codes.
std::string of_all(const Record& record, const std::vector<std::size_t>& entities, std::string Entity::*word) {
  std::vector<std::string> words;
  for (const std::size_t id : entities) words.push_back(record.entities[id].*word);
  return joined(words, "; ");
}

const Entity* place_of(const Record& record, const Event& event) {
  return event.place ? &record.entities[*event.place] : nullptr;
}

}  // namespace

Table<Found> csv_entities() {
  Table<Found> table = table_of("entity");
  const auto column = [&](const char* name, auto value) { add(table, &Record::entities, name, value); };
  column("kind", [](const Record&, const Entity& e) { return e.kind; });
  column("name", [](const Record&, const Entity& e) { return e.name; });
  column("catalogue", [](const Record&, const Entity& e) { return e.catalogue; });
  column("country", [](const Record&, const Entity& e) { return e.country; });
  column("code", [](const Record&, const Entity& e) { return e.code; });
  column("role", [](const Record&, const Entity& e) { return e.role; });
  column("latitude", [](const Record&, const Entity& e) { return e.place ? digits(e.place->latitude) : ""; });
  column("longitude", [](const Record&, const Entity& e) { return e.place ? digits(e.place->longitude) : ""; });
  column("geonames", [](const Record&, const Entity& e) {
    return e.place && e.place->geonames > 0 ? std::to_string(e.place->geonames) : "";
  });
  column("mentions", [](const Record&, const Entity& e) { return std::to_string(e.mentions.size()); });
  column("words", [](const Record& r, const Entity& e) {
    return e.mentions.empty() ? std::string() : std::string(r.words(e.mentions.front().at));
  });
  return table;
}

Table<Found> csv_claims() {
  Table<Found> table = table_of("claim");
  const auto column = [&](const char* name, auto value) { add(table, &Record::claims, name, value); };
  column("speaker", [](const Record& r, const Claim& c) { return name_of(r, c.speaker); });
  column("speaker_code", [](const Record& r, const Claim& c) { return code_of(r, c.speaker); });
  column("speaker_words", [](const Record& r, const Claim& c) { return words_of(r, c.speaker_span); });
  column("on_behalf_of", [](const Record& r, const Claim& c) { return name_of(r, c.on_behalf_of); });
  column("cue", [](const Record& r, const Claim& c) { return r.words(c.cue); });
  column("content", [](const Record& r, const Claim& c) { return r.words(c.content); });
  column("type", [](const Record&, const Claim& c) { return c.type; });
  column("act", [](const Record&, const Claim& c) { return c.act; });
  column("polarity", [](const Record&, const Claim& c) { return c.polarity; });
  column("act_polarity", [](const Record&, const Claim& c) { return c.act_polarity; });
  column("modality", [](const Record&, const Claim& c) { return c.modality; });
  column("tense", [](const Record&, const Claim& c) { return c.tense; });
  column("commitment", [](const Record&, const Claim& c) { return c.commitment; });
  column("condition", [](const Record& r, const Claim& c) { return words_of(r, c.condition); });
  column("addressee", [](const Record& r, const Claim& c) { return name_of(r, c.addressee); });
  column("addressee_words", [](const Record& r, const Claim& c) { return words_of(r, c.addressee_span); });
  column("medium", [](const Record& r, const Claim& c) { return words_of(r, c.medium); });
  column("time", [](const Record& r, const Claim& c) { return c.time ? r.times[*c.time].value : std::string(); });
  column("parent", [](const Record&, const Claim& c) { return c.parent ? std::to_string(*c.parent) : std::string(); });
  column("rule", [](const Record&, const Claim& c) { return c.rule; });
  column("score", [](const Record&, const Claim& c) { return digits(c.score); });
  return table;
}

Table<Found> csv_events() {
  Table<Found> table = table_of("event");
  const auto column = [&](const char* name, auto value) { add(table, &Record::events, name, value); };
  column("date", [](const Record&, const Event& e) { return e.date; });
  column("status", [](const Record&, const Event& e) { return e.status; });
  column("operators", [](const Record&, const Event& e) { return joined(e.operators, "; "); });
  column("act", [](const Record&, const Event& e) { return e.act; });
  column("cameo", [](const Record&, const Event& e) { return e.cameo; });
  column("plover", [](const Record&, const Event& e) { return e.plover_type; });
  column("mode", [](const Record&, const Event& e) { return e.plover_mode; });
  column("contexts", [](const Record&, const Event& e) { return joined(e.plover_contexts, "; "); });
  column("quad", [](const Record&, const Event& e) { return e.quad == 0 ? std::string() : std::to_string(e.quad); });
  column("goldstein", [](const Record&, const Event& e) { return digits(e.goldstein); });
  column("source", [](const Record& r, const Event& e) { return of_all(r, e.source, &Entity::name); });
  column("source_code", [](const Record& r, const Event& e) { return of_all(r, e.source, &Entity::code); });
  column("source_words", [](const Record& r, const Event& e) { return r.words(e.source_spans); });
  column("target", [](const Record& r, const Event& e) { return of_all(r, e.target, &Entity::name); });
  column("target_code", [](const Record& r, const Event& e) { return of_all(r, e.target, &Entity::code); });
  column("target_words", [](const Record& r, const Event& e) { return r.words(e.target_spans); });
  column("trigger", [](const Record& r, const Event& e) { return std::string(r.words(e.trigger)); });
  column("tense", [](const Record&, const Event& e) { return e.tense; });
  column("place", [](const Record& r, const Event& e) { return name_of(r, e.place); });
  column("place_country", [](const Record& r, const Event& e) {
    const Entity* place = place_of(r, e);
    return place == nullptr ? std::string() : place->country;
  });
  column("numbers", [](const Record&, const Event& e) {
    std::vector<std::string> numbers;
    for (const EventNumber& number : e.numbers) numbers.push_back(number.of + " " + digits(number.value));
    return joined(numbers, "; ");
  });
  column("claimed_by", [](const Record& r, const Event& e) {
    std::vector<std::string> speakers;
    for (const std::size_t id : e.claimed_by) {
      const Claim& claim = r.claims[id];
      speakers.push_back(claim.speaker ? name_of(r, claim.speaker) : words_of(r, claim.speaker_span));
    }
    return joined(speakers, "; ");
  });
  column("clause", [](const Record& r, const Event& e) { return std::string(r.words(e.mentions.front().at)); });
  column("mentions", [](const Record&, const Event& e) { return std::to_string(e.mentions.size()); });
  column("rule", [](const Record&, const Event& e) { return e.rule; });
  column("score", [](const Record&, const Event& e) { return digits(e.score); });
  return table;
}

}  // namespace casus::formats
