// SPDX-License-Identifier: MIT
#include "output/network_drawing.h"

#include <cmath>
#include <regex>
#include <string>
#include <vector>

#include "support/catch.h"

using casus::detail::Network;

namespace {

/// Two groups in which everybody acts upon everybody, and one act between them.
Network two_groups(std::size_t size) {
  Network network;
  for (std::size_t i = 0; i < 2 * size; ++i) {
    network.nodes.push_back({.name = "Government of " + std::string(1, static_cast<char>('A' + i)), .code = "GOV"});
  }
  for (std::size_t group = 0; group < 2; ++group) {
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < size; ++j) {
        if (i != j) network.arrows.push_back({.source = group * size + i, .target = group * size + j, .quad = 4});
      }
    }
  }
  network.arrows.push_back({.source = 0, .target = size, .quad = 1, .thickness = 3, .label = "7", .title = "A to B"});
  return network;
}

struct Place {
  double x, y;
};

/// Where the names stand, in the order of the nodes.
std::vector<Place> names(const std::string& svg) {
  static const std::regex name("<text x=\"([0-9.-]+)\" y=\"([0-9.-]+)\" text-anchor=\"[a-z]+\">Government");
  std::vector<Place> places;
  for (std::sregex_iterator one(svg.begin(), svg.end(), name), end; one != end; ++one) {
    places.push_back({std::stod((*one)[1]), std::stod((*one)[2])});
  }
  return places;
}

}  // namespace

TEST_CASE("names of many actors do not cover each other and stay in the picture") {
  const std::size_t size = GENERATE(as<std::size_t>{}, 9, 12, 13);
  const std::string svg = draw(two_groups(size));
  const std::vector<Place> places = names(svg);
  REQUIRE(places.size() == 2 * size);
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(places[i].x > 50);
    CHECK(places[i].x < 770);
    for (std::size_t j = 0; j < i; ++j) {
      INFO(i << " and " << j);
      CHECK((std::abs(places[i].x - places[j].x) > 90 || std::abs(places[i].y - places[j].y) > 20));
    }
  }
}

TEST_CASE("who has to do with each other stands together") {
  const std::size_t size = 10;
  const std::vector<Place> places = names(draw(two_groups(size)));
  REQUIRE(places.size() == 2 * size);
  const auto middle = [&](std::size_t group) {
    Place sum = {0, 0};
    for (std::size_t i = 0; i < size; ++i) {
      sum.x += places[group * size + i].x / static_cast<double>(size);
      sum.y += places[group * size + i].y / static_cast<double>(size);
    }
    return sum;
  };
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place own = middle(i / size);
    const Place other = middle(1 - i / size);
    CHECK(std::hypot(places[i].x - own.x, places[i].y - own.y) <
          std::hypot(places[i].x - other.x, places[i].y - other.y));
  }
}

TEST_CASE("an arrow has its class, thickness and label, and hostile names are text") {
  Network network = two_groups(1);
  network.nodes[0].name = "<b>&\"";
  network.arrows[0].title = "<i>";
  for (const std::string& svg : {draw(network), draw_alone(network)}) {
    CHECK(svg.find("<path class=\"edge q1 w3\"") != std::string::npos);
    CHECK(svg.find(">7</text>") != std::string::npos);
    CHECK(svg.find("&lt;b&gt;&amp;&quot;") != std::string::npos);
    CHECK(svg.find("<i>") == std::string::npos);
  }
}

TEST_CASE("a picture alone brings its style") {
  CHECK(draw_alone(two_groups(2)).find("<style>") != std::string::npos);
  CHECK(draw(two_groups(2)).find("<style>") == std::string::npos);
}
