// SPDX-License-Identifier: MIT
// The actors stand on an ellipse in the order given, their names outside it,
// where nothing crosses them; the arrows bend to one side, so that those there
// and back lie apart. A label is put where along its arrow it covers no other;
// where there is no such place the arrow keeps its title. More than a few actors
// find their places by the arrows between them, with their names below.
#include "output/network_drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

#include <fmt/format.h>

#include "output/html.h"
#include "output/view.h"

namespace casus::detail {
namespace {

constexpr std::size_t most_on_ellipse = 16;
constexpr double width = 820;
constexpr double margin_x = 185;  // room for a name on either side
constexpr double margin_y = 52;
constexpr double frame = 14;
constexpr int rounds = 300;
constexpr double node_radius = 8;
constexpr double small_radius = 6;

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

double text_width(std::string_view utf8, double per_character) {
  const auto characters =
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return static_cast<double>(characters) * per_character;
}

class Drawing {
 public:
  explicit Drawing(const Network& network)
      : network_(network),
        is_large_(network.nodes.size() > most_on_ellipse),
        radius_(is_large_ ? small_radius : node_radius),
        places_(network.nodes.size()) {
    if (is_large_) {
      place_by_force();
    } else {
      place_on_ellipse();
    }
  }

  double height() const { return height_; }

  /// What stands in the <svg>.
  std::string write() {
    std::string out = "<defs>\n";
    for (int quad = 0; quad <= 4; ++quad) {
      out += fmt::format(
          "<marker id=\"tip{0}\" viewBox=\"0 0 10 10\" refX=\"8.5\" refY=\"5\" markerWidth=\"11\" markerHeight=\"11\" "
          "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"tip q{0}\" d=\"M0 0.8 10 5 0 "
          "9.2z\"/></marker>\n",
          quad);
    }
    out += "</defs>\n";
    std::string nodes;
    for (std::size_t i = 0; i < places_.size(); ++i) nodes += is_large_ ? node_over_name(i) : node(i);
    std::string labels;
    for (const NetworkArrow& arrow : network_.arrows) draw_arrow(arrow, out, labels);
    return out + nodes + labels;
  }

 private:
  void place_on_ellipse() {
    const auto n = static_cast<double>(places_.size());
    const double radius_y = n <= 2 ? 30 : std::min(60 + n * 16, 280.0);
    height_ = 2 * (radius_y + margin_y);
    // Two stand side by side; more begin at the top.
    const double start = n <= 2 ? std::numbers::pi : -std::numbers::pi / 2;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const double angle = start + 2 * std::numbers::pi * static_cast<double>(i) / n;
      places_[i] = {width / 2 + (width / 2 - margin_x) * std::cos(angle), height_ / 2 + radius_y * std::sin(angle)};
    }
  }

  /// From the ellipse on, arrows pull together and neighbours push each other
  /// away, less with each round (Fruchterman and Reingold's way); then what
  /// covers another moves aside. Nothing leaves the width of the picture.
  void place_by_force() {
    place_on_ellipse();
    const std::size_t n = places_.size();
    const double ideal = 72;  // between neighbours
    for (int round = 0; round < rounds; ++round) {
      std::vector<Point> moves(n);
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          // Those far apart leave each other alone, or all would stand at the edges.
          const double far = distance(i, j);
          if (far < 3 * ideal) move(moves, i, j, ideal * ideal * (1 / far - 1 / (3 * ideal)));
        }
        // Wider than high.
        moves[i].x += (width / 2 - places_[i].x) * 0.05;
        moves[i].y += (height_ / 2 - places_[i].y) * 0.16;
      }
      for (const NetworkArrow& arrow : network_.arrows) {
        const double far = distance(arrow.source, arrow.target);
        move(moves, arrow.source, arrow.target, -0.25 * far * far / ideal);
      }
      const double most = 50 * (1 - static_cast<double>(round) / rounds) + 0.5;
      for (std::size_t i = 0; i < n; ++i) {
        const double length = std::max(std::hypot(moves[i].x, moves[i].y), 1e-9);
        places_[i].x += moves[i].x / length * std::min(length, most);
        places_[i].y += moves[i].y / length * std::min(length, most);
        keep_inside(i);
      }
    }
    for (int round = 0; round < rounds && part_boxes(); ++round) continue;
    double top = box_of(0).top;
    double bottom = box_of(0).bottom;
    for (std::size_t i = 1; i < n; ++i) {
      top = std::min(top, box_of(i).top);
      bottom = std::max(bottom, box_of(i).bottom);
    }
    for (Point& place : places_) place.y -= top - frame;
    height_ = bottom - top + 2 * frame;
  }

  void keep_inside(std::size_t i) {
    const Box box = box_of(i);
    places_[i].x += std::max(0.0, frame - box.left) - std::max(0.0, box.right - width + frame);
  }

  double distance(std::size_t i, std::size_t j) const {
    return std::max(std::hypot(places_[i].x - places_[j].x, places_[i].y - places_[j].y), 1.0);
  }

  /// Away from each other by that much, towards each other if it is negative.
  void move(std::vector<Point>& moves, std::size_t i, std::size_t j, double by) const {
    const double far = distance(i, j);
    const Point step{(places_[i].x - places_[j].x) / far * by, (places_[i].y - places_[j].y) / far * by};
    moves[i].x += step.x, moves[i].y += step.y;
    moves[j].x -= step.x, moves[j].y -= step.y;
  }

  /// Node and name, which stands below it.
  Box box_of(std::size_t i) const {
    const double half = std::max(text_width(short_name(i), 6.8) / 2, radius_) + 4;
    return {places_[i].x - half, places_[i].y - radius_ - 4, places_[i].x + half, places_[i].y + radius_ + 20};
  }

  /// Moves those aside that cover each other; whether there were any.
  bool part_boxes() {
    bool any = false;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const Box a = box_of(i);
        const Box b = box_of(j);
        if (!a.overlaps(b)) continue;
        any = true;
        const double x = std::min(a.right, b.right) - std::max(a.left, b.left);
        const double y = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
        // The shorter way out, half of it each.
        if (x < y) {
          const double step = (x / 2 + 0.5) * (places_[i].x < places_[j].x ? -1 : 1);
          places_[i].x += step, places_[j].x -= step;
        } else {
          const double step = (y / 2 + 0.5) * (places_[i].y < places_[j].y ? -1 : 1);
          places_[i].y += step, places_[j].y -= step;
        }
        keep_inside(i);
        keep_inside(j);
      }
    }
    return any;
  }

  std::string short_name(std::size_t i) const { return clipped(network_.nodes[i].name, 20); }

  std::string node(std::size_t i) {
    const Point at = places_[i];
    const std::string name = clipped(network_.nodes[i].name, 23);
    const std::string& code = network_.nodes[i].code;
    const double dx = at.x - width / 2;
    const double dy = (at.y - height_ / 2) / (height_ / 2 - margin_y);  // -1 at the top, 1 at the bottom
    // Outwards of the node, and the more below or above it the less it stands
    // at the side: arrows from a neighbour arrive on the inner side.
    const bool beside = std::abs(dx) > 20;
    const double x = beside ? at.x + std::copysign(radius_ + 7 - 4 * std::abs(dy), dx) : at.x;
    const double y = at.y + (dy < 0 ? 29 : 26) * dy;
    const std::string_view anchor = !beside ? "middle" : dx > 0 ? "start" : "end";
    const double size = std::max(text_width(name, 7.2), text_width(code, 6.5));
    const double left = !beside ? x - size / 2 : dx > 0 ? x : x - size;
    taken_.push_back({left, y - 12, left + size, y + 18});
    take_node(at);
    return linked(network_.nodes[i].address, network_.nodes[i].name,
                  fmt::format("<circle class=\"node\" cx=\"{0:.1f}\" cy=\"{1:.1f}\" r=\"{2}\"/>"
                              "<text x=\"{3:.1f}\" y=\"{4:.1f}\" text-anchor=\"{5}\">{6}<tspan class=\"code\" "
                              "x=\"{3:.1f}\" dy=\"14\">{7}</tspan></text>",
                              at.x, at.y, radius_, x, y, anchor, escaped(name), escaped(code)));
  }

  std::string node_over_name(std::size_t i) {
    const Point at = places_[i];
    taken_.push_back(box_of(i));
    return linked(network_.nodes[i].address, network_.nodes[i].name,
                  fmt::format("<circle class=\"node\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{}\"/><text x=\"{:.1f}\" "
                              "y=\"{:.1f}\" text-anchor=\"middle\">{}</text>",
                              at.x, at.y, radius_, at.x, at.y + radius_ + 14, escaped(short_name(i))));
  }

  void take_node(Point at) { taken_.push_back({at.x - radius_, at.y - radius_, at.x + radius_, at.y + radius_}); }

  static std::string linked(std::string_view address, std::string_view title, std::string_view what) {
    return address.empty()
               ? fmt::format("<g><title>{}</title>{}</g>\n", escaped(title), what)
               : fmt::format("<a href=\"{}\"><title>{}</title>{}</a>\n", escaped(address), escaped(title), what);
  }

  /// How many arrows between the same two were drawn before this one.
  std::size_t drawn_before(const NetworkArrow& arrow) const {
    return static_cast<std::size_t>(std::count_if(network_.arrows.data(), &arrow, [&](const NetworkArrow& a) {
      return a.source == arrow.source && a.target == arrow.target;
    }));
  }

  void draw_arrow(const NetworkArrow& arrow, std::string& arrows, std::string& labels) {
    const Point a = places_[arrow.source];
    const Point b = places_[arrow.target];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const Point along{(b.x - a.x) / length, (b.y - a.y) / length};
    const double bend = std::min(46.0, length * 0.17) * static_cast<double>(1 + drawn_before(arrow));
    const Point control{(a.x + b.x) / 2 + along.y * bend, (a.y + b.y) / 2 - along.x * bend};
    // From the rim of one node to the rim of the other, in the arrow's own directions.
    const Point from = towards(a, control, radius_ + 2);
    const Point to = towards(b, control, radius_ + 3);
    arrows += fmt::format(
        "<path class=\"edge q{}{}{}\" d=\"M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f}\" "
        "marker-end=\"url(#tip{})\"><title>{}</title></path>\n",
        arrow.quad, arrow.is_actual ? "" : " dashed", arrow.thickness > 1 ? fmt::format(" w{}", arrow.thickness) : "",
        from.x, from.y, control.x, control.y, to.x, to.y, arrow.quad, escaped(arrow.title));

    if (arrow.label.empty()) return;
    const double half = text_width(arrow.label, 7.2) / 2 + 3;
    for (const double aside : {0.0, 12.0, -12.0}) {
      for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73}) {
        const Point at{(1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * control.x + t * t * to.x + along.y * aside,
                       (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * control.y + t * t * to.y - along.x * aside};
        if (!take({at.x - half, at.y - 9, at.x + half, at.y + 9})) continue;
        labels +=
            linked(arrow.address, arrow.title,
                   fmt::format("<text class=\"act q{}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>",
                               arrow.quad, at.x, at.y + 4, escaped(arrow.label)));
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

  const Network& network_;
  bool is_large_;
  double radius_;
  std::vector<Point> places_;
  std::vector<Box> taken_ = {};
  double height_ = 0;
};

std::string svg(const Network& network, std::string_view attributes, std::string_view before) {
  Drawing drawing(network);
  const std::string inside = drawing.write();
  return fmt::format("<svg {}viewBox=\"0 0 {:.0f} {:.0f}\" role=\"group\" aria-label=\"{}\">\n{}{}</svg>\n", attributes,
                     width, drawing.height(), escaped(network.description), before, inside);
}

}  // namespace

std::string draw(const Network& network) {
  return svg(network, "", "");
}

std::string draw_alone(const Network& network) {
  // The names are the page's colours; the ground is its figure's.
  const std::string style = fmt::format(
      "<style>{}svg {{ font-family: var(--sans); }} .ground {{ fill: var(--raised); }}</style>\n"
      "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n",
      html_style());
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(network, "xmlns=\"http://www.w3.org/2000/svg\" ", style);
}

}  // namespace casus::detail
