// SPDX-License-Identifier: MIT
#include "event/targets.h"

#include <algorithm>
#include <utility>

#include "entity/article_mentions.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t none = EventTree::none;
constexpr int deepest_loose = 4;  ///< heads between an act and an entity that no row says is its target

}  // namespace

/// Whether a word is one of reporting: "said", "according to".
bool Targets::tells(std::uint32_t word) const {
  const auto rows = words_.operator_words.find(tree_.hash(word));
  if (rows.empty()) return false;
  const OperatorRow& row = words_.operators[rows.front()];
  return ontology_[row.op].transparent && row.complement.has(argument::clause);
}

Party Targets::in_content(std::uint32_t word) const {
  for (const std::uint32_t c : tree_.children(word)) {
    const Relation r = tree_.relation(c);
    // "..., police said" says who told it
    if (tells(c)) continue;
    const bool clause = r == Relation::advcl && tree_[c].features.verb_form == VerbForm::infinitive;
    if (r == Relation::ccomp || r == Relation::xcomp || clause) {
      const std::uint32_t subject = clause_.subject(c);
      const std::uint32_t teller = clause_.subject(word);
      if (subject == none || subject == teller) continue;
      Party party = participants_.party(subject);
      // "the Turkish vessel", but not "the attack in Ankara"
      if (party.by_owner) party = participants_.holder(subject);
      // "said he was confident that France would": he is not who is meant
      return shares_entity(party, participants_.party(teller)) ? in_content(c) : party;
    }
  }
  return {};
}

Party Targets::of_verb(const Reading& r, const Party& actor) const {
  const Arguments& target = r.row->target;
  const std::uint32_t undergoer = clause_.undergoer(r.word);
  Party found;
  const auto use = [&](Party party) {
    // "lifted its boycott of trade with Namibia": not itself
    if (party.by_owner) remove_entities(party, actor);
    if (party.empty()) {
      if (found.word == none && party.word != none) found = std::move(party);
      return false;
    }
    found = std::move(party);
    return true;
  };
  // what is named by a preposition is meant before what is an object: "imposed sanctions on Iran"
  for (const std::uint32_t from : {r.word, r.companion, undergoer}) {
    if (use(participants_.party(clause_.oblique(from, target)))) return found;
  }
  if (target.has(argument::iobj | argument::object) && use(participants_.party(tree_.child(r.word, Relation::iobj))))
    return found;
  // "heeft Liberianen het land uitgezet": two objects, one of which belongs to the verb
  const std::uint32_t stray = clause_.stray_object(r.word);
  if (target.has(argument::object) && undergoer == r.companion && use(participants_.party(stray))) return found;
  if (target.has(argument::object) && use(participants_.party(undergoer))) return found;
  if (target.has(argument::owner)) {
    if (use(participants_.owner(r.companion != none ? r.companion : undergoer))) return found;
  }
  if (target.has(argument::clause) && use(in_content(r.word))) return found;
  if (target.has(argument::nobody)) return found;
  if (r.companion != none && use(participants_.owner(r.companion))) return found;
  if (use(participants_.party(stray))) return found;
  if (use(behind_preposition(r.word, target))) return found;
  if (use(in_content(r.word))) return found;
  if (use(participants_.party(tree_.child(r.word, Relation::iobj)))) return found;
  if (r.companion != undergoer && use(participants_.party(undergoer))) return found;
  if (use(in_free_relative(r.word))) return found;
  // what no row says: "eased measures in Montenegro", "sanctions against gold from South Africa"
  if (is_mutual(r) || target.has(argument::person)) return found;
  for (const std::uint32_t from : {r.word, r.companion, undergoer}) {
    if (use(near(from))) return found;
  }
  return found;
}

/// "Condemned what he called an Iranian provocation", "what he described as the role of Qatar".
Party Targets::in_free_relative(std::uint32_t verb) const {
  const auto is_what = [&](std::uint32_t w) {
    const PronType type = tree_[w].features.pron_type;
    return tree_.upos(w) == Upos::pron && (type == PronType::interrogative || type == PronType::relative);
  };
  const std::uint32_t object = tree_.child(verb, Relation::obj);
  for (std::uint32_t clause = verb + 1; clause < tree_.size(); ++clause) {
    const std::uint32_t head = tree_.head(clause);
    const bool of_object = object != none && head == object && is_what(object);
    if ((!of_object && head != verb) || !tree_.is_verb(clause)) continue;
    const auto& below = tree_.children(clause);
    const bool of_own = std::any_of(below.begin(), below.end(),
                                    [&](std::uint32_t c) { return tree_.relation(c) == Relation::obj && is_what(c); });
    for (const std::uint32_t c : below) {
      const Relation r = tree_.relation(c);
      const std::uint32_t mark = tree_.child(c, Relation::mark);
      const std::uint16_t small = words_.classes_of(mark == none ? tree_.preposition(c) : tree_.hash(mark));
      const bool as = tree_.is_noun(c) && (small & clause_word::topic) != 0;
      if ((!of_object && !of_own) || is_what(c) || (r != Relation::obj && r != Relation::xcomp && !as)) continue;
      Party party = participants_.party(c);
      if (!party.entities.empty()) return party;
    }
  }
  return {};
}

bool Targets::is_mutual(const Reading& r) const {
  return r.row->target.has(argument::mutual) || ontology_[r.row->act].inverse == r.row->act;
}

/// Whether a word is in the clause of another and not far below it.
bool Targets::hangs_below(std::uint32_t w, std::uint32_t top) const {
  std::uint32_t at = w;
  for (int steps = 0; at != none && at != top && steps <= deepest_loose; at = tree_.head(at), ++steps) {
    const Relation r = tree_.relation(at);
    if (r == Relation::nsubj || r == Relation::ccomp || r == Relation::parataxis || r == Relation::advcl ||
        r == Relation::acl_relcl || r == Relation::nsubj_pass || r == Relation::obl_agent ||
        (r == Relation::conj && tree_.is_verb(at)) || tells(at))
      return false;
  }
  return at == top;
}

/// "approved 725 million in aid to Kyiv": behind one of the row's prepositions, but on another word.
Party Targets::behind_preposition(std::uint32_t word, const Arguments& target) const {
  if (!target.has_prepositions()) return {};
  for (std::uint32_t w = 0; w < tree_.size(); ++w) {
    if (w != word && participants_.entity_at(w) && words_.takes(target, tree_.preposition(w)) && hangs_below(w, word))
      return participants_.party(w);
  }
  return {};
}

Party Targets::near(std::uint32_t word) const {
  if (word == none) return {};
  for (std::uint32_t w = word + 1; w < tree_.size(); ++w) {
    if (!participants_.entity_at(w)) continue;
    if (!hangs_below(w, word)) continue;
    // "sprak in Parijs": that is where it was
    const Entity& entity = participants_.found()[*participants_.entity_at(w)];
    // a sea does nothing, and "police" may be anybody's
    const bool somebody = !entity.country.empty() || (!entity.catalogue.empty() && entity.kind != EntityKind::place);
    if (!somebody) continue;
    // "in Israel's capital"
    const std::uint32_t top = tree_.relation(w) == Relation::nmod_poss ? tree_.head(w) : w;
    const std::uint16_t preposition = words_.classes_of(tree_.preposition(top));
    const bool placed = (preposition & clause_word::place) != 0;
    if ((preposition & clause_word::topic) != 0) continue;
    if (placed && (entity.kind == EntityKind::place || top != w)) continue;
    Party party = participants_.named(w);
    party.is_loose = true;
    return party;
  }
  return {};
}

Party Targets::setting(const Finding& f) const {
  const Extraction& found = participants_.found();
  for (std::uint32_t w = 0; w < tree_.size(); ++w) {
    const auto place = participants_.entity_at(w);
    const bool inside = place && is_location(found[*place]) && !found[*place].country.empty();
    if (!inside || (words_.classes_of(tree_.preposition(w)) & clause_word::place) == 0) continue;
    if (hangs_below(w, f.word)) return participants_.named(w);
  }
  return home(f.source);
}

/// The country that the article names of those who act: "Egyptian protesters".
Party Targets::home(const Party& party) const {
  const Extraction& found = participants_.found();
  for (const EntityId id : party.entities) {
    for (std::size_t e = 0; e < found.entities.size() && !found[id].country.empty(); ++e) {
      const Entity& country = found.entities[e];
      if (country.kind == EntityKind::country && country.country == found[id].country)
        return {.entities = {static_cast<EntityId>(e)}};
    }
  }
  return {};
}

}  // namespace casus::detail
