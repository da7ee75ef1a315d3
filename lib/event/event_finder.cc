// SPDX-License-Identifier: MIT
#include "event/event_finder.h"

#include <algorithm>
#include <tuple>

namespace casus::detail {
namespace {

constexpr std::uint32_t none = EventTree::none;

constexpr int most_steps_to_purpose = 5;

/// How far below an act a word stands in what says what the act is done for.
int steps_to_purpose(const EventTree& tree, std::uint32_t word, std::uint32_t done) {
  bool purpose = false;
  for (int steps = 1; word != none && steps < most_steps_to_purpose; word = tree.head(word), ++steps) {
    const Relation r = tree.relation(word);
    if (tree.is_verb(word)) {
      purpose = tree[word].features.verb_form == VerbForm::infinitive &&
                (r == Relation::advcl || r == Relation::acl || r == Relation::xcomp);
      if (!purpose) break;
    }
    purpose = purpose || (tree.is_noun(word) && r == Relation::obl);
    if (tree.head(word) == done) return purpose ? steps : most_steps_to_purpose;
  }
  return most_steps_to_purpose;
}

/// Digits of a code that tell more than that its kind is not known.
std::size_t fineness(const Finding& f) {
  return f.coding->cameo.find_last_not_of('0') + 1;
}

bool has_link(const Finding& f, std::uint32_t word) {
  return std::any_of(f.links.begin(), f.links.end(), [word](const Link& l) { return l.word == word; });
}

/// Whether a verb's row with a noun tells as much as that noun, or one below it,
/// with the verb as its operator: "broker an agreement". Not so of "rejected a
/// peace plan", where what is done with such a plan is known better.
bool says_both(const EventTree& tree, const Finding& verb, const Finding& noun) {
  if (verb.companion == none || !tree.below(noun.word, verb.companion)) return false;
  const bool finer = has_link(noun, verb.word) && noun.coding != nullptr && verb.coding != nullptr &&
                     noun.coding->quad == verb.coding->quad && fineness(noun) > fineness(verb);
  return !finer && (noun.word == verb.companion || has_link(noun, verb.word));
}

/// "Signed a pact at a meeting in Tokyo": the meeting is the setting of what is told.
bool is_setting(const EventTree& tree, const EventWords& words, const Finding& f, const Finding& other) {
  return f.by_noun && f.links.empty() && !other.by_noun && tree.head(f.word) == other.word &&
         tree.relation(f.word) == Relation::obl && other.companion != f.word &&
         (words.classes_of(tree.preposition(f.word)) & clause_word::place) != 0;
}

bool says_more(const Finding& a, const Finding& b) {
  if (a.rejected.empty() != b.rejected.empty()) return a.rejected.empty();
  return std::tuple(a.asked > 0, known_parties(a), a.asked) > std::tuple(b.asked > 0, known_parties(b), b.asked);
}

}  // namespace

const std::vector<Finding>& EventFinder::find(const EventTree& tree, const EventWords& words,
                                              const Participants& participants, std::span<const ToldClaims::Told> told,
                                              bool article_off_topic) {
  findings_.clear();
  const Composer composer(ontology_, words, tree, participants);
  read_acts(tree, words, participants, composer);
  settle_conflicts(tree);
  lend_targets(tree, composer);
  read_operators(tree, words, composer);
  read_claims(tree, told, composer);
  settle_settings(tree, words);
  settle_statements(tree, participants);
  score_all(tree, words, participants, {.article_off_topic = article_off_topic});
  std::stable_sort(findings_.begin(), findings_.end(),
                   [](const Finding& a, const Finding& b) { return a.word < b.word; });
  return findings_;
}

void EventFinder::read_acts(const EventTree& tree, const EventWords& words, const Participants& participants,
                            const Composer& composer) {
  for (std::uint32_t w = 0; w < tree.size(); ++w) {
    const bool content = tree.is_noun(w) || tree.is_verb(w) || tree.upos(w) == Upos::adj;
    if (!content || (!words.may_begin(tree.hash(w)) && tree.upos(w) != Upos::noun)) continue;
    if (participants.inside_name(w)) continue;
    readings_of(tree, words, composer.clause(), w, readings_);
    if (readings_.empty()) continue;
    links_above(tree, words, composer.clause(), w, links_);
    const std::size_t first = findings_.size();
    for (const Reading& r : readings_) findings_.push_back(composer.compose(r, links_));
    const auto begin = findings_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto best = std::min_element(begin, findings_.end(), says_more);
    for (auto f = begin; f != findings_.end(); ++f) {
      if (f != best && f->rejected.empty()) f->rejected = "another reading of the word says more";
    }
  }
}

/// Soldiers, funds: what is sent, asked for or refused, and alone no event.
bool EventFinder::is_thing(const Finding& f) const {
  return ontology_.code(std::nullopt, f.act) == nullptr;
}

bool EventFinder::shares_operator(const Finding& a, const Finding& b) {
  return !a.links.empty() && !b.links.empty() && a.links.back().word == b.links.back().word;
}

void EventFinder::settle_conflicts(const EventTree& tree) {
  for (Finding& f : findings_) {
    if (!f.rejected.empty()) continue;
    for (const Finding& other : findings_) {
      if (&other == &f || !other.rejected.empty()) continue;
      // "launched an attack": the verb with its noun is one event
      if (known_parties(other) >= known_parties(f) && says_both(tree, other, f)) {
        f.rejected = "it is told together with its verb";
      } else if (f.companion == other.word && f.companion != none &&
                 (known_parties(other) > known_parties(f) ||
                  (known_parties(other) == known_parties(f) && !says_both(tree, f, other)))) {
        f.rejected = "it is told together with its noun";
      } else if (std::any_of(other.links.begin(), other.links.end(),
                             [&](const Link& l) {
                               return l.word == f.word && !(ontology_[l.row->op].transparent && l.is_clause);
                             }) &&
                 known_parties(other) >= known_parties(f) &&
                 !(known_parties(other) == known_parties(f) && says_both(tree, f, other))) {
        f.rejected = "it says what is done with another act";
      } else if (f.by_noun && !other.by_noun && tree.head(f.word) == other.word &&
                 ontology_.family(f.act) == ontology_.family(other.act)) {
        f.rejected = "it is told together with its verb";
      } else if (f.by_noun && other.by_noun && tree.head(f.word) == other.word &&
                 (tree.relation(f.word) == Relation::compound)) {
        f.rejected = "it is part of another act's name";
      } else if (is_thing(f) && shares_operator(f, other) && !is_thing(other) && tree.below(f.word, other.word)) {
        f.rejected = "it is what another act is done to";
      }
      if (!f.rejected.empty()) break;
    }
  }
}

void EventFinder::settle_settings(const EventTree& tree, const EventWords& words) {
  for (Finding& f : findings_) {
    const bool setting =
        f.rejected.empty() && std::any_of(findings_.begin(), findings_.end(), [&](const Finding& other) {
          return other.rejected.empty() && is_setting(tree, words, f, other);
        });
    if (setting) f.rejected = "it is where another act was done";
  }
}

// Of what has no target: "blocked a road to protest against the embargo" is
// aimed at whom its purpose is; a riot at the country where it is, if it is not
// said against what.
void EventFinder::lend_targets(const EventTree& tree, const Composer& composer) {
  for (Finding& f : findings_) {
    if (!f.rejected.empty() || f.mutual || !f.target.empty()) continue;
    int nearest = most_steps_to_purpose;
    for (const Finding& other : findings_) {
      if (!other.rejected.empty() || other.target.entities.empty() || shares_entity(other.target, f.source)) continue;
      if (!other.source.entities.empty() && other.source.entities != f.source.entities) continue;
      const int steps = steps_to_purpose(tree, other.word, f.word);
      if (steps >= nearest) continue;
      nearest = steps;
      f.target = other.target;
      f.target.is_loose = true;
    }
    if (f.target.empty() && f.target.word == none && ontology_[f.act].is_local)
      f.target = composer.targets().setting(f);
    if (f.target.empty() && ontology_[f.act].is_between) f.target = parties_beside(f);
    // "five died in a blast in Kabul"
    if (f.target.empty() && f.source.empty() && ontology_[f.act].counts_others())
      f.target = composer.targets().setting(f);
  }
}

/// Both sides of the first event of the sentence in which somebody does not take part.
Party EventFinder::parties_beside(const Finding& f) const {
  for (const Finding& other : findings_) {
    if (!other.rejected.empty() || other.source.entities.empty() || other.target.entities.empty()) continue;
    if (shares_entity(other.source, f.source) || shares_entity(other.target, f.source)) continue;
    Party both = other.source;
    both.entities.insert(both.entities.end(), other.target.entities.begin(), other.target.entities.end());
    return both;
  }
  return {};
}

bool EventFinder::is_taken(std::uint32_t word) const {
  return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& f) {
    if (!f.rejected.empty()) return false;
    return f.word == word || f.companion == word || std::any_of(f.links.begin(), f.links.end(), [&](const Link& l) {
             return l.word == word && !(ontology_[l.row->op].transparent && l.is_clause);
           });
  });
}

void EventFinder::read_operators(const EventTree& tree, const EventWords& words, const Composer& composer) {
  for (std::uint32_t w = 0; w < tree.size(); ++w) {
    if (!words.may_begin(tree.hash(w))) continue;
    const auto rows = words.operator_words.find(tree.hash(w));
    if (rows.empty() || is_taken(w)) continue;
    for (const std::uint32_t i : rows) {
      const OperatorRow& row = words.operators[i];
      const bool fits = row.kind == WordKind::noun   ? tree.is_noun(w)
                        : row.kind == WordKind::verb ? tree.is_verb(w)
                                                     : tree.child(w, Relation::cop) != none;
      if (!fits || !ontology_.composed(row.op, std::nullopt)) continue;
      findings_.push_back(composer.alone(w, row));
      if (findings_.back().rejected.empty()) break;
    }
  }
}

// What the words of events do not tell: "according to", "liet weten", a colon.
void EventFinder::read_claims(const EventTree& tree, std::span<const ToldClaims::Told> told, const Composer& composer) {
  for (const ToldClaims::Told& one : told) {
    const auto act = ontology_.act_of_claim(one.claim->act);
    std::uint32_t word = 0;
    while (word < tree.size() && !tree[word].span.overlaps(one.cue)) ++word;
    if (act && word < tree.size() && !is_taken(word)) findings_.push_back(composer.told(word, *act, *one.claim));
  }
}

// A statement is an event of its own only of somebody who counts, and once a sentence.
void EventFinder::settle_statements(const EventTree& tree, const Participants& participants) {
  bool told = false;
  for (Finding& f : findings_) {
    if (!f.rejected.empty() || !f.fallback) continue;
    const bool counts = std::any_of(f.source.entities.begin(), f.source.entities.end(), [&](EntityId id) {
      const Entity& e = participants.found()[id];
      const bool anybody = e.kind == EntityKind::group && e.country.empty() && e.catalogue.empty();
      return !e.code.empty() && !anybody && e.kind != EntityKind::media;
    });
    // "according to the minister": where the minister stands
    std::uint32_t top = tree.relation(f.word) == Relation::case_ ? tree.head(tree.head(f.word)) : f.word;
    if (top == none) top = f.word;
    const Relation r = tree.relation(top);
    const bool main = r == Relation::root || r == Relation::parataxis;
    if (told) {
      f.rejected = "the sentence is told already";
    } else if (!counts) {
      f.rejected = "nobody who counts says it";
    } else if (!main) {
      f.rejected = "it is not what the sentence tells";
    }
    told = told || f.rejected.empty();
  }
}

void EventFinder::score_all(const EventTree& tree, const EventWords& words, const Participants& participants,
                            SentenceKind kind) {
  for (std::uint32_t w = 0; w < tree.size(); ++w) {
    if (tree.upos(w) == Upos::punct) {
      kind.question = tree.lemma(w) == "?";
    } else if (!kind.off_topic) {
      kind.off_topic = (words.classes_of(tree.hash(w)) & clause_word::off_topic) != 0;
    }
  }
  for (Finding& f : findings_) {
    if (!f.rejected.empty()) continue;
    f.features = features_of(tree, participants.found(), f, findings_, kind);
    f.score = score_.of(f.features);
  }
  for (Finding& f : findings_) {
    if (f.rejected.empty() && f.score < score_.threshold()) f.rejected = "it is too unsure";
  }
}

}  // namespace casus::detail
