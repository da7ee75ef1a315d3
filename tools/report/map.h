// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_MAP_H
#define CASUS_TOOLS_REPORT_MAP_H

#include <string>
#include <vector>

#include "report/digest.h"

namespace casus::report {

struct MapDot {
  std::string name = {};
  double latitude = 0, longitude = 0;
  Quads counts = {};
  std::string address = {};  ///< where it leads; empty for nowhere
};

/// A stretch of the world in tenths of a degree, as world.tsv counts them:
/// west and north are the small numbers.
struct Window {
  double west = -1800, north = -840, east = 1800, south = 600;
};

/// What shows all dots with some land around them, in the shape of the map: at
/// least a continent, at most the world.
Window window_around(const std::vector<MapDot>&);

/// The part of the earth, some thousand miles across, where most events are.
Window window_of_most(const std::vector<MapDot>&);

struct MapPoint {
  double x = 0, y = 0;
};
/// Where a point of the earth stands on the map (equirectangular, true at 40 degrees).
MapPoint projected(double latitude, double longitude, const Window&);

/// Places as dots on the outline of the world, the area of a dot by its events.
/// Those outside the window stay out.
std::string map_svg(std::vector<MapDot>, const Window&);

/// Where events happened, and closer where most of them did if they lie far
/// apart; a sentence if none of them says so.
std::string map_figure(const Digest&, const std::vector<std::size_t>& events, bool links_to_filter);

}  // namespace casus::report

#endif
