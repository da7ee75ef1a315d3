// SPDX-License-Identifier: MIT
#include "formats/coded_event.h"

#include <algorithm>

#include <fmt/format.h>

namespace casus::formats {

const Entity* CodedEvent::place() const {
  return event.place ? &record.entities[*event.place] : nullptr;
}

std::string CodedEvent::iso_day() const {
  if (day.year.empty()) return "";
  return fmt::format("{}-{}-{}", day.year, day.month.empty() ? "01" : day.month, day.day.empty() ? "01" : day.day);
}

std::optional<Span> CodedEvent::words_of(const std::vector<Span>& spans) const {
  if (spans.empty()) return std::nullopt;
  return spans.front();
}

const std::set<std::string, std::less<>>& told_as_done() {
  static const std::set<std::string, std::less<>> statuses = {"actual", "ongoing", "historical"};
  return statuses;
}

std::vector<CodedEvent> coded_events(const Record& record, const Codes& codes,
                                     const std::set<std::string, std::less<>>& statuses) {
  std::vector<CodedEvent> rows;
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    const Event& event = record.events[i];
    if (event.cameo.empty() || !statuses.contains(event.status)) continue;
    // Who did nothing to nobody is no row in a table of dyads.
    if (event.source.empty() && event.target.empty()) continue;
    const std::string id = fmt::format("{}#{}", record.key, i);
    std::size_t pair = 0;
    for (std::size_t s = 0; s < std::max<std::size_t>(event.source.size(), 1); ++s) {
      for (std::size_t t = 0; t < std::max<std::size_t>(event.target.size(), 1); ++t) {
        CodedEvent row{.record = record, .codes = codes, .event = event};
        row.id = ++pair == 1 ? id : fmt::format("{}.{}", id, pair);
        if (s < event.source.size()) row.source = &record.entities[event.source[s]];
        if (t < event.target.size()) row.target = &record.entities[event.target[t]];
        if (row.source != nullptr) row.source_parts = codes.parts(row.source->code);
        if (row.target != nullptr) row.target_parts = codes.parts(row.target->code);
        row.day = day_of(event.date.empty() ? record.published : event.date);
        rows.push_back(std::move(row));
      }
    }
  }
  return rows;
}

Day day_of(std::string_view iso) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    return iso.size() >= at + count ? std::string(iso.substr(at, count)) : std::string();
  };
  return {digits(0, 4), digits(5, 2), digits(8, 2)};
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url);
}

std::string capitals(std::string_view utf8) {
  std::string out(utf8);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = [&](std::size_t at) { return at < out.size() ? static_cast<unsigned char>(out[at]) : 0u; };
    if (byte(i) >= 'a' && byte(i) <= 'z') {
      out[i] = static_cast<char>(byte(i) - 0x20);
    } else if (byte(i) == 0xC3 && byte(i + 1) >= 0xA0 && byte(i + 1) != 0xB7 && byte(i + 1) != 0xBF) {
      out[i + 1] = static_cast<char>(byte(i + 1) - 0x20);  // Latin-1
    } else if (byte(i) == 0xC4 || byte(i) == 0xC5) {
      // Latin Extended-A: capital and small letter side by side. The capital is
      // the even one, but from U+0139 to U+0148 and from U+0179 on the odd one.
      const unsigned letter = (byte(i) & 0x1Fu) << 6 | (byte(i + 1) & 0x3Fu);
      const bool odd = (letter >= 0x139 && letter <= 0x148) || letter >= 0x179;
      const bool alone = letter == 0x131 || letter == 0x138 || letter == 0x149 || letter == 0x178 || letter == 0x17F;
      if (!alone && (letter % 2 == 1) != odd) out[i + 1] = static_cast<char>(byte(i + 1) - 1);
    }
  }
  return out;
}

}  // namespace casus::formats
