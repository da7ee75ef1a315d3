// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_NOUN_PHRASES_H
#define CASUS_EVENT_NOUN_PHRASES_H

#include <cstdint>
#include <optional>
#include <vector>

#include "event/clauses.h"

namespace casus::detail {

/// Who stands in the subject's place: somebody, nobody ("gisteren", "in Parijs"
/// stand there), or words that no table knows.
struct Subject {
  enum Kind : std::uint8_t { found, nobody, unclear };
  Kind kind = nobody;
  std::uint32_t participant = 0;
};

/// Finds participants by their place in a clause. Every look-ahead is bounded.
class NounPhrases {
 public:
  NounPhrases(const SentenceWords& s, const Clause& clause) : s_(s), clause_(clause) {}

  /// The head of the phrase that ends before `end`, over adverbs, times and
  /// prepositional phrases.
  Subject subject_before(std::uint32_t end) const;
  /// The actor that begins at `begin`, with no more than a determiner before
  /// it, or a title before a person.
  Subject subject_after(std::uint32_t begin) const;
  /// The first participant behind `from`, up to a preposition.
  std::optional<std::uint32_t> object_after(std::uint32_t from) const;
  /// The first participant behind `from` that no preposition governs.
  std::optional<std::uint32_t> bare_object(std::uint32_t from, std::uint32_t verb) const;
  /// The participant behind one of these prepositions.
  std::optional<std::uint32_t> object_of(const std::vector<std::uint64_t>& prepositions, std::uint32_t from) const;
  /// Who did it, in a passive.
  std::optional<std::uint32_t> agent() const;

  /// This participant and those that a conjunction joins to it.
  std::vector<std::uint32_t> joined_before(std::uint32_t participant) const;
  std::vector<std::uint32_t> joined_after(std::uint32_t participant) const;

  /// "Russian" weapons, "Russia's" weapons.
  bool is_modifier(std::uint32_t participant) const;

 private:
  struct Left {
    std::uint32_t first = 0;  ///< where the phrase begins
    std::optional<std::uint32_t> preposition = {};
  };
  Left left_of(std::uint32_t participant, int joined = 3) const;
  bool is_owned(std::uint32_t preposition) const;
  std::optional<std::uint32_t> preposition_before(std::uint32_t end) const;
  std::optional<std::uint32_t> next_participant(std::uint32_t from, std::uint32_t most) const;
  std::uint32_t head_of(std::uint32_t participant) const;
  bool can_act(std::uint32_t participant) const;
  bool can_be_target(std::uint32_t participant) const;
  const Participant& at(std::uint32_t participant) const { return s_.participants[participant]; }

  const SentenceWords& s_;
  const Clause& clause_;
};

}  // namespace casus::detail

#endif
