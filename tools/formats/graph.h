// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_GRAPH_H
#define CASUS_TOOLS_FORMATS_GRAPH_H

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "formats/coded_event.h"

namespace casus::formats {

/// Who does what to whom over many articles: actors, and how many events of
/// each quad class there are from one to the other. An actor is the same
/// everywhere by its id in the catalogue, else by its name.
class ActorGraph {
 public:
  struct Actor {
    std::size_t number = 0;  ///< in the order in which they came
    std::string name = {}, code = {}, country = {}, kind = {};
  };
  using Counts = std::array<std::size_t, 5>;  ///< of events, by quad class

  /// Events of which only one party is known add that actor and no more.
  void add(const CodedEvent&);
  /// Graphviz's language. The quad class is the colour of an edge.
  std::string dot() const;
  /// GraphML, for Gephi, igraph, networkx.
  std::string graphml() const;

  const std::map<std::string, Actor>& actors() const noexcept { return actors_; }
  /// By the numbers of source and target.
  const std::map<std::pair<std::size_t, std::size_t>, Counts>& events() const noexcept { return events_; }

 private:
  std::size_t number_of(const Entity&);

  std::map<std::string, Actor> actors_;
  std::map<std::pair<std::size_t, std::size_t>, Counts> events_;
};

}  // namespace casus::formats

#endif
