// SPDX-License-Identifier: MIT
#include "event/event_status.h"

#include <algorithm>
#include <utility>

namespace casus::detail {
namespace {

bool is_ongoing(const EventTree& tree, std::uint32_t word) {
  const Features f = tree[word].features;
  const bool progressive =
      f.verb_form == VerbForm::gerund || (f.verb_form == VerbForm::participle && f.tense == Tense::present);
  return progressive && tree.child(word, Relation::aux) != EventTree::none;
}

/// "sent troops to fight", "a plan to attack": not said to have been done.
bool is_purpose(const EventTree& tree, std::uint32_t word) {
  const Relation r = tree.relation(word);
  return tree[word].features.verb_form == VerbForm::infinitive && (r == Relation::advcl || r == Relation::acl);
}

void weaken(Status& status, Status to) {
  // the further down this list, the less it says of what happened
  constexpr Status order[] = {Status::actual,      Status::ongoing,    Status::planned,
                              Status::demanded,    Status::threatened, Status::hypothetical,
                              Status::conditional, Status::denied,     Status::negated};
  const auto rank = [&](Status s) { return std::find(std::begin(order), std::end(order), s); };
  if (rank(to) > rank(status)) status = to;
}

}  // namespace

void set_status(const Ontology& ontology, const EventTree& tree, const Clause& clause, const Participants& participants,
                Finding& f) {
  const std::uint16_t inner = f.row == nullptr ? std::uint16_t{0} : clause.small_words(f.word);
  bool inner_negated = (inner & clause_word::negation) != 0;
  std::uint16_t outer = 0;
  bool outer_negated = false;
  bool below_operator = !f.operators.empty();
  const Link* teller = nullptr;
  for (const Link& l : f.links) {
    const Operator& op = ontology[l.row->op];
    const std::uint16_t small = clause.small_words(l.word);
    const bool tells = op.transparent && (l.is_clause || l.row->complement.has(argument::clause)) && f.row != nullptr;
    if (tells && !op.status) {
      teller = &l;
      break;  // what is above it says when it was said
    }
    outer |= small;
    if ((small & clause_word::negation) != 0) outer_negated = !outer_negated;
    if (op.status) weaken(f.status, *op.status);
  }
  std::uint16_t at_act = below_operator ? outer : static_cast<std::uint16_t>(inner | outer);
  // "would" is what will be only where somebody said so
  constexpr std::uint16_t would = clause_word::future | clause_word::possible;
  if ((at_act & would) == would)
    at_act &= static_cast<std::uint16_t>(~(teller == nullptr ? clause_word::future : clause_word::possible));
  const bool negated = below_operator ? outer_negated : inner_negated != outer_negated;
  const auto reject = ontology.find_operator("reject");
  const auto intend = ontology.find_operator("intend");
  const auto demand = ontology.find_operator("demand");
  if (below_operator && inner_negated && reject && !ontology[f.operators.front()].other_is_actor) {
    f.operators.front() = *reject;  // "vowed not to negotiate"
  }
  if (!below_operator && (at_act & clause_word::future) != 0) {
    if (negated && reject) {
      f.operators.push_back(*reject);
      return;
    }
    if (intend && !f.fallback) f.operators.push_back(*intend);
    weaken(f.status, Status::planned);
  } else if (!below_operator && !negated && (at_act & clause_word::obliged) != 0) {
    Party speaker = teller == nullptr ? Party{} : participants.party(clause.doer(teller->word));
    const bool same = std::any_of(speaker.entities.begin(), speaker.entities.end(), [&](EntityId id) {
      return std::find(f.source.entities.begin(), f.source.entities.end(), id) != f.source.entities.end();
    });
    if (demand && !speaker.entities.empty() && !same) {
      f.operators.push_back(*demand);
      if (!f.source.entities.empty()) f.target = std::move(f.source);
      f.source = std::move(speaker);
      return;
    }
    weaken(f.status, Status::demanded);
  } else if ((at_act & clause_word::future) != 0) {
    weaken(f.status, Status::planned);
  }
  if (f.row != nullptr && f.links.empty() && is_purpose(tree, f.word)) weaken(f.status, Status::planned);
  if ((at_act & clause_word::possible) != 0 || (at_act & clause_word::doubt) != 0)
    weaken(f.status, Status::hypothetical);
  if (((inner | outer) & clause_word::condition) != 0) weaken(f.status, Status::conditional);
  if (negated) weaken(f.status, Status::negated);
  if (f.status == Status::actual && is_ongoing(tree, f.word)) f.status = Status::ongoing;
}

}  // namespace casus::detail
