// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_PARTICIPANTS_H
#define CASUS_EVENT_PARTICIPANTS_H

#include <cstdint>
#include <span>
#include <vector>

#include "event/clause.h"
#include "event/event_tree.h"
#include "event/event_words.h"

namespace casus::detail {

/// Who stands at a place of a clause.
struct Party {
  std::vector<EntityId> entities = {};
  Span span = {};          ///< of the phrase; empty if there is none
  bool is_person = false;  ///< its head names a person or a group of persons
  bool by_owner = false;   ///< the entity is whose it is, not what acts
  bool is_loose = false;   ///< no row says that it stands there
  std::uint32_t word = EventTree::none;

  bool empty() const noexcept { return entities.empty() && !is_person; }
};

/// Whether somebody is among both.
bool shares_entity(const Party&, const Party&);
void remove_entities(Party& from, const Party& what);
/// Whether a place is known, and is in the country of none of two parties whose countries are all known.
bool is_foreign_ground(const Extraction&, const Party& place, const Party& a, const Party& b);

/// The entities of an article over the words of its sentences. Sentences are
/// read in their order.
class Participants {
 public:
  explicit Participants(const Extraction& found);

  void read(const EventTree&, const EventWords&);
  /// Whom the phrase with that head names, with those joined to it.
  Party party(std::uint32_t head) const;
  /// Whose it is: "Russian", "Israel's", "of Iran".
  Party owner(std::uint32_t head) const;
  /// The entity of that word and nobody else.
  Party named(std::uint32_t word) const;
  /// What stands before the noun alone: "Russian", "Israel's".
  Party holder(std::uint32_t head) const;
  /// The entity that a word belongs to, or nothing.
  std::optional<EntityId> entity_at(std::uint32_t word) const noexcept;
  /// Whether a word is part of a name of several: "Rapid Support Forces".
  bool inside_name(std::uint32_t word) const noexcept;
  bool any() const noexcept { return any_; }
  const Extraction& found() const noexcept { return found_; }

 private:
  struct Known {
    Span span = {};
    EntityId entity = {};
    MentionForm form = MentionForm::name;
  };
  static constexpr std::uint32_t nobody = ~std::uint32_t{};
  void add_party(std::uint32_t head, int depth, Party&) const;
  std::uint32_t described_by(std::uint32_t word) const;
  void add_joined_adjectives(std::uint32_t head, Party&) const;
  bool add_owner(std::uint32_t head, int depth, Party&) const;
  bool add_holder(std::uint32_t head, int depth, Party&) const;
  bool add_maker(std::uint32_t head, int depth, Party&) const;
  bool add_named(std::uint32_t word, Party&) const;
  bool may_be(std::uint32_t pronoun, std::uint32_t word) const;
  std::uint32_t antecedent(std::uint32_t pronoun) const;
  Span phrase(std::uint32_t head) const;

  const Extraction& found_;
  const EventTree* tree_ = nullptr;
  const EventWords* words_ = nullptr;
  std::vector<Known> known_;  ///< ascending
  std::size_t next_ = 0;
  std::vector<std::uint32_t> known_at_;  ///< for each word, in known_
  bool any_ = false;
};

}  // namespace casus::detail

#endif
