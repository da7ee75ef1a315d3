// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_TARGETS_H
#define CASUS_EVENT_TARGETS_H

#include <cstdint>

#include "event/finding.h"

namespace casus::detail {

/// To whom an act of a sentence is done, and where. A party may be empty.
class Targets {
 public:
  /// Keeps references to all.
  Targets(const Ontology& ontology, const EventWords& words, const EventTree& tree, const Participants& participants,
          const Clause& clause)
      : ontology_(ontology), words_(words), tree_(tree), participants_(participants), clause_(clause) {}

  /// Where the row of a verb says that it stands, else where targets stand;
  /// never the actor by what is his.
  Party of_verb(const Reading&, const Party& actor) const;
  /// Of whom the clause below a verb tells: "said France would".
  Party in_content(std::uint32_t verb) const;
  /// The known entity that stands nearest behind a word and below it, not in
  /// another clause: "mobilised reservists for a war against Iraq".
  Party near(std::uint32_t word) const;
  /// The country where it is done: "rioted at a jail in northern Israel"; else
  /// that of those who do it.
  Party setting(const Finding&) const;
  /// Whether both do it to each other.
  bool is_mutual(const Reading&) const;

 private:
  Party behind_preposition(std::uint32_t word, const Arguments& target) const;
  Party in_free_relative(std::uint32_t verb) const;
  Party home(const Party&) const;
  bool hangs_below(std::uint32_t word, std::uint32_t top) const;
  bool tells(std::uint32_t word) const;

  const Ontology& ontology_;
  const EventWords& words_;
  const EventTree& tree_;
  const Participants& participants_;
  const Clause& clause_;
};

}  // namespace casus::detail

#endif
