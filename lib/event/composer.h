// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_COMPOSER_H
#define CASUS_EVENT_COMPOSER_H

#include <vector>

#include "event/finding.h"
#include "event/targets.h"

namespace casus::detail {

/// Makes findings of the readings of a sentence: which operators are on an
/// act, who does it to whom.
class Composer {
 public:
  /// Keeps references to all.
  Composer(const Ontology& ontology, const EventWords& words, const EventTree& tree, const Participants& participants)
      : ontology_(ontology),
        words_(words),
        tree_(tree),
        participants_(participants),
        clause_(tree, words),
        targets_(ontology, words, tree, participants, clause_) {}

  Composer(const Composer&) = delete;
  Composer& operator=(const Composer&) = delete;

  /// An act that a word tells of, below the operator words above it.
  Finding compose(const Reading&, const std::vector<Link>&) const;
  /// An operator word with no act below it that is known: "urged Uganda to be patient".
  Finding alone(std::uint32_t word, const OperatorRow&) const;
  /// What somebody says, as the claims of the article have it.
  Finding told(std::uint32_t cue, ActIndex act, const Claim&) const;
  const Clause& clause() const noexcept { return clause_; }
  const Targets& targets() const noexcept { return targets_; }

 private:
  struct Parties {
    Party actor = {};
    Party target = {};
    bool mutual = false;
  };
  void drop_loose(Parties&) const;
  void read_names(const Reading&, Parties&) const;
  Parties of_verb(const Reading&) const;
  Parties of_noun(const Reading&) const;
  Party noun_actor(std::uint32_t noun, const Arguments&) const;
  std::uint32_t infinitive_below(std::uint32_t verb) const;
  bool lacks_partner(bool mutual, bool each_other, const Party& actor, const Party& target) const;
  Party link_actor(const std::vector<Link>&, std::size_t at) const;
  Party addressee(const Link&) const;
  void set_operators(Finding&) const;
  void set_parties(Finding&, Parties) const;
  void set_domain(Finding&) const;
  void drop_own_country(Finding&) const;
  /// "The Chinese and Indian presidents met in Kazakhstan".
  void set_ground(Finding&) const;
  void finish(Finding&) const;

  const Ontology& ontology_;
  const EventWords& words_;
  const EventTree& tree_;
  const Participants& participants_;
  Clause clause_;
  Targets targets_;
};

}  // namespace casus::detail

#endif
