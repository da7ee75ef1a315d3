// SPDX-License-Identifier: MIT
// Who acts upon whom. The actors stand on an ellipse in the order in which the
// events name them, their names outside it, where nothing crosses them; the
// arrows bend to one side, so that those there and back lie apart. A label is
// put where along its arrow it covers no other; where there is no such place
// the arrow keeps its title.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "output/html.h"
#include "output/view.h"

namespace casus::detail {
namespace {

constexpr std::size_t max_actors = 16;
constexpr std::size_t max_arrows = 48;
constexpr double width = 820;
constexpr double margin_x = 185;  // room for a name on either side
constexpr double margin_y = 52;
constexpr double node_radius = 8;

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

struct Actor {
  EntityId entity = {};
  Point at = {};
};

struct Arrow {
  std::size_t source = 0;  ///< positions among the actors
  std::size_t target = 0;
  std::uint8_t quad = 0;
  bool is_actual = true;
  std::size_t first_event = 0;
  std::vector<std::string_view> acts = {};
  std::size_t events = 0;
};

/// Text cut to so many characters.
std::string clipped(std::string_view utf8, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t n = 0; at < utf8.size(); ++n) {
    if (n + 1 == most) return std::string(utf8.substr(0, at)) + "\u2026";
    do ++at;
    while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80);
  }
  return std::string(utf8);
}

double text_width(std::string_view utf8, double per_character) {
  const auto characters =
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return static_cast<double>(characters) * per_character;
}

class Graph {
 public:
  explicit Graph(const Extraction& found) : found_(found) {
    for (std::size_t i = 0; i < found.events.size(); ++i) add_event(i);
    place_actors();
  }

  bool is_empty() const { return arrows_.empty(); }
  bool is_cut() const { return is_cut_; }

  std::string write() {
    std::string arrows;
    std::string labels;
    std::string nodes;
    for (const Actor& actor : actors_) nodes += node(actor);
    for (const Arrow& arrow : arrows_) draw(arrow, arrows, labels);
    std::string tips;
    for (int quad = 0; quad <= 4; ++quad) {
      tips += fmt::format(
          "<marker id=\"tip{0}\" viewBox=\"0 0 10 10\" refX=\"8.5\" refY=\"5\" markerWidth=\"11\" markerHeight=\"11\" "
          "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"tip q{0}\" d=\"M0 0.8 10 5 0 "
          "9.2z\"/></marker>\n",
          quad);
    }
    return fmt::format(
        "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"Graph of {} actors and {} kinds of acts between "
        "them; "
        "the table of events says the same\">\n<defs>\n{}</defs>\n{}{}{}</svg>\n",
        width, height_, actors_.size(), arrows_.size(), tips, arrows, nodes, labels);
  }

 private:
  std::optional<std::size_t> actor(EntityId entity) {
    const auto known = std::find_if(actors_.begin(), actors_.end(), [&](const Actor& a) { return a.entity == entity; });
    if (known != actors_.end()) return static_cast<std::size_t>(known - actors_.begin());
    if (actors_.size() == max_actors) return is_cut_ = true, std::nullopt;
    actors_.push_back({.entity = entity});
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
    const bool is_actual = event.status == Status::actual;
    auto arrow = std::find_if(arrows_.begin(), arrows_.end(), [&](const Arrow& a) {
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

  void place_actors() {
    const auto n = static_cast<double>(actors_.size());
    const double radius_y = n <= 2 ? 30 : std::min(60 + n * 16, 280.0);
    height_ = 2 * (radius_y + margin_y);
    // Two stand side by side; more begin at the top.
    const double start = n <= 2 ? std::numbers::pi : -std::numbers::pi / 2;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      const double angle = start + 2 * std::numbers::pi * static_cast<double>(i) / n;
      actors_[i].at = {width / 2 + (width / 2 - margin_x) * std::cos(angle), height_ / 2 + radius_y * std::sin(angle)};
    }
  }

  std::string node(const Actor& actor) {
    const Entity& entity = found_[actor.entity];
    const std::string name = clipped(visible(entity.name), 23);
    const std::string code = visible(entity.code);
    const double dx = actor.at.x - width / 2;
    const double dy = (actor.at.y - height_ / 2) / (height_ / 2 - margin_y);  // -1 at the top, 1 at the bottom
    // Outwards of the node, and the more below or above it the less it stands
    // at the side: arrows from a neighbour arrive on the inner side.
    const bool beside = std::abs(dx) > 20;
    const double x = beside ? actor.at.x + std::copysign(node_radius + 7 - 4 * std::abs(dy), dx) : actor.at.x;
    const double y = actor.at.y + (dy < 0 ? 29 : 26) * dy;
    const std::string_view anchor = !beside ? "middle" : dx > 0 ? "start" : "end";
    const double size = std::max(text_width(name, 7.2), text_width(code, 6.5));
    const double left = !beside ? x - size / 2 : dx > 0 ? x : x - size;
    taken_.push_back({left, y - 12, left + size, y + 18});
    taken_.push_back(
        {actor.at.x - node_radius, actor.at.y - node_radius, actor.at.x + node_radius, actor.at.y + node_radius});
    return fmt::format(
        "<a href=\"#e{0}\"><title>{1}</title><circle class=\"node\" cx=\"{2:.1f}\" cy=\"{3:.1f}\" r=\"{4}\"/>"
        "<text x=\"{5:.1f}\" y=\"{6:.1f}\" text-anchor=\"{7}\">{8}<tspan class=\"code\" x=\"{5:.1f}\" "
        "dy=\"14\">{9}</tspan></text></a>\n",
        static_cast<std::uint32_t>(actor.entity), shown(entity.name), actor.at.x, actor.at.y, node_radius, x, y, anchor,
        escaped(name), escaped(code));
  }

  /// How many arrows between the same two actors were drawn before this one.
  std::size_t drawn_before(const Arrow& arrow) const {
    return static_cast<std::size_t>(std::count_if(
        arrows_.data(), &arrow, [&](const Arrow& a) { return a.source == arrow.source && a.target == arrow.target; }));
  }

  void draw(const Arrow& arrow, std::string& arrows, std::string& labels) {
    const Point a = actors_[arrow.source].at;
    const Point b = actors_[arrow.target].at;
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const Point along{(b.x - a.x) / length, (b.y - a.y) / length};
    const double bend = std::min(46.0, length * 0.17) * static_cast<double>(1 + drawn_before(arrow));
    const Point control{(a.x + b.x) / 2 + along.y * bend, (a.y + b.y) / 2 - along.x * bend};
    // From the rim of one node to the rim of the other, in the arrow's own directions.
    const Point from = towards(a, control, node_radius + 2);
    const Point to = towards(b, control, node_radius + 3);
    const std::string title = title_of_arrow(arrow);
    arrows += fmt::format(
        "<path class=\"edge q{}{}\" d=\"M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f}\" "
        "marker-end=\"url(#tip{})\"><title>{}</title></path>\n",
        arrow.quad, arrow.is_actual ? "" : " dashed", from.x, from.y, control.x, control.y, to.x, to.y, arrow.quad,
        title);

    const std::string text = label(arrow);
    const double half = text_width(text, 7.2) / 2 + 3;
    for (const double aside : {0.0, 12.0, -12.0}) {
      for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73}) {
        const Point at{(1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * control.x + t * t * to.x + along.y * aside,
                       (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * control.y + t * t * to.y - along.x * aside};
        if (!take({at.x - half, at.y - 9, at.x + half, at.y + 9})) continue;
        labels += fmt::format(
            "<a href=\"#v{}\"><title>{}</title><text class=\"act q{}\" x=\"{:.1f}\" y=\"{:.1f}\" "
            "text-anchor=\"middle\">{}</text></a>\n",
            arrow.first_event, title, arrow.quad, at.x, at.y + 4, escaped(text));
        return;
      }
    }
  }

  /// Takes a place if nothing else has it.
  bool take(const Box& box) {
    if (std::any_of(taken_.begin(), taken_.end(), [&](const Box& other) { return box.overlaps(other); })) return false;
    taken_.push_back(box);
    return true;
  }

  static Point towards(Point from, Point to, double distance) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    return {from.x + (to.x - from.x) / length * distance, from.y + (to.y - from.y) / length * distance};
  }

  static std::string label(const Arrow& arrow) {
    std::string text = clipped(visible(arrow.acts.front()), 22);
    std::replace(text.begin(), text.end(), '_', ' ');
    if (arrow.acts.size() > 1)
      text += fmt::format(" +{}", arrow.acts.size() - 1);
    else if (arrow.events > 1)
      text += fmt::format(" \u00d7{}", arrow.events);
    return text;
  }

  std::string title_of_arrow(const Arrow& arrow) const {
    std::string acts;
    for (const std::string_view act : arrow.acts) acts += (acts.empty() ? "" : ", ") + shown(act);
    return fmt::format("{}: {}: {}{}", shown(found_[actors_[arrow.source].entity].name), acts,
                       shown(found_[actors_[arrow.target].entity].name),
                       arrow.is_actual ? "" : " (did not take place, or not yet)");
  }

  const Extraction& found_;
  std::vector<Actor> actors_;
  std::vector<Arrow> arrows_;
  std::vector<Box> taken_;
  double height_ = 0;
  bool is_cut_ = false;
};

}  // namespace

std::string html_graph(const Extraction& found) {
  std::string out = "<section aria-labelledby=\"graph\">\n<h2 id=\"graph\">Who acts upon whom</h2>\n";
  Graph graph(found);
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
