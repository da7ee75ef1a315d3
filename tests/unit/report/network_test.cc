// SPDX-License-Identifier: MIT
#include "report/network.h"

#include <string>

#include <fmt/format.h>

#include "support/catch.h"
#include "unit/report/digests.h"

using casus::formats::ActorGraph;
using casus::formats::Codes;
using casus::formats::Record;

namespace {

/// Mali and so many others, of whom each acts upon the next.
ActorGraph chain(std::size_t others) {
  const Codes codes = *Codes::make(*casus::Seeds::from_memory({}));
  std::string entities = an_entity("Mali <&>", "MLI");
  std::string events;
  for (std::size_t i = 0; i < others; ++i) {
    entities += fmt::format(",{}", an_entity(fmt::format("Actor {}", i), "FRA"));
    events += fmt::format("{}{}", i == 0 ? "" : ",", an_event(fmt::format("{}", i), fmt::format("{}", i + 1)));
  }
  Record record;
  REQUIRE(read_into(record, Written{.entities = entities, .events = events}.json()).empty());
  ActorGraph graph;
  for (const auto& row : coded_events(record, codes, casus::formats::told_as_done())) graph.add(row);
  return graph;
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("the network is a picture of its own, the same each time") {
  const std::size_t others = GENERATE(as<std::size_t>{}, 1, 5, 20);
  const std::string svg = casus::report::network_svg(chain(others));
  CHECK(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(count(svg, "class=\"node\"") == others + 1);
  CHECK(count(svg, "<path class=\"edge q1") == others);
  CHECK(svg.find("Mali &lt;&amp;&gt;") != std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg == casus::report::network_svg(chain(others)));
}

TEST_CASE("of very many actors the busiest are drawn") {
  CHECK(count(casus::report::network_svg(chain(100)), "class=\"node\"") <= 32);
}

TEST_CASE("a network of nobody is an empty picture") {
  CHECK(count(casus::report::network_svg(ActorGraph()), "class=\"node\"") == 0);
}
