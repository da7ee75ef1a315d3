// SPDX-License-Identifier: MIT
#include "formats/graph.h"

#include <string_view>

#include <fmt/format.h>

namespace casus::formats {
namespace {

constexpr std::array<const char*, 5> colours = {"gray40", "yellowgreen", "forestgreen", "orange", "firebrick"};

/// Inside the quotation marks of DOT.
std::string in_dot(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string in_xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;  // XML has no way to write most of them
    }
  }
  return out;
}

}  // namespace

std::size_t ActorGraph::number_of(const Entity& entity) {
  const std::string& key = entity.catalogue.empty() ? entity.name : entity.catalogue;
  const auto [actor, is_new] = actors_.try_emplace(
      key, Actor{.name = entity.name, .code = entity.code, .country = entity.country, .kind = entity.kind});
  if (is_new) actor->second.number = actors_.size() - 1;
  return actor->second.number;
}

void ActorGraph::add(const CodedEvent& row) {
  // Numbered in the order of the text, the source first.
  const std::size_t source = row.source == nullptr ? 0 : number_of(*row.source);
  const std::size_t target = row.target == nullptr ? 0 : number_of(*row.target);
  if (row.source == nullptr || row.target == nullptr) return;
  ++events_[{source, target}][static_cast<std::size_t>(row.event.quad)];
}

std::string ActorGraph::dot() const {
  std::string out = "digraph actors {\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n";
  for (const auto& [key, actor] : actors_) {
    out += fmt::format("  n{} [label=\"{}\", tooltip=\"{}\"];\n", actor.number, in_dot(actor.name),
                       in_dot(key + " " + actor.code));
  }
  for (const auto& [pair, counts] : events_) {
    for (std::size_t quad = 0; quad < counts.size(); ++quad) {
      if (counts[quad] == 0) continue;
      out += fmt::format("  n{} -> n{} [color={}, label=\"{}\", weight={}];\n", pair.first, pair.second, colours[quad],
                         counts[quad], counts[quad]);
    }
  }
  return out + "}\n";
}

std::string ActorGraph::graphml() const {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const char* name : {"name", "catalogue", "code", "country", "kind"}) {
    out += fmt::format("  <key id=\"{0}\" for=\"node\" attr.name=\"{0}\" attr.type=\"string\"/>\n", name);
  }
  for (const char* name : {"quad", "weight"}) {
    out += fmt::format("  <key id=\"{0}\" for=\"edge\" attr.name=\"{0}\" attr.type=\"int\"/>\n", name);
  }
  out += "  <graph id=\"actors\" edgedefault=\"directed\">\n";
  for (const auto& [key, actor] : actors_) {
    out += fmt::format("    <node id=\"n{}\">", actor.number);
    const auto data = [&](const char* name, const std::string& value) {
      if (!value.empty()) out += fmt::format("<data key=\"{}\">{}</data>", name, in_xml(value));
    };
    data("name", actor.name);
    if (key != actor.name) data("catalogue", key);
    data("code", actor.code);
    data("country", actor.country);
    data("kind", actor.kind);
    out += "</node>\n";
  }
  for (const auto& [pair, counts] : events_) {
    for (std::size_t quad = 0; quad < counts.size(); ++quad) {
      if (counts[quad] == 0) continue;
      out += fmt::format(
          "    <edge source=\"n{}\" target=\"n{}\"><data key=\"quad\">{}</data><data key=\"weight\">{}</data></edge>\n",
          pair.first, pair.second, quad, counts[quad]);
    }
  }
  return out + "  </graph>\n</graphml>\n";
}

}  // namespace casus::formats
