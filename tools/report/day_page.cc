// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "output/html.h"
#include "report/days.h"
#include "report/map.h"
#include "report/markup.h"
#include "report/pages.h"

namespace casus::report {
namespace {

std::string articles_table(const Digest& digest, const std::vector<std::size_t>& articles) {
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Articles\">\n<table>\n<caption>Articles of "
      "this "
      "day</caption>\n<thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Language</th><th "
      "scope=\"col\">Events</th><th scope=\"col\">Claims</th></tr></thead>\n<tbody>\n";
  for (const std::size_t at : articles) {
    const ArticleRow& article = digest.articles()[at];
    out += fmt::format("<tr><th scope=\"row\" dir=\"auto\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                       link("../", article.page, article.name().empty() ? "An article" : article.name()),
                       detail::shown(article.language), article.events, article.claims);
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

}  // namespace

std::string day_page(const Digest& digest, const std::string& date) {
  const auto day = digest.days().find(date);
  const DayRow& row = day->second;
  Head head = {.title = date.empty() ? "Articles without a date" : long_date(date), .up = "../"};
  const auto neighbour = [](std::map<std::string, DayRow>::const_iterator other, const char* rel, const char* arrow) {
    return fmt::format("<a rel=\"{}\" href=\"../{}\"><span aria-hidden=\"true\">{}</span> {}</a>", rel,
                       day_address(other->first), arrow, other->first.empty() ? "no date" : short_date(other->first));
  };
  if (day != digest.days().begin()) head.before = neighbour(std::prev(day), "prev", "\u2190");
  if (std::next(day) != digest.days().end()) head.after = neighbour(std::next(day), "next", "\u2192");

  std::vector<std::size_t> events = row.happened;
  events.insert(events.end(), row.told.begin(), row.told.end());
  std::vector<std::size_t> claims;
  for (const std::size_t article : row.articles) {
    const ArticleRow& from = digest.articles()[article];
    for (std::size_t i = 0; i < from.claims; ++i) claims.push_back(from.first_claim + i);
  }
  head.facts = {{"articles", grouped(row.articles.size())},
                {"events of this day", grouped(row.happened.size())},
                {"told of other days", grouped(row.told.size())},
                {"claims", grouped(claims.size())}};
  head.sections = {{"articles", "Articles"},
                   {"happened", "Events of this day"},
                   {"told", "Told of other days"},
                   {"map", "Map"},
                   {"claims", "Claims"}};

  std::string main;
  main += section("articles", "Articles",
                  row.articles.empty() ? "<p class=\"none\">No article is from this day.</p>\n"
                                       : articles_table(digest, row.articles));
  main += section("happened", "Events of this day",
                  row.happened.empty() ? "<p class=\"none\">None.</p>\n"
                                       : event_table(digest, row.happened, "Events of this day, whenever told",
                                                     fmt::format("from={0}&amp;to={0}", date)));
  main +=
      section("told", "Told of other days",
              row.told.empty() ? "<p class=\"none\">None.</p>\n"
                               : event_table(digest, digest.by_time(row.told),
                                             "Events of other days, or of no known one, told on this day", "events"));
  main += section("map", "Map", map_figure(digest, events, false));
  main += section(
      "claims", "Claims by speaker",
      claims.empty() ? "<p class=\"none\">None.</p>\n" : claims_by_speaker(digest, claims, ClaimsOn::other_page));
  return page(head, main);
}

}  // namespace casus::report
