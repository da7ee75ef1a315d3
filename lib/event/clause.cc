// SPDX-License-Identifier: MIT
#include "event/clause.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t none = EventTree::none;

bool is_subject(Relation r) {
  return r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::nsubj_outer;
}

bool is_oblique(Relation r) {
  return r == Relation::obl || r == Relation::obl_arg || r == Relation::obl_agent || r == Relation::nmod;
}

}  // namespace

bool Clause::is_bare_participle(std::uint32_t verb) const {
  const Features f = tree_[verb].features;
  if (f.verb_form != VerbForm::participle || f.tense == Tense::present) return false;
  return tree_.child(verb, Relation::aux) == none && tree_.child(verb, Relation::cop) == none;
}

bool Clause::is_progressive(std::uint32_t verb) const {
  const Features f = tree_[verb].features;
  return f.verb_form == VerbForm::gerund || (f.verb_form == VerbForm::participle && f.tense == Tense::present);
}

bool Clause::is_passive(std::uint32_t verb, int steps) const {
  const bool object = tree_.child(verb, Relation::obj) != none;
  for (const std::uint32_t c : tree_.children(verb)) {
    const Relation r = tree_.relation(c);
    if (r == Relation::aux_pass) return true;
    // a verb that is finite or has an object of its own is none, whatever its subject was taken for
    const bool finite = tree_[verb].features.verb_form == VerbForm::finite;
    if ((r == Relation::nsubj_pass || r == Relation::obl_agent) && !object && !finite && !is_progressive(verb))
      return true;
  }
  if (!is_bare_participle(verb) || object) return false;
  const Relation r = tree_.relation(verb);
  if (r == Relation::acl || r == Relation::amod || r == Relation::advcl) return true;
  if (r != Relation::conj || tree_.head(verb) == none || own_subject(verb) != none || steps > most_steps) return false;
  return tree_.is_verb(tree_.head(verb)) && is_passive(tree_.head(verb), steps + 1);
}

std::uint32_t Clause::referent(std::uint32_t word) const {
  if (word == none || tree_[word].features.pron_type != PronType::relative) return word;
  for (std::uint32_t at = word, steps = 0; at != none && steps < most_steps; at = tree_.head(at), ++steps) {
    if (tree_.relation(at) == Relation::acl_relcl || tree_.relation(at) == Relation::acl) {
      return tree_.head(at) == none ? word : tree_.head(at);
    }
  }
  return word;
}

template <typename Is>
std::uint32_t Clause::on_auxiliary(std::uint32_t verb, Is is) const {
  for (const std::uint32_t c : tree_.children(verb)) {
    if (tree_.relation(c) != Relation::aux && tree_.relation(c) != Relation::aux_pass) continue;
    for (const std::uint32_t below : tree_.children(c)) {
      if (is(below)) return below;
    }
  }
  return none;
}

/// "Today" is no subject, whatever the parser says; in "the council today" it stands for one.
bool Clause::is_time_alone(std::uint32_t word) const {
  return (words_.classes_of(tree_.hash(word)) & clause_word::time) != 0 &&
         tree_.child(word, Relation::compound) == none;
}

std::uint32_t Clause::own_subject(std::uint32_t verb) const {
  for (const std::uint32_t c : tree_.children(verb)) {
    if (is_subject(tree_.relation(c)) && !is_time_alone(c)) return c;
  }
  return on_auxiliary(verb, [&](std::uint32_t c) { return is_subject(tree_.relation(c)); });
}

std::uint32_t Clause::subject(std::uint32_t verb, int steps) const {
  const std::uint32_t own = own_subject(verb);
  return own != none ? referent(own) : inherited_subject(verb, steps);
}

std::uint32_t Clause::inherited_subject(std::uint32_t verb, int steps) const {
  const std::uint32_t above = tree_.head(verb);
  if (above == none || steps > most_steps) return none;
  switch (tree_.relation(verb)) {
    case Relation::xcomp: {
      // "urged Uganda to repatriate", but "promised Uganda to repatriate"
      const std::uint32_t object = tree_.child(above, Relation::obj);
      if (object != none && object != verb && !is_passive(above, 0)) {
        const auto rows = words_.operator_words.find(tree_.hash(above));
        const bool own_promise = !rows.empty() && words_.operators[rows.front()].subject_controls != 0;
        if (!own_promise) return referent(object);
      }
      return subject(above, steps + 1);
    }
    case Relation::advcl:
      // "since Russia invaded": such a clause has a subject of its own, seen or not
      if (tree_[verb].features.verb_form == VerbForm::finite) return none;
      [[fallthrough]];
    case Relation::conj:
    case Relation::ccomp:
    case Relation::csubj:
      return tree_.is_noun(above) && tree_.relation(verb) != Relation::conj && own_subject(above) == none
                 ? none
                 : subject(above, steps + 1);
    case Relation::amod:
      return above;
    case Relation::acl:
    case Relation::acl_relcl: {
      if (tree_[verb].features.verb_form != VerbForm::infinitive) return above;
      // "its plan to attack": whoever has the plan, or does something with it
      const std::uint32_t owner = tree_.child(above, Relation::nmod_poss);
      if (owner != none) return owner;
      // "described it as an attempt to": not the one who describes
      if ((words_.classes_of(tree_.preposition(above)) & clause_word::topic) != 0) return none;
      const std::uint32_t governor = tree_.head(above);
      return governor != none && tree_.is_verb(governor) && tree_.relation(above) != Relation::nsubj
                 ? subject(governor, steps + 1)
                 : none;
    }
    default:
      return none;
  }
}

std::uint32_t Clause::second_subject(std::uint32_t verb) const {
  bool first = true;
  for (const std::uint32_t c : tree_.children(verb)) {
    if (!is_subject(tree_.relation(c)) || is_time_alone(c)) continue;
    if (!first && tree_[c].features.pron_type != PronType::relative) return c;
    first = false;
  }
  return none;
}

std::uint32_t Clause::stray_object(std::uint32_t verb) const {
  const std::uint32_t subject = own_subject(verb);
  const std::uint32_t stray = on_auxiliary(verb, [&](std::uint32_t c) {
    const Relation r = tree_.relation(c);
    return c != subject && (r == Relation::obj || r == Relation::iobj || is_subject(r));
  });
  return stray != none ? stray : second_subject(verb);
}

std::uint32_t Clause::doer(std::uint32_t verb) const {
  if (!is_passive(verb)) return subject(verb);
  for (const std::uint32_t c : tree_.children(verb)) {
    if (tree_.relation(c) == Relation::obl_agent) return referent(c);
  }
  for (const std::uint32_t c : tree_.children(verb)) {
    if (!is_oblique(tree_.relation(c))) continue;
    if ((words_.classes_of(tree_.preposition(c)) & clause_word::agent) != 0) return referent(c);
  }
  return none;
}

std::uint32_t Clause::undergoer(std::uint32_t verb) const {
  if (is_passive(verb)) return subject(verb);
  const std::uint32_t object = tree_.child(verb, Relation::obj);
  if (object != none) return referent(object);
  // the parser may take the object for a second subject
  if (const std::uint32_t second = second_subject(verb); second != none) return second;
  const std::uint32_t first = own_subject(verb);
  // "the village that soldiers burnt": the pronoun may be left out
  const bool relative = tree_.relation(verb) == Relation::acl_relcl;
  const bool gap = relative && first != none && tree_[first].features.pron_type != PronType::relative;
  return gap ? tree_.head(verb) : matrix_object(verb);
}

/// "Dreigt zijn steun op te schorten": what stands before an infinitive may hang
/// on the verb above, of which it is no object.
std::uint32_t Clause::matrix_object(std::uint32_t verb) const {
  const std::uint32_t above = tree_.head(verb);
  const bool infinitive = tree_[verb].features.verb_form == VerbForm::infinitive;
  if (above == none || !infinitive || tree_.relation(verb) != Relation::xcomp) return none;
  const auto rows = words_.operator_words.find(tree_.hash(above));
  if (rows.empty() || words_.operators[rows.front()].subject_controls == 0) return none;
  const std::uint32_t object = tree_.child(above, Relation::obj);
  return object != none && above < object && object < verb ? referent(object) : none;
}

std::uint32_t Clause::oblique(std::uint32_t word, const Arguments& arguments) const {
  if (word == none || !arguments.has_prepositions()) return none;
  for (const std::uint32_t c : tree_.children(word)) {
    if (is_oblique(tree_.relation(c)) && words_.takes(arguments, tree_.preposition(c))) return referent(c);
  }
  return none;
}

std::uint16_t Clause::small_words(std::uint32_t word) const {
  std::uint16_t classes = 0;
  for (const std::uint32_t c : tree_.children(word)) {
    switch (tree_.relation(c)) {
      case Relation::advmod:
      case Relation::aux:
      case Relation::aux_pass:
      case Relation::det:
      case Relation::mark:
      case Relation::cop:
        classes |= words_.classes_of(tree_.hash(c));
        break;
      default:
        break;
    }
  }
  return classes;
}

}  // namespace casus::detail
