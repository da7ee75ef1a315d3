// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_ARTICLE_MENTIONS_H
#define CASUS_ENTITY_ARTICLE_MENTIONS_H

#include <cstdint>
#include <span>
#include <vector>

#include "casus/entity.h"

namespace casus::detail {

/// A mention and where it lies among the entities of an article.
struct PlacedMention {
  Span span = {};
  std::uint32_t entity = 0;
  std::uint32_t mention = 0;  ///< in the entity's own list
};

/// All mentions of an article in the order of the text, as they were when this
/// was made.
class ArticleMentions {
 public:
  explicit ArticleMentions(const std::vector<Entity>&);

  const std::vector<PlacedMention>& all() const noexcept { return mentions_; }
  /// Those that overlap a span, from the first to the last of them; mentions
  /// between them may not.
  std::span<const PlacedMention> around(Span) const noexcept;

 private:
  std::vector<PlacedMention> mentions_;
  std::vector<std::uint32_t> furthest_;  ///< the furthest end up to each mention
};

/// A country or a place in one.
inline bool is_location(const Entity& entity) noexcept {
  return entity.kind == EntityKind::country || entity.kind == EntityKind::place;
}

}  // namespace casus::detail

#endif
