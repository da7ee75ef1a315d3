// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "output/html.h"
#include "report/days.h"
#include "report/map.h"
#include "report/markup.h"
#include "report/pages.h"
#include "report/reading.h"

namespace casus::report {
namespace {

/// Events in the order of time, as a list: the dates of one article lie too far
/// apart for a scale.
std::string chronology(const Digest& digest, const std::vector<std::size_t>& events) {
  if (events.empty()) return "<p class=\"none\">No event was found in this article.</p>\n";
  std::string out = "<ol class=\"chronology\">\n";
  std::string before = "none";
  std::vector<std::size_t> order = digest.by_time(events);
  std::stable_partition(order.begin(), order.end(), [&](std::size_t at) { return !digest.events()[at].date.empty(); });
  for (const std::size_t at : order) {
    const EventRow& event = digest.events()[at];
    if (event.date != before) {
      out += fmt::format("{}<li><h3>{}</h3><ul>\n", before == "none" ? "" : "</ul></li>\n",
                         event.date.empty() ? "Date not known" : long_date(event.date));
      before = event.date;
    }
    const std::string target = parties(digest, event.target, event.target_words, "../");
    out += fmt::format("<li class=\"b{}\">{} <a class=\"v q{}\" href=\"#v{}\">{}</a> {} <small>{}</small></li>\n",
                       event.quad, parties(digest, event.source, event.source_words, "../"), event.quad, event.id,
                       plain(event.act), target, event.status == "actual" ? "" : plain(event.status));
  }
  return out + "</ul></li>\n</ol>\n";
}

/// An address that leads somewhere as such; others are shown and no more.
std::string address(const std::string& url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return detail::shown(url);
  return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", detail::escaped(url), detail::shown(url));
}

}  // namespace

std::string article_page(const Digest& digest, std::size_t at, const formats::Record& record) {
  const ArticleRow& article = digest.articles()[at];
  const Reading reading = reading_of(record);
  const bool has_text = !reading.article.text().empty();
  Head head = {.title = article.name().empty() ? "An article" : std::string(article.name()), .up = "../"};
  head.facts = {{"published", article.published.empty()
                                  ? "date not known"
                                  : link("../", day_address(article.published), long_date(article.published))},
                {"language", detail::shown(article.language)},
                {"article", detail::shown(article.id)},
                {"address", address(article.url)}};
  if (has_text) head.sections.emplace_back("article", "Article");
  head.sections.insert(head.sections.end(), {{"speakers", "Claims by speaker"},
                                             {"time", "In order of time"},
                                             {"map", "Map"},
                                             {"graph", "Who acts upon whom"},
                                             {"events", fmt::format("Events <b>{}</b>", article.events)},
                                             {"claims", fmt::format("Claims <b>{}</b>", article.claims)},
                                             {"entities", "Actors and places"}});
  std::vector<std::size_t> events(article.events);
  std::iota(events.begin(), events.end(), article.first_event);
  std::vector<std::size_t> claims(article.claims);
  std::iota(claims.begin(), claims.end(), article.first_claim);

  std::string main;
  if (has_text) {
    main += "<div class=\"reading\">\n" + detail::html_article(reading.article, reading.found) +
            std::string(detail::html_legend()) + "</div>\n";
  } else {
    main += "<p class=\"none\">The record holds no text of the article; casus run --text keeps it.</p>\n";
  }
  main += section("speakers", "Claims by speaker",
                  claims.empty() ? "<p class=\"none\">Nobody is found saying something.</p>\n"
                                 : claims_by_speaker(digest, claims, ClaimsOn::own_article));
  main += "<div class=\"pair\">\n";
  main += section("time", "In order of time", chronology(digest, events));
  main += section("map", "Map", map_figure(digest, events, false));
  main += "</div>\n";
  main += detail::html_graph(reading.found) + detail::html_tables(reading.article, reading.found);
  return page(head, main);
}

}  // namespace casus::report
