// SPDX-License-Identifier: MIT
#include "event/composer.h"

#include <algorithm>
#include <utility>

#include "entity/article_mentions.h"
#include "event/event_status.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t none = EventTree::none;
constexpr std::string_view statement = "state";
constexpr std::string_view no_partner = "nobody is named with whom it is done";

}  // namespace

// "Russian", "Israel's"; then "by rebels"; "of Iran" only where the row says so.
Party Composer::noun_actor(std::uint32_t noun, const Arguments& actor) const {
  Party party = participants_.holder(noun);
  if (!party.entities.empty() || party.is_person) return party;
  return participants_.party(clause_.oblique(noun, actor));
}

/// "speaks during a conference": with nobody. "The ministers met": with each other.
bool Composer::lacks_partner(bool mutual, bool each_other, const Party& actor, const Party& target) const {
  const bool several = each_other && actor.word != none && tree_[actor.word].features.number == Number::plural;
  return mutual && !several && actor.entities.size() < 2 && target.empty() && target.word == none;
}

// "Greece and Turkey signed a treaty in Paris": with each other, not with Paris.
void Composer::drop_loose(Parties& parties) const {
  if (!parties.mutual || parties.actor.entities.size() < 2) return;
  const auto is_place = [&](EntityId id) { return participants_.found()[id].kind == EntityKind::place; };
  const std::vector<EntityId>& target = parties.target.entities;
  if (parties.target.is_loose || (parties.target.by_owner && std::all_of(target.begin(), target.end(), is_place)))
    parties.target = {};
}

// Where the parser saw neither subject nor object, and took two names side by
// side for one: "sinds [Rusland Oekraine] binnenviel".
void Composer::read_names(const Reading& r, Parties& parties) const {
  if (tree_[r.word].features.verb_form != VerbForm::finite || clause_.subject(r.word) != none) return;
  std::vector<std::uint32_t> names;
  for (std::uint32_t w = 0; w < tree_.size() && names.size() < 2; ++w) {
    const std::uint32_t above = tree_.head(w);
    const bool near = above == r.word || (above != none && tree_.head(above) == r.word &&
                                          tree_.relation(w) == Relation::flat && names.size() == 1);
    const auto entity = near ? participants_.entity_at(w) : std::nullopt;
    if (!entity || participants_.found()[*entity].kind == EntityKind::place) continue;
    if (names.empty() || participants_.entity_at(names[0]) != entity) names.push_back(w);
  }
  if (names.size() < 2 || !r.row->target.has(argument::object)) return;
  parties.actor = participants_.named(names[0]);
  parties.target = participants_.named(names[1]);
}

Composer::Parties Composer::of_verb(const Reading& r) const {
  // "a Russian bomb exploded": whose it is
  std::uint32_t doer = clause_.doer(r.word);
  // nobody can undergo what has no object: "zijn aan het rellen geslagen"
  const bool has_object = r.row->target.has(argument::object | argument::owner | argument::iobj | argument::reverse);
  if (doer == none && !has_object && r.companion != none && r.companion != clause_.subject(r.word))
    doer = clause_.subject(r.word);
  const bool of_companion = doer != none && doer == r.companion;
  Parties parties{.actor = of_companion ? participants_.holder(doer) : participants_.party(doer)};
  parties.target = targets_.of_verb(r, parties.actor);
  if (parties.actor.empty() && parties.target.entities.empty()) read_names(r, parties);
  parties.mutual = targets_.is_mutual(r);
  drop_loose(parties);
  if (r.row->target.has(argument::reverse)) std::swap(parties.actor, parties.target);
  return parties;
}

Composer::Parties Composer::of_noun(const Reading& r) const {
  Parties parties{.actor = noun_actor(r.word, r.row->actor),
                  .target = participants_.party(clause_.oblique(r.word, r.row->target))};
  // "the killing of the envoy": where a row has both behind one preposition, and people are done something
  if (parties.actor.word != none && parties.actor.word == parties.target.word && ontology_[r.row->act].counts_others())
    parties.actor = {};
  if (parties.target.entities.empty() && !r.row->target.has(argument::nobody) && !targets_.is_mutual(r)) {
    Party loose = targets_.near(r.word);
    if (!loose.entities.empty()) parties.target = std::move(loose);
  }
  if (parties.actor.empty() && parties.target.entities.empty()) read_names(r, parties);
  parties.mutual = r.row->target.has(argument::mutual) || r.row->actor.has(argument::mutual);
  drop_loose(parties);
  return parties;
}

/// Who does what a link says; for a noun that stands below a light verb, the
/// subject of that: "issued a call".
Party Composer::link_actor(const std::vector<Link>& links, std::size_t at) const {
  const Link& l = links[at];
  Party party;
  if (l.row->kind == WordKind::noun) {
    party = participants_.holder(l.word);
    if (party.empty() && at + 1 < links.size() && !links[at + 1].is_clause) party = link_actor(links, at + 1);
    if (party.empty()) {
      const std::uint32_t governor = tree_.head(tree_.first_joined(l.word));
      if (governor != none && tree_.is_verb(governor) && tree_.relation(l.word) == Relation::obj)
        party = participants_.party(clause_.doer(governor));
    }
  } else {
    party = participants_.party(clause_.doer(l.word));
  }
  return party;
}

Party Composer::addressee(const Link& l) const {
  const Arguments& target = l.row->target;
  Party party = participants_.party(clause_.oblique(l.word, target));
  if (!party.empty()) return party;
  if (target.has(argument::iobj | argument::object)) party = participants_.party(tree_.child(l.word, Relation::iobj));
  if (!party.empty()) return party;
  if (l.row->kind == WordKind::noun && target.has(argument::iobj)) {
    // "gaven hem de schuld": of the verb that the noun stands with
    const std::uint32_t governor = tree_.head(l.word);
    if (governor != none && tree_.is_verb(governor)) party = participants_.party(tree_.child(governor, Relation::iobj));
    if (!party.empty()) return party;
  }
  if (target.has(argument::object) && l.row->kind != WordKind::noun) {
    const std::uint32_t object = clause_.undergoer(l.word);
    if (object != none && object != l.complement) party = participants_.party(object);
  }
  return party;
}

void Composer::set_operators(Finding& f) const {
  for (const Link& l : f.links) {
    if (const auto composed = ontology_.composed(l.row->op, f.act); composed && f.operators.empty()) {
      f.act = *composed;
    } else if (!ontology_[l.row->op].transparent) {
      f.operators.insert(f.operators.begin(), l.row->op);
    }
  }
}

void Composer::set_parties(Finding& f, Parties own) const {
  // the outermost operator decides who is meant; those that leave the act as it is lend their subject only
  std::size_t outer = f.links.size();
  for (std::size_t i = f.links.size(); i-- > 0;) {
    if (!ontology_[f.links[i].row->op].transparent) {
      outer = i;
      break;
    }
  }
  if (outer == f.links.size()) {
    f.source = std::move(own.actor);
    f.target = std::move(own.target);
    for (std::size_t i = 0; i < f.links.size() && f.by_noun; ++i) {
      const Link& l = f.links[i];
      if (l.is_clause || l.row->complement.has(argument::clause)) break;
      if (f.target.entities.empty() && f.row != nullptr) {
        Party other = participants_.party(clause_.oblique(l.word, f.row->target));
        if (other.empty()) other = addressee(l);
        if (!other.empty()) f.target = std::move(other);
      }
      if (!f.source.entities.empty() && !f.source.by_owner) break;
      Party doer = link_actor(f.links, i);
      if (doer.empty()) continue;
      // "Britain resumed Argentine talks": the adjective is the other
      if (!f.source.entities.empty() && f.target.entities.empty() && !shares_entity(doer, f.source))
        f.target = std::move(f.source);
      f.source = std::move(doer);
    }
    return;
  }
  const Link& l = f.links[outer];
  f.source = link_actor(f.links, outer);
  for (std::size_t i = outer + 1; i < f.links.size() && f.source.empty(); ++i) {
    if (!f.links[i].is_clause) f.source = link_actor(f.links, i);
  }
  // "is ready to": the subject of an adjective; "was urged to": nobody's
  f.target = addressee(l);
  const auto use = [&](Party&& party) {
    if (!f.target.entities.empty() || party.empty()) return;
    if (shares_entity(party, f.source)) remove_entities(party, f.source);
    if (!party.entities.empty() || f.target.empty()) f.target = std::move(party);
  };
  for (std::size_t i = 0; i <= outer && f.row != nullptr && f.target.entities.empty(); ++i) {
    // "reduced supplies to the camp", where "to" hangs on the verb
    use(participants_.party(clause_.oblique(f.links[i].word, f.row->target)));
  }
  if (outer > 0 && f.links[outer - 1].row->kind == WordKind::noun) use(link_actor(f.links, outer - 1));
  if (ontology_[l.row->op].other_is_actor) {
    use(std::move(own.actor));
    use(std::move(own.target));
  } else {
    use(std::move(own.target));
    use(std::move(own.actor));
  }
  if (l.row->kind == WordKind::verb) use(participants_.owner(clause_.undergoer(l.word)));
  for (std::size_t i = 0; i <= outer && f.target.entities.empty(); ++i) use(targets_.near(f.links[i].word));
}

// What a protest or an inquiry is about: an act below it.
void Composer::set_domain(Finding& f) const {
  if (!ontology_.has_domains(f.act)) return;
  std::vector<Reading> readings;
  for (std::uint32_t w = 0; w < tree_.size(); ++w) {
    if (w == f.word || !words_.may_begin(tree_.hash(w)) || !tree_.below(w, f.word)) continue;
    readings_of(tree_, words_, clause_, w, readings);
    for (const Reading& r : readings) {
      f.domain = r.row->act;
      if (ontology_.code(std::nullopt, f.act, f.domain) != f.coding) return;
    }
  }
}

/// "The president promised to reform Serbia": nobody else's country.
void Composer::drop_own_country(Finding& f) const {
  const Extraction& found = participants_.found();
  std::erase_if(f.target.entities, [&](EntityId id) {
    const Entity& target = found[id];
    return is_location(target) && std::any_of(f.source.entities.begin(), f.source.entities.end(), [&](EntityId source) {
             return !target.country.empty() && found[source].country == target.country;
           });
  });
}

void Composer::set_ground(Finding& f) const {
  const auto act = ontology_.elsewhere(f.act);
  if (!act || f.source.entities.empty() || (f.target.entities.empty() && !f.mutual)) return;
  if (is_foreign_ground(participants_.found(), targets_.setting(f), f.source, f.target)) f.act = *act;
}

void Composer::finish(Finding& f) const {
  set_status(ontology_, tree_, clause_, participants_, f);
  const std::optional<OperatorIndex> outer = f.operators.empty() ? std::nullopt : std::optional(f.operators.front());
  f.coding = ontology_.code(outer, f.act);
  if (f.coding == nullptr) {
    f.rejected = "the ontology has no code for it";
    return;
  }
  if (!outer) {
    set_domain(f);
    f.coding = ontology_.code(outer, f.act, f.domain);
  }
  if (!f.mutual || f.source.entities.size() < 2) {
    remove_entities(f.target, f.source);
  }
  if (!f.operators.empty() && !ontology_[f.act].is_local) drop_own_country(f);
  if (f.by_noun && f.source.empty() && f.target.empty()) f.rejected = "nobody who does it and nobody to whom is known";
}

Finding Composer::compose(const Reading& r, const std::vector<Link>& links) const {
  Finding f{
      .word = r.word, .row = r.row, .companion = r.companion, .asked = r.asked, .links = links, .act = r.row->act};
  f.by_noun = r.row->kind == WordKind::noun;
  Parties own = f.by_noun ? of_noun(r) : of_verb(r);
  f.passive = !f.by_noun && clause_.is_passive(r.word);
  f.mutual = own.mutual && own.target.entities.empty();
  const auto person = [&](const Party& p) {
    return p.is_person || std::any_of(p.entities.begin(), p.entities.end(), [&](EntityId id) {
             return participants_.found()[id].kind == EntityKind::person;
           });
  };
  // "the ministers met" with each other, but "the ministers spoke" to whoever listens
  const bool each_other = own.mutual && r.row->target.has(argument::mutual);
  if (!f.by_noun && r.companion == none && links.empty() &&
      lacks_partner(own.mutual, each_other, own.actor, own.target))
    f.rejected = no_partner;
  if (r.row->target.has(argument::person) && !person(own.actor)) f.rejected = "only a person does that";
  if (r.row->target.has(argument::person) && own.target.empty()) f.rejected = "where to is not said";
  if (r.row->target.has(argument::not_person) && person(own.actor) && !own.actor.by_owner &&
      std::any_of(own.actor.entities.begin(), own.actor.entities.end(),
                  [&](EntityId id) { return participants_.found()[id].kind == EntityKind::person; }))
    f.rejected = "a person does that in words only";
  set_operators(f);
  set_parties(f, std::move(own));
  if (f.mutual && (f.source.entities.size() < 2 || !f.target.entities.empty())) f.mutual = false;
  set_ground(f);
  if (f.rejected.empty()) finish(f);
  return f;
}

/// The infinitive that a verb has for its complement, without a subject of its own: "told the army to leave", but not
/// "that it had left".
std::uint32_t Composer::infinitive_below(std::uint32_t verb) const {
  for (const std::uint32_t c : tree_.children(verb)) {
    const Relation r = tree_.relation(c);
    const bool clause = r == Relation::xcomp || r == Relation::ccomp || r == Relation::advcl;
    if (clause && tree_[c].features.verb_form == VerbForm::infinitive && tree_.child(c, Relation::nsubj) == none)
      return c;
  }
  return none;
}

Finding Composer::alone(std::uint32_t word, const OperatorRow& row) const {
  Finding f{.word = word};
  const auto act = ontology_.composed(row.op, std::nullopt);
  if (!act) {
    f.rejected = "no act is known below it";
    return f;
  }
  f.act = *act;
  const bool infinitive_only = row.complement.has(argument::infinitive) && !row.complement.has(argument::clause) &&
                               !row.complement.has_prepositions() && !row.complement.has(argument::object);
  if (infinitive_only && row.kind == WordKind::verb && infinitive_below(word) == none) {
    f.rejected = "what it asks for is not said";
    return f;
  }
  // "what he called a breach": an object that the row does not know
  const std::uint32_t object = row.kind == WordKind::verb ? tree_.child(word, Relation::obj) : none;
  if (object != none && !row.target.has(argument::object | argument::iobj | argument::owner) &&
      !row.complement.has(argument::object | argument::clause) && !participants_.entity_at(object)) {
    f.rejected = "it is done to something else";
    return f;
  }
  f.links.push_back({.word = word, .row = &row, .complement = none});
  f.source = link_actor(f.links, 0);
  f.target = addressee(f.links[0]);
  if (f.target.empty() && (row.target.has(argument::clause) || row.complement.has(argument::clause)))
    f.target = targets_.in_content(word);
  if (f.target.empty() && row.kind != WordKind::noun) f.target = participants_.owner(clause_.undergoer(word));
  // "asked to rent a Russian base"
  if (const std::uint32_t asked = infinitive_below(word); f.target.empty() && asked != none)
    f.target = participants_.owner(clause_.undergoer(asked));
  if (f.target.empty()) {
    for (const std::uint32_t c : tree_.children(word)) {
      const bool complement = tree_.relation(c) == Relation::obl || tree_.relation(c) == Relation::nmod;
      if (complement && words_.takes(row.complement, tree_.preposition(c))) f.target = participants_.owner(c);
    }
  }
  f.passive = row.kind == WordKind::verb && clause_.is_passive(word);
  f.by_noun = row.kind == WordKind::noun;
  f.fallback = ontology_[row.op].transparent;
  finish(f);
  if (f.rejected.empty() && f.source.empty()) f.rejected = "nobody is known who says it";
  if (f.rejected.empty() && lacks_partner(row.target.has(argument::mutual), true, f.source, f.target))
    f.rejected = no_partner;
  return f;
}

Finding Composer::told(std::uint32_t cue, ActIndex act, const Claim& claim) const {
  Finding f{.word = cue, .act = act};
  const auto party = [&](EntityId id, const std::optional<Span>& span) {
    return Party{.entities = {id}, .span = span.value_or(Span{}), .word = cue};
  };
  f.source = party(*claim.speaker, claim.speaker_span);
  f.target = claim.addressee ? party(*claim.addressee, claim.addressee_span) : targets_.in_content(cue);
  f.fallback = ontology_[f.act].name == statement;
  finish(f);
  return f;
}

}  // namespace casus::detail
