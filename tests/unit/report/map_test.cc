// SPDX-License-Identifier: MIT
#include "report/map.h"

#include <cmath>
#include <sstream>
#include <string>

#include "report/assets.h"
#include "support/catch.h"

using namespace casus::report;

namespace {

const MapDot kyiv = {.name = "Kyiv", .latitude = 50.45, .longitude = 30.52, .counts = {0, 0, 0, 1, 4}};
const MapDot suva = {.name = "Suva", .latitude = -18.14, .longitude = 178.44, .counts = {0, 1, 0, 0, 0}};
const MapDot hilo = {.name = "Hilo", .latitude = 19.71, .longitude = -155.08, .counts = {0, 1, 0, 0, 0}};

bool shows(const Window& window, const MapDot& dot) {
  const MapPoint at = projected(dot.latitude, dot.longitude, window);
  return at.x >= 0 && at.x <= 560 && at.y >= 0 && at.y <= 340;
}

}  // namespace

TEST_CASE("a point of the earth stands where its degrees say") {
  const Window world;
  const MapPoint middle = projected(12, 0, world);  // between 84 north and 60 south
  CHECK(middle.x == Approx(280));
  CHECK(middle.y == Approx(170));
  CHECK(projected(84, -180, world).x == Approx(0));
  CHECK(projected(84, -180, world).y == Approx(0));
}

TEST_CASE("the window shows every dot, a continent at least and the world at most") {
  const Window one = window_around({kyiv});
  CHECK(shows(one, kyiv));
  CHECK(one.south - one.north >= 220);
  const Window edge = window_around({suva});
  CHECK(shows(edge, suva));
  CHECK(edge.east <= 1800);
  const Window world = window_around({kyiv, suva, hilo});
  CHECK(world.west == -1800);
  CHECK(world.east == 1800);
  for (const MapDot& dot : {kyiv, suva, hilo}) CHECK(shows(world, dot));
  // Nothing is drawn out of shape: a degree of longitude is narrower by the same in each.
  for (const Window& window : {one, edge, world}) {
    const double shape = (560 / (window.east - window.west)) / (340 / (window.south - window.north));
    CHECK(shape == Approx(0.766));
  }
}

TEST_CASE("what is looked at closer is where most events are") {
  const MapDot lviv = {.name = "Lviv", .latitude = 49.84, .longitude = 24.03, .counts = {0, 0, 0, 0, 1}};
  const Window most = window_of_most({hilo, suva, kyiv, lviv});
  CHECK(shows(most, kyiv));
  CHECK(shows(most, lviv));
  CHECK_FALSE(shows(most, suva));
  const std::string svg = map_svg({hilo, suva, kyiv, lviv}, most);
  CHECK(svg.find(">Lviv</text>") != std::string::npos);
  CHECK(svg.find("Suva") == std::string::npos);
}

TEST_CASE("a dot has the colour of most of its events, its name as text, and an area by their number") {
  MapDot hostile = hilo;
  hostile.name = "<script>\"x\"";
  hostile.address = "#place=3";
  const std::string svg = map_svg({hostile, kyiv}, Window());
  CHECK(svg.find("<script>") == std::string::npos);
  CHECK(svg.find("aria-label=\"&lt;script&gt;&quot;x&quot;: 1 verbal cooperation\"") != std::string::npos);
  CHECK(svg.find("<circle class=\"dot f4\"") != std::string::npos);
  CHECK(svg.find("r=\"11.9\"") != std::string::npos);
  CHECK(svg.find("r=\"7.5\"") != std::string::npos);
}

TEST_CASE("the outline is a table of boxes and paths, and small") {
  CHECK(world_outline().size() < 60000);
  std::istringstream table{std::string(world_outline())};
  std::string line;
  std::size_t rows = 0;
  while (std::getline(table, line)) {
    std::istringstream cells(line);
    double west = 0, north = 0, east = 0, south = 0;
    std::string path;
    REQUIRE(cells >> west >> north >> east >> south >> path);
    REQUIRE(west < east);
    REQUIRE(north < south);
    REQUIRE(path.starts_with("M"));
    ++rows;
  }
  CHECK(rows > 200);
}
