// SPDX-License-Identifier: MIT
#include "page/statements.h"

#include <algorithm>
#include <charconv>

#include <simdjson.h>

#include "casus/language_tag.h"
#include "page/ascii.h"

namespace casus::tool {
namespace {

using simdjson::dom::element;

/// What JSON-LD says of one thing.
struct Thing {
  std::string title = {};
  std::string date = {};
  std::string language = {};
  std::string url = {};
};

std::string string_at(element object, std::string_view key) {
  std::string_view text;
  if (object[key].get(text) != simdjson::SUCCESS) return "";
  return std::string(trimmed(text));
}

/// A string, or the name of a thing: {"@id": ...}, {"name": "Dutch"}.
std::string name_at(element object, std::string_view key, std::string_view name) {
  element value;
  if (object[key].get(value) != simdjson::SUCCESS) return "";
  return value.is_object() ? string_at(value, name) : string_at(object, key);
}

/// 2: an article, 1: a page, 0: anything else.
int rank_of(element object) {
  element types;
  if (object["@type"].get(types) != simdjson::SUCCESS) return 0;
  const auto rank = [](element type) {
    std::string_view name;
    if (type.get(name) != simdjson::SUCCESS) return 0;
    return name.ends_with("Article") || name.ends_with("Posting") ? 2 : name.ends_with("WebPage") ? 1 : 0;
  };
  if (!types.is_array()) return rank(types);
  int best = 0;
  for (const element type : simdjson::dom::array(types)) best = std::max(best, rank(type));
  return best;
}

/// The first article of a script, and the first page.
void read_json_ld(const std::string& script, Thing& article, Thing& page) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(script).get(root) != simdjson::SUCCESS) return;  // the page has other ways to say it
  std::vector<element> waiting = {root};
  while (!waiting.empty()) {
    const element next = waiting.back();
    waiting.pop_back();
    simdjson::dom::array list;
    if (next.get(list) == simdjson::SUCCESS) {
      const std::size_t before = waiting.size();
      for (const element one : list) waiting.push_back(one);
      std::reverse(waiting.begin() + static_cast<std::ptrdiff_t>(before), waiting.end());
      continue;
    }
    if (!next.is_object()) continue;
    for (const std::string_view key : {"mainEntity", "@graph"}) {
      element inner;
      if (next[key].get(inner) == simdjson::SUCCESS) waiting.push_back(inner);
    }
    const int rank = rank_of(next);
    if (rank == 0) continue;
    Thing found = {.title = string_at(next, "headline"),
                   .date = string_at(next, "datePublished"),
                   .language = name_at(next, "inLanguage", "alternateName"),
                   .url = name_at(next, "mainEntityOfPage", "@id")};
    if (found.title.empty()) found.title = string_at(next, "name");
    if (found.url.empty()) found.url = string_at(next, "url");
    Thing& into = rank == 2 ? article : page;
    if (into.title.empty() && into.date.empty()) into = std::move(found);
  }
}

bool is_absolute(std::string_view url) noexcept {
  return (starts_folded(url, "http://") || starts_folded(url, "https://")) &&
         std::none_of(url.begin(), url.end(), is_ascii_space);
}

int number(std::string_view text, std::size_t at, std::size_t digits) noexcept {
  if (at + digits > text.size() || !std::all_of(&text[at], &text[at] + digits, is_ascii_digit)) return -1;
  int value = -1;
  std::from_chars(&text[at], &text[at] + digits, value);
  return value;
}

std::optional<Date> make_date(int year, int month, int day) noexcept {
  if (year < 1800 || year > 2200 || month < 1 || day < 1) return std::nullopt;
  const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// The month of RFC 2822: 1 to 12, 0 for other words.
int month_of(std::string_view word) noexcept {
  constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
  if (word.size() != 3) return 0;
  const std::size_t at = months.find(lowered(word));
  return at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

/// "Wed, 04 Dec 2024 10:15:00 +0100", "Wed Dec 04 2024 10:15:00 GMT+0100".
std::optional<Date> read_worded_date(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty() && words.size() < 5) {
    const std::size_t end = std::min(text.find_first_of(" ,-"), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  for (std::size_t i = 0; i + 2 < words.size() && i < 2; ++i) {
    const bool day_first = is_ascii_digit(words[i][0]);
    const std::string_view day = words[day_first ? i : i + 1];
    const int month = month_of(words[day_first ? i + 1 : i]);
    if (month != 0 && day.size() <= 2 && words[i + 2].size() == 4) {
      return make_date(number(words[i + 2], 0, 4), month, number(day, 0, day.size()));
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> read_page_date(std::string_view text) {
  text = trimmed(text);
  const auto ends_at = [&](std::size_t at) { return at >= text.size() || !is_ascii_digit(text[at]); };
  if (number(text, 0, 4) < 0) return read_worded_date(text);
  if (text.size() >= 10 && (text[4] == '-' || text[4] == '/') && text[7] == text[4] && ends_at(10)) {
    return make_date(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
  }
  if (number(text, 0, 8) >= 0 && ends_at(8)) {
    return make_date(number(text, 0, 4), number(text, 4, 2), number(text, 6, 2));
  }
  return std::nullopt;
}

std::optional<Date> date_in_url(std::string_view url) {
  for (std::size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    if (number(url, at + 1, 4) < 0) continue;
    if (const auto date = read_page_date(url.substr(at + 1, 10))) return date;
  }
  return std::nullopt;
}

Stated read_statements(const Outline& outline) {
  const auto all = [&](std::string_view key, auto use) {
    for (const Statement& said : outline.statements) {
      if (said.key == key) use(said.value);
    }
  };
  Thing article;
  Thing page;
  all("json-ld", [&](const std::string& script) { read_json_ld(script, article, page); });

  Stated stated;
  const auto add_to = [](std::vector<std::string>& list) {
    return [&list](const std::string& value) {
      constexpr std::size_t most = 16;
      if (!value.empty() && list.size() < most && std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
    };
  };
  add_to(stated.titles)(article.title);
  for (const std::string_view key : {"og:title", "headline", "twitter:title", "dc.title", "dcterms.title", "title"}) {
    all(key, add_to(stated.titles));
  }
  add_to(stated.dates)(article.date);
  for (const std::string_view key : {"article:published_time",
                                     "og:article:published_time",
                                     "og:published_time",
                                     "datepublished",
                                     "dcterms.issued",
                                     "dcterms.created",
                                     "dcterms.date",
                                     "dc.date.issued",
                                     "dc.date.created",
                                     "dc.date",
                                     "date",
                                     "pubdate",
                                     "publishdate",
                                     "publish-date",
                                     "publish_date",
                                     "publication_date",
                                     "article.published",
                                     "sailthru.date",
                                     "parsely-pub-date",
                                     "cxenseparse:recs:publishtime"}) {
    all(key, add_to(stated.dates));
  }
  add_to(stated.dates)(page.date);

  all("og:site_name", [&](const std::string& name) { stated.site = name; });
  const auto add_url = [&](const std::string& url) {
    if (stated.url.empty() && is_absolute(url)) stated.url = url;
  };
  for (const std::string_view key : {"canonical", "og:url"}) all(key, add_url);
  add_url(article.url);
  const auto add_language = [&](const std::string& tag) {
    if (!stated.language) stated.language = parse_language(tag);
  };
  add_language(article.language);
  for (const std::string_view key : {"html", "og:locale", "content-language", "language", "dc.language"}) {
    all(key, add_language);
  }
  add_language(page.language);
  return stated;
}

}  // namespace casus::tool
