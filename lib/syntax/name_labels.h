// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_NAME_LABELS_H
#define CASUS_SYNTAX_NAME_LABELS_H

#include <cstddef>
#include <cstdint>

#include "casus/syntax.h"

namespace casus::detail {

/// What the name tagger chooses from, numbered: 0 is outside; each type has
/// four labels, for its first, a further, its last and its only word.
using NameLabel = std::uint8_t;
inline constexpr std::size_t name_labels = 1 + 4 * name_type_count;
inline constexpr NameLabel outside_name = 0;

constexpr NameLabel name_label(NamePart part, std::size_t type) noexcept {
  if (part == NamePart::outside) return outside_name;
  return static_cast<NameLabel>(1 + 4 * type + static_cast<std::size_t>(part) - 1);
}
constexpr NameLabel name_label(NameTag tag) noexcept {
  return name_label(tag.part, static_cast<std::size_t>(tag.type));
}
constexpr NamePart part_of(NameLabel label) noexcept {
  return label == outside_name ? NamePart::outside : static_cast<NamePart>((label - 1) % 4 + 1);
}
/// Its type; of outside_name, one more than the last.
constexpr std::size_t type_of(NameLabel label) noexcept {
  return label == outside_name ? name_type_count : static_cast<std::size_t>(label - 1) / 4;
}
constexpr NameTag name_tag(NameLabel label) noexcept {
  if (label == outside_name) return {};
  return {part_of(label), static_cast<NameType>(type_of(label))};
}

/// A name goes on behind this word.
constexpr bool goes_on(NameLabel label) noexcept {
  return part_of(label) == NamePart::begin || part_of(label) == NamePart::inside;
}
/// The word goes on with a name that began before it.
constexpr bool continues(NameLabel label) noexcept {
  return part_of(label) == NamePart::inside || part_of(label) == NamePart::last;
}
/// Whether one label may follow another.
constexpr bool may_follow(NameLabel before, NameLabel label) noexcept {
  if (goes_on(before) != continues(label)) return false;
  return !goes_on(before) || type_of(before) == type_of(label);
}

/// Weights of one label behind another are shared by all that mean the same:
/// behind a name it matters what the name was, not how many words it had.
/// Number of the weight for `label` behind `before`, where may_follow().
constexpr std::size_t name_move(NameLabel before, NameLabel label) noexcept {
  const std::size_t closed = type_of(before) == name_type_count ? 0 : 1 + type_of(before);
  if (!goes_on(before)) return closed * name_labels + label;
  return before * name_labels + label + (name_type_count + 1) * name_labels;
}
inline constexpr std::size_t name_moves = (name_type_count + 1 + name_labels) * name_labels;

}  // namespace casus::detail

#endif
