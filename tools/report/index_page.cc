// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "output/html.h"
#include "report/assets.h"
#include "report/days.h"
#include "report/map.h"
#include "report/markup.h"
#include "report/network.h"
#include "report/pages.h"
#include "report/timeline.h"

namespace casus::report {
namespace {

constexpr std::size_t most_actors = 12;
constexpr std::size_t most_bad_lines = 100;

std::vector<std::size_t> all_events(const Digest& digest) {
  std::vector<std::size_t> all(digest.events().size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  return all;
}

std::string over_time(const Digest& digest) {
  if (!digest.range() || digest.events().empty()) {
    return "<p class=\"none\">There is nothing with a known date.</p>\n";
  }
  Timeline timeline(digest.range()->first, digest.range()->second);
  for (const EventRow& event : digest.events()) timeline.add(event.date, event.quad);
  const auto address = [&](const Timeline::Bin& bin) {
    return digest.days().contains(bin.date) ? day_address(bin.date) : std::string();
  };
  return fmt::format("<figure>\n{}{}</figure>\n{}", timeline.svg(address), timeline_caption(timeline),
                     timeline.table());
}

std::string days_table(const Digest& digest) {
  std::size_t most = 1;
  for (const auto& [date, day] : digest.days()) most = std::max(most, day.happened.size());
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Days\">\n<table "
      "class=\"bars\">\n<caption>Days, "
      "with their own pages</caption>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Articles</th><th "
      "scope=\"col\">Events of the day</th><th scope=\"col\">Told of others</th></tr></thead>\n<tbody>\n";
  for (const auto& [date, day] : digest.days()) {
    const Quads counts = digest.quads(day.happened);
    out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{} {}</td><td>{}</td></tr>\n",
                       link("", day_address(date), date.empty() ? "No date" : weekday_date(date)), day.articles.size(),
                       bar(counts, most), day.happened.size(), day.told.size());
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string actors_table(const Digest& digest, std::size_t limit, std::string_view caption) {
  const std::vector<std::size_t> order = digest.actors_by_weight();
  std::size_t most = 1;
  for (const ActorRow& actor : digest.actors()) most = std::max({most, actor.did.size(), actor.received.size()});
  std::string out = fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\">\n<table class=\"bars\">\n"
      "<caption>{0}</caption>\n<thead><tr><th scope=\"col\">Actor</th><th scope=\"col\">Does</th><th scope=\"col\">Is "
      "done "
      "to</th><th scope=\"col\">Says</th></tr></thead>\n<tbody>\n",
      caption);
  const auto cell = [&](const std::vector<std::size_t>& events) {
    const Quads counts = digest.quads(events);
    return events.empty() ? std::string() : fmt::format("{} {}", bar(counts, most), events.size());
  };
  for (std::size_t i = 0; i < std::min(limit, order.size()); ++i) {
    const ActorRow& actor = digest.actors()[order[i]];
    out += fmt::format("<tr><th scope=\"row\">{} <small>{}</small></th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                       link("", actor.page, actor.name), detail::shown(actor.code), cell(actor.did),
                       cell(actor.received), actor.said.empty() ? "" : std::to_string(actor.said.size()));
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string problems(const std::vector<BadLine>& bad) {
  if (bad.empty()) return "";
  std::string list = "<ul class=\"problems\">\n";
  for (std::size_t i = 0; i < std::min(most_bad_lines, bad.size()); ++i) {
    list += fmt::format("<li><code>{}</code> {}</li>\n", detail::shown(bad[i].where), detail::shown(bad[i].why));
  }
  list += "</ul>\n";
  if (bad.size() > most_bad_lines) list += fmt::format("<p>And {} more.</p>\n", grouped(bad.size() - most_bad_lines));
  return section("problems", "Lines that are no record", list);
}

/// What report.js fills: without it the pages of the days hold the same.
constexpr std::string_view finder =
    R"(<noscript><p class="none">Searching needs JavaScript; the pages of the days list the same events.</p></noscript>
<form id="filters" hidden role="search" aria-label="Events">
<div class="wide"><label for="f-text">Words</label><input id="f-text" name="text" type="search" autocomplete="off" placeholder="act, name, place, title"></div>
<div class="wide"><label for="f-actor">Actor</label><input id="f-actor" name="actor" type="search" list="actor-names" autocomplete="off"><datalist id="actor-names"></datalist></div>
<div><label for="f-code">Kind of act</label><select id="f-code" name="code"><option value="">any</option></select></div>
<div><label for="f-quad">Class</label><select id="f-quad" name="quad"><option value="">any</option><option value="1">verbal cooperation</option><option value="2">material cooperation</option><option value="3">verbal conflict</option><option value="4">material conflict</option></select></div>
<div><label for="f-country">Country</label><select id="f-country" name="country"><option value="">any</option></select></div>
<div><label for="f-place">Place</label><select id="f-place" name="place"><option value="">any</option></select></div>
<div><label for="f-status">Status</label><select id="f-status" name="status"><option value="">any</option></select></div>
<div><label for="f-from">From</label><input id="f-from" name="from" type="date"></div>
<div><label for="f-to">To</label><input id="f-to" name="to" type="date"></div>
<div class="end"><button type="reset">Clear</button></div>
</form>
<p id="count" role="status" aria-live="polite"></p>
<div class="scroll" id="found" hidden tabindex="0" role="region" aria-label="Events that fit">
<table class="events">
<caption>Events that fit, the latest told first</caption>
<thead><tr><th scope="col">Date</th><th scope="col">Who</th><th scope="col">Act</th><th scope="col">To whom</th><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Where</th><th scope="col">Told in</th></tr></thead>
<tbody id="rows"></tbody>
</table>
</div>
<p class="end"><button type="button" id="more" hidden>Show more</button></p>
)";

}  // namespace

std::string index_page(const Digest& digest, const std::vector<BadLine>& bad) {
  Head head = {.title = counted(digest.articles().size(), "article"), .has_script = true};
  if (digest.range()) {
    head.title = fmt::format("News of {}", range_in_words(digest.range()->first, digest.range()->second));
  }
  head.facts = {
      {"articles", grouped(digest.articles().size())},
      {"events", grouped(digest.events().size())},
      {"claims", grouped(digest.claims().size())},
      {"actors", grouped(digest.actors().size())},
      {"days", grouped(digest.days().size())},
      {"lines that are no record", bad.empty() ? "" : fmt::format("<a href=\"#problems\">{}</a>", bad.size())}};
  head.sections = {{"time", "Over time"}, {"days", "Days"},         {"map", "Where"}, {"network", "Who acts upon whom"},
                   {"actors", "Actors"},  {"events", "Find events"}};
  std::string main = "<div class=\"pair\">\n<div>\n";
  main += section("time", "Over time", over_time(digest));
  main += section("days", "Days", days_table(digest));
  main += "</div>\n";
  main += section("map", "Where", map_figure(digest, all_events(digest), true));
  main += "</div>\n";
  main += section("network", "Who acts upon whom", network_figure(digest));
  main += "<div class=\"pair\">\n";
  main += section("actors", "Most active actors",
                  actors_table(digest, most_actors, "Who acts, is acted upon and speaks most") +
                      fmt::format("<p class=\"end\"><a href=\"actors.html\">All {}</a></p>\n",
                                  counted(digest.actors().size(), "actor")));
  main += section("pairs", "Busiest pairs", pairs_table(digest));
  main += "</div>\n";
  main += section("events", "Find events", finder);
  main += problems(bad);
  return page(head, main);
}

std::string actors_page(const Digest& digest) {
  Head head = {.title = "Actors"};
  head.facts = {{"actors", grouped(digest.actors().size())}};
  return page(head, section("all", "All actors",
                            actors_table(digest, digest.actors().size(), "All who act, are acted upon or speak")));
}

std::string whole_style_sheet() {
  return std::string(detail::html_style()) + std::string(style_sheet());
}

}  // namespace casus::report
