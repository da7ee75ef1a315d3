// SPDX-License-Identifier: MIT
#include "output/html.h"

#include <fmt/format.h>

#include "casus/output.h"
#include "output/view.h"

namespace casus::detail {

std::string escaped(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    const auto byte = static_cast<unsigned char>(c);
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
      case '\'':
        out += "&#39;";
        break;
      case '\t':
      case '\n':
      case '\r':
        out += c == '\r' ? "&#13;" : std::string_view(&c, 1);
        break;
      default:
        if (byte < 0x20 || byte == 0x7F) {
          out += "\xEF\xBF\xBD";
        } else if (byte == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0) {
          out += "\xEF\xBF\xBD";
          ++i;
        } else {
          out += c;
        }
    }
  }
  return out;
}

std::string shown(std::string_view text) {
  return escaped(visible(text));
}

std::string basis(std::string_view rule, float score) {
  return fmt::format("[{}] {:.2f}", shown(rule), score);
}

std::string_view quad_class(const Event& event) noexcept {
  constexpr std::string_view classes[] = {"q0", "q1", "q2", "q3", "q4"};
  return classes[event.quad <= 4 ? event.quad : 0];
}

namespace {

std::string header(const Article& article, const Extraction& found, bool has_trees, std::string_view title) {
  const std::string date = published_on(article);
  std::string facts;
  const auto fact = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) facts += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", name, shown(value));
  };
  fact("published", date.empty() ? "date not known" : date);
  fact("language", found.language.code());
  fact("article", article.info().id);
  fact("address", article.info().url);
  return fmt::format(
      "<header class=\"page\">\n<p class=\"kicker\">casus report</p>\n<h1>{}</h1>\n<dl class=\"facts\">{}</dl>\n"
      "<nav aria-label=\"Sections\"><a href=\"#article\">Article</a> <a href=\"#graph\">Who acts upon whom</a> "
      "<a href=\"#events\">Events <b>{}</b></a> <a href=\"#claims\">Claims <b>{}</b></a> "
      "<a href=\"#entities\">Actors and places <b>{}</b></a> <a href=\"#values\">Times and amounts "
      "<b>{}</b></a>{}</nav>\n"
      "</header>\n",
      title, facts, found.events.size(), found.claims.size(), found.entities.size(),
      found.times.size() + found.quantities.size(), has_trees ? " <a href=\"#trees\">Sentences</a>" : "");
}

constexpr std::string_view legend = R"(<aside aria-labelledby="legend">
<h2 id="legend">Legend</h2>
<ul class="legend">
<li><span class="e">Actor</span> or place: hover for its kind and code</li>
<li><span class="t">Time</span> with its value</li>
<li><span class="q">Amount</span> with its unit</li>
<li><span class="c">What is said</span>, by a <span class="s">speaker</span> whose arrow leads to it, and the <span class="k">cue</span> that tells so</li>
<li><span class="v q1">Act</span>: verbal cooperation</li>
<li><span class="v q2">Act</span>: material cooperation</li>
<li><span class="v q3">Act</span>: verbal conflict</li>
<li><span class="v q4">Act</span>: material conflict</li>
<li><span class="residue">Page residue</span>: labelled, kept, not read</li>
</ul>
<p class="hint">Every mark leads to its row below, and every row back. A number is the id in the JSON record.</p>
</aside>
)";

}  // namespace

std::string_view html_legend() noexcept {
  return legend;
}

}  // namespace casus::detail

namespace casus::inline v0 {
namespace {

std::string page(const Article& article, const Extraction& found, const SyntaxLayer* syntax) {
  std::string title = detail::shown(detail::title_of(article, found));
  if (title.empty()) title = article.info().id.empty() ? "An article" : detail::shown(article.info().id);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"casus {}\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
      CASUS_VERSION, title, detail::html_style());
  out += detail::header(article, found, syntax != nullptr, title);
  out += "<main>\n<div class=\"reading\">\n";
  out += detail::html_article(article, found);
  out += detail::html_legend();
  out += "</div>\n";
  out += detail::html_graph(found);
  out += detail::html_tables(article, found);
  if (syntax != nullptr) out += detail::html_trees(*syntax);
  out += fmt::format(
      "</main>\n<footer class=\"page\">casus {}: everything above was found by a rule that is named with it.</footer>\n"
      "</body>\n</html>\n",
      CASUS_VERSION);
  return out;
}

}  // namespace

std::string to_html(const Article& article, const Extraction& found) {
  return page(article, found, nullptr);
}

std::string to_html(const Article& article, const Extraction& found, const SyntaxLayer& syntax) {
  return page(article, found, &syntax);
}

}  // namespace casus::inline v0
