// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_TAGGED_ENTITIES_H
#define CASUS_ENTITY_TAGGED_ENTITIES_H

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "casus/entity.h"
#include "entity/article_mentions.h"
#include "entity/article_words.h"
#include "entity/tagged_names.h"

namespace casus::detail {

/// Adds the names that no table knows to the entities of an article: persons,
/// with their surnames alone; organisations, with the acronym in brackets
/// behind them; places and others. What the tables found stays, but for a word
/// that begins a longer name of a person.
class TaggedEntities {
 public:
  /// Keeps references to all of them.
  TaggedEntities(const ArticleWords&, const std::vector<TaggedName>&, std::vector<Entity>&);
  void run();

 private:
  /// Somebody who has a name, and the sentences that name him in full.
  struct Bearer {
    std::uint32_t entity = 0;
    std::vector<std::uint32_t> sentences = {};
  };
  using Bearers = std::unordered_map<std::uint64_t, std::vector<Bearer>>;
  /// How a name lies to what the tables found.
  enum class Room : std::uint8_t { free, holds_start, holds_some, taken };

  Room room_of(const TaggedName&) const;
  void know_persons();
  void know(std::uint32_t entity, std::uint64_t given, std::uint64_t surname, std::uint32_t sentence);
  void add_full_name(const TaggedName&);
  void note_acting(const TaggedName&);
  void take_from_place(const TaggedName&);
  void add_part_of_name(const TaggedName&);
  void add_other(const TaggedName&);
  bool extend_to_branch(const TaggedName&);
  std::optional<std::uint32_t> longer_name(const TaggedName&) const;
  void know_short_names(const TaggedName&, std::uint32_t entity);
  void add_acronym(const TaggedName&, std::uint32_t entity);
  void clear_start(const TaggedName&);
  void move_surnames();
  static std::optional<std::uint32_t> choose(const Bearers&, std::uint64_t name, std::uint32_t sentence);
  std::uint32_t create(EntityKind, Span);
  void mention(std::uint32_t entity, Span, std::string_view rule);

  const ArticleWords& words_;
  const std::vector<TaggedName>& names_;
  std::vector<Entity>& entities_;
  const ArticleMentions found_;
  Bearers by_surname_;
  Bearers by_given_name_;
  std::unordered_set<std::uint64_t> acting_;  ///< words that are a subject, an object or a name beside a noun
  static constexpr std::uint32_t ambiguous = 0xFFFFFFFF;
  std::unordered_map<std::uint64_t, std::uint32_t> by_short_name_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_name_;  ///< what is no person, by TaggedName::key
};

}  // namespace casus::detail

#endif
