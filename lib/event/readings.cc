// SPDX-License-Identifier: MIT
#include "event/readings.h"

#include <algorithm>
#include <optional>

namespace casus::detail {
namespace {

constexpr std::uint32_t none = EventTree::none;
constexpr std::size_t most_links = 5;

bool is_modifier(Relation r) {
  return r == Relation::amod || r == Relation::compound || r == Relation::nmod || r == Relation::flat ||
         r == Relation::nmod_desc;
}

/// Whether it stands for a verb of several words: "was optimistic", "is van plan".
bool is_joined(const EventTree& tree, std::uint32_t word) {
  return tree.hash(word) != lemma_hash(tree.lemma(word));
}

bool is_oblique(Relation r) {
  return r == Relation::obl || r == Relation::obl_arg || r == Relation::obl_agent || r == Relation::nmod ||
         r == Relation::advmod;
}

/// What stands with one word.
class Companions {
 public:
  Companions(const EventTree& tree, const EventWords& words, const Clause& clause)
      : tree_(tree), words_(words), clause_(clause) {}

  /// Reads the word that is what the row wants beside its own; false if there is none.
  bool read(const EventRow& row, Reading& reading) {
    for (const Companion& wanted : words_.companions_of(row)) {
      const std::uint32_t found =
          row.kind == WordKind::noun ? at_noun(reading.word, wanted) : at_verb(row, reading.word, wanted);
      if (found == none) continue;
      const bool whole = tree_.hash(found) == wanted.head;
      const int asked = 1 + (wanted.modifier != 0) + (wanted.preposition != 0) + whole;
      if (asked <= reading.asked) continue;
      reading.companion = found;
      reading.asked = asked;
    }
    return reading.companion != none;
  }

 private:
  bool is(std::uint32_t word, std::uint64_t wanted) const {
    const auto endings = tree_.endings(word);
    return tree_.hash(word) == wanted || std::find(endings.begin(), endings.end(), wanted) != endings.end();
  }

  bool fits(std::uint32_t word, const Companion& wanted) const {
    if (!is(word, wanted.head)) return false;
    if (wanted.modifier == 0) return true;
    for (const std::uint32_t c : tree_.children(word)) {
      if (is_modifier(tree_.relation(c)) && tree_.hash(c) == wanted.modifier) return true;
    }
    return false;
  }

  std::uint32_t joined(std::uint32_t word, const Companion& wanted) const {
    if (word == none) return none;
    if (fits(word, wanted)) return word;
    for (const std::uint32_t c : tree_.children(word)) {
      const bool part = tree_.relation(c) == Relation::conj || tree_.relation(c) == Relation::nmod;
      if (!part) continue;
      if (fits(c, wanted)) return c;
      // "tens of thousands of civilians"
      const std::uint32_t whole = tree_.child(c, Relation::nmod);
      const bool amount = whole != none && (words_.classes_of(tree_.preposition(whole)) & clause_word::owner) != 0 &&
                          tree_.preposition(c) == tree_.preposition(whole);
      if (amount && fits(whole, wanted)) return whole;
    }
    return none;
  }

  /// "refused to comment": its particle stands as a preposition does.
  bool is_infinitive(std::uint32_t word) const {
    const Relation r = tree_.relation(word);
    return r == Relation::xcomp || ((r == Relation::ccomp || r == Relation::advcl || r == Relation::acl) &&
                                    tree_[word].features.verb_form == VerbForm::infinitive);
  }

  std::uint32_t behind(std::uint32_t word, const Companion& wanted) const {
    if (word == none) return none;
    for (const std::uint32_t c : tree_.children(word)) {
      if (!is_oblique(tree_.relation(c)) && tree_.relation(c) != Relation::expl_pv && !is_infinitive(c)) continue;
      if (tree_.preposition(c) != wanted.preposition) continue;
      if (const std::uint32_t found = joined(c, wanted); found != none) return found;
    }
    return none;
  }

  std::uint32_t at_verb(const EventRow& row, std::uint32_t verb, const Companion& wanted) {
    if (!object_) object_ = clause_.undergoer(verb);
    const std::uint32_t object = *object_;
    if (wanted.preposition == Companion::by_subject) {
      if (!doer_) doer_ = clause_.doer(verb);
      return joined(*doer_, wanted);
    }
    if (wanted.preposition != 0) {
      const std::uint32_t found = behind(verb, wanted);
      return found != none ? found : behind(object, wanted);
    }
    if (const std::uint32_t found = joined(object, wanted); found != none) return found;
    // "a bomb exploded", "talks collapsed"; but whom one calls does not call
    if (object == none && !row.target.has(argument::object | argument::iobj)) {
      if (!subject_) subject_ = clause_.subject(verb);
      if (const std::uint32_t found = joined(*subject_, wanted); found != none) return found;
    }
    // "reacted furiously", or an object that the parser took for something else: no preposition before it
    for (const std::uint32_t c : tree_.children(verb)) {
      const Relation r = tree_.relation(c);
      const bool bare = (is_oblique(r) && tree_.preposition(c) == 0) || r == Relation::xcomp || r == Relation::iobj ||
                        (r == Relation::obj && c != object);
      if (!bare) continue;
      if (const std::uint32_t found = joined(c, wanted); found != none) return found;
    }
    return none;
  }

  std::uint32_t at_noun(std::uint32_t noun, const Companion& wanted) const {
    if (wanted.preposition != 0) return behind(noun, wanted);
    for (const std::uint32_t c : tree_.children(noun)) {
      if (is_modifier(tree_.relation(c)) && fits(c, wanted)) return c;
    }
    return none;
  }

  const EventTree& tree_;
  const EventWords& words_;
  const Clause& clause_;
  std::optional<std::uint32_t> object_ = {};  ///< of the verb, once it was asked for
  std::optional<std::uint32_t> subject_ = {};
  std::optional<std::uint32_t> doer_ = {};
};

/// How a word hangs below an operator word, as the row's complement says it.
std::optional<Link> link(const EventTree& tree, const EventWords& words, std::uint32_t below, std::uint32_t above,
                         const OperatorRow& row, bool passive) {
  const Relation r = tree.relation(below);
  Link made{.word = above, .row = &row, .complement = below};
  const bool verb = tree.is_verb(below);
  const bool has_subject =
      tree.child(below, Relation::nsubj) != none || tree.child(below, Relation::nsubj_pass) != none;
  switch (r) {
    case Relation::xcomp:
    case Relation::ccomp:
    case Relation::advcl:
    case Relation::acl:
    case Relation::csubj:
    case Relation::acl_relcl: {
      const std::uint64_t preposition = tree.preposition(below);
      if (preposition != 0 && words.takes(row.complement, preposition)) return made;
      made.is_clause = has_subject;
      if (r == Relation::ccomp && row.complement.has(argument::clause)) return made;
      // "pushed for it before he is to call an election"
      if (r == Relation::advcl && has_subject) return std::nullopt;
      // "began a strike to demand it": what is begun is said already
      if (r == Relation::advcl && row.complement.has(argument::object) && row.target.has(argument::nobody) &&
          tree.child(above, Relation::obj) != none)
        return std::nullopt;
      if (r == Relation::acl && !verb) return std::nullopt;
      const bool finite = tree.is_finite(below);
      const bool infinitive =
          (tree[below].features.verb_form == VerbForm::infinitive && !finite) || r == Relation::xcomp;
      if (infinitive &&
          !(r == Relation::advcl && row.kind == WordKind::verb && !row.complement.has(argument::infinitive)) &&
          row.complement.has(argument::infinitive))
        return made;
      // "told them that they would go" is not "told them to go"
      if (r == Relation::ccomp && !finite && row.complement.has(argument::infinitive)) return made;
      if (r == Relation::xcomp && row.complement.has(argument::object | argument::clause)) return made;
      return std::nullopt;
    }
    case Relation::obj:
    case Relation::nsubj_pass:
      if (row.complement.has(argument::object)) return made;
      return std::nullopt;
    case Relation::nsubj:
      if (passive && row.complement.has(argument::object)) return made;
      return std::nullopt;
    case Relation::obl:
    case Relation::obl_arg:
    case Relation::nmod:
    case Relation::nmod_poss:
      if (words.takes(row.complement, tree.preposition(below))) return made;
      return std::nullopt;
    case Relation::compound:
      if (row.kind == WordKind::noun && row.complement.has_prepositions()) return made;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

/// "Deed een beroep op Belgie om hem uit te leveren": what a noun asks for may
/// hang on the verb that the noun stands with.
std::optional<Link> link_by_noun(const EventTree& tree, const EventWords& words, std::uint32_t below,
                                 std::uint32_t above) {
  if (!tree.is_verb(above) || !tree.is_verb(below)) return std::nullopt;
  const Relation r = tree.relation(below);
  const bool infinitive = tree[below].features.verb_form == VerbForm::infinitive &&
                          (r == Relation::advcl || r == Relation::acl || r == Relation::xcomp || r == Relation::ccomp);
  if (!infinitive) return std::nullopt;
  for (const std::uint32_t c : tree.children(above)) {
    const Relation of = tree.relation(c);
    const bool beside = of == Relation::obj || of == Relation::nsubj_pass || of == Relation::obl;
    if (!beside || !tree.is_noun(c) || !words.may_begin(tree.hash(c))) continue;
    for (const std::uint32_t i : words.operator_words.find(tree.hash(c))) {
      const OperatorRow& row = words.operators[i];
      if (row.kind == WordKind::noun && row.complement.has(argument::infinitive))
        return Link{.word = c, .row = &row, .complement = below};
    }
  }
  return std::nullopt;
}

/// "Pushed [parliament for a new law]": what a verb asks for may hang on whom it asks.
std::optional<Link> link_by_addressee(const EventTree& tree, const EventWords& words, std::uint32_t below,
                                      std::uint32_t addressee) {
  const std::uint32_t verb = tree.head(addressee);
  const Relation r = tree.relation(addressee);
  const bool asked = r == Relation::obj || r == Relation::iobj || r == Relation::nsubj_pass;
  if (!asked || verb == EventTree::none || tree.relation(below) != Relation::nmod || !tree.is_verb(verb) ||
      !words.may_begin(tree.hash(verb)))
    return std::nullopt;
  for (const std::uint32_t i : words.operator_words.find(tree.hash(verb))) {
    const OperatorRow& row = words.operators[i];
    if (row.kind == WordKind::verb && row.target.has(argument::object) &&
        words.takes(row.complement, tree.preposition(below)))
      return Link{.word = verb, .row = &row, .complement = below};
  }
  return std::nullopt;
}

bool kind_fits(const EventTree& tree, std::uint32_t word, WordKind kind) {
  switch (kind) {
    case WordKind::verb:
      return tree.is_verb(word) || is_joined(tree, word);
    case WordKind::noun:
      return tree.is_noun(word);
    case WordKind::adjective:
      return !tree.is_noun(word);
  }
  return false;
}

}  // namespace

void join_phrasal_verbs(EventTree& tree, const EventWords& words) {
  for (std::uint32_t w = 0; w < tree.size(); ++w) {
    // "was optimistic": the adjective stands for both
    const bool copular = !tree.is_verb(w) && tree.child(w, Relation::cop) != none;
    if (!copular && (!tree.is_verb(w) || tree.relation(w) == Relation::cop)) continue;
    for (const std::uint32_t i : words.phrasal_by_word.find(tree.hash(w))) {
      const PhrasalVerb& verb = words.phrasal_verbs[i];
      const auto others = words.others_of(verb);
      const auto is_other = [&](std::uint32_t word) {
        return std::find(others.begin(), others.end(), tree.hash(word)) != others.end();
      };
      // an article may stand in it, "van de hand wijzen", and the parser may hang what
      // follows on it: "is van plan [Irak] aan te vallen"
      const auto belongs = [&](std::uint32_t word) {
        return is_other(word) || tree.relation(word) == Relation::det || word > tree.head(word);
      };
      const auto stands_below = [&](std::uint32_t top, std::uint64_t other) {
        const auto children = tree.children(top);
        return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
          return tree.hash(c) == other && std::all_of(tree.children(c).begin(), tree.children(c).end(), belongs);
        });
      };
      const bool all = std::all_of(others.begin(), others.end(), [&](std::uint64_t other) {
        if (w + 1 < tree.size() && tree.hash(w + 1) == other && tree.relation(w + 1) != Relation::obj) return true;
        // "onder druk zetten": the preposition below its noun
        return stands_below(w, other) ||
               std::any_of(tree.children(w).begin(), tree.children(w).end(),
                           [&](std::uint32_t c) { return is_other(c) && stands_below(c, other); });
      });
      if (!all) continue;
      tree.rename(w, verb.whole);
      break;
    }
  }
}

void readings_of(const EventTree& tree, const EventWords& words, const Clause& clause, std::uint32_t word,
                 std::vector<Reading>& out) {
  out.clear();
  Companions companions(tree, words, clause);
  const auto consider = [&](std::span<const std::uint32_t> rows) {
    for (const std::uint32_t i : rows) {
      const EventRow& row = words.rows[i];
      if (row.with.size == 0) {
        out.push_back({.word = word, .row = &row});
      } else if (Reading reading{.word = word, .row = &row}; companions.read(row, reading)) {
        out.push_back(reading);
      }
    }
  };
  // "be optimistic" is a verb of two words
  const bool joined = !tree.is_verb(word) && is_joined(tree, word);
  const bool participle = tree.upos(word) == Upos::adj && tree[word].features.verb_form != VerbForm::none;
  if (tree.is_verb(word) || participle || joined) {
    consider(words.verbs.find(tree.hash(word)));
  }
  if (tree.is_noun(word)) {
    if (const auto rows = words.nouns.find(tree.hash(word)); !rows.empty()) {
      consider(rows);
    } else if (tree.upos(word) == Upos::noun && !words.compound_ends.empty()) {
      for (const std::uint64_t hash : tree.endings(word)) {
        consider(words.compound_ends.find(hash));
        if (!out.empty()) break;
      }
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Reading& a, const Reading& b) { return a.asked > b.asked; });
}

void links_above(const EventTree& tree, const EventWords& words, const Clause& clause, std::uint32_t word,
                 std::vector<Link>& out) {
  out.clear();
  std::uint32_t at = word;
  int passed = 0;
  while (out.size() < most_links) {
    const std::uint32_t below = tree.first_joined(at);
    const std::uint32_t above = tree.head(below);
    if (above == none) return;
    // a verb of several words has its noun in it: "zette Iran onder druk om ..."
    const bool joined = tree.is_verb(above) && is_joined(tree, above);
    std::optional<Link> next = joined ? std::nullopt : link_by_noun(tree, words, below, above);
    if (!next && words.may_begin(tree.hash(above))) {
      for (const std::uint32_t i : words.operator_words.find(tree.hash(above))) {
        const OperatorRow& row = words.operators[i];
        if (kind_fits(tree, above, row.kind)) next = link(tree, words, below, above, row, clause.is_passive(above));
        if (next) break;
      }
    }
    if (!next && joined) next = link_by_noun(tree, words, below, above);
    if (!next) next = link_by_addressee(tree, words, below, above);
    if (next) {
      out.push_back(*next);
    } else {
      // "the peace process", "a round of talks": the noun above is the act as well
      const Relation r = tree.relation(below);
      const bool same =
          tree.is_noun(above) && tree.is_noun(below) &&
          (r == Relation::compound ||
           (r == Relation::nmod && (words.classes_of(tree.preposition(below)) & clause_word::owner) != 0));
      if (!same || ++passed > 1) return;
    }
    at = next ? next->word : above;
  }
}

}  // namespace casus::detail
