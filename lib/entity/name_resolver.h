// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAME_RESOLVER_H
#define CASUS_ENTITY_NAME_RESOLVER_H

#include <optional>
#include <vector>

#include "casus/entity.h"
#include "entity/catalogue.h"
#include "entity/name_hits.h"
#include "entity/name_neighbours.h"
#include "entity/unknown_persons.h"

namespace casus::detail {

/// The second pass over an article: decides what each hit is, in the order of
/// the text, and gathers the mentions of each entity.
class NameResolver {
 public:
  NameResolver(const TextLayer&, const Catalogue&, const NameHits&);
  /// The entities in the order of their first mention.
  std::vector<Entity> run();

 private:
  static constexpr std::size_t no_entity = static_cast<std::size_t>(-1);

  /// What is known of an actor in this article.
  struct Known {
    bool named = false;      ///< by a form that needs no help
    bool mentioned = false;  ///< so far
    std::uint32_t last_token = 0;
    std::uint32_t full_names = 0;       ///< in the whole article
    std::uint32_t first_full_name = 0;  ///< the token of the first of them
    std::uint32_t full_name_until = 0;  ///< the sentence behind the last full name so far
    std::size_t entity = no_entity;     ///< its place in entities_
  };
  struct Reading {
    std::uint32_t actor = 0;
    const Alias* alias = nullptr;
    bool certain = false;  ///< needs nothing else from the article
  };

  std::optional<Reading> best_reading(const NameHit&) const;

  void name_the_certain();
  void resolve(std::size_t hit);
  void resolve_surname(std::size_t hit);
  std::optional<std::uint32_t> named_bearer(const NameHit&, const Title*) const;
  void resolve_description(const NameHit&, const Alias&);
  void join_unknown(std::size_t hit);
  void add_noun_after(std::size_t hit, const Reading&);
  void add_noun_before(std::size_t hit, const Reading&);
  bool held(std::uint32_t actor, const Title&) const noexcept;

  void add_office(const Reading&, const Title&, Span);
  void add_group(const Reading&, const GroupNoun&, Span);
  Entity& entity_of(std::uint32_t actor);
  void mention(std::uint32_t actor, const NameHit&, MentionForm, std::string_view rule);
  void mention(Entity&, Span, MentionForm, std::string_view rule);

  const TextLayer& text_;
  const Catalogue& catalogue_;
  const std::vector<NameHit>& hits_;
  NameNeighbours beside_;
  UnknownPersons unknown_;
  std::vector<std::optional<Reading>> readings_;  ///< of each hit
  std::unordered_map<std::uint32_t, Known> known_;
  std::unordered_map<std::string, std::size_t> entity_of_group_;
  std::unordered_map<std::uint32_t, std::size_t> entity_of_unknown_;  ///< by their place in unknown_
  std::vector<Entity> entities_;
  std::uint32_t end_of_last_ = 0;  ///< byte where the last mention ends
};

}  // namespace casus::detail

#endif
