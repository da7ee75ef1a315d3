// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "casus/output.h"
#include "output/view.h"

namespace casus::inline v0 {
namespace {

// The colours of the terminal's own palette, so that they suit its background.
constexpr std::string_view bold = "\033[1m";
constexpr std::string_view dim = "\033[2m";
constexpr std::string_view cyan = "\033[36m";
constexpr std::string_view yellow = "\033[33m";
constexpr std::string_view plain = "\033[0m";

class Summary {
 public:
  Summary(const Article& article, const Extraction& found, bool colour)
      : article_(article), found_(found), colour_(colour) {}

  std::string write() {
    head();
    entities();
    claims();
    events();
    times();
    quantities();
    diagnostics();
    return std::move(out_);
  }

 private:
  template <typename... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  std::string styled(std::string_view style, std::string_view text) const {
    return colour_ ? fmt::format("{}{}{}", style, text, plain) : std::string(text);
  }
  void heading(std::string_view name, std::size_t count) {
    if (count > 0) put("\n{}\n", styled(bold, fmt::format("{} ({})", name, count)));
  }
  std::string basis(std::string_view rule, float score) const {
    return styled(dim, fmt::format("[{} {:.2f}]", detail::visible(rule), score));
  }

  void head() {
    const std::string title = detail::visible(detail::title_of(article_, found_));
    if (!title.empty()) put("{}\n", styled(bold, title));
    const std::string date = detail::published_on(article_);
    put("{}\n", styled(dim, fmt::format("{}, language {}, {} sentences", date.empty() ? "no date" : date,
                                        found_.language.code(), found_.sentences.size())));
  }

  void entities() {
    heading("Entities", found_.entities.size());
    std::size_t width = 0;
    for (const Entity& entity : found_.entities) width = std::max(width, entity.code.size());
    for (const Entity& entity : found_.entities) {
      const std::string code = fmt::format("{:<{}}", detail::visible(entity.code), std::min<std::size_t>(width, 12));
      put("  {}  {} {}\n", styled(cyan, code), detail::visible(entity.name),
          styled(dim, fmt::format("({}{}{}, {}x)", to_string(entity.kind), entity.role.empty() ? "" : ", ",
                                  detail::visible(entity.role), entity.mentions.size())));
    }
  }

  void claims() {
    heading("Claims", found_.claims.size());
    for (const Claim& claim : found_.claims) {
      put("  {}: \"{}\" {}\n", styled(cyan, detail::speaker_of(article_, found_, claim)),
          detail::joined(article_, claim.content), basis(claim.rule, claim.score));
    }
  }

  void events() {
    heading("Events", found_.events.size());
    for (const Event& event : found_.events) {
      std::string told = event.cameo;
      for (const std::string_view part : {to_string(event.status), std::string_view(event.date)}) {
        if (!told.empty() && !part.empty()) told += ", ";
        told += part;
      }
      put("  {} {}", styled(cyan, detail::names_of(found_, event.source, "somebody")),
          styled(yellow, detail::visible(event.act)));
      if (!event.target.empty()) put(" {}", styled(cyan, detail::names_of(found_, event.target, "")));
      put(" ({}) {}\n", detail::visible(told), basis(event.rule, event.score));
    }
  }

  void times() {
    heading("Times", found_.times.size());
    for (const Time& time : found_.times) {
      put("  {} = {}\n", detail::visible(article_.slice(time.span)), styled(cyan, detail::visible(time.value)));
    }
  }

  void quantities() {
    heading("Quantities", found_.quantities.size());
    for (const Quantity& quantity : found_.quantities) {
      put("  {} = {}\n", detail::visible(article_.slice(quantity.span)), styled(cyan, detail::amount_of(quantity)));
    }
  }

  void diagnostics() {
    heading("Notes", found_.diagnostics.size());
    for (const Diagnostic& diagnostic : found_.diagnostics) {
      put("  {}: {}\n", to_string(diagnostic.level), detail::visible(diagnostic.message));
    }
  }

  const Article& article_;
  const Extraction& found_;
  bool colour_;
  std::string out_;
};

}  // namespace

std::string to_terminal(const Article& article, const Extraction& found, bool colour) {
  return Summary(article, found, colour).write();
}

}  // namespace casus::inline v0
