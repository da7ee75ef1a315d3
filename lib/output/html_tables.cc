// SPDX-License-Identifier: MIT
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "output/html.h"
#include "output/view.h"

namespace casus::detail {
namespace {

/// A section with a table; what is put into cells must be escaped already.
class Table {
 public:
  /// `has_marks`: the text is on the page, so that rows can lead to it.
  Table(std::string_view id, std::string_view heading, bool has_marks, std::initializer_list<std::string_view> columns)
      : has_marks_(has_marks) {
    out_ = fmt::format(
        "<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n<div class=\"scroll\" tabindex=\"0\" "
        "role=\"region\" "
        "aria-label=\"{1}\">\n<table>\n<thead><tr>",
        id, heading);
    for (const std::string_view column : columns) out_ += fmt::format("<th scope=\"col\">{}</th>", column);
    out_ += "</tr></thead>\n<tbody>\n";
  }
  /// The first cell heads the row and leads to the mark.
  void row(std::string_view id, std::string_view mark, std::string_view name,
           std::initializer_list<std::string> cells) {
    out_ += has_marks_ ? fmt::format("<tr id=\"{}\"><th scope=\"row\"><a href=\"#{}\">{}</a></th>", id, mark, name)
                       : fmt::format("<tr id=\"{}\"><th scope=\"row\">{}</th>", id, name);
    for (const std::string& cell : cells) out_ += fmt::format("<td>{}</td>", cell);
    out_ += "</tr>\n";
  }
  std::string close() { return std::move(out_) + "</tbody>\n</table>\n</div>\n</section>\n"; }

 private:
  std::string out_;
  bool has_marks_;
};

std::string nothing(std::string_view id, std::string_view heading, std::string_view sentence) {
  return fmt::format(
      "<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n<p class=\"none\">{2}</p>\n</section>\n", id,
      heading, sentence);
}

std::string rule(std::string_view name) {
  return fmt::format("<code>{}</code>", shown(name));
}
std::string score(float value) {
  return fmt::format("{:.2f}", value);
}
/// Words of the record, with spaces for underscores.
std::string plain(std::string_view word) {
  std::string out = shown(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string actors(const Extraction& found, const std::vector<EntityId>& ids) {
  std::string out;
  for (const EntityId id : ids) {
    if (!out.empty()) out += ", ";
    out += fmt::format("<a href=\"#e{}\">{}</a>", static_cast<std::uint32_t>(id), shown(found[id].name));
  }
  return out;
}

std::string events(const Extraction& found, bool has_marks) {
  if (found.events.empty()) return nothing("events", "Events", "No rule found an event in this article.");
  Table table("events", "Events", has_marks,
              {"", "Source", "Act", "Target", "<abbr title=\"Conflict and Mediation Event Observations\">CAMEO</abbr>",
               "PLOVER", "Status", "Date", "Claimed by", "Rule", "Score"});
  for (std::size_t i = 0; i < found.events.size(); ++i) {
    const Event& event = found.events[i];
    const std::string row = fmt::format("v{}", i);
    std::string claims;
    for (const ClaimId claim : event.claimed_by) {
      claims +=
          fmt::format("{0}<a href=\"#c{1}\">c{1}</a>", claims.empty() ? "" : ", ", static_cast<std::uint32_t>(claim));
    }
    std::string plover = shown(event.plover_type);
    if (!event.plover_mode.empty()) plover += fmt::format(" <small>{}</small>", plain(event.plover_mode));
    std::string date = shown(event.date);
    if (event.time)
      date =
          fmt::format("<a href=\"#t{}\">{}</a>", static_cast<std::uint32_t>(*event.time), date.empty() ? "time" : date);
    date = fmt::format("<span class=\"date\">{}</span>", date);
    table.row(row, row + "m", row,
              {actors(found, event.source),
               fmt::format("<span class=\"v {}\">{}</span>", quad_class(event), plain(event.act)),
               actors(found, event.target), shown(event.cameo), plover, plain(to_string(event.status)), date, claims,
               rule(event.rule), score(event.score)});
  }
  return table.close();
}

std::string claims(const Article& article, const Extraction& found) {
  if (found.claims.empty())
    return nothing("claims", "Claims", "No rule found anybody saying something in this article.");
  Table table("claims", "Claims", !article.text().empty(),
              {"", "Speaker", "Cue", "What is said", "Type", "Act", "Rule", "Score"});
  for (std::size_t i = 0; i < found.claims.size(); ++i) {
    const Claim& claim = found.claims[i];
    const std::string row = fmt::format("c{}", i);
    std::string speaker = escaped(speaker_of(article, found, claim));
    if (claim.speaker) {
      speaker = fmt::format("<a href=\"#e{}\">{}</a>", static_cast<std::uint32_t>(*claim.speaker), speaker);
      if (claim.speaker_span)
        speaker += fmt::format(" <small>\u201c{}\u201d</small>", shown(article.slice(*claim.speaker_span)));
    }
    std::string type(to_string(claim.type));
    if (claim.parent) type += fmt::format(", in <a href=\"#c{0}\">c{0}</a>", static_cast<std::uint32_t>(*claim.parent));
    table.row(row, row + "m", row,
              {speaker, escaped(joined(article, claim.cue)),
               fmt::format("<span class=\"said\">{}</span>", escaped(joined(article, claim.content))), type,
               plain(claim.act), rule(claim.rule), score(claim.score)});
  }
  return table.close();
}

std::string mentions(const Entity& entity, std::size_t id, bool has_marks) {
  if (!has_marks) return std::to_string(entity.mentions.size());
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t j = 0; j < std::min(most, entity.mentions.size()); ++j) {
    out += fmt::format("<a href=\"#e{}m{}\">{}</a> ", id, j, j + 1);
  }
  if (entity.mentions.size() > most) out += fmt::format("and {} more", entity.mentions.size() - most);
  return out;
}

std::string entities(const Extraction& found, bool has_marks) {
  if (found.entities.empty())
    return nothing("entities", "Actors and places", "No actor or place of the catalogue is named.");
  Table table("entities", "Actors and places", has_marks,
              {"", "Name", "Kind", "Code", "Country", "Role", "Catalogue", "Mentions"});
  for (std::size_t i = 0; i < found.entities.size(); ++i) {
    const Entity& entity = found.entities[i];
    const std::string row = fmt::format("e{}", i);
    table.row(
        row, row + "m0", row,
        {shown(entity.name), plain(to_string(entity.kind)), shown(entity.code), shown(entity.country),
         plain(entity.role), entity.catalogue.empty() ? "" : rule(entity.catalogue), mentions(entity, i, has_marks)});
  }
  return table.close();
}

std::string values(const Article& article, const Extraction& found) {
  if (found.times.empty() && found.quantities.empty()) return nothing("values", "Times and amounts", "None.");
  Table table("values", "Times and amounts", !article.text().empty(),
              {"", "In the text", "Type", "Value", "Rule", "Score"});
  for (std::size_t i = 0; i < found.times.size(); ++i) {
    const Time& time = found.times[i];
    const std::string row = fmt::format("t{}", i);
    table.row(row, row + "m", row,
              {shown(article.slice(time.span)), std::string(to_string(time.type)), rule(time.value), rule(time.rule),
               score(time.score)});
  }
  for (std::size_t i = 0; i < found.quantities.size(); ++i) {
    const Quantity& quantity = found.quantities[i];
    const std::string row = fmt::format("q{}", i);
    table.row(row, row + "m", row,
              {shown(article.slice(quantity.span)), "amount", escaped(amount_of(quantity)), rule(quantity.rule),
               score(quantity.score)});
  }
  return table.close();
}

std::string notes(const Extraction& found) {
  if (found.diagnostics.empty()) return {};
  std::string out = "<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes on this run</h2>\n<ul>\n";
  for (const Diagnostic& diagnostic : found.diagnostics) {
    out += fmt::format("<li>{}: {} <small>{}</small></li>\n", to_string(diagnostic.level), shown(diagnostic.message),
                       shown(diagnostic.source));
  }
  return out + "</ul>\n</section>\n";
}

}  // namespace

std::string html_tables(const Article& article, const Extraction& found) {
  const bool has_marks = !article.text().empty();
  return events(found, has_marks) + claims(article, found) + entities(found, has_marks) + values(article, found) +
         notes(found);
}

}  // namespace casus::detail
