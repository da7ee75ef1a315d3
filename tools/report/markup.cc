// SPDX-License-Identifier: MIT
#include "report/markup.h"

#include <algorithm>
#include <numeric>

#include <casus/version.h>
#include <fmt/format.h>

#include "output/html.h"
#include "output/view.h"
#include "report/days.h"

namespace casus::report {

using detail::clipped;
using detail::shown;

namespace {

/// A page stays one that a browser opens at once, whatever the input.
constexpr std::size_t most_events = 400;
constexpr std::size_t most_claims = 400;

std::string more_claims(std::size_t count) {
  return count <= most_claims
             ? ""
             : fmt::format("<p class=\"none\">The first {} of {}; the pages of the articles have all.</p>\n",
                           most_claims, grouped(count));
}

}  // namespace

std::string page(const Head& head, std::string_view main) {
  const std::string title = shown(head.title);
  std::string facts;
  for (const auto& [name, value] : head.facts) {
    if (!value.empty()) facts += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
  }
  std::string sections;
  for (const auto& [id, name] : head.sections) sections += fmt::format("<a href=\"#{}\">{}</a> ", id, name);
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      // 'self' is nothing for some browsers where a page is a file.
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file:; "
      "script-src 'self' file:\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"casus {version}\">\n"
      "<title>{title}</title>\n<link rel=\"stylesheet\" href=\"{up}report.css\">\n{script}</head>\n<body>\n"
      "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n"
      "<header class=\"page\">\n<nav class=\"site\" aria-label=\"Report\"><span class=\"kicker\">{kicker}</span>"
      "<a href=\"{up}index.html\">Overview</a><a href=\"{up}actors.html\">Actors</a>{before}{after}</nav>\n"
      "<h1 dir=\"auto\">{title}</h1>\n<dl class=\"facts\">{facts}</dl>\n"
      "{nav}</header>\n<main id=\"main\" tabindex=\"-1\">\n{main}</main>\n"
      "<footer class=\"page\">casus {version}. Found by rules and models, not read by people: each event and claim "
      "leads to the words it was read from.</footer>\n</body>\n</html>\n",
      fmt::arg("version", CASUS_VERSION), fmt::arg("title", title), fmt::arg("up", head.up),
      fmt::arg("script", head.has_script ? "<script defer src=\"events.js\"></script>\n"
                                           "<script defer src=\"report.js\"></script>\n"
                                         : ""),
      fmt::arg("kicker", head.kicker), fmt::arg("before", head.before), fmt::arg("after", head.after),
      fmt::arg("facts", facts),
      fmt::arg("nav",
               sections.empty() ? "" : fmt::format("<nav aria-label=\"Sections of this page\">{}</nav>\n", sections)),
      fmt::arg("main", main));
}

std::string section(std::string_view id, std::string_view heading, std::string_view body) {
  return fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n{2}</section>\n", id, shown(heading),
                     body);
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", grouped(count), one, count == 1 ? "" : "s");
}

std::string link(std::string_view up, std::string_view page, std::string_view text) {
  return fmt::format("<a href=\"{}{}\">{}</a>", up, page, shown(text));
}

std::string plain(std::string_view word) {
  std::string out = shown(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string date_cell(std::string_view iso) {
  if (iso.empty()) return "";
  return fmt::format("<time datetime=\"{}\">{}</time>", iso, short_date(iso));
}

std::size_t sum(const Quads& counts) noexcept {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::string in_words(const Quads& counts) {
  constexpr std::array<std::string_view, 5> names = {"without a class", "verbal cooperation", "material cooperation",
                                                     "verbal conflict", "material conflict"};
  std::string out;
  for (std::size_t quad = 0; quad < counts.size(); ++quad) {
    if (counts[quad] > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", counts[quad], names[quad]);
  }
  return out;
}

std::string bar(const Quads& counts, std::size_t most) {
  constexpr double length = 120;
  std::string out = fmt::format("<svg class=\"bar\" viewBox=\"0 0 {} 10\" aria-hidden=\"true\">", length);
  double x = 0;
  for (const std::size_t quad : {1u, 2u, 0u, 3u, 4u}) {
    const double width =
        length * static_cast<double>(counts[quad]) / static_cast<double>(std::max<std::size_t>(most, 1));
    if (counts[quad] == 0) continue;
    out += fmt::format("<rect class=\"f{}\" x=\"{:.1f}\" width=\"{:.1f}\" height=\"10\"/>", quad, x, width);
    x += width;
  }
  return out + "</svg>";
}

std::string parties(const Digest& digest, const std::vector<std::size_t>& actors, std::string_view words,
                    std::string_view up) {
  std::string out;
  for (const std::size_t at : actors) {
    const ActorRow& actor = digest.actors()[at];
    if (!out.empty()) out += ", ";
    out += link(up, actor.page, actor.name);
  }
  if (actors.empty() && !words.empty()) out = fmt::format("<i dir=\"auto\">{}</i>", shown(clipped(words, 60)));
  return out;
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string event_table(const Digest& digest, const std::vector<std::size_t>& events, std::string_view caption,
                        std::string_view search) {
  constexpr std::string_view up = "../";
  std::string out = fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\">\n<table class=\"events\">\n"
      "<caption>{0}</caption>\n<thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Who</th><th "
      "scope=\"col\">Act</th><th scope=\"col\">To whom</th><th scope=\"col\">Code</th><th scope=\"col\">Status</th>"
      "<th scope=\"col\">Where</th><th scope=\"col\">Told in</th></tr></thead>\n<tbody>\n",
      shown(caption));
  for (std::size_t i = 0; i < std::min(most_events, events.size()); ++i) {
    const EventRow& event = digest.events()[events[i]];
    const ArticleRow& article = digest.articles()[event.article];
    const std::string words =
        event.words.empty() ? "" : fmt::format("<q dir=\"auto\">{}</q>", shown(clipped(event.words, 160)));
    out += fmt::format(
        "<tr><td class=\"date\" data-label=\"Date\">{}</td><td data-label=\"Who\">{}</td><td data-label=\"Act\" "
        "class=\"act\"><span class=\"v q{}\">{}</span> {}</td><td data-label=\"To whom\">{}</td><td "
        "data-label=\"Code\"><abbr title=\"{}\">{}</abbr> <small>{}</small></td><td data-label=\"Status\">{}</td><td "
        "data-label=\"Where\">{}</td><td data-label=\"Told in\" class=\"told\"><a href=\"{}{}#v{}\" "
        "dir=\"auto\">{}</a></td></tr>\n",
        date_cell(event.date), parties(digest, event.source, event.source_words, up), event.quad, plain(event.act),
        words, parties(digest, event.target, event.target_words, up), shown(digest.codes().act_name(event.cameo)),
        shown(event.cameo), shown(event.plover), plain(event.status),
        event.place ? shown(digest.places()[*event.place].name) : "", up, article.page, event.id,
        shown(clipped(article.name(), 70)));
  }
  out += "</tbody>\n</table>\n</div>\n";
  if (events.size() > most_events) {
    out += fmt::format(
        "<p class=\"none\">The first {} of {}; <a href=\"../index.html#{}\">find them</a> on the overview.</p>\n",
        most_events, grouped(events.size()), search);
  }
  return out;
}

std::string claim_list(const Digest& digest, const std::vector<std::size_t>& claims, ClaimsOn on) {
  std::string out = "<ul class=\"claims\">\n";
  for (std::size_t i = 0; i < std::min(most_claims, claims.size()); ++i) {
    const ClaimRow& claim = digest.claims()[claims[i]];
    const ArticleRow& article = digest.articles()[claim.article];
    std::string source = plain(claim.act);
    if (!source.empty()) source += " \u00b7 ";
    if (on == ClaimsOn::own_article) {
      source += fmt::format("<a href=\"#c{0}\">c{0}</a>", claim.id);
    } else {
      if (!article.published.empty()) source += date_cell(article.published) + " \u00b7 ";
      source += fmt::format("<a href=\"../{}#c{}\" dir=\"auto\">{}</a>", article.page, claim.id,
                            shown(clipped(article.name(), 70)));
    }
    out += fmt::format("<li><p class=\"{}\" dir=\"auto\">{}</p><p class=\"source\">{}</p></li>\n",
                       claim.content.empty()    ? "none"
                       : claim.type == "direct" ? "said direct"
                                                : "said",
                       claim.content.empty() ? "words not in the record" : shown(clipped(claim.content, 400)), source);
  }
  return out + "</ul>\n" + more_claims(claims.size());
}

std::string claims_by_speaker(const Digest& digest, const std::vector<std::size_t>& claims, ClaimsOn on) {
  struct Speaker {
    std::string name = {};  ///< HTML
    std::vector<std::size_t> claims = {};
  };
  std::vector<Speaker> speakers;
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < std::min(most_claims, claims.size()); ++i) {
    const ClaimRow& claim = digest.claims()[claims[i]];
    std::string name = "Somebody unnamed";
    if (claim.speaker) {
      name = link("../", digest.actors()[*claim.speaker].page, digest.actors()[*claim.speaker].name);
    } else if (!claim.speaker_words.empty()) {
      name = shown(clipped(claim.speaker_words, 80));
    }
    const auto [speaker, is_new] = known.try_emplace(name, speakers.size());
    if (is_new) speakers.push_back({.name = name});
    speakers[speaker->second].claims.push_back(claims[i]);
  }
  std::stable_sort(speakers.begin(), speakers.end(),
                   [](const Speaker& a, const Speaker& b) { return a.claims.size() > b.claims.size(); });
  std::string out = "<div class=\"speakers\">\n";
  for (const Speaker& speaker : speakers) {
    out += fmt::format("<div class=\"speaker\">\n<h3 dir=\"auto\">{} <small>{}</small></h3>\n{}</div>\n", speaker.name,
                       counted(speaker.claims.size(), "claim"), claim_list(digest, speaker.claims, on));
  }
  return out + "</div>\n" + more_claims(claims.size());
}

}  // namespace casus::report
