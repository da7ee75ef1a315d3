// SPDX-License-Identifier: MIT
#include "support/describe.h"

#include <algorithm>

#include <fmt/format.h>

namespace casus_test {
namespace {

std::string quoted(const casus::Article& article, casus::Span span) {
  std::string text(article.slice(span));
  std::replace(text.begin(), text.end(), '\n', ' ');
  return '"' + text + '"';
}

/// The first so many characters of a block; it may be long.
std::string beginning(const casus::Article& article, casus::Span span, std::size_t characters) {
  const std::string_view text = article.slice(span);
  std::size_t end = 0;
  while (end < text.size() && (characters > 0 || (text[end] & 0xC0) == 0x80)) {
    if ((text[end] & 0xC0) != 0x80) --characters;
    ++end;
  }
  const casus::Span head{span.begin, span.begin + static_cast<std::uint32_t>(end)};
  return quoted(article, head);
}

std::string pieces(const casus::Article& article, const std::vector<casus::Span>& spans) {
  std::vector<std::string> parts;
  for (const casus::Span span : spans) parts.push_back(quoted(article, span));
  return fmt::format("{}", fmt::join(parts, " ... "));
}

std::string describe_entity(const casus::Article& article, const casus::Entity& entity) {
  std::vector<std::string> forms;
  for (const casus::Mention& mention : entity.mentions) {
    std::string form = quoted(article, mention.span);
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
  }
  return fmt::format("entity {} {} {}: {}", to_string(entity.kind), entity.code.empty() ? "-" : entity.code,
                     entity.name, fmt::join(forms, ", "));
}

std::string describe_claim(const casus::Article& article, const casus::Extraction& found, const casus::Claim& claim) {
  std::string speaker = "-";
  if (claim.speaker) {
    speaker = found[*claim.speaker].name;
  } else if (claim.speaker_span) {
    speaker = quoted(article, *claim.speaker_span);
  }
  return fmt::format("claim {} {} {} {}: {}", to_string(claim.type), claim.act.empty() ? "-" : claim.act, speaker,
                     claim.cue.empty() ? "-" : pieces(article, claim.cue), pieces(article, claim.content));
}

std::string describe_event(const casus::Article& article, const casus::Extraction& found, const casus::Event& event) {
  const auto codes = [&](const std::vector<casus::EntityId>& actors) {
    std::vector<std::string> parts;
    for (const casus::EntityId id : actors) parts.push_back(found[id].code.empty() ? found[id].name : found[id].code);
    return parts.empty() ? std::string("-") : fmt::format("{}", fmt::join(parts, "+"));
  };
  return fmt::format("event {} {} {} {} -> {} {}{}{}", event.act, event.cameo, to_string(event.status),
                     codes(event.source), codes(event.target), quoted(article, event.trigger),
                     event.date.empty() ? "" : " ", event.date);
}

}  // namespace

std::vector<std::string> describe(const casus::Article& article, const casus::Extraction& found) {
  std::vector<std::string> lines;
  for (const casus::Block& block : found.blocks) {
    lines.push_back(fmt::format("block {} {}", to_string(block.label), beginning(article, block.span, 60)));
  }
  for (const casus::Entity& entity : found.entities) lines.push_back(describe_entity(article, entity));
  for (const casus::Time& time : found.times) {
    lines.push_back(fmt::format("time {} {} {}", to_string(time.type), time.value, quoted(article, time.span)));
  }
  for (const casus::Quantity& quantity : found.quantities) {
    const std::string value = quantity.low == quantity.high ? fmt::format("{}", quantity.value)
                                                            : fmt::format("{}-{}", quantity.low, quantity.high);
    lines.push_back(fmt::format("quantity {}{} {} {}{}", quantity.approximate ? "~" : "", value, quantity.unit,
                                quantity.of.empty() ? "" : quantity.of + " ", quoted(article, quantity.span)));
  }
  for (const casus::Claim& claim : found.claims) lines.push_back(describe_claim(article, found, claim));
  for (const casus::Event& event : found.events) lines.push_back(describe_event(article, found, event));
  return lines;
}

}  // namespace casus_test
