// SPDX-License-Identifier: MIT
#include "claim/speakers.h"

#include <algorithm>

// Noun phrases without a grammar. A phrase is a run of words that nothing ends:
// punctuation, prepositions, conjunctions, verbs that are known. It goes on
// behind "of" and "van", and behind "for" and "bij" where a speaker noun
// stands before them ("een woordvoerder bij de rechtbank").

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_phrase = 16;
constexpr std::uint32_t longest_apposition = 15;
constexpr std::uint32_t longest_parenthesis = 8;
constexpr std::uint32_t most_adverbs = 4;

constexpr std::uint32_t ends_phrase = word::preposition | word::relative | word::complementiser | word::question |
                                      word::auxiliary | word::have | word::subject_pronoun | word::cue;

/// Capitalised by itself, and not because a sentence begins there.
bool is_name(const Passage& p, std::uint32_t i) {
  return p.is_capitalised(i) && !p.token(i).is(token::sentence_start) &&
         !p.is(i, word::adverb | word::preposition | word::determiner);
}

bool is_linker(const Passage& p, std::uint32_t begin, std::uint32_t i) {
  if (!p.is(i, word::any_linker) || !p.is_word(i + 1)) return false;
  return p.is(i, word::linker) || (i > begin && p.is(i - 1, word::speaker_noun));
}

/// Small words between the parts of a name: Hugo de Jonge, Osama bin Laden.
bool is_inside_name(const Passage& p, std::uint32_t i) {
  return is_name(p, i + 1) && p.is_capitalised(i - 1);
}

/// Whether the phrase [begin, i) goes on with token i.
bool goes_on(const Passage& p, std::uint32_t begin, std::uint32_t i) {
  if (p.is_hyphen(i)) return i > begin;
  if (!p.is_word(i)) return false;
  const KnownWord& w = p.at(i);
  if (is_linker(p, begin, i)) return i > begin;
  if (w.is(word::determiner)) {
    return i == begin || p.is(i - 1, word::any_linker | word::determiner | word::conjunction) || is_inside_name(p, i);
  }
  if (w.is(word::conjunction)) return i > begin && p.is_capitalised(i - 1) && p.is_capitalised(i + 1);
  if (w.is(ends_phrase)) return false;
  if (w.is(word::adverb)) return false;
  // "said state officials" begins with a form of "to state"; elsewhere a small
  // letter is a verb and a capital part of a name.
  if (w.is(word::verb) && i > begin && !p.is_capitalised(i)) return p.is(i, word::speaker_noun);
  return true;
}

/// The mention that ends at `end` and lies in [begin, end); the longest one.
const SpeakerMention* mention_at_end(const Passage& p, std::uint32_t begin, std::uint32_t end) {
  const Span phrase = p.span(begin, end);
  auto it = std::lower_bound(p.mentions.begin(), p.mentions.end(), phrase.begin,
                             [](const SpeakerMention& m, std::uint32_t at) { return m.span.begin < at; });
  for (; it != p.mentions.end() && it->span.begin < phrase.end; ++it) {
    // "Rutte's" is a mention that ends before its clitic.
    if (it->span.end <= phrase.end && it->span.end > p.token(end - 1).span.begin && it->span.end + 3 > phrase.end) {
      return &*it;
    }
  }
  return nullptr;
}

bool mention_covers(const Passage& p, std::uint32_t i) {
  const Span token = p.token(i).span;
  auto it = std::upper_bound(p.mentions.begin(), p.mentions.end(), token.begin,
                             [](std::uint32_t at, const SpeakerMention& m) { return at < m.span.begin; });
  return it != p.mentions.begin() && (--it)->span.end >= token.end;
}

/// Fills in what the phrase [s.first, s.last) tells. Its head ends before the
/// first linker: in "een woordvoerder van het Kremlin" the spokesman speaks,
/// in "de voorganger van Rutte" not Rutte.
void describe(const Passage& p, Speaker& s) {
  std::uint32_t head = s.last;
  for (std::uint32_t i = s.first; i < s.last; ++i) {
    const bool links = i > s.first && p.is(i, word::any_linker) && !is_inside_name(p, i) && !mention_covers(p, i);
    if (links && i < head) head = i;
    if (is_name(p, i)) s.has_name = true;
    if (p.is(i, word::speaker_noun)) s.has_noun = true;
  }
  s.is_full = p.is(s.first, word::determiner);
  // One word at the head of a sentence, a capital and unknown: "Hassan zei".
  if (s.last == s.first + 1 && p.is_capitalised(s.first) && p.at(s.first).classes == 0) s.has_name = true;
  const SpeakerMention* mention = mention_at_end(p, s.first, head);
  if (mention == nullptr) return;
  s.has_name = true;
  const bool has_title = std::any_of(&p.at(s.first), &p.at(s.first) + (head - s.first),
                                     [](const KnownWord& w) { return w.is(word::person_noun); });
  // "de Amerikaanse president" is a mention as a whole, "president Trump" a
  // title and a mention; in "a spokesman Kremlin" the title is the speaker.
  const bool covers_title = mention->span.begin <= p.token(s.first).span.end + 1;
  if (mention->kind == EntityKind::person || !has_title || covers_title) s.entity = mention->entity;
}

/// Drops what cannot end or begin a phrase. Returns whether anything is left.
bool trim(const Passage& p, Speaker& s) {
  constexpr std::uint32_t loose = word::any_linker | word::determiner | word::conjunction;
  while (s.last > s.first && p.is(s.last - 1, loose) && !is_name(p, s.last - 1)) --s.last;
  while (s.last > s.first && p.is(s.first, word::any_linker | word::conjunction)) ++s.first;
  return s.last > s.first;
}

Speaker pronoun(std::uint32_t at) {
  return {.first = at, .last = at + 1, .is_pronoun = true};
}

/// Steps back over adverbs and the auxiliary of a perfect; not over others, for
/// "Biden was told that" has another speaker.
std::uint32_t skip_back(const Passage& p, std::uint32_t begin, std::uint32_t at) {
  for (std::uint32_t n = 0; n < most_adverbs && at > begin && p.is(at - 1, word::adverb | word::have); ++n) {
    if (p.is(at - 1, word::determiner | word::subject_pronoun)) break;
    --at;
  }
  return at;
}

/// "Gwen Moore (D-Wis.) | said": the end of the name.
std::uint32_t before_parenthesis(const Passage& p, std::uint32_t begin, std::uint32_t at) {
  if (!p.is_sign(at - 1, ')')) return at;
  const std::uint32_t floor = at > begin + longest_parenthesis ? at - longest_parenthesis : begin + 1;
  for (std::uint32_t i = at - 1; i > floor; --i) {
    if (p.is_sign(i - 1, '(') && i - 1 > begin) return i - 1;
  }
  return at;
}

/// The beginning of an apposition that ends in the comma at `comma`: the
/// position of its first comma, or `comma` if there is none.
std::uint32_t apposition(const Passage& p, std::uint32_t begin, std::uint32_t comma) {
  const std::uint32_t floor = comma > begin + longest_apposition ? comma - longest_apposition : begin;
  for (std::uint32_t i = comma; i > floor;) {
    --i;
    if (p.token(i).is(token::quote)) return comma;
    if (p.is_sign(i, ',')) {
      // "..., maar na afloop, zei": not an apposition but an aside.
      return i + 1 < comma && !p.is(i + 1, word::conjunction | word::cue) ? i : comma;
    }
    if (!p.is_word(i) && !p.token(i).is(token::symbol) && !p.is_sign(i, '-')) return comma;
  }
  return comma;
}

/// The first token of the phrase that ends before `at`, or `at`. Sets `is_subject` to
/// false if a preposition or verb governs it.
std::uint32_t phrase_start(const Passage& p, std::uint32_t begin, std::uint32_t at, bool& is_subject) {
  const std::uint32_t floor = at > begin + longest_phrase ? at - longest_phrase : begin;
  std::uint32_t i = at;
  while (i > floor) {
    const std::uint32_t k = i - 1;
    if (p.is_hyphen(k) && k > floor) {
      i = k;
      continue;
    }
    if (!p.is_word(k)) break;
    const KnownWord& w = p.at(k);
    if (w.is(word::any_linker) && k > floor && p.is_word(k - 1) &&
        !p.is(k - 1, word::adverb | word::verb | word::auxiliary) &&
        (w.is(word::linker) || p.is(k - 1, word::speaker_noun))) {
      i = k;
      continue;
    }
    if (w.is(word::determiner)) {
      i = k;
      if (k > floor && (p.is(k - 1, word::any_linker) || is_inside_name(p, k))) continue;
      break;
    }
    if (w.is(word::conjunction) && k > floor && p.is_capitalised(k - 1) && p.is_capitalised(i)) {
      i = k;
      continue;
    }
    if (w.is(ends_phrase | word::adverb | word::conjunction | word::any_linker)) break;
    if (w.is(word::verb) && !p.is_capitalised(k) && !w.is(word::speaker_noun)) break;
    i = k;
  }
  if (i > begin && p.is_word(i - 1)) {
    const KnownWord& before = p.at(i - 1);
    if (before.is(word::preposition | word::any_linker | word::verb | word::auxiliary | word::have) &&
        !before.is(word::relative))
      is_subject = false;
  }
  return i;
}

}  // namespace

std::optional<Speaker> speaker_behind(const Passage& p, std::uint32_t at, std::uint32_t end, std::uint32_t pronouns) {
  for (std::uint32_t n = 0; n < most_adverbs && at < end && p.is(at, word::adverb); ++n) ++at;
  if (at >= end) return std::nullopt;
  if (p.is(at, pronouns) && !(p.is(at, word::determiner) && p.is_word(at + 1) &&
                              !p.is(at + 1, word::preposition | word::adverb | word::relative))) {
    return pronoun(at);
  }
  Speaker s{.first = at, .last = at};
  const std::uint32_t stop = std::min(end, at + longest_phrase);
  while (s.last < stop && goes_on(p, s.first, s.last)) ++s.last;
  if (!trim(p, s)) return std::nullopt;
  describe(p, s);
  return s;
}

Speaker without_verb(const Passage& p, Speaker s) {
  for (std::uint32_t i = s.first + 1; i < s.last; ++i) {
    if (p.at(i).classes != 0 || p.is_capitalised(i) || !p.is_word(i)) continue;
    // "de Russische | legerleiding": behind an adjective comes its noun.
    const bool after_name = is_name(p, i - 1) && (i < s.first + 2 || !p.is(i - 2, word::determiner));
    if (!after_name && !mention_covers(p, i - 1) && !p.is(i - 1, word::speaker_noun)) continue;
    s = {.first = s.first, .last = i};
    describe(p, s);
    break;
  }
  return s;
}

std::optional<Speaker> speaker_before(const Passage& p, std::uint32_t begin, std::uint32_t at) {
  at = skip_back(p, begin, at);
  if (at <= begin) return std::nullopt;
  const std::uint32_t behind = at;
  at = before_parenthesis(p, begin, at);
  std::uint32_t end = at;
  bool has_apposition = false;
  if (p.is_sign(at - 1, ',')) {
    end = apposition(p, begin, at - 1);
    if (end == at - 1 || end <= begin) return std::nullopt;
    has_apposition = true;
  }
  if (p.is(end - 1, word::subject_pronoun))
    return has_apposition ? std::nullopt : std::optional<Speaker>(pronoun(end - 1));
  bool is_subject = true;
  Speaker s{.first = phrase_start(p, begin, end, is_subject), .last = end};
  if (!is_subject || !trim(p, s)) return std::nullopt;
  describe(p, s);
  if (has_apposition) {
    if (!s.has_name && !s.has_noun) return std::nullopt;
    s.last = at - 1;
  }
  if (behind > at) s.last = behind;
  return s;
}

}  // namespace casus::detail
