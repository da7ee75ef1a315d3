// SPDX-License-Identifier: MIT
// GDELT 2.0: events in 61 columns, mentions in 16. No header; what is unknown
// is empty, but for kinds of places, which are 0.
#include <cmath>

#include <fmt/format.h>

#include "formats/hash.h"
#include "formats/tables.h"

namespace casus::formats {
namespace {

using Events = Table<CodedEvent>;

std::string number(const CodedEvent& row) {
  return fmt::format("{}", number_of(row.id));
}

std::string nth(const std::vector<std::string>& parts, std::size_t n) {
  return n < parts.size() ? parts[n] : "";
}

/// The columns of one of the two actors. `actor` and `parts` are members of CodedEvent.
void add_actor(Events& table, const std::string& prefix, const Entity* CodedEvent::*actor,
               ActorParts CodedEvent::*parts) {
  const auto column = [&](const char* name, auto value) {
    table.columns.push_back({prefix + name, [=](const CodedEvent& row) -> std::string {
                               if (row.*actor == nullptr) return "";
                               return value(*(row.*actor), row.*parts);
                             }});
  };
  column("Code", [](const Entity& e, const ActorParts&) {
    return e.code.starts_with(no_country) ? e.code.substr(no_country.size()) : e.code;
  });
  column("Name", [](const Entity& e, const ActorParts&) { return capitals(e.name); });
  column("CountryCode", [](const Entity&, const ActorParts& p) { return p.country; });
  column("KnownGroupCode", [](const Entity&, const ActorParts& p) { return nth(p.groups, 0); });
  column("EthnicCode", [](const Entity&, const ActorParts& p) { return nth(p.ethnics, 0); });
  column("Religion1Code", [](const Entity&, const ActorParts& p) { return nth(p.religions, 0); });
  column("Religion2Code", [](const Entity&, const ActorParts& p) { return nth(p.religions, 1); });
  column("Type1Code", [](const Entity&, const ActorParts& p) { return nth(p.types, 0); });
  column("Type2Code", [](const Entity&, const ActorParts& p) { return nth(p.types, 1); });
  column("Type3Code", [](const Entity&, const ActorParts& p) { return nth(p.types, 2); });
}

/// 1 a country, 3 a city of the United States, 4 a city elsewhere, 0 nothing.
std::string kind_of_place(const Entity& place) {
  if (place.kind == "country") return "1";
  return place.country == "USA" ? "3" : "4";
}

/// The columns of a place, that `where` gives of a row; null if there is none.
template <typename Where>
void add_place(Events& table, const std::string& prefix, Where where) {
  const auto column = [&](const char* name, const char* otherwise, auto value) {
    table.columns.push_back({prefix + name, [=](const CodedEvent& row) -> std::string {
                               const Entity* place = where(row);
                               if (place == nullptr || !place->place) return otherwise;
                               return value(row, *place);
                             }});
  };
  const auto fips = [](const CodedEvent& row, const Entity& e) { return std::string(row.codes.fips(e.country)); };
  column("Type", "0", [](const CodedEvent&, const Entity& e) { return kind_of_place(e); });
  column("FullName", "", [](const CodedEvent& row, const Entity& e) {
    const std::string_view country = row.codes.country_name(e.country);
    return e.kind == "country" || country.empty() ? e.name : fmt::format("{}, {}", e.name, country);
  });
  column("CountryCode", "", fips);
  column("ADM1Code", "", fips);
  column("ADM2Code", "", [](const CodedEvent&, const Entity&) { return ""; });
  column("Lat", "", [](const CodedEvent&, const Entity& e) { return degrees(e.place->latitude); });
  column("Long", "", [](const CodedEvent&, const Entity& e) { return degrees(e.place->longitude); });
  // GDELT's ids of features are those of GNS and GNIS, which we do not have; a country's is its code.
  column("FeatureID", "",
         [=](const CodedEvent& row, const Entity& e) { return e.kind == "country" ? fips(row, e) : std::string(); });
}

std::string compact(const Day& day) {
  if (day.year.empty()) return "";
  return day.year + (day.month.empty() ? "01" : day.month) + (day.day.empty() ? "01" : day.day);
}

/// GDELT's way: every month has 30 days.
std::string fraction_date(const Day& day) {
  if (day.year.empty()) return "";
  const int month = day.month.empty() ? 1 : std::stoi(day.month);
  const int date = day.day.empty() ? 1 : std::stoi(day.day);
  return fmt::format("{:.4f}", std::stoi(day.year) + std::min(0.9999, ((month - 1) * 30 + date) / 365.0));
}

/// Midnight of the day the article is from: what is known of when the row could be made.
std::string added(const Record& record) {
  const std::string day = compact(day_of(record.published));
  return day.empty() ? "" : day + "000000";
}

/// Whether the title or the first paragraph tells of it.
bool leads(const CodedEvent& row) {
  const Span at = row.event.mentions.front().at;
  for (const Block& block : row.record.blocks) {
    if (block.label != "title" && block.label != "body") continue;
    if (at.begin >= block.at.begin && at.begin < block.at.end) return true;
    if (block.label == "body") break;
  }
  return false;
}

std::string address(const Record& record) {
  return record.url.empty() ? record.key : record.url;
}

}  // namespace

Table<CodedEvent> gdelt_events() {
  Events table{.layout = {.header = false}};
  const auto column = [&](const char* name, auto value) { table.columns.push_back({name, value}); };
  column("GLOBALEVENTID", number);
  column("SQLDATE", [](const CodedEvent& row) { return compact(row.day); });
  column("MonthYear", [](const CodedEvent& row) { return compact(row.day).substr(0, 6); });
  column("Year", [](const CodedEvent& row) { return row.day.year; });
  column("FractionDate", [](const CodedEvent& row) { return fraction_date(row.day); });
  add_actor(table, "Actor1", &CodedEvent::source, &CodedEvent::source_parts);
  add_actor(table, "Actor2", &CodedEvent::target, &CodedEvent::target_parts);
  column("IsRootEvent", [](const CodedEvent& row) { return std::string(leads(row) ? "1" : "0"); });
  column("EventCode", [](const CodedEvent& row) { return row.event.cameo; });
  column("EventBaseCode", [](const CodedEvent& row) { return row.event.cameo.substr(0, 3); });
  column("EventRootCode", [](const CodedEvent& row) { return row.event.cameo.substr(0, 2); });
  column("QuadClass", [](const CodedEvent& row) { return fmt::format("{}", row.event.quad); });
  column("GoldsteinScale", [](const CodedEvent& row) { return digits(row.event.goldstein); });
  column("NumMentions", [](const CodedEvent& row) { return fmt::format("{}", row.event.mentions.size()); });
  column("NumSources", [](const CodedEvent&) { return std::string("1"); });
  column("NumArticles", [](const CodedEvent&) { return std::string("1"); });
  column("AvgTone", [](const CodedEvent&) { return std::string(); });
  add_place(table, "Actor1Geo_", [](const CodedEvent& row) { return row.source; });
  add_place(table, "Actor2Geo_", [](const CodedEvent& row) { return row.target; });
  add_place(table, "ActionGeo_", [](const CodedEvent& row) { return row.place(); });
  column("DATEADDED", [](const CodedEvent& row) { return added(row.record); });
  column("SOURCEURL", [](const CodedEvent& row) { return address(row.record); });
  return table;
}

Table<CodedMention> gdelt_mentions() {
  Table<CodedMention> table{.layout = {.header = false}};
  const auto column = [&](const char* name, auto value) { table.columns.push_back({name, value}); };
  const auto offset = [](const CodedMention& row, const std::vector<Span>& spans) {
    // Offsets of actors are known where the event is told first.
    const auto at = row.first() ? row.coded.words_of(spans) : std::nullopt;
    return at ? fmt::format("{}", row.coded.record.codepoints(*at).begin) : std::string("-1");
  };
  column("GLOBALEVENTID", [](const CodedMention& row) { return number(row.coded); });
  column("EventTimeDate", [](const CodedMention& row) { return added(row.coded.record); });
  column("MentionTimeDate", [](const CodedMention& row) { return added(row.coded.record); });
  column("MentionType", [](const CodedMention& row) { return std::string(row.coded.record.url.empty() ? "2" : "1"); });
  column("MentionSourceName", [](const CodedMention& row) { return host_of(row.coded.record.url); });
  column("MentionIdentifier", [](const CodedMention& row) { return address(row.coded.record); });
  column("SentenceID", [](const CodedMention& row) {
    return row.mention.sentence ? fmt::format("{}", *row.mention.sentence + 1) : std::string();
  });
  column("Actor1CharOffset", [=](const CodedMention& row) { return offset(row, row.coded.event.source_spans); });
  column("Actor2CharOffset", [=](const CodedMention& row) { return offset(row, row.coded.event.target_spans); });
  column("ActionCharOffset", [](const CodedMention& row) {
    return fmt::format("{}", row.coded.record.codepoints(row.mention.trigger).begin);
  });
  column("InRawText", [](const CodedMention&) { return std::string("1"); });
  column("Confidence",
         [](const CodedMention& row) { return fmt::format("{}", std::lround(row.coded.event.score * 100)); });
  column("MentionDocLen", [](const CodedMention& row) {
    const std::vector<Block>& blocks = row.coded.record.blocks;
    return blocks.empty() ? std::string() : fmt::format("{}", row.coded.record.codepoints(blocks.back().at).end);
  });
  column("MentionDocTone", [](const CodedMention&) { return std::string(); });
  column("MentionDocTranslationInfo", [](const CodedMention&) { return std::string(); });
  column("Extras", [](const CodedMention&) { return std::string(); });
  return table;
}

}  // namespace casus::formats
