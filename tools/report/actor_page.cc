// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "output/html.h"
#include "report/days.h"
#include "report/markup.h"
#include "report/pages.h"
#include "report/timeline.h"

namespace casus::report {
namespace {

constexpr std::size_t most_partners = 20;
constexpr std::size_t most_articles = 400;

/// With whom: what the actor does to them, and they to the actor.
std::string partners_table(const Digest& digest, std::size_t actor) {
  std::map<std::size_t, std::pair<Quads, Quads>> partners;
  for (const std::size_t event : digest.actors()[actor].did) {
    for (const std::size_t other : digest.events()[event].target) {
      if (other != actor) ++partners[other].first[static_cast<std::size_t>(digest.events()[event].quad)];
    }
  }
  for (const std::size_t event : digest.actors()[actor].received) {
    for (const std::size_t other : digest.events()[event].source) {
      if (other != actor) ++partners[other].second[static_cast<std::size_t>(digest.events()[event].quad)];
    }
  }
  if (partners.empty()) return "<p class=\"none\">No event names somebody else beside.</p>\n";
  std::vector<std::pair<std::size_t, std::pair<Quads, Quads>>> order(partners.begin(), partners.end());
  const auto weight = [](const auto& one) { return sum(one.second.first) + sum(one.second.second); };
  std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return weight(a) > weight(b); });
  std::size_t most = 1;
  for (const auto& [other, counts] : order) most = std::max({most, sum(counts.first), sum(counts.second)});
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"With whom\">\n<table class=\"bars\">\n"
      "<caption>Events with others, by quad class</caption>\n<thead><tr><th scope=\"col\">With whom</th><th "
      "scope=\"col\">Does to "
      "them</th><th scope=\"col\">They do</th></tr></thead>\n<tbody>\n";
  const auto cell = [&](const Quads& counts) {
    return sum(counts) == 0 ? std::string("<td></td>")
                            : fmt::format("<td title=\"{0}\">{1} {2} <span class=\"aloud\">{0}</span></td>",
                                          in_words(counts), bar(counts, most), sum(counts));
  };
  for (std::size_t i = 0; i < std::min(order.size(), most_partners); ++i) {
    const auto& [other, counts] = order[i];
    out += fmt::format("<tr><th scope=\"row\">{}</th>{}{}</tr>\n",
                       link("../", digest.actors()[other].page, digest.actors()[other].name), cell(counts.first),
                       cell(counts.second));
  }
  out += "</tbody>\n</table>\n</div>\n";
  if (order.size() > most_partners)
    out += fmt::format("<p class=\"none\">And {} more.</p>\n", order.size() - most_partners);
  return out;
}

std::string over_time(const Digest& digest, const std::vector<std::size_t>& events) {
  if (!digest.range() || events.empty()) return "<p class=\"none\">No event with a known date.</p>\n";
  Timeline timeline(digest.range()->first, digest.range()->second);
  for (const std::size_t event : events) timeline.add(digest.events()[event].date, digest.events()[event].quad);
  const auto address = [&](const Timeline::Bin& bin) {
    return digest.days().contains(bin.date) ? "../" + day_address(bin.date) : std::string();
  };
  return fmt::format("<figure>\n{}{}</figure>\n{}", timeline.svg(address), timeline_caption(timeline),
                     timeline.table());
}

}  // namespace

std::string actor_page(const Digest& digest, std::size_t at) {
  const ActorRow& actor = digest.actors()[at];
  Head head = {.title = actor.name, .up = "../"};
  const std::string country(digest.codes().country_name(actor.country));
  head.facts = {{"kind", plain(actor.kind)},
                {"country", detail::shown(country.empty() ? actor.country : country)},
                {"code", detail::shown(actor.code)},
                {"role", plain(actor.role)},
                {"named in", counted(actor.articles.size(), "article")}};
  head.sections = {{"partners", "With whom"},
                   {"time", "Over time"},
                   {"did", fmt::format("Does <b>{}</b>", actor.did.size())},
                   {"received", fmt::format("Is done to <b>{}</b>", actor.received.size())},
                   {"said", fmt::format("Says <b>{}</b>", actor.said.size())},
                   {"articles", "Articles"}};
  std::vector<std::size_t> events = actor.did;
  events.insert(events.end(), actor.received.begin(), actor.received.end());
  std::sort(events.begin(), events.end());
  events.erase(std::unique(events.begin(), events.end()), events.end());

  std::string main = "<div class=\"pair\">\n";
  main += section("partners", "With whom", partners_table(digest, at));
  main += section("time", "Over time", over_time(digest, events));
  main += "</div>\n";
  const auto table = [&](const std::vector<std::size_t>& list, const std::string& caption) {
    return list.empty() ? std::string("<p class=\"none\">Nothing.</p>\n")
                        : event_table(digest, digest.by_time(list), caption, "actor=" + percent_encoded(actor.name));
  };
  main += section("did", "Does", table(actor.did, "Events in which " + actor.name + " acts"));
  main += section("received", "Is done to", table(actor.received, "Events of which " + actor.name + " is the target"));
  main += section(
      "said", "Says",
      actor.said.empty() ? "<p class=\"none\">Nothing.</p>\n" : claim_list(digest, actor.said, ClaimsOn::other_page));
  std::string list = "<ul class=\"articles\">\n";
  for (std::size_t i = 0; i < std::min(most_articles, actor.articles.size()); ++i) {
    const ArticleRow& row = digest.articles()[actor.articles[i]];
    list += fmt::format("<li>{} <span dir=\"auto\">{}</span></li>\n", date_cell(row.published),
                        link("../", row.page, row.name()));
  }
  list += "</ul>\n";
  if (actor.articles.size() > most_articles) {
    list += fmt::format("<p class=\"none\">The first {} of {}; the pages of the days have all.</p>\n", most_articles,
                        grouped(actor.articles.size()));
  }
  main += section("articles", "Articles", list);
  return page(head, main);
}

}  // namespace casus::report
