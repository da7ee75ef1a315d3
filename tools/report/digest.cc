// SPDX-License-Identifier: MIT
#include "report/digest.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "formats/coded_event.h"
#include "output/view.h"
#include "report/days.h"
#include "report/page_name.h"

namespace casus::report {
namespace {

void add_once(std::vector<std::size_t>& list, std::size_t one) {
  if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

/// The headline; without one what the article begins with.
std::string title_of(const formats::Record& record) {
  constexpr std::size_t most_characters = 150;
  for (const char* label : {"title", "body"}) {
    for (const formats::Block& block : record.blocks) {
      if (block.label == label) return detail::clipped(detail::visible(record.words(block.at)), most_characters);
    }
  }
  return "";
}

std::string act_of(const formats::Event& event) {
  std::string act;
  for (const std::string& part : event.operators) act += part + ": ";
  return act + event.act;
}

/// Where an event is told, where there are words; the pieces of a long one are
/// the page's affair.
std::string first_words(const formats::Record& record, const std::vector<Span>& spans) {
  return spans.empty() ? std::string() : std::string(record.words(spans.front()));
}

}  // namespace

std::string day_address(std::string_view iso) {
  return fmt::format("days/{}.html", iso.empty() ? "no-date" : iso);
}

/// A page of that name which no other one has: an id that comes twice has two.
std::string Digest::unique(std::string page) {
  std::string name = page;
  for (std::size_t n = 2; !pages_.insert(name).second; ++n) {
    name = fmt::format("{}-{}.html", page.substr(0, page.size() - 5), n);
  }
  return name;
}

std::size_t Digest::actor(const formats::Entity& entity) {
  // Roles without a name (police, a judge) are told apart by their country.
  const std::string key = entity.catalogue.empty() ? entity.name + '\n' + entity.code : entity.catalogue;
  const auto [at, is_new] = actor_of_key_.try_emplace(key, actors_.size());
  if (is_new) {
    actors_.push_back({.name = entity.name,
                       .kind = entity.kind,
                       .country = entity.country,
                       .code = entity.code,
                       .role = entity.role,
                       .page = unique(page_name("actors", entity.name, key))});
  }
  ActorRow& row = actors_[at->second];
  if (row.articles.empty() || row.articles.back() != articles_.size() - 1) row.articles.push_back(articles_.size() - 1);
  add_once(articles_.back().actors, at->second);
  return at->second;
}

std::size_t Digest::place(const formats::Entity& entity) {
  const std::string key = entity.catalogue.empty() ? entity.name + '\n' + entity.country : entity.catalogue;
  const auto [at, is_new] = place_of_key_.try_emplace(key, places_.size());
  if (is_new) {
    places_.push_back({.name = entity.name,
                       .country = entity.country,
                       .latitude = entity.place->latitude,
                       .longitude = entity.place->longitude});
  }
  return at->second;
}

void Digest::add_event(const formats::Record& record, std::size_t id) {
  const formats::Event& from = record.events[id];
  EventRow row = {.article = articles_.size() - 1,
                  .id = id,
                  .act = act_of(from),
                  .cameo = from.cameo,
                  .plover = from.plover_type,
                  .mode = from.plover_mode,
                  .status = from.status,
                  .date = date_of(from.date),
                  .quad = from.quad,
                  .words = std::string(record.words(from.mentions.front().at))};
  for (const std::size_t entity : from.source) add_once(row.source, actor(record.entities[entity]));
  for (const std::size_t entity : from.target) add_once(row.target, actor(record.entities[entity]));
  if (row.source.empty()) row.source_words = first_words(record, from.source_spans);
  if (row.target.empty()) row.target_words = first_words(record, from.target_spans);
  if (from.place && record.entities[*from.place].place) row.place = place(record.entities[*from.place]);
  for (const std::size_t one : row.source) actors_[one].did.push_back(events_.size());
  for (const std::size_t one : row.target) actors_[one].received.push_back(events_.size());
  events_.push_back(std::move(row));
}

void Digest::add_claim(const formats::Record& record, std::size_t id) {
  const formats::Claim& from = record.claims[id];
  ClaimRow row = {.article = articles_.size() - 1,
                  .id = id,
                  .speaker_words = from.speaker_span ? std::string(record.words(*from.speaker_span)) : std::string(),
                  .content = record.words(from.content),
                  .type = from.type,
                  .act = from.act};
  if (from.speaker) {
    row.speaker = actor(record.entities[*from.speaker]);
    actors_[*row.speaker].said.push_back(claims_.size());
  }
  claims_.push_back(std::move(row));
}

std::size_t Digest::add(const formats::Record& record) {
  const std::string title = title_of(record);
  const auto published = day_of(record.published);
  articles_.push_back({.id = record.id,
                       .url = record.url,
                       .title = title,
                       .language = record.language,
                       .published = published ? iso(*published) : "",
                       .page = unique(page_name("articles", title.empty() ? record.key : title, record.key)),
                       .first_event = events_.size(),
                       .events = record.events.size(),
                       .first_claim = claims_.size(),
                       .claims = record.claims.size()});
  for (std::size_t i = 0; i < record.events.size(); ++i) add_event(record, i);
  for (std::size_t i = 0; i < record.claims.size(); ++i) add_claim(record, i);
  return articles_.size() - 1;
}

void Digest::close() {
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    days_[articles_[i].published].articles.push_back(i);
    if (const auto day = day_of(articles_[i].published)) {
      if (!range_) range_ = {*day, *day};
      range_ = {std::min(range_->first, *day), std::max(range_->second, *day)};
    }
  }
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const EventRow& event = events_[i];
    const std::string& published = articles_[event.article].published;
    const auto day = event.date.size() == 10 ? day_of(event.date) : std::nullopt;
    if (day && range_ && *day >= range_->first && *day <= range_->second) days_[event.date].happened.push_back(i);
    if (event.date != published || published.empty()) days_[published].told.push_back(i);
  }
}

const std::string& Digest::when(const EventRow& event) const {
  return event.date.empty() ? articles_[event.article].published : event.date;
}

std::vector<std::size_t> Digest::by_time(std::vector<std::size_t> events) const {
  std::stable_sort(events.begin(), events.end(),
                   [&](std::size_t a, std::size_t b) { return when(events_[a]) < when(events_[b]); });
  return events;
}

Quads Digest::quads(const std::vector<std::size_t>& events) const {
  Quads counts = {};
  for (const std::size_t event : events) ++counts[static_cast<std::size_t>(events_[event].quad)];
  return counts;
}

std::vector<std::size_t> Digest::actors_by_weight() const {
  std::vector<std::size_t> order(actors_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (actors_[a].weight() != actors_[b].weight()) return actors_[a].weight() > actors_[b].weight();
    return actors_[a].name != actors_[b].name ? actors_[a].name < actors_[b].name : a < b;
  });
  return order;
}

std::map<std::pair<std::size_t, std::size_t>, Quads> Digest::pairs() const {
  std::map<std::pair<std::size_t, std::size_t>, Quads> all;
  for (const EventRow& event : events_) {
    if (!formats::told_as_done().contains(event.status)) continue;
    for (const std::size_t source : event.source) {
      for (const std::size_t target : event.target) {
        if (source != target) ++all[{source, target}][static_cast<std::size_t>(event.quad)];
      }
    }
  }
  return all;
}

}  // namespace casus::report
