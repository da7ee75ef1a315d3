// SPDX-License-Identifier: MIT
// Who acts upon whom in one article: its actors in the order in which the events
// name them, and an arrow for each kind of act between two of them.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "output/html.h"
#include "output/network_drawing.h"
#include "output/view.h"

namespace casus::detail {
namespace {

constexpr std::size_t max_actors = 16;
constexpr std::size_t max_arrows = 48;

struct ActsBetween {
  std::size_t source = 0;  ///< positions among the actors
  std::size_t target = 0;
  std::uint8_t quad = 0;
  bool is_actual = true;
  std::size_t first_event = 0;
  std::vector<std::string_view> acts = {};
  std::size_t events = 0;
};

class Graph {
 public:
  explicit Graph(const Extraction& found) : found_(found) {
    for (std::size_t i = 0; i < found.events.size(); ++i) add_event(i);
  }

  bool is_empty() const { return arrows_.empty(); }
  bool is_cut() const { return is_cut_; }

  std::string write() const {
    Network network;
    network.description =
        fmt::format("Graph of {} actors and {} kinds of acts between them; the table of events says the same",
                    actors_.size(), arrows_.size());
    for (const EntityId actor : actors_) {
      const Entity& entity = found_[actor];
      network.nodes.push_back({.name = visible(entity.name),
                               .code = visible(entity.code),
                               .address = fmt::format("#e{}", static_cast<std::uint32_t>(actor))});
    }
    for (const ActsBetween& arrow : arrows_) {
      network.arrows.push_back({.source = arrow.source,
                                .target = arrow.target,
                                .quad = arrow.quad,
                                .is_actual = arrow.is_actual,
                                .label = label(arrow),
                                .title = title(arrow),
                                .address = fmt::format("#v{}", arrow.first_event)});
    }
    return draw(network);
  }

 private:
  std::optional<std::size_t> actor(EntityId entity) {
    const auto known = std::find(actors_.begin(), actors_.end(), entity);
    if (known != actors_.end()) return static_cast<std::size_t>(known - actors_.begin());
    if (actors_.size() == max_actors) return is_cut_ = true, std::nullopt;
    actors_.push_back(entity);
    return actors_.size() - 1;
  }

  void add_event(std::size_t id) {
    const Event& event = found_.events[id];
    for (const EntityId from : event.source) {
      for (const EntityId to : event.target) {
        if (from == to) continue;
        // An actor without an arrow would stand there for nothing.
        if (arrows_.size() == max_arrows) return void(is_cut_ = true);
        const std::size_t known = actors_.size();
        const auto source = actor(from);
        const auto target = actor(to);
        if (source && target) {
          add_arrow(*source, *target, id);
        } else {
          actors_.resize(known);
        }
      }
    }
  }

  void add_arrow(std::size_t source, std::size_t target, std::size_t id) {
    const Event& event = found_.events[id];
    const std::uint8_t quad = event.quad <= 4 ? event.quad : std::uint8_t{0};
    const bool is_actual =
        event.status == Status::actual || event.status == Status::ongoing || event.status == Status::historical;
    auto arrow = std::find_if(arrows_.begin(), arrows_.end(), [&](const ActsBetween& a) {
      return a.source == source && a.target == target && a.quad == quad && a.is_actual == is_actual;
    });
    if (arrow == arrows_.end()) {
      arrows_.push_back({.source = source, .target = target, .quad = quad, .is_actual = is_actual, .first_event = id});
      arrow = arrows_.end() - 1;
    }
    ++arrow->events;
    if (std::find(arrow->acts.begin(), arrow->acts.end(), event.act) == arrow->acts.end())
      arrow->acts.push_back(event.act);
  }

  static std::string label(const ActsBetween& arrow) {
    std::string text = clipped(visible(arrow.acts.front()), 22);
    std::replace(text.begin(), text.end(), '_', ' ');
    if (arrow.acts.size() > 1)
      text += fmt::format(" +{}", arrow.acts.size() - 1);
    else if (arrow.events > 1)
      text += fmt::format(" \u00d7{}", arrow.events);
    return text;
  }

  std::string title(const ActsBetween& arrow) const {
    std::string acts;
    for (const std::string_view act : arrow.acts) acts += (acts.empty() ? "" : ", ") + visible(act);
    return fmt::format("{}: {}: {}{}", visible(found_[actors_[arrow.source]].name), acts,
                       visible(found_[actors_[arrow.target]].name),
                       arrow.is_actual ? "" : " (did not take place, or not yet)");
  }

  const Extraction& found_;
  std::vector<EntityId> actors_ = {};
  std::vector<ActsBetween> arrows_ = {};
  bool is_cut_ = false;
};

}  // namespace

std::string html_graph(const Extraction& found) {
  std::string out = "<section aria-labelledby=\"graph\">\n<h2 id=\"graph\">Who acts upon whom</h2>\n";
  const Graph graph(found);
  if (graph.is_empty()) {
    out += "<p class=\"none\">No event in this article names both who acted and upon whom.</p>\n";
  } else {
    out += fmt::format(
        "<figure>\n{}<figcaption>Teal and green are verbal and material cooperation, orange and red verbal and "
        "material conflict; "
        "dashed is what did not take place, or not yet.{}</figcaption>\n</figure>\n",
        graph.write(), graph.is_cut() ? " The first actors and acts are drawn; the table has all." : "");
  }
  return out + "</section>\n";
}

}  // namespace casus::detail
