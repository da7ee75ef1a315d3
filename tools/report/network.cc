// SPDX-License-Identifier: MIT
#include "report/network.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "output/network_drawing.h"
#include "output/view.h"
#include "report/markup.h"

namespace casus::report {
namespace {

constexpr std::size_t most_pairs = 12;
constexpr std::size_t most_nodes = 32;
constexpr std::size_t most_arrows = 90;

using Pair = std::pair<std::pair<std::size_t, std::size_t>, Quads>;
using Pairs = std::map<std::pair<std::size_t, std::size_t>, Quads>;

/// The busiest first; equals in their own order.
std::vector<Pair> by_events(const Pairs& pairs) {
  std::vector<Pair> order(pairs.begin(), pairs.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const Pair& a, const Pair& b) { return sum(a.second) > sum(b.second); });
  return order;
}

/// Actors with those beside each other that have most to do with one another,
/// begun at the first.
std::vector<std::size_t> neighbourly(const std::vector<std::size_t>& actors, const Pairs& pairs) {
  std::map<std::size_t, std::map<std::size_t, std::size_t>> ties;
  for (const auto& [pair, counts] : pairs) {
    ties[pair.first][pair.second] += sum(counts);
    ties[pair.second][pair.first] += sum(counts);
  }
  std::vector<std::size_t> left = actors;
  std::vector<std::size_t> order;
  while (!left.empty()) {
    // Who is tied most to the last one, else to any that stands; the first of equals.
    auto next = left.begin();
    std::size_t best = 0;
    for (auto one = left.begin(); one != left.end(); ++one) {
      std::size_t tie = 0;
      for (const std::size_t placed : order) {
        const auto known = ties[*one].find(placed);
        if (known != ties[*one].end()) tie += known->second * (placed == order.back() ? 1000 : 1);
      }
      if (tie > best) best = tie, next = one;
    }
    order.push_back(*next);
    left.erase(next);
  }
  return order;
}

/// How thick an arrow is: each step is twice the events.
int thickness(std::size_t events) {
  int steps = 1;
  for (; events > 1 && steps < 5; events /= 2) ++steps;
  return steps;
}

/// `node` gives what is shown of an actor.
template <typename Node>
detail::Network network(const Pairs& pairs, Node node) {
  const std::vector<Pair> order = by_events(pairs);
  std::vector<std::size_t> actors;
  const auto add = [&](std::size_t actor) {
    if (std::find(actors.begin(), actors.end(), actor) == actors.end()) actors.push_back(actor);
  };
  for (std::size_t i = 0; i < order.size() && actors.size() + 1 < most_nodes; ++i) {
    add(order[i].first.first);
    add(order[i].first.second);
  }
  actors = neighbourly(actors, pairs);

  detail::Network out;
  std::map<std::size_t, std::size_t> places;
  for (const std::size_t actor : actors) {
    places[actor] = out.nodes.size();
    out.nodes.push_back(node(actor));
  }
  for (const auto& [pair, counts] : order) {
    if (!places.contains(pair.first) || !places.contains(pair.second)) continue;
    for (std::size_t quad = 0; quad < counts.size() && out.arrows.size() < most_arrows; ++quad) {
      if (counts[quad] == 0) continue;
      Quads one = {};
      one[quad] = counts[quad];
      const std::size_t source = places[pair.first];
      const std::size_t target = places[pair.second];
      out.arrows.push_back(
          {.source = source,
           .target = target,
           .quad = static_cast<std::uint8_t>(quad),
           .thickness = thickness(counts[quad]),
           .label = counts[quad] > 1 ? std::to_string(counts[quad]) : "",
           .title = fmt::format("{} to {}: {}", out.nodes[source].name, out.nodes[target].name, in_words(one))});
    }
  }
  out.description = fmt::format("Network of {} and {} between them", counted(out.nodes.size(), "actor"),
                                counted(out.arrows.size(), "kind of act"));
  return out;
}

}  // namespace

std::string pairs_table(const Digest& digest) {
  const std::vector<Pair> order = by_events(digest.pairs());
  if (order.empty()) return "<p class=\"none\">None.</p>\n";
  const std::size_t most = sum(order.front().second);
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"Pairs of actors\">\n<table class=\"bars\">\n"
      "<caption>The busiest pairs, events that happened</caption>\n<thead><tr><th scope=\"col\">Who</th><th "
      "scope=\"col\">To whom</th><th scope=\"col\">Events</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < std::min(order.size(), most_pairs); ++i) {
    const auto& [pair, counts] = order[i];
    const ActorRow& source = digest.actors()[pair.first];
    const ActorRow& target = digest.actors()[pair.second];
    out += fmt::format(
        "<tr><th scope=\"row\">{0}</th><td>{1}</td><td title=\"{3}\">{2} {4} <span "
        "class=\"aloud\">{3}</span></td></tr>\n",
        link("", source.page, source.name), link("", target.page, target.name), bar(counts, most), in_words(counts),
        sum(counts));
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string network_figure(const Digest& digest) {
  const auto pairs = digest.pairs();
  if (pairs.empty()) return "<p class=\"none\">No event names both who acted and upon whom.</p>\n";
  const detail::Network picture = network(pairs, [&](std::size_t actor) {
    const ActorRow& row = digest.actors()[actor];
    return detail::NetworkNode{
        .name = detail::visible(row.name), .code = detail::visible(row.code), .address = row.page};
  });
  return fmt::format(
      "<figure>\n<div class=\"wide-picture\" tabindex=\"0\" role=\"region\" aria-label=\"Network\">\n{}</div>\n"
      "<figcaption>{} of {}; a number is that of the events, and the arrow the thicker. <span class=\"key "
      "f1\">verbal</span> and <span class=\"key f2\">material cooperation</span>, <span class=\"key f3\">verbal</span> "
      "and "
      "<span class=\"key f4\">material conflict</span>. Only what happened, as far as the articles know.</figcaption>\n"
      "</figure>\n",
      draw(picture), counted(picture.arrows.size(), "arrow"), counted(picture.nodes.size(), "actor"));
}

std::string network_svg(const formats::ActorGraph& graph) {
  std::vector<const formats::ActorGraph::Actor*> actors(graph.actors().size());
  for (const auto& [key, actor] : graph.actors()) actors[actor.number] = &actor;
  Pairs pairs;
  for (const auto& [pair, counts] : graph.events()) {
    if (pair.first != pair.second) pairs[pair] = counts;
  }
  return draw_alone(network(pairs, [&](std::size_t actor) {
    return detail::NetworkNode{.name = detail::visible(actors[actor]->name),
                               .code = detail::visible(actors[actor]->code)};
  }));
}

}  // namespace casus::report
