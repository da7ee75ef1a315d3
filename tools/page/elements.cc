// SPDX-License-Identifier: MIT
#include "page/elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus::tool {
namespace {

using Named = std::pair<std::string_view, Element>;
using enum ElementUse;
using enum ElementRole;

constexpr auto elements = [] {
  std::array all = {
      Named{"address", {block}},
      Named{"article", {block, article}},
      Named{"aside", {block, outside}},
      Named{"blockquote", {block}},
      Named{"body", {block}},
      Named{"br", {line_break}},
      Named{"caption", {block}},
      Named{"center", {block}},
      Named{"dd", {block}},
      Named{"details", {block}},
      Named{"dir", {block}},
      Named{"div", {block}},
      Named{"dl", {block}},
      Named{"dt", {block}},
      Named{"fieldset", {block}},
      Named{"figcaption", {block, ElementRole::caption}},
      Named{"figure", {block, ElementRole::caption}},
      Named{"footer", {block, outside}},
      Named{"form", {block, outside}},
      Named{"h1", {block, heading, 1}},
      Named{"h2", {block, heading, 2}},
      Named{"h3", {block, heading, 3}},
      Named{"h4", {block, heading, 4}},
      Named{"h5", {block, heading, 5}},
      Named{"h6", {block, heading, 6}},
      Named{"head", {block}},
      Named{"header", {block, header}},
      Named{"hgroup", {block}},
      Named{"hr", {block}},
      Named{"html", {block}},
      Named{"legend", {block}},
      Named{"li", {block}},
      Named{"listing", {block, preformatted}},
      Named{"main", {block, main_part}},
      Named{"menu", {block, outside}},
      Named{"nav", {block, outside}},
      Named{"ol", {block}},
      Named{"p", {block}},
      Named{"plaintext", {block, preformatted}},
      Named{"pre", {block, preformatted}},
      Named{"q", {quote}},
      Named{"search", {block, outside}},
      Named{"section", {block}},
      Named{"summary", {block}},
      Named{"table", {block}},
      Named{"tbody", {block}},
      Named{"td", {block}},
      Named{"tfoot", {block}},
      Named{"th", {block}},
      Named{"thead", {block}},
      Named{"tr", {block}},
      Named{"ul", {block}},
      Named{"xmp", {block, preformatted}},
      // Not text, not shown, or no part of what is told.
      Named{"amp-ad", {left_out}},
      Named{"amp-consent", {left_out}},
      Named{"amp-embed", {left_out}},
      Named{"amp-img", {left_out}},
      Named{"amp-lightbox", {left_out}},
      Named{"amp-sidebar", {left_out}},
      Named{"amp-sticky-ad", {left_out}},
      Named{"amp-user-notification", {left_out}},
      Named{"applet", {left_out}},
      Named{"audio", {left_out}},
      Named{"button", {left_out}},
      Named{"canvas", {left_out}},
      Named{"datalist", {left_out}},
      Named{"dialog", {left_out}},
      Named{"iframe", {left_out}},
      Named{"map", {left_out}},
      Named{"math", {left_out}},
      Named{"meter", {left_out}},
      Named{"noframes", {left_out}},
      Named{"noscript", {left_out}},
      Named{"object", {left_out}},
      Named{"progress", {left_out}},
      Named{"rp", {left_out}},
      Named{"rt", {left_out}},
      Named{"script", {left_out}},
      Named{"select", {left_out}},
      Named{"style", {left_out}},
      Named{"svg", {left_out}},
      Named{"template", {left_out}},
      Named{"textarea", {left_out}},
      Named{"title", {left_out}},
      Named{"video", {left_out}},
  };
  std::sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.first < b.first; });
  return all;
}();

}  // namespace

Element find_element(std::string_view name) noexcept {
  const auto at = std::lower_bound(elements.begin(), elements.end(), name,
                                   [](const Named& element, std::string_view n) { return element.first < n; });
  return at != elements.end() && at->first == name ? at->second : Element{};
}

ElementRole find_role(std::string_view role) noexcept {
  if (role == "main") return main_part;
  if (role == "article") return article;
  for (const std::string_view name : {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog",
                                      "form", "menu", "menubar", "navigation", "search", "tablist", "toolbar"}) {
    if (role == name) return outside;
  }
  return none;
}

}  // namespace casus::tool
