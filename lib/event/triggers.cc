// SPDX-License-Identifier: MIT
#include "event/triggers.h"

#include <algorithm>
#include <bit>

namespace casus::detail {
namespace {

constexpr std::uint32_t reach_of_object = 8;  ///< words between a verb and its noun where the verb comes first

struct Match {
  const ActVerb* verb = nullptr;
  std::uint32_t forms = 0;
  std::size_t weight = 0;  ///< the words of its particle and object: the more, the surer
};

class TriggerFinder {
 public:
  TriggerFinder(const SentenceWords& s, const Clause& clause) : s_(s), clause_(clause) {}

  std::optional<Trigger> find() const {
    std::optional<std::uint32_t> at;
    Match match;
    for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
      const ClauseWord& w = s_.words[i];
      if (w.verbs.empty() || !stands_as_verb(i)) continue;
      const Match m = best_match(i);
      if (m.verb == nullptr) continue;
      // "asked for United States support": a second bare form is a noun
      if (at && could_be_noun(i)) continue;
      if (at || w.quoted) return std::nullopt;
      at = i;
      match = m;
    }
    if (!at) return std::nullopt;
    Trigger t{.verb = match.verb, .at = *at, .group = *at};
    const bool sound = s_.verb_second() ? read_group_anywhere(match, t) : read_group_before(match, t);
    return sound ? std::optional(t) : std::nullopt;
  }

 private:
  std::uint32_t forms_of(std::uint32_t i) const {
    std::uint32_t forms = 0;
    for (const std::uint32_t id : s_.words[i].verbs) forms |= ActWords::forms(id);
    return forms;
  }

  bool could_be_noun(std::uint32_t i) const {
    return !s_.verb_second() && (forms_of(i) & (form::participle | form::gerund)) == 0 &&
           !s_.words[i - 1].is(clause_word::auxiliary | clause_word::pronoun);
  }

  // "the attack", "Russian strikes", "peace talks" are nouns.
  bool stands_as_verb(std::uint32_t i) const {
    if (i == clause_.first) return true;
    const ClauseWord& before = s_.words[i - 1];
    const std::uint32_t forms = forms_of(i);
    if ((forms & form::gerund) != 0 && !before.is(clause_word::be | clause_word::adverb | clause_word::negation))
      return false;
    if (before.participant >= 0) {
      const Participant& p = participant(before);
      if (s_.verb_second()) return p.mention.form != MentionForm::adjective || (forms & form::participle) != 0;
      return !p.possessive && p.mention.form != MentionForm::adjective;
    }
    if (before.is(clause_word::infinitive_marker)) return true;
    if (before.is(clause_word::determiner) && !before.is(clause_word::auxiliary)) return false;
    if (s_.verb_second()) return !before.is(clause_word::preposition) || (forms & ~form::finite) != 0;
    if (before.is(clause_word::preposition) && !before.is(clause_word::adverb)) return false;
    // a bare form after an unknown word is as likely a noun
    return (forms & form::participle) != 0 || !(before.is_plain() || !before.verbs.empty());
  }

  Match best_match(std::uint32_t i) const {
    Match best;
    for (const std::uint32_t id : s_.words[i].verbs) {
      const ActVerb& verb = s_.language->verb(id);
      const std::uint32_t forms = ActWords::forms(id);
      Match m{.verb = &verb, .forms = forms, .weight = 1};
      if ((forms & form::split) != 0) {
        if (!particle_behind(verb.particle, i)) continue;
        m.weight += 10;
      }
      if (!verb.objects.empty()) {
        const std::size_t words = object_words(verb, i);
        if (words == 0) continue;
        m.weight += words;
      }
      if (m.weight > best.weight) best = m;
    }
    return best;
  }

  // "vielen Oekraine binnen": the particle stands at the end, or before a
  // preposition or a time; "viel aan de kust" has none.
  bool particle_behind(std::uint64_t particle, std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < clause_.last; ++k) {
      if (s_.words[k].participant >= 0 || s_.tokens[k].hash != particle) continue;
      if (k + 1 == clause_.last) return true;
      const ClauseWord& next = s_.words[k + 1];
      if (next.time >= 0 || next.is(clause_word::preposition | clause_word::adverb | clause_word::infinitive_marker))
        return true;
    }
    return false;
  }

  std::size_t object_words(const ActVerb& verb, std::uint32_t i) const {
    const bool free_order = s_.verb_second();
    const std::uint32_t from = free_order ? clause_.first : i + 1;
    const std::uint32_t to = free_order ? clause_.last : std::min(clause_.last, i + 1 + reach_of_object);
    std::size_t best = 0;
    for (const auto& phrase : verb.objects) {
      const bool all = std::all_of(phrase.begin(), phrase.end(), [&](std::uint64_t hash) {
        for (std::uint32_t k = from; k < to; ++k) {
          if (s_.tokens[k].hash == hash) return true;
        }
        return false;
      });
      if (all) best = std::max(best, phrase.size());
    }
    return best;
  }

  // English: the auxiliaries stand right before the verb.
  bool read_group_before(const Match& m, Trigger& t) const {
    bool plain = false;
    for (std::uint32_t i = t.at; i-- > clause_.first;) {
      const ClauseWord& w = s_.words[i];
      // "has rightly rejected": one unknown word between is an adverb
      if (w.is_plain() && !plain && i > clause_.first &&
          s_.words[i - 1].is(clause_word::auxiliary | clause_word::adverb)) {
        plain = true;
        continue;
      }
      if (w.is(clause_word::auxiliary | clause_word::negation)) {
        t.helpers |= w.classes;
        t.group = i;
      } else if (!w.is(clause_word::adverb) && w.time < 0) {
        break;
      }
    }
    negations_behind(t);
    const std::uint32_t h = t.helpers;
    if ((m.forms & form::gerund) != 0) return (h & clause_word::be) != 0;
    if ((m.forms & form::participle) != 0 && (h & clause_word::be) != 0) return passive(t);
    if ((m.forms & form::participle) != 0 && (h & clause_word::have) != 0) return true;
    if ((h & (clause_word::future | clause_word::do_support)) != 0)
      return (m.forms & form::infinitive) != 0 && (h & clause_word::be) == 0;
    if ((h & (clause_word::be | clause_word::have)) != 0 || (m.forms & form::finite) == 0) return false;
    // "troops attacked by rebels": no clause at all
    return t.at + 1 >= clause_.last || !s_.words[t.at + 1].is(clause_word::agent);
  }

  // Dutch: the finite verb and the rest of the verbs frame the clause.
  bool read_group_anywhere(const Match& m, Trigger& t) const {
    std::optional<std::uint32_t> first;
    bool marker = false;
    for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
      const ClauseWord& w = s_.words[i];
      if (w.is(clause_word::negation)) t.helpers |= clause_word::negation;
      if (w.is(clause_word::infinitive_marker) && i + 1 == t.at) marker = true;
      if (i == t.at || !w.is(clause_word::auxiliary)) continue;
      // "heeft zijn troepen": a possessive, if a helper has been there or a noun follows
      if (w.is(clause_word::determiner) && (first || !helper_can_stand(i))) continue;
      t.helpers |= w.classes & clause_word::auxiliary;
      if (!first) first = i;
    }
    if (marker) return false;
    const std::uint32_t h = t.helpers;
    if (!first) return (m.forms & form::finite) != 0;
    t.group = *first;
    if ((m.forms & form::participle) != 0) {
      if ((h & clause_word::passive) != 0) return passive(t);
      if ((h & clause_word::have) != 0) return true;
      if ((h & clause_word::be) != 0) return m.verb->be_perfect || passive(t);
    }
    if ((m.forms & form::infinitive) != 0 && (h & clause_word::future) != 0)
      return (h & (clause_word::passive | clause_word::have)) == 0;
    return false;
  }

  bool helper_can_stand(std::uint32_t i) const {
    if (i == clause_.first) return false;
    const ClauseWord& before = s_.words[i - 1];
    return before.participant >= 0 || before.is_plain() || before.time >= 0;
  }

  // "signed no agreement"
  void negations_behind(Trigger& t) const {
    for (std::uint32_t i = t.at; i < clause_.last && i < t.at + 3; ++i)
      t.helpers |= s_.words[i].classes & clause_word::negation;
  }

  static bool passive(Trigger& t) {
    t.voice = Voice::passive;
    return true;
  }

  const Participant& participant(const ClauseWord& w) const {
    return s_.participants[static_cast<std::size_t>(w.participant)];
  }

  const SentenceWords& s_;
  const Clause& clause_;
};

}  // namespace

std::optional<Trigger> find_trigger(const SentenceWords& s, const Clause& clause) {
  return TriggerFinder(s, clause).find();
}

}  // namespace casus::detail
