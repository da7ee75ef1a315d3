// SPDX-License-Identifier: MIT
#include "formats/graph.h"

#include "support/catch.h"
#include "unit/formats/records.h"

using casus::formats::ActorGraph;
using casus::formats::Codes;
using casus::formats::Record;

namespace {

ActorGraph graph_of(const std::string& first, const std::string& events) {
  const Codes codes = *Codes::make(*casus::Seeds::from_memory({}));
  Record record;
  REQUIRE(read_into(
              record,
              Written{.entities = an_entity(first, "MLI") + "," + an_entity("France", "FRA"), .events = events}.json())
              .empty());
  ActorGraph graph;
  for (const auto& row : coded_events(record, codes, casus::formats::told_as_done())) graph.add(row);
  return graph;
}

}  // namespace

TEST_CASE("events between two actors are counted by quad class") {
  const ActorGraph graph = graph_of("Mali", an_event("0", "1") + "," + an_event("0", "1") + "," + an_event("1", "0"));
  const std::string dot = graph.dot();
  CHECK(dot.find("n0 [label=\"Mali\", tooltip=\"Mali MLI\"];") != std::string::npos);
  CHECK(dot.find("n0 -> n1 [color=yellowgreen, label=\"2\", weight=2];") != std::string::npos);
  CHECK(dot.find("n1 -> n0 [color=yellowgreen, label=\"1\", weight=1];") != std::string::npos);
  const std::string graphml = graph.graphml();
  CHECK(graphml.find(
            "<edge source=\"n0\" target=\"n1\"><data key=\"quad\">1</data><data key=\"weight\">2</data></edge>") !=
        std::string::npos);
}

TEST_CASE("an actor without another is a node alone, and names are quoted") {
  const ActorGraph graph = graph_of(R"(A \"b\" <c> & d)", an_event("0", ""));
  CHECK(graph.dot().find("label=\"A \\\"b\\\" <c> & d\"") != std::string::npos);
  CHECK(graph.dot().find("->") == std::string::npos);
  CHECK(graph.graphml().find("A &quot;b&quot; &lt;c&gt; &amp; d") != std::string::npos);
  CHECK(graph.graphml().find("<edge ") == std::string::npos);
}
