// SPDX-License-Identifier: MIT
#include "event/reading.h"

#include <algorithm>
#include <utility>

#include "event/noun_phrases.h"
#include "event/triggers.h"

namespace casus::detail {
namespace {

std::optional<Status> status_of(const Trigger& t, const Clause& clause) {
  if ((t.helpers & clause_word::doubt) != 0) return std::nullopt;
  if ((clause.opener & clause_word::condition) != 0) return Status::conditional;
  if ((t.helpers & clause_word::negation) != 0) return Status::negated;
  return (t.helpers & clause_word::future) != 0 ? Status::planned : Status::actual;
}

// The actor of the clause before the two commas: "Johnson, the prime minister
// of Britain, met ...".
std::optional<std::uint32_t> subject_before_aside(const SentenceWords& s, std::size_t index) {
  if (index < 2 || !s.clauses[index].comma || !s.clauses[index - 1].comma) return std::nullopt;
  const Clause& aside = s.clauses[index - 1];
  if ((aside.opener & clause_word::relative) == 0 && !s.words[aside.first].is(clause_word::determiner))
    return std::nullopt;
  const Clause& head = s.clauses[index - 2];
  for (std::uint32_t i = head.first; i < head.last; ++i) {
    if (s.words[i].is(clause_word::auxiliary) || !s.words[i].verbs.empty()) return std::nullopt;
  }
  const NounPhrases phrases(s, head);
  const Subject found = phrases.subject_before(head.last);
  return found.kind == Subject::found ? std::optional(found.participant) : std::nullopt;
}

class ClauseReader {
 public:
  ClauseReader(const SentenceWords& s, std::size_t index, const std::optional<Reading>& before)
      : s_(s), index_(index), clause_(s.clauses[index]), before_(before), phrases_(s, clause_) {}

  std::optional<Reading> read() const {
    // A relative clause says of an unknown somebody, an infinitive of nobody.
    if ((clause_.opener & (clause_word::relative | clause_word::infinitive_marker)) != 0) return std::nullopt;
    if (!is_told()) return std::nullopt;
    const std::optional<Trigger> trigger = find_trigger(s_, clause_);
    if (!trigger) return std::nullopt;
    const auto status = status_of(*trigger, clause_);
    if (!status) return std::nullopt;
    Reading r{.verb = trigger->verb, .trigger = trigger->at, .status = *status};
    const std::vector<std::uint32_t> subjects = subjects_of(*trigger);
    const bool passive = trigger->voice == Voice::passive;
    if (passive ? !read_passive(*trigger, subjects, r) : !read_active(*trigger, subjects, r)) return std::nullopt;
    r.rule = passive                                                           ? ClauseRule::passive
             : subordinate() && s_.verb_second()                               ? ClauseRule::subordinate
             : (trigger->helpers & (clause_word::have | clause_word::be)) != 0 ? ClauseRule::perfect
                                                                               : ClauseRule::active;
    return r;
  }

 private:
  bool subordinate() const {
    return (clause_.opener & (clause_word::subordinator | clause_word::condition | clause_word::complementizer)) != 0;
  }

  // "zei (maandag) dat" tells what happened; "eist dat", "vreest dat" do not.
  bool is_told() const {
    if ((clause_.opener & clause_word::complementizer) == 0 || (clause_.opener & clause_word::report) != 0) return true;
    if (index_ == 0) return false;
    const Clause& before = s_.clauses[index_ - 1];
    return (before.opener & clause_word::report) != 0 && before.last - before.first <= 3 &&
           !s_.words[before.first].quoted;
  }
  bool verb_final() const { return subordinate() && s_.language->subordinate_clause == WordOrder::verb_final; }

  std::vector<std::uint32_t> subjects_of(const Trigger& t) const {
    if (const auto speaker = speaker_as_subject(t)) return {*speaker};
    if (verb_final()) return all_of(phrases_.subject_after(clause_.first));
    const Subject left = phrases_.subject_before(t.group);
    if (left.kind == Subject::found) return phrases_.joined_before(left.participant);
    if (left.kind == Subject::unclear) return {};
    // "Maandag viel Rusland ...": something else stands first
    if (s_.verb_second()) return all_of(phrases_.subject_after(t.group + 1));
    if (t.group != clause_.first) return {};
    if (const auto head = subject_before_aside(s_, index_)) return {*head};
    const bool goes_on =
        (clause_.opener & clause_word::conjunction) != 0 && before_ && before_->rule != ClauseRule::passive;
    return goes_on ? before_->sources : std::vector<std::uint32_t>{};
  }

  // "Zwitserland zei dat het ...", "Switzerland said today it had expelled ...":
  // the pronoun is whoever speaks.
  std::optional<std::uint32_t> speaker_as_subject(const Trigger& t) const {
    if (index_ == 0 || (clause_.opener & (clause_word::report | clause_word::complementizer)) == 0) return std::nullopt;
    std::uint32_t at = clause_.first;
    while (at < t.group && (s_.words[at].time >= 0 || s_.words[at].is(clause_word::adverb | clause_word::preposition)))
      ++at;
    const ClauseWord& pronoun = s_.words[at];
    if (at >= t.at || !pronoun.is(clause_word::person_pronoun | clause_word::thing_pronoun)) return std::nullopt;
    // "het land" is no pronoun
    const ClauseWord& next = s_.words[at + 1];
    if (pronoun.is(clause_word::determiner) && (next.is_plain() || next.participant >= 0)) return std::nullopt;
    const auto speaker = speaker_of(index_ - 1);
    if (!speaker) return std::nullopt;
    const bool person = s_.participants[*speaker].mention.kind == EntityKind::person;
    return pronoun.is(person ? clause_word::person_pronoun : clause_word::thing_pronoun) ? speaker : std::nullopt;
  }

  // Who stands before "heeft gezegd", or behind "zei".
  std::optional<std::uint32_t> speaker_of(std::size_t index) const {
    const Clause& clause = s_.clauses[index];
    const NounPhrases phrases(s_, clause);
    if ((clause.opener & clause_word::report) != 0) {
      const Subject behind = phrases.subject_after(clause.first);
      if (behind.kind == Subject::found) return behind.participant;
      return index > 0 ? speaker_of(index - 1) : std::nullopt;
    }
    std::uint32_t end = clause.first;
    while (end < clause.last && !s_.words[end].is(clause_word::auxiliary)) ++end;
    const Subject before = phrases.subject_before(end);
    return before.kind == Subject::found ? std::optional(before.participant) : std::nullopt;
  }

  std::vector<std::uint32_t> all_of(const Subject& first) const {
    if (first.kind != Subject::found) return {};
    return phrases_.joined_after(first.participant);
  }

  bool read_active(const Trigger& t, const std::vector<std::uint32_t>& subjects, Reading& r) const {
    if (subjects.empty() || !may_do(*t.verb, subjects.front())) return false;
    r.sources = subjects;
    r.targets = targets_of(t, subjects);
    if (r.targets.empty() && t.verb->mutual && subjects.size() > 1) {
      r.sources = {subjects.front()};
      r.targets.assign(subjects.begin() + 1, subjects.end());
    }
    return !r.targets.empty();
  }

  std::vector<std::uint32_t> targets_of(const Trigger& t, const std::vector<std::uint32_t>& subjects) const {
    // Where the object may stand before the verb it comes behind the subject.
    std::uint32_t from = t.at + 1;
    if (s_.verb_second()) {
      from = std::max(verb_final() ? clause_.first : t.group + 1, s_.participants[subjects.back()].last);
    }
    if (t.verb->object) {
      const auto object = s_.verb_second() ? phrases_.bare_object(from, t.at) : phrases_.object_after(from);
      const bool recipient = !t.verb->objects.empty();
      if (object && !(recipient && phrases_.is_modifier(*object))) return phrases_.joined_after(*object);
    }
    if (const auto object = phrases_.object_of(t.verb->prepositions, from)) return phrases_.joined_after(*object);
    if (t.verb->clause && index_ + 1 < s_.clauses.size()) return subject_of_complement(s_.clauses[index_ + 1]);
    return {};
  }

  bool may_do(const ActVerb& verb, std::uint32_t p) const {
    const EntityKind kind = s_.participants[p].mention.kind;
    const bool person = kind == EntityKind::person || kind == EntityKind::party;
    return verb.doer == Doer::anybody || (verb.doer == Doer::person) == person;
  }

  // "eist dat Rusland zich terugtrekt" is a demand on Russia.
  std::vector<std::uint32_t> subject_of_complement(const Clause& complement) const {
    if ((complement.opener & clause_word::complementizer) == 0) return {};
    const NounPhrases phrases(s_, complement);
    const Subject found = phrases.subject_after(complement.first);
    if (found.kind != Subject::found) return {};
    return phrases.joined_after(found.participant);
  }

  bool read_passive(const Trigger& t, const std::vector<std::uint32_t>& subjects, Reading& r) const {
    // "sancties werden ingesteld": the sanctions stand in the subject's place
    if (subjects.empty() || !t.verb->object || !t.verb->objects.empty()) return false;
    r.targets = subjects;
    if (const auto agent = phrases_.agent()) r.sources = phrases_.joined_after(*agent);
    return true;
  }

  const SentenceWords& s_;
  std::size_t index_;
  const Clause& clause_;
  const std::optional<Reading>& before_;
  NounPhrases phrases_;
};

}  // namespace

std::optional<Reading> read_clause(const SentenceWords& s, std::size_t clause, const std::optional<Reading>& before) {
  return ClauseReader(s, clause, before).read();
}

}  // namespace casus::detail
