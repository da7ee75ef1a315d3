// SPDX-License-Identifier: MIT
#include "event/clauses.h"

#include <algorithm>
#include <utility>

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_sentence = 120;  ///< in tokens; longer ones are lists and run-on pages
constexpr std::uint32_t scare_quote = 3;         ///< so many words between quotes are a name, not speech

template <typename Items, typename SpanOf>
void advance(const Items& items, std::size_t& at, std::uint32_t begin, SpanOf span_of) {
  while (at < items.size() && span_of(items[at]).end <= begin) ++at;
}

void mark_participants(std::span<const ActorMention> mentions, std::size_t at, Span sentence, SentenceWords& out) {
  std::uint32_t token = 0;
  const auto size = static_cast<std::uint32_t>(out.tokens.size());
  for (; at < mentions.size() && mentions[at].span.begin < sentence.end; ++at) {
    const Span span = mentions[at].span;
    while (token < size && out.tokens[token].span.end <= span.begin) ++token;
    std::uint32_t last = token;
    while (last < size && out.tokens[last].span.begin < span.end) ++last;
    if (last == token) continue;
    const bool possessive = out.tokens[last - 1].is(token::has_clitic) && out.tokens[last - 1].stem != 0 &&
                            out.tokens[last - 1].stem != out.tokens[last - 1].hash;
    for (std::uint32_t i = token; i < last; ++i) {
      out.words[i] = ClauseWord{.participant = static_cast<std::int32_t>(out.participants.size())};
    }
    out.participants.push_back({.mention = mentions[at], .first = token, .last = last, .possessive = possessive});
    token = last;
  }
}

void mark_times(std::span<const std::pair<Span, std::uint32_t>> times, std::size_t at, Span sentence,
                SentenceWords& out) {
  std::size_t token = 0;
  for (; at < times.size() && times[at].first.begin < sentence.end; ++at) {
    while (token < out.tokens.size() && out.tokens[token].span.end <= times[at].first.begin) ++token;
    for (; token < out.tokens.size() && out.tokens[token].span.begin < times[at].first.end; ++token) {
      if (out.words[token].participant < 0)
        out.words[token] = ClauseWord{.time = static_cast<std::int32_t>(times[at].second)};
    }
  }
}

// Looks every free token up, and tells whether there is a verb among them.
bool mark_classes(const TextLayer& text, SentenceWords& out) {
  const ActWords& language = *out.language;
  bool verb = false;
  for (std::size_t i = 0; i < out.tokens.size();) {
    ClauseWord& w = out.words[i];
    if (w.participant >= 0 || w.time >= 0) {
      ++i;
      continue;
    }
    if (out.tokens[i].is(token::punctuation | token::quote)) {
      w.classes = clause_word::punctuation | (text.slice(out.tokens[i]) == "," ? clause_word::comma : 0);
      ++i;
      continue;
    }
    const Lexicon::Match match = language.lexicon.longest(out.tokens.subspan(i));
    std::uint32_t classes = 0;
    std::size_t verbs = 0;
    while (verbs < match.ids.size() && ActWords::is_verb(match.ids[verbs])) ++verbs;
    for (const std::uint32_t id : match.ids.subspan(verbs)) classes |= language.classes[id & ~ActWords::class_id];
    if (match.tokens <= 1) w.verbs = match.ids.first(verbs);
    verb = verb || !w.verbs.empty();
    const std::size_t end = std::min(i + std::max<std::size_t>(match.tokens, 1), out.tokens.size());
    for (; i < end; ++i) out.words[i].classes = classes;
  }
  return verb;
}

// "de Europese Unie (EU) heeft": the name in brackets is no second actor.
void drop_bracketed_names(const TextLayer& text, SentenceWords& out) {
  for (const Participant& p : out.participants) {
    if (p.first == 0 || p.last >= out.words.size()) continue;
    if (text.slice(out.tokens[p.first - 1]) != "(" || text.slice(out.tokens[p.last]) != ")") continue;
    for (std::uint32_t i = p.first - 1; i <= p.last; ++i) out.words[i] = ClauseWord{.classes = clause_word::adverb};
  }
}

// Marks what stands between quotes. "De 'speciale operatie' ..." is no speech:
// such marks are taken away. False if a quote does not close here.
bool mark_quotes(SentenceWords& out) {
  constexpr std::size_t none = SIZE_MAX;
  std::size_t open = none;
  for (std::size_t i = 0; i < out.tokens.size(); ++i) {
    if (!out.tokens[i].is(token::quote)) continue;
    if (open == none) {
      open = i;
      continue;
    }
    if (i - open - 1 <= scare_quote) {
      out.words[open].classes = out.words[i].classes = clause_word::adverb;
      for (std::size_t k = open; k < i; ++k) out.words[k].verbs = {};
    } else {
      for (std::size_t k = open; k <= i; ++k) out.words[k].quoted = true;
    }
    open = none;
  }
  return open == none;
}

}  // namespace

std::vector<ActorMention> actor_mentions(const Extraction& found) {
  std::vector<ActorMention> all;
  for (std::size_t i = 0; i < found.entities.size(); ++i) {
    const Entity& entity = found.entities[i];
    for (const Mention& m : entity.mentions) {
      if (m.form == MentionForm::pronoun) continue;  // "zijn ambtgenoot" is not he
      all.push_back({.span = m.span, .entity = static_cast<EntityId>(i), .form = m.form, .kind = entity.kind});
    }
  }
  std::sort(all.begin(), all.end(), [](const ActorMention& a, const ActorMention& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.entity < b.entity;
  });
  std::uint32_t end = 0;
  std::erase_if(all, [&](const ActorMention& m) {
    if (m.span.begin < end) return true;
    end = m.span.end;
    return false;
  });
  return all;
}

bool read_words(const TextLayer& text, const Sentence& sentence, const ActWords& language,
                std::span<const ActorMention> mentions, std::span<const std::pair<Span, std::uint32_t>> times,
                Cursor& cursor, SentenceWords& out) {
  advance(mentions, cursor.mention, sentence.span.begin, [](const ActorMention& m) { return m.span; });
  advance(times, cursor.time, sentence.span.begin, [](const auto& t) { return t.first; });
  if (cursor.mention >= mentions.size() || mentions[cursor.mention].span.begin >= sentence.span.end) return false;
  const std::uint32_t size = sentence.last_token - sentence.first_token;
  if (size < 2 || size > longest_sentence) return false;
  out.language = &language;
  out.tokens = std::span(text.tokens).subspan(sentence.first_token, size);
  out.words.assign(size, ClauseWord{});
  out.participants.clear();
  mark_participants(mentions, cursor.mention, sentence.span, out);
  mark_times(times, cursor.time, sentence.span, out);
  if (!mark_classes(text, out) || !mark_quotes(out)) return false;
  drop_bracketed_names(text, out);
  for (std::uint32_t i = size; i-- > 0 && out.words[i].is(clause_word::punctuation);) {
    if (text.slice(out.tokens[i]).find('?') != std::string_view::npos) return false;
  }
  return true;
}

namespace {

// The participant that begins within three words, with only determiners and
// unknown words before it: "en [de Franse president] Macron".
std::int32_t participant_ahead(const SentenceWords& s, std::size_t from) {
  for (std::size_t i = from; i < s.words.size() && i < from + 4; ++i) {
    if (s.words[i].participant >= 0) return s.words[i].participant;
    if (!s.words[i].is_plain() && s.words[i].classes != clause_word::determiner) return -1;
  }
  return -1;
}

// "Frankrijk, Duitsland en Polen": a comma joins only if the list goes on to a
// conjunction. A list of eight is long enough.
bool joins_actors(const SentenceWords& s, std::size_t at) {
  if (at == 0 || s.words[at - 1].participant < 0) return false;
  for (int steps = 0; steps < 8; ++steps) {
    const std::int32_t next = participant_ahead(s, at + 1);
    if (next < 0) return false;
    if (s.words[at].is(clause_word::conjunction)) return true;
    at = s.participants[static_cast<std::size_t>(next)].last;
    if (at >= s.words.size() || !s.words[at].is(clause_word::comma | clause_word::conjunction)) return false;
  }
  return false;
}

// "sinds 2022", "after Monday": a preposition, whatever else the word can be.
bool before_time(const SentenceWords& s, std::size_t at) {
  return s.words[at].is(clause_word::preposition) && at + 1 < s.words.size() && s.words[at + 1].time >= 0;
}

// "om de grens te sluiten" is a clause of its own, "om hulp" is not.
bool opens_marked_infinitive(const SentenceWords& s, std::size_t at) {
  if (!s.words[at].is(clause_word::infinitive_clause)) return false;
  for (std::size_t i = at + 1; i < s.words.size() && i < at + 12 && !s.words[i].is(clause_word::punctuation); ++i) {
    if (s.words[i].is(clause_word::infinitive_marker)) return true;
  }
  return false;
}

// Whether a finite verb stands here. "heeft ... bedankt" is a participle, which
// only a helper before it can tell.
bool is_finite(const ClauseWord& w, bool helped) {
  return w.is(clause_word::auxiliary) || std::any_of(w.verbs.begin(), w.verbs.end(), [helped](std::uint32_t id) {
           const std::uint32_t forms = ActWords::forms(id);
           return (forms & form::finite) != 0 && !(helped && (forms & form::participle) != 0);
         });
}

// "weapons and explosives from", "Qatar en veel andere landen": what comes
// behind a conjunction without a finite verb of its own is no clause.
bool joins_nouns(const SentenceWords& s, std::size_t clause, std::size_t at) {
  if (at <= clause || at + 1 >= s.size()) return false;
  if (!s.words[at - 1].is_plain() && s.words[at - 1].participant < 0) return false;
  const bool helped = s.verb_second() && std::any_of(s.words.begin() + static_cast<std::ptrdiff_t>(clause),
                                                     s.words.begin() + static_cast<std::ptrdiff_t>(at),
                                                     [](const ClauseWord& w) { return w.is(clause_word::auxiliary); });
  for (std::size_t i = at + 1; i < s.size() && i < at + 12; ++i) {
    const ClauseWord& w = s.words[i];
    if (w.is(clause_word::punctuation | clause_word::subordinator | clause_word::relative | clause_word::report |
             clause_word::complementizer))
      break;
    if (is_finite(w, helped) || (w.is(clause_word::pronoun) && !w.is(clause_word::determiner))) return false;
  }
  return true;
}

// "to attack": what an infinitive tells of has no subject of its own. Where
// the verb comes last, "te" stands inside the cluster and cuts nothing.
bool opens_infinitive(const SentenceWords& s, std::size_t at) {
  if (!s.words[at].is(clause_word::infinitive_marker) || s.verb_second() || at + 1 >= s.words.size()) return false;
  const ClauseWord& next = s.words[at + 1];
  return std::any_of(next.verbs.begin(), next.verbs.end(),
                     [](std::uint32_t id) { return (ActWords::forms(id) & form::infinitive) != 0; });
}

}  // namespace

void split_clauses(SentenceWords& s) {
  s.clauses.clear();
  Clause open;
  const auto cut = [&](std::size_t at, std::size_t next, std::uint32_t opener, bool comma) {
    open.last = static_cast<std::uint32_t>(at);
    if (open.first < open.last) s.clauses.push_back(open);
    const bool kept = open.first >= open.last;  // nothing between: "..., die"
    open = Clause{.first = static_cast<std::uint32_t>(next),
                  .opener = opener | (kept ? open.opener : 0),
                  .comma = comma || (kept && open.comma)};
  };
  constexpr std::uint32_t openers = clause_word::subordinator | clause_word::condition | clause_word::relative |
                                    clause_word::report | clause_word::complementizer;
  for (std::size_t i = 0; i < s.words.size(); ++i) {
    const ClauseWord& w = s.words[i];
    if (w.is(clause_word::punctuation)) {
      const bool comma = w.is(clause_word::comma);
      if (!(comma && joins_actors(s, i))) cut(i, i + 1, clause_word::punctuation, comma);
    } else if (w.is(clause_word::conjunction)) {
      if (!joins_actors(s, i) && !joins_nouns(s, open.first, i)) cut(i, i + 1, w.classes, false);
    } else if ((w.is(openers) && !before_time(s, i)) || opens_infinitive(s, i) || opens_marked_infinitive(s, i)) {
      cut(i, i + 1, w.classes, false);
    }
  }
  cut(s.words.size(), s.words.size(), 0, false);
}

}  // namespace casus::detail
