// SPDX-License-Identifier: MIT
#include "casus/offsets.h"

#include <algorithm>

#include "utf8.h"

namespace casus::inline v0 {
namespace {

constexpr std::uint32_t stride = 64;

/// Units that a byte adds: a character counts at its first byte, and twice in
/// UTF-16 if that byte begins a sequence of four.
constexpr std::uint32_t units_of(char byte, OffsetUnit unit) noexcept {
  if (unit == OffsetUnit::byte) return 1;
  if (detail::is_continuation(byte)) return 0;
  return unit == OffsetUnit::utf16 && static_cast<unsigned char>(byte) >= 0xF0 ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view utf8, OffsetUnit unit) : text_(utf8), unit_(unit) {
  if (unit == OffsetUnit::byte) return;
  marks_.reserve(text_.size() / stride + 1);
  std::uint32_t units = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (i % stride == 0) marks_.push_back(units);
    units += units_of(text_[i], unit_);
  }
  if (text_.size() % stride == 0) marks_.push_back(units);
}

std::uint32_t OffsetMap::from_byte(std::uint32_t byte) const noexcept {
  byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
  while (!detail::is_boundary(text_, byte)) --byte;
  if (unit_ == OffsetUnit::byte) return byte;
  std::uint32_t units = marks_[byte / stride];
  for (std::uint32_t i = byte / stride * stride; i < byte; ++i) units += units_of(text_[i], unit_);
  return units;
}

std::uint32_t OffsetMap::to_byte(std::uint32_t offset) const noexcept {
  std::uint32_t byte = offset;
  if (unit_ != OffsetUnit::byte) {
    // The last mark that does not lie past the offset; then character by character.
    const auto after = std::upper_bound(marks_.begin(), marks_.end(), offset);
    byte = static_cast<std::uint32_t>(after - marks_.begin() - 1) * stride;
    std::uint32_t units = marks_[byte / stride];
    while (byte < text_.size() && units + units_of(text_[byte], unit_) <= offset)
      units += units_of(text_[byte++], unit_);
  }
  byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
  while (!detail::is_boundary(text_, byte)) --byte;
  return byte;
}

LineColumn line_column(std::string_view utf8, std::uint32_t byte) noexcept {
  byte = std::min(byte, static_cast<std::uint32_t>(utf8.size()));
  while (!detail::is_boundary(utf8, byte)) --byte;
  LineColumn at;
  for (std::size_t i = 0; i < byte; ++i) {
    const bool ends_line = utf8[i] == '\n' || (utf8[i] == '\r' && (i + 1 == utf8.size() || utf8[i + 1] != '\n'));
    if (ends_line) {
      ++at.line;
      at.column = 1;
    } else if (utf8[i] != '\r' && !detail::is_continuation(utf8[i])) {
      ++at.column;
    }
  }
  return at;
}

}  // namespace casus::inline v0
