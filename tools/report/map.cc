// SPDX-License-Identifier: MIT
#include "report/map.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "output/html.h"
#include "output/view.h"
#include "report/assets.h"
#include "report/markup.h"

namespace casus::report {

using detail::clipped;
using detail::shown;

namespace {

constexpr double width = 560;
constexpr double height = 340;
constexpr double narrowing = 0.766;  // of a degree of longitude at 40 degrees
/// The shape of the map in tenths of a degree of latitude.
constexpr double aspect = width / height / narrowing;
constexpr double least_height = 220;  // in tenths of a degree
constexpr double north_end = -840;    // what lies beyond is ice
constexpr double south_end = 600;
constexpr std::size_t most_names = 14;

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

double number(std::string_view& line) {
  int value = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
  line.remove_prefix(std::min(line.size(), static_cast<std::size_t>(end - line.data()) + 1));
  return value;
}

/// The land in a window, in the units of world.tsv.
std::string land(const Window& window) {
  std::string paths;
  std::string_view table = world_outline();
  while (!table.empty()) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    const double west = number(line);
    const double north = number(line);
    const double east = number(line);
    const double south = number(line);
    if (west > window.east || east < window.west || north > window.south || south < window.north) continue;
    paths += line;
  }
  return paths;
}

/// The area goes by the events; where there are few of them no dot is large.
double radius_of(const MapDot& dot, std::size_t most) {
  return 4 + 10 * std::sqrt(static_cast<double>(sum(dot.counts)) / static_cast<double>(std::max<std::size_t>(most, 8)));
}

std::size_t main_quad(const Quads& counts) {
  return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

/// Puts the names of the largest dots beside them where there is room.
std::string names(const std::vector<MapDot>& dots, const Window& window, std::size_t most) {
  std::vector<Box> taken;
  for (const MapDot& dot : dots) {
    const MapPoint at = projected(dot.latitude, dot.longitude, window);
    const double r = radius_of(dot, most);
    taken.push_back({at.x - r, at.y - r, at.x + r, at.y + r});
  }
  std::string out;
  std::size_t written = 0;
  for (std::size_t i = 0; i < dots.size() && written < most_names; ++i) {
    const MapPoint at = projected(dots[i].latitude, dots[i].longitude, window);
    const double r = radius_of(dots[i], most);
    const std::string name = clipped(dots[i].name, 24);
    const double size =
        6.6 * static_cast<double>(std::count_if(name.begin(), name.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    for (const bool is_right : {true, false}) {
      const Box box = is_right ? Box{at.x + r + 1, at.y - 9, at.x + r + 8 + size, at.y + 9}
                               : Box{at.x - r - 8 - size, at.y - 9, at.x - r - 1, at.y + 9};
      const auto in_its_way = [&](const Box& other) { return other.overlaps(box); };
      if (box.left < 0 || box.right > width || std::any_of(taken.begin(), taken.end(), in_its_way)) continue;
      taken.push_back(box);
      ++written;
      out += fmt::format("<text class=\"place\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n",
                         is_right ? box.left + 2 : box.right - 2, at.y + 4, is_right ? "start" : "end", shown(name));
      break;
    }
  }
  return out;
}

}  // namespace

MapPoint projected(double latitude, double longitude, const Window& window) {
  return {(longitude * 10 - window.west) / (window.east - window.west) * width,
          (-latitude * 10 - window.north) / (window.south - window.north) * height};
}

Window window_around(const std::vector<MapDot>& dots) {
  Window box = {1800, 900, -1800, -900};
  for (const MapDot& dot : dots) {
    box.west = std::min(box.west, dot.longitude * 10);
    box.east = std::max(box.east, dot.longitude * 10);
    box.north = std::min(box.north, -dot.latitude * 10);
    box.south = std::max(box.south, -dot.latitude * 10);
  }
  const double tall = std::max({(box.south - box.north) * 1.3, (box.east - box.west) * 1.25 / aspect, least_height});
  const double wide = tall * aspect;
  Window window;
  if (wide >= window.east - window.west) {
    const double all = (window.east - window.west) / aspect;  // somewhat more than there is land
    return {window.west, (north_end + south_end - all) / 2, window.east, (north_end + south_end + all) / 2};
  }
  // Moved, not cut, where it would reach over an end of the map.
  window.west = std::clamp((box.west + box.east - wide) / 2, -1800.0, 1800.0 - wide);
  window.east = window.west + wide;
  window.north = std::clamp((box.north + box.south - tall) / 2, -900.0, 900.0 - tall);
  window.south = window.north + tall;
  return window;
}

Window window_of_most(const std::vector<MapDot>& dots) {
  constexpr double wide = 800;
  std::vector<MapDot> best;
  std::size_t most = 0;
  for (const MapDot& middle : dots) {
    std::vector<MapDot> near;
    std::size_t events = 0;
    for (const MapDot& dot : dots) {
      if (std::abs(dot.longitude - middle.longitude) * 10 > wide / 2) continue;
      if (std::abs(dot.latitude - middle.latitude) * 10 > wide / 2 / aspect) continue;
      near.push_back(dot);
      events += sum(dot.counts);
    }
    if (events > most) most = events, best = std::move(near);
  }
  return window_around(best);
}

std::string map_svg(std::vector<MapDot> dots, const Window& window) {
  std::erase_if(dots, [&](const MapDot& dot) {
    const MapPoint at = projected(dot.latitude, dot.longitude, window);
    return at.x < 0 || at.x > width || at.y < 0 || at.y > height;
  });
  std::stable_sort(dots.begin(), dots.end(),
                   [](const MapDot& a, const MapDot& b) { return sum(a.counts) > sum(b.counts); });
  const std::size_t most = dots.empty() ? 1 : sum(dots.front().counts);
  const double scale_x = width / (window.east - window.west);
  const double scale_y = height / (window.south - window.north);
  std::string out = fmt::format(
      "<svg class=\"map\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"group\" aria-label=\"Map of {}; the list below says the "
      "same\">\n<rect class=\"sea\" width=\"{:.0f}\" height=\"{:.0f}\"/>\n<path class=\"land\" "
      "transform=\"matrix({:.5f} "
      "0 0 {:.5f} {:.3f} {:.3f})\" d=\"{}\"/>\n",
      width, height, counted(dots.size(), "place"), width, height, scale_x, scale_y, -window.west * scale_x,
      -window.north * scale_y, land(window));
  for (const MapDot& dot : dots) {
    const MapPoint at = projected(dot.latitude, dot.longitude, window);
    const std::string said = fmt::format("{}: {}", shown(dot.name), in_words(dot.counts));
    const std::string circle = fmt::format("<circle class=\"dot f{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>",
                                           main_quad(dot.counts), at.x, at.y, radius_of(dot, most));
    if (dot.address.empty()) {
      out += fmt::format("<g><title>{}</title>{}</g>\n", said, circle);
    } else {
      out += fmt::format("<a href=\"{}\" aria-label=\"{}\"><title>{}</title>{}</a>\n", dot.address, said, said, circle);
    }
  }
  return out + names(dots, window, most) + "</svg>\n";
}

std::string map_figure(const Digest& digest, const std::vector<std::size_t>& events, bool links_to_filter) {
  std::map<std::size_t, MapDot> places;
  std::size_t placed = 0;
  for (const std::size_t at : events) {
    const EventRow& event = digest.events()[at];
    if (!event.place) continue;
    ++placed;
    const PlaceRow& place = digest.places()[*event.place];
    MapDot& dot = places[*event.place];
    dot.name = place.name;
    dot.latitude = place.latitude;
    dot.longitude = place.longitude;
    if (links_to_filter) dot.address = fmt::format("#place={}", *event.place);
    ++dot.counts[static_cast<std::size_t>(event.quad)];
  }
  if (places.empty()) return "<p class=\"none\">No event here says where it happened.</p>\n";
  std::vector<MapDot> dots;
  for (const auto& [at, dot] : places) dots.push_back(dot);
  std::string list;
  for (const MapDot& dot : dots) list += fmt::format("<li>{}: {}</li>\n", shown(dot.name), in_words(dot.counts));
  const Window whole = window_around(dots);
  const Window most = window_of_most(dots);
  // Worth a picture of its own if it shows some places much larger.
  const bool is_far = dots.size() > 3 && whole.east - whole.west > 2 * (most.east - most.west);
  return fmt::format(
      "<figure>\n<div class=\"maps\">\n{}{}</div>\n<figcaption>{} of {} {} where; the colour of a dot is that of most "
      "of them.{}</figcaption>\n"
      "</figure>\n<details class=\"as-table\"><summary>As a list</summary>\n<ul>\n{}</ul>\n</details>\n",
      map_svg(dots, whole), is_far ? map_svg(dots, most) : "", grouped(placed), counted(events.size(), "event"),
      placed == 1 ? "says" : "say", is_far ? " The second map is the part of the first with most events." : "", list);
}

}  // namespace casus::report
