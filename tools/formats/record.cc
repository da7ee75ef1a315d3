// SPDX-License-Identifier: MIT
#include "formats/record.h"

#include <utility>

namespace casus::formats {

void Record::set_text(std::string text) {
  text_ = std::make_unique<const std::string>(std::move(text));
  units_ = std::make_unique<const OffsetMap>(*text_, unit);
  codepoints_ = std::make_unique<const OffsetMap>(*text_, OffsetUnit::codepoint);
}

Span Record::bytes(Span at) const {
  return text_ ? Span{units_->to_byte(at.begin), units_->to_byte(at.end)} : Span{};
}

std::string_view Record::words(Span at) const {
  if (!text_) return {};
  const Span bytes_at = bytes(at);
  return std::string_view(*text_).substr(bytes_at.begin, bytes_at.size());
}

std::string Record::words(const std::vector<Span>& pieces) const {
  std::string all;
  if (!text_) return all;
  for (const Span piece : pieces) all.append(all.empty() ? "" : " ... ").append(words(piece));
  return all;
}

Span Record::codepoints(Span at) const {
  if (!text_ || unit == OffsetUnit::codepoint) return at;
  return codepoints_->from_bytes(bytes(at));
}

}  // namespace casus::formats
