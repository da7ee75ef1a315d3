// SPDX-License-Identifier: MIT
#include "event/participants.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr std::uint32_t none = EventTree::none;
constexpr int deepest = 3;  ///< "leaders of the government of Romania"

bool is_name_part(Relation r) {
  return r == Relation::flat || r == Relation::appos || r == Relation::compound || r == Relation::nmod_desc;
}

bool is_before_head(Relation r) {
  return r == Relation::amod || r == Relation::compound || r == Relation::nmod_poss || r == Relation::nmod_desc;
}

}  // namespace

bool shares_entity(const Party& a, const Party& b) {
  return std::any_of(a.entities.begin(), a.entities.end(), [&](EntityId id) {
    return std::find(b.entities.begin(), b.entities.end(), id) != b.entities.end();
  });
}

void remove_entities(Party& from, const Party& what) {
  std::erase_if(from.entities, [&](EntityId id) {
    return std::find(what.entities.begin(), what.entities.end(), id) != what.entities.end();
  });
}

bool is_foreign_ground(const Extraction& found, const Party& place, const Party& a, const Party& b) {
  if (place.entities.empty()) return false;
  const std::string& country = found[place.entities.front()].country;
  const auto is_foreign = [&](EntityId id) { return !found[id].country.empty() && found[id].country != country; };
  return std::all_of(a.entities.begin(), a.entities.end(), is_foreign) &&
         std::all_of(b.entities.begin(), b.entities.end(), is_foreign);
}

Participants::Participants(const Extraction& found) : found_(found) {
  for (std::size_t i = 0; i < found.entities.size(); ++i) {
    for (const Mention& m : found.entities[i].mentions) known_.push_back({m.span, static_cast<EntityId>(i), m.form});
  }
  std::sort(known_.begin(), known_.end(), [](const Known& a, const Known& b) { return a.span < b.span; });
}

void Participants::read(const EventTree& tree, const EventWords& words) {
  tree_ = &tree;
  words_ = &words;
  known_at_.assign(tree.size(), nobody);
  any_ = false;
  if (tree.size() == 0) return;
  while (next_ < known_.size() && known_[next_].span.end <= tree[0].span.begin) ++next_;
  std::uint32_t word = 0;
  for (std::size_t i = next_; i < known_.size(); ++i) {
    const Span span = known_[i].span;
    while (word < tree.size() && tree[word].span.end <= span.begin) ++word;
    if (word == tree.size()) break;
    for (std::uint32_t w = word; w < tree.size() && tree[w].span.begin < span.end; ++w) {
      known_at_[w] = static_cast<std::uint32_t>(i);
      any_ = true;
    }
  }
}

std::optional<EntityId> Participants::entity_at(std::uint32_t word) const noexcept {
  if (known_at_[word] == nobody) return std::nullopt;
  return known_[known_at_[word]].entity;
}

bool Participants::inside_name(std::uint32_t word) const noexcept {
  if (known_at_[word] == nobody) return false;
  const Known& known = known_[known_at_[word]];
  return known.form == MentionForm::name && known.span.size() > (*tree_)[word].span.size();
}

bool Participants::add_named(std::uint32_t word, Party& party) const {
  if (known_at_[word] == nobody) return false;
  // "French and Egyptian warships" are two at one place
  const Span span = known_[known_at_[word]].span;
  for (std::size_t i = known_at_[word] + 1; i > 0 && known_[i - 1].span == span; --i) {
    const EntityId entity = known_[i - 1].entity;
    if (std::find(party.entities.begin(), party.entities.end(), entity) == party.entities.end())
      party.entities.push_back(entity);
  }
  return true;
}

// "Hungary says it will": the subject of a clause above.
std::uint32_t Participants::antecedent(std::uint32_t pronoun) const {
  const EventTree& tree = *tree_;
  const Features f = tree[pronoun].features;
  if (f.person == Person::first || f.person == Person::second) return none;
  const Clause clause(tree, *words_);
  // "our forces hold their positions": of its own clause's subject
  if (tree.relation(pronoun) == Relation::nmod_poss) {
    std::uint32_t verb = tree.head(pronoun);
    for (int steps = 0; verb != none && !tree.is_verb(verb) && steps < 6; ++steps) verb = tree.head(verb);
    const std::uint32_t subject = verb == none ? none : clause.subject(verb);
    if (subject != none && !tree.below(pronoun, subject) && tree.upos(subject) != Upos::pron) return subject;
  }
  for (std::uint32_t at = tree.head(pronoun), steps = 0; at != none && steps < 6; at = tree.head(at), ++steps) {
    const std::uint32_t above = tree.head(at);
    if (above == none || !(tree.is_verb(above) || tree.upos(above) == Upos::adj)) continue;
    const Relation r = tree.relation(at);
    if (r != Relation::ccomp && r != Relation::advcl && r != Relation::conj && r != Relation::parataxis) continue;
    const std::uint32_t subject = clause.subject(above);
    if (subject != none && subject != pronoun && tree.upos(subject) != Upos::pron) return subject;
  }
  // else the subject that stands nearest before it
  for (std::uint32_t w = pronoun; w-- > 0;) {
    if ((tree.relation(w) == Relation::nsubj || tree.relation(w) == Relation::nsubj_pass) && tree.upos(w) != Upos::pron)
      return w;
  }
  return none;
}

/// "He" and "she" are no organisation.
bool Participants::may_be(std::uint32_t pronoun, std::uint32_t word) const {
  const Gender gender = (*tree_)[pronoun].features.gender;
  if ((gender != Gender::masculine && gender != Gender::feminine) || known_at_[word] == nobody) return true;
  const EntityKind kind = found_[known_[known_at_[word]].entity].kind;
  return kind == EntityKind::person || kind == EntityKind::group || kind == EntityKind::armed_group;
}

// "Hungarian and Romanian weekly papers", where only the latter are known as a whole.
void Participants::add_joined_adjectives(std::uint32_t head, Party& party) const {
  const EventTree& tree = *tree_;
  const Known& whole = known_[known_at_[head]];
  for (const std::uint32_t c : tree.children(head)) {
    if (!is_before_head(tree.relation(c)) || known_at_[c] == nobody || whole.span.contains(tree[c].span)) continue;
    const bool joined = std::any_of(tree.children(c).begin(), tree.children(c).end(),
                                    [&](std::uint32_t other) { return tree.relation(other) == Relation::conj; });
    const auto is_there = [&](EntityId id) {
      return found_[id].country == found_[known_[known_at_[c]].entity].country;
    };
    if (std::any_of(party.entities.begin(), party.entities.end(), is_there)) continue;
    if (joined && known_[known_at_[c]].form == MentionForm::adjective) add_named(c, party);
  }
}

/// Whom an adjective describes that the parser took for the head: "Russian
/// Foreign Minister Andrei Kozyrev". Else the word itself.
std::uint32_t Participants::described_by(std::uint32_t word) const {
  const EventTree& tree = *tree_;
  if (known_[known_at_[word]].form != MentionForm::adjective) return word;
  for (const std::uint32_t c : tree.children(word)) {
    if (c < word || known_at_[c] == nobody || tree.preposition(c) != 0) continue;
    if (known_[known_at_[c]].form == MentionForm::name &&
        found_[known_[known_at_[c]].entity].kind == EntityKind::person)
      return c;
  }
  return word;
}

void Participants::add_party(std::uint32_t head, int depth, Party& party) const {
  const EventTree& tree = *tree_;
  const bool named = known_at_[head] != nobody;
  const bool adjective = named && known_[known_at_[head]].form == MentionForm::adjective &&
                         (tree.relation(head) == Relation::amod || tree.relation(head) == Relation::compound);
  if (named && !adjective) {
    add_named(described_by(head), party);
    add_joined_adjectives(head, party);
  } else if (tree.upos(head) == Upos::pron) {
    const std::uint32_t stands_for = depth < deepest ? antecedent(head) : none;
    if (stands_for != none && may_be(head, stands_for)) add_party(stands_for, depth + 1, party);
  } else {
    bool found = false;
    // "president Joe Biden": the name stands below its title
    for (const std::uint32_t c : tree.children(head)) {
      if (known_at_[c] == nobody) continue;
      const Known& known = known_[known_at_[c]];
      const EntityKind kind = found_[known.entity].kind;
      // "Secretary of State John Kerry", whatever the parser calls it
      const bool bare = tree.relation(c) == Relation::nmod && c > head && tree.preposition(c) == 0;
      if (!is_name_part(tree.relation(c)) && !(bare && kind == EntityKind::person)) continue;
      // "the Security Council today", where the parser heads the phrase by the day
      const bool of_time = (words_->classes_of(tree.hash(head)) & clause_word::time) != 0;
      const bool is_name = tree.relation(c) != Relation::compound || kind == EntityKind::person || of_time;
      if (known.form == MentionForm::adjective || !is_name) continue;
      found = add_named(c, party) || found;
      // "president Joe Biden and chancellor Olaf Scholz", where the second hangs on the first's name
      for (const std::uint32_t other : tree.children(c)) {
        if (tree.relation(other) == Relation::conj && depth < deepest) add_party(other, depth + 1, party);
      }
    }
    // "rights organization Amnesty International", where the parser joins them otherwise
    if (!found && head + 1 < tree.size() && known_at_[head + 1] != nobody && tree.is_noun(head)) {
      const Known& next = known_[known_at_[head + 1]];
      const bool name = next.form == MentionForm::name && next.span.begin == tree[head + 1].span.begin;
      const EntityKind kind = found_[next.entity].kind;
      if (name && (kind == EntityKind::organisation || kind == EntityKind::person)) found = add_named(head + 1, party);
    }
    if (!found && depth < deepest && add_owner(head, depth, party)) party.by_owner = true;
    if ((words_->classes_of(tree.hash(head)) & clause_word::person) != 0) party.is_person = true;
    if (tree[head].name.part != NamePart::outside && tree[head].name.type != NameType::location) party.is_person = true;
  }
  for (const std::uint32_t c : tree.children(head)) {
    if (tree.relation(c) == Relation::conj && depth < deepest + 1 && !tree.is_verb(c)) add_party(c, depth, party);
  }
}

bool Participants::add_holder(std::uint32_t head, int depth, Party& party) const {
  const EventTree& tree = *tree_;
  bool found = false;
  for (const std::uint32_t c : tree.children(head)) {
    if (!is_before_head(tree.relation(c))) continue;
    if (known_at_[c] != nobody) {
      found = add_named(c, party) || found;
      for (const std::uint32_t other : tree.children(c)) {
        if (tree.relation(other) == Relation::conj) add_named(other, party);
      }
    } else if (tree.relation(c) == Relation::compound && tree.is_noun(c) && depth < deepest) {
      found = add_holder(c, depth + 1, party) || found;  // "Afghan rebel leaders"
    } else if (tree.relation(c) == Relation::nmod_poss && depth < deepest) {
      const std::size_t before = party.entities.size();
      add_party(c, depth + 1, party);
      found = found || party.entities.size() > before;
    }
  }
  return found;
}

bool Participants::add_owner(std::uint32_t head, int depth, Party& party) const {
  const EventTree& tree = *tree_;
  if (add_holder(head, depth, party)) return true;
  for (const std::uint32_t c : tree.children(head)) {
    if (tree.relation(c) != Relation::nmod && tree.relation(c) != Relation::nmod_poss) continue;
    // "tientallen journalisten": what is measured has no preposition
    const bool measured = tree.preposition(c) == 0 && tree.relation(c) == Relation::nmod && c > head;
    if (!measured && (words_->classes_of(tree.preposition(c)) & clause_word::owner) == 0) continue;
    const std::size_t before = party.entities.size();
    add_party(c, depth + 1, party);
    if (party.entities.size() > before) return true;
  }
  return add_maker(head, depth, party);
}

/// "The changes proposed by Israel".
bool Participants::add_maker(std::uint32_t head, int depth, Party& party) const {
  const EventTree& tree = *tree_;
  const Clause clause(tree, *words_);
  const std::size_t before = party.entities.size();
  for (const std::uint32_t c : tree.children(head)) {
    const Relation r = tree.relation(c);
    const bool participle = (r == Relation::acl || r == Relation::amod) && tree.is_verb(c) && clause.is_passive(c);
    const std::uint32_t maker = participle ? clause.doer(c) : none;
    if (maker != none) add_party(maker, depth + 1, party);
  }
  return party.entities.size() > before;
}

Span Participants::phrase(std::uint32_t head) const {
  const EventTree& tree = *tree_;
  Span span = tree[head].span;
  for (const std::uint32_t c : tree.children(head)) {
    const Relation r = tree.relation(c);
    const bool inside = is_name_part(r) || is_before_head(r) || r == Relation::nummod || r == Relation::det;
    if (!inside) continue;
    span.begin = std::min(span.begin, tree[c].span.begin);
    if (r == Relation::flat || r == Relation::compound) span.end = std::max(span.end, tree[c].span.end);
  }
  return span;
}

Party Participants::party(std::uint32_t head) const {
  Party party;
  if (head == none) return party;
  party.word = head;
  party.span = phrase(head);
  add_party(head, 0, party);
  return party;
}

Party Participants::named(std::uint32_t word) const {
  Party party;
  if (add_named(word, party)) {
    party.word = word;
    party.span = known_[known_at_[word]].span;
    for (const std::uint32_t c : tree_->children(word)) {
      if (tree_->relation(c) == Relation::conj) add_named(c, party);
    }
  }
  return party;
}

Party Participants::holder(std::uint32_t head) const {
  Party party;
  if (head == none || !add_holder(head, 0, party)) return party;
  party.word = head;
  party.span = phrase(head);
  party.by_owner = true;
  return party;
}

Party Participants::owner(std::uint32_t head) const {
  Party party;
  if (head == none) return party;
  add_owner(head, 0, party);
  if (!party.entities.empty()) {
    party.word = head;
    party.span = phrase(head);
    party.by_owner = true;
  }
  return party;
}

}  // namespace casus::detail
