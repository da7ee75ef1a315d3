// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_CLAUSE_H
#define CASUS_EVENT_CLAUSE_H

#include <cstdint>

#include "event/event_tree.h"
#include "event/event_words.h"

namespace casus::detail {

/// Who does it and to whom, of a verb: the heads of the phrases that stand
/// there, or would stand there if the sentence were written out. Every answer
/// may be EventTree::none.
class Clause {
 public:
  /// Keeps references to both.
  Clause(const EventTree& tree, const EventWords& words) : tree_(tree), words_(words) {}

  bool is_passive(std::uint32_t verb) const { return is_passive(verb, 0); }
  /// The subject, its own or that of the verb which governs it; in a passive the undergoer.
  std::uint32_t subject(std::uint32_t verb) const { return subject(verb, 0); }
  /// Whoever acts: the subject, and "by" whom in a passive.
  std::uint32_t doer(std::uint32_t verb) const;
  std::uint32_t undergoer(std::uint32_t verb) const;
  /// An object that the parser hung on the auxiliary, "heeft Qatar en Egypte bedankt",
  /// or took for a second subject: "heeft Ecuador een ultimatum gesteld".
  std::uint32_t stray_object(std::uint32_t verb) const;
  /// What a relative pronoun stands for; other words stand for themselves.
  std::uint32_t referent(std::uint32_t word) const;
  /// A dependent behind one of the prepositions.
  std::uint32_t oblique(std::uint32_t word, const Arguments&) const;
  /// The classes of the small words at a verb or noun: negation, "will", "if".
  std::uint16_t small_words(std::uint32_t word) const;

 private:
  static constexpr int most_steps = 8;
  bool is_passive(std::uint32_t verb, int steps) const;
  std::uint32_t subject(std::uint32_t verb, int steps) const;
  std::uint32_t inherited_subject(std::uint32_t verb, int steps) const;
  std::uint32_t own_subject(std::uint32_t verb) const;
  std::uint32_t matrix_object(std::uint32_t verb) const;
  std::uint32_t second_subject(std::uint32_t verb) const;
  bool is_time_alone(std::uint32_t word) const;
  /// What the parser hung on the auxiliary of a verb, if it is what is asked for.
  template <typename Is>
  std::uint32_t on_auxiliary(std::uint32_t verb, Is) const;
  bool is_progressive(std::uint32_t verb) const;
  bool is_bare_participle(std::uint32_t verb) const;

  const EventTree& tree_;
  const EventWords& words_;
};

}  // namespace casus::detail

#endif
