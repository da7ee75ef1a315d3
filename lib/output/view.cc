// SPDX-License-Identifier: MIT
#include "output/view.h"

#include <algorithm>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "utf8.h"

namespace casus::detail {
namespace {

/// Characters that do something instead of showing something: controls of
/// terminals, and those with which a text can pretend to be another one.
constexpr bool acts(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x061C || c == 0xFEFF;
}

constexpr bool is_space(char32_t c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string_view title_of(const Article& article, const Extraction& found) {
  const auto title = std::find_if(found.blocks.begin(), found.blocks.end(),
                                  [](const Block& block) { return block.label == BlockLabel::title; });
  return title == found.blocks.end() ? std::string_view() : article.slice(title->span);
}

std::string published_on(const Article& article) {
  if (!article.info().published) return {};
  const Date date = *article.info().published;
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string visible(std::string_view utf8) {
  std::string out;
  bool space = false;
  while (!utf8.empty()) {
    // Names come from extractors, which nobody keeps from bad bytes.
    const bool broken = find_invalid_utf8(utf8.substr(0, 4)) == 0;
    const CodePoint c = broken ? CodePoint{.value = 0xFFFD, .bytes = 1} : decode(utf8.data());
    if (is_space(c.value)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      out += broken || acts(c.value) ? std::string_view("\xEF\xBF\xBD") : utf8.substr(0, c.bytes);
    }
    utf8.remove_prefix(c.bytes);
  }
  return out;
}

std::string clipped(std::string_view utf8, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t n = 0; at < utf8.size(); ++n) {
    if (n + 1 == most) return std::string(utf8.substr(0, at)) + "\u2026";
    do ++at;
    while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80);
  }
  return std::string(utf8);
}

std::string names_of(const Extraction& found, const std::vector<EntityId>& actors, std::string_view nobody) {
  if (actors.empty()) return std::string(nobody);
  std::string out;
  for (const EntityId actor : actors) {
    if (!out.empty()) out += ", ";
    out += visible(found[actor].name);
  }
  return out;
}

std::string speaker_of(const Article& article, const Extraction& found, const Claim& claim) {
  if (claim.speaker) return visible(found[*claim.speaker].name);
  if (claim.speaker_span) return visible(article.slice(*claim.speaker_span));
  return "somebody";
}

std::string joined(const Article& article, const std::vector<Span>& pieces) {
  std::string out;
  for (const Span piece : pieces) {
    if (!out.empty()) out += " \u2026 ";
    out += visible(article.slice(piece));
  }
  return out;
}

std::string amount_of(const Quantity& quantity) {
  const std::string_view about = quantity.approximate ? "about " : "";
  if (quantity.low == quantity.high) return fmt::format("{}{} {}", about, quantity.value, visible(quantity.unit));
  return fmt::format("{}{} to {} {}", about, quantity.low, quantity.high, visible(quantity.unit));
}

}  // namespace casus::detail
