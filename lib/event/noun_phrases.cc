// SPDX-License-Identifier: MIT
#include "event/noun_phrases.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr int phrase_length = 5;  ///< words of a noun phrase before its name
constexpr int most_joined = 6;

// Newspapers and places act in few events, and are named beside many.
bool acts(EntityKind kind) {
  return kind != EntityKind::place && kind != EntityKind::media && kind != EntityKind::other;
}

}  // namespace

bool NounPhrases::is_modifier(std::uint32_t p) const {
  return at(p).possessive || at(p).mention.form == MentionForm::adjective;
}

bool NounPhrases::can_act(std::uint32_t p) const {
  return acts(at(p).mention.kind) && !is_modifier(p);
}

bool NounPhrases::can_be_target(std::uint32_t p) const {
  return acts(at(p).mention.kind);
}

// Walks from a participant to the beginning of its phrase: "[met de Franse
// president] Macron" begins at "de" and stands behind "met".
NounPhrases::Left NounPhrases::left_of(std::uint32_t p, int joined) const {
  std::uint32_t begin = at(p).first;
  for (int steps = 0; steps < phrase_length && begin > clause_.first; ++steps) {
    const ClauseWord& w = s_.words[begin - 1];
    if (w.is(clause_word::preposition) && !w.is(clause_word::auxiliary)) return {begin, begin - 1};
    if (w.participant >= 0) {
      const auto other = static_cast<std::uint32_t>(w.participant);
      if (at(other).last == at(p).first && !is_modifier(other)) break;
      begin = at(other).first;
    } else if (w.is(clause_word::determiner)) {
      --begin;
      if (begin > clause_.first && s_.words[begin - 1].is(clause_word::preposition)) return {begin, begin - 1};
      break;
    } else if (w.is_plain()) {
      --begin;
    } else if (w.is(clause_word::conjunction) && begin > clause_.first + 1 && s_.words[begin - 2].participant >= 0 &&
               joined > 0) {
      // "met Irak en [Koeweit]" stands behind "met" as well
      const Left first = left_of(static_cast<std::uint32_t>(s_.words[begin - 2].participant), joined - 1);
      return {begin, first.preposition};
    } else {
      break;
    }
  }
  return {begin, std::nullopt};
}

// The preposition of a phrase without a participant: "in a long statement".
std::optional<std::uint32_t> NounPhrases::preposition_before(std::uint32_t end) const {
  for (int steps = 0; steps < phrase_length && end > clause_.first; ++steps) {
    --end;
    const ClauseWord& w = s_.words[end];
    if (w.is(clause_word::preposition)) return end;
    if (!w.is_plain() && !w.is(clause_word::determiner | clause_word::adverb) && w.participant < 0) return std::nullopt;
  }
  return std::nullopt;
}

// "leaders [of] Iran": the country acts through them. Not "[in talks with]
// leaders of Iran".
bool NounPhrases::is_owned(std::uint32_t preposition) const {
  if (!s_.words[preposition].is(clause_word::owner) || preposition <= clause_.first) return false;
  if (!s_.words[preposition - 1].is(clause_word::member)) return false;
  return !preposition_before(preposition);
}

Subject NounPhrases::subject_before(std::uint32_t end) const {
  while (end > clause_.first) {
    const ClauseWord& w = s_.words[end - 1];
    if (w.participant >= 0) {
      const auto p = static_cast<std::uint32_t>(w.participant);
      const Left left = left_of(p);
      if (!left.preposition || is_owned(*left.preposition)) {
        return can_act(p) ? Subject{Subject::found, p} : Subject{Subject::unclear};
      }
      end = *left.preposition;
    } else if (w.time >= 0 || w.is(clause_word::adverb | clause_word::negation)) {
      --end;
    } else if (w.is(clause_word::preposition)) {
      --end;  // "on" of "on Monday"
    } else if (w.is(clause_word::member) && !s_.verb_second() && end > clause_.first + 1 &&
               s_.words[end - 2].participant >= 0 &&
               !is_modifier(static_cast<std::uint32_t>(s_.words[end - 2].participant))) {
      --end;  // "[NATO] jets", where nouns stand side by side
    } else if (w.is_plain() || w.is(clause_word::determiner)) {
      const auto preposition = preposition_before(end);
      if (!preposition) return {Subject::unclear};
      end = *preposition;
    } else {
      return {Subject::unclear};
    }
  }
  return {Subject::nobody};
}

Subject NounPhrases::subject_after(std::uint32_t begin) const {
  bool title = false;
  for (std::uint32_t i = begin, steps = 0; i < clause_.last && steps < phrase_length; ++steps) {
    const ClauseWord& w = s_.words[i];
    if (w.participant >= 0) {
      const auto p = static_cast<std::uint32_t>(w.participant);
      if (at(p).mention.form == MentionForm::adjective) {
        i = at(p).last;
        if (i < clause_.last && s_.words[i].participant < 0) title = true;  // "Russische regering" is one
        continue;
      }
      // "dat Russische soldaten Oekraine binnenvielen": the country is no soldier
      if (!can_act(p) || (title && at(p).mention.kind != EntityKind::person)) return {Subject::unclear};
      return {Subject::found, p};
    }
    if (w.is(clause_word::member) && i + 1 < clause_.last && s_.words[i + 1].is(clause_word::owner)) {
      ++i;  // "de regering van Liberia"
    } else if (w.is_plain()) {
      title = true;
    } else if (!w.is(clause_word::determiner)) {
      return {Subject::unclear};
    }
    ++i;
  }
  return {Subject::unclear};
}

// "US President Joe Biden" and "Kremlin spokesman Peskov" are the person.
std::uint32_t NounPhrases::head_of(std::uint32_t p) const {
  const std::uint32_t begin = at(p).last;
  for (std::uint32_t i = begin; i < clause_.last && i < begin + 4; ++i) {
    const ClauseWord& w = s_.words[i];
    if (w.participant >= 0) {
      const auto next = static_cast<std::uint32_t>(w.participant);
      if (i == begin && at(p).mention.form == MentionForm::adjective) return next;
      const bool title = i > begin && at(next).mention.kind == EntityKind::person;
      return title && at(p).mention.kind != EntityKind::person ? next : p;
    }
    if (!w.is_plain()) break;
  }
  return p;
}

std::optional<std::uint32_t> NounPhrases::next_participant(std::uint32_t from, std::uint32_t most) const {
  bool name = false;  // "helped Machado get United States citizenship": a name that nobody knows came first
  for (std::uint32_t i = from; i < clause_.last && i <= from + most; ++i) {
    const ClauseWord& w = s_.words[i];
    if (w.participant >= 0) {
      const auto p = static_cast<std::uint32_t>(w.participant);
      const bool noun_before_noun = !s_.verb_second() || at(p).mention.form == MentionForm::adjective;
      const std::uint32_t head = noun_before_noun ? head_of(p) : p;
      return can_be_target(head) ? std::optional(head) : std::nullopt;
    }
    const bool owned = w.is(clause_word::owner) && i > from && s_.words[i - 1].is(clause_word::member);
    if (!w.is_plain() && !w.is(clause_word::determiner) && !owned) return std::nullopt;
    const bool capitalised = s_.tokens[i].is(token::capitalised);
    if (name && !capitalised) return std::nullopt;
    name = name || (capitalised && w.is_plain());
  }
  return std::nullopt;
}

std::optional<std::uint32_t> NounPhrases::object_after(std::uint32_t from) const {
  while (from < clause_.last && (s_.words[from].is(clause_word::adverb) || s_.words[from].time >= 0)) ++from;
  return next_participant(from, phrase_length);
}

std::optional<std::uint32_t> NounPhrases::bare_object(std::uint32_t from, std::uint32_t verb) const {
  for (std::uint32_t i = from; i < clause_.last; ++i) {
    const std::int32_t here = s_.words[i].participant;
    if (here < 0) continue;
    auto p = static_cast<std::uint32_t>(here);
    i = at(p).last - 1;
    const Left left = left_of(p);
    if ((left.preposition && !is_owned(*left.preposition)) || left.first < from) continue;
    if (at(p).mention.form == MentionForm::adjective) p = head_of(p);
    // behind a participle stand only prepositional phrases and the next thought
    if (verb >= from && at(p).first > verb) return std::nullopt;
    return can_be_target(p) ? std::optional(p) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> NounPhrases::object_of(const std::vector<std::uint64_t>& prepositions,
                                                    std::uint32_t from) const {
  if (prepositions.empty()) return std::nullopt;
  for (std::uint32_t i = from; i < clause_.last; ++i) {
    if (s_.words[i].participant >= 0) continue;
    if (std::find(prepositions.begin(), prepositions.end(), s_.tokens[i].hash) == prepositions.end()) continue;
    if (const auto p = next_participant(i + 1, phrase_length)) return p;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> NounPhrases::agent() const {
  for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
    if (!s_.words[i].is(clause_word::agent)) continue;
    const auto p = next_participant(i + 1, phrase_length);
    if (p && can_act(*p)) return p;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> NounPhrases::joined_before(std::uint32_t p) const {
  std::vector<std::uint32_t> all = {p};
  for (int steps = 0; steps < most_joined; ++steps) {
    const std::uint32_t first = left_of(all.back()).first;
    if (first < clause_.first + 2 || !s_.words[first - 1].is(clause_word::conjunction | clause_word::comma)) break;
    const std::int32_t other = s_.words[first - 2].participant;
    if (other < 0 || !can_act(static_cast<std::uint32_t>(other))) break;
    all.push_back(static_cast<std::uint32_t>(other));
  }
  std::reverse(all.begin(), all.end());
  return all;
}

std::vector<std::uint32_t> NounPhrases::joined_after(std::uint32_t p) const {
  std::vector<std::uint32_t> all = {p};
  for (int steps = 0; steps < most_joined; ++steps) {
    const std::uint32_t next = at(all.back()).last;
    if (next + 1 >= clause_.last || !s_.words[next].is(clause_word::conjunction | clause_word::comma)) break;
    const auto other = next_participant(next + 1, 3);
    if (!other) break;
    // "attacked Ukraine and Poland closed ...": what comes next is no object
    const std::uint32_t end = at(*other).last;
    if (end < clause_.last && s_.words[end].is_plain() && !is_modifier(*other)) break;
    all.push_back(*other);
  }
  return all;
}

}  // namespace casus::detail
