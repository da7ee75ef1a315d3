// SPDX-License-Identifier: MIT
// The data of the index's table. A list for a thing, in an order that report.js
// knows, and numbers for what comes often: a hundred thousand events stay small.
#include <map>

#include "output/json_writer.h"
#include "report/pages.h"

namespace casus::report {
namespace {

/// Words by their number, in the order in which they came.
class Words {
 public:
  std::size_t number(const std::string& word) { return numbers_.try_emplace(word, numbers_.size()).first->second; }
  std::vector<std::string> all() const {
    std::vector<std::string> words(numbers_.size());
    for (const auto& [word, number] : numbers_) words[number] = word;
    return words;
  }

 private:
  std::map<std::string, std::size_t> numbers_ = {};
};

void write(detail::JsonWriter& json, const std::vector<std::size_t>& numbers) {
  json.begin_list();
  for (const std::size_t number : numbers) json.integer(number);
  json.end_list();
}

void write(detail::JsonWriter& json, const std::vector<std::string>& words) {
  json.begin_list();
  for (const std::string& word : words) json.string(word);
  json.end_list();
}

}  // namespace

std::string events_script(const Digest& digest) {
  std::string out = "\"use strict\";\nconst REPORT = ";
  detail::JsonWriter json(out);
  Words acts, types, statuses;
  std::map<std::string, std::string> countries, codes;
  const auto see_country = [&](const std::string& country) {
    if (!country.empty()) countries[country] = digest.codes().country_name(country);
  };
  json.begin_object();
  json.key("actors"), json.begin_list();
  for (const ActorRow& actor : digest.actors()) {
    see_country(actor.country);
    write(json, std::vector<std::string>{actor.name, actor.page, actor.country});
  }
  json.end_list();
  json.key("places"), json.begin_list();
  for (const PlaceRow& place : digest.places()) {
    see_country(place.country);
    write(json, std::vector<std::string>{place.name, place.country});
  }
  json.end_list();
  json.key("articles"), json.begin_list();
  for (const ArticleRow& article : digest.articles()) {
    write(json, std::vector<std::string>{std::string(article.name()), article.page, article.published});
  }
  json.end_list();
  // [article, id, date, act, cameo, plover, quad, status, sources, targets,
  //  place + 1 or 0, words of the source, of the target, of the clause]
  json.key("events"), json.begin_list();
  for (const EventRow& event : digest.events()) {
    if (event.cameo.size() >= 2) {
      codes[event.cameo.substr(0, 2)] = digest.codes().act_name(event.cameo.substr(0, 2));
    }
    json.begin_list();
    json.integer(event.article);
    json.integer(event.id);
    json.string(event.date);
    json.integer(acts.number(event.act));
    json.string(event.cameo);
    json.integer(types.number(event.plover));
    json.integer(static_cast<std::size_t>(event.quad));
    json.integer(statuses.number(event.status));
    write(json, event.source);
    write(json, event.target);
    json.integer(event.place ? *event.place + 1 : 0);
    json.string(event.source_words);
    json.string(event.target_words);
    json.string(event.words);
    json.end_list();
  }
  json.end_list();
  json.key("acts"), write(json, acts.all());
  json.key("types"), write(json, types.all());
  json.key("statuses"), write(json, statuses.all());
  json.key("countries"), json.begin_list();
  for (const auto& [code, name] : countries) write(json, std::vector<std::string>{code, name});
  json.end_list();
  json.key("codes"), json.begin_list();
  for (const auto& [code, name] : codes) write(json, std::vector<std::string>{code, name});
  json.end_list();
  json.end_object();
  return out + ";\n";
}

}  // namespace casus::report
