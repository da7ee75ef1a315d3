// SPDX-License-Identifier: MIT
#include "claim/cues.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace casus::detail {
namespace {

constexpr std::uint32_t widest_particle = 10;  ///< tokens between "voegde" and "toe"
constexpr std::uint32_t widest_intro = 24;     ///< tokens between a verb and its colon
constexpr std::uint32_t widest_comma_intro = 10;
constexpr std::uint32_t longest_parenthesis = 8;
constexpr std::uint32_t longest_apposition = 30;

/// Whether a form that is a noun as well is a verb with this subject: "police
/// report", but not "a Times report".
bool is_its_verb(const Passage& p, std::uint32_t at, const Speaker& speaker) {
  if (!p.is(at, word::noun_form) || speaker.is_pronoun) return true;
  return !speaker.is_full && speaker.is_known() && (p.is_capitalised(speaker.last - 1) || speaker.has_noun);
}

/// With the parenthesis and the apposition behind a name: "zei Jan Jansen (54),
/// hoogleraar in Leiden".
Speaker with_apposition(const Passage& p, Speaker speaker, std::uint32_t end) {
  if (!speaker.has_name) return speaker;
  std::uint32_t i = speaker.last;
  if (p.is_sign(i, '(')) {
    std::uint32_t close = i + 1;
    while (close < end && close < i + longest_parenthesis && !p.is_sign(close, ')')) ++close;
    if (close < end && p.is_sign(close, ')')) speaker.last = i = close + 1;
  }
  if (i + 1 >= end || !p.is_sign(i, ',') || !p.is(i + 1, word::determiner | word::who | word::person_noun))
    return speaker;
  const std::uint32_t stop = std::min(end, i + longest_apposition);
  std::uint32_t last = i + 1;
  while (last < stop && (p.is_word(last) || p.is_hyphen(last) || p.token(last).is(token::symbol))) ++last;
  if (last < end && last == stop) return speaker;
  speaker.last = last;
  return speaker;
}

/// A cue such as "according to" at `at`, with its source behind it.
std::optional<Cue> source_at(const Passage& p, std::uint32_t at, std::uint32_t end, bool behind) {
  if (!p.is(at, word::cue)) return std::nullopt;
  const KnownWord& w = p.at(at);
  for (const std::uint32_t sense : p.vocabulary->senses(w)) {
    const CueEntry* entry = p.vocabulary->cue(sense);
    if (entry == nullptr || entry->tokens != w.tokens || entry->frames != 0 || (entry->tail_only && !behind)) continue;
    auto speaker = speaker_behind(p, at + w.tokens, end, word::object_pronoun | word::subject_pronoun);
    if (!speaker || !speaker->is_known()) return std::nullopt;
    if (p.token(at).is(token::sentence_start) && !p.is_sign(speaker->last, ',')) speaker = without_verb(p, *speaker);
    // In front, the comma behind X is that of "According to X, the talks ...".
    if (behind && !p.token(at).is(token::sentence_start)) speaker = with_apposition(p, *speaker, end);
    return Cue{
        .order = CueOrder::source, .entry = entry, .verb = at, .begin = at, .end = speaker->last, .speaker = *speaker};
  }
  return std::nullopt;
}

/// Whether what is said comes behind the verb: "Biden said that ...", "he
/// suggested looking at ...".
bool leads_on(const Passage& p, const Cue& cue, std::uint32_t end) {
  if (cue.end >= end || !p.is_word(cue.end)) return false;
  if (p.is(cue.end, word::complementiser | word::question)) return true;
  constexpr std::uint32_t fills =
      word::adverb | word::preposition | word::any_linker | word::conjunction | word::relative;
  return (cue.entry->frames & frame::addressee) == 0 && !p.is(cue.end, fills);
}

bool ends_clause(const Passage& p, std::uint32_t i) {
  return p.token(i).is(token::punctuation | token::quote) && !p.is_sign(i, '-');
}

Cue with_verb(CueOrder order, const Verb& verb, std::uint32_t at, const Speaker& speaker) {
  Cue cue{.order = order, .entry = verb.entry, .verb = at, .particle = verb.particle, .speaker = speaker};
  cue.begin = std::min(at, speaker.first);
  cue.end = std::max({at + 1, speaker.last, verb.particle + 1});
  return cue;
}

}  // namespace

std::optional<Verb> verb_at(const Passage& p, std::uint32_t at, std::uint32_t end, std::uint8_t frames) {
  if (!p.is(at, word::verb | word::participle) || p.is(at, word::used)) return std::nullopt;
  // "Stevie Wonder", "the United States": part of a name.
  if (p.is_capitalised(at) && !p.token(at).is(token::sentence_start) && !p.is_title) return std::nullopt;
  std::optional<Verb> plain;
  for (const std::uint32_t sense : p.vocabulary->senses(p.at(at))) {
    const CueEntry* entry = p.vocabulary->cue(sense);
    if (entry == nullptr || (entry->frames & frames) == 0) continue;
    if (p.vocabulary->is_complete(sense)) {
      if (!plain) plain = Verb{entry, 0};
      continue;
    }
    const std::uint32_t stop = std::min(end, at + 1 + widest_particle);
    for (std::uint32_t i = at + 1; i < stop && !ends_clause(p, i); ++i) {
      if (p.token(i).hash == entry->particle) return Verb{entry, i};
    }
  }
  return plain;
}

std::optional<Cue> signature_behind(const Passage& p, std::uint32_t at, std::uint32_t end) {
  constexpr std::string_view dashes[] = {"-", "--", "\u2013", "\u2014", "\u2015"};
  if (at >= end || std::find(std::begin(dashes), std::end(dashes), p.text.slice(p.token(at))) == std::end(dashes)) {
    return std::nullopt;
  }
  const auto speaker = speaker_behind(p, at + 1, end, 0);
  if (!speaker || speaker->first != at + 1 || !p.is_capitalised(at + 1) || speaker->is_full || !speaker->is_known())
    return std::nullopt;
  if (speaker->last < end && p.is_word(speaker->last)) return std::nullopt;
  return Cue{.order = CueOrder::signature, .verb = at, .begin = at, .end = speaker->last, .speaker = *speaker};
}

std::optional<Cue> cue_behind(const Passage& p, std::uint32_t at, std::uint32_t end, std::uint8_t frames) {
  while (at < end && (p.is_sign(at, ',') || p.token(at).is(token::punctuation)) && !p.is_sign(at, ':')) ++at;
  if (at >= end) return std::nullopt;
  if (auto source = source_at(p, at, end, true)) return source;
  // "zo meldde X": the adverb in front of the verb.
  const std::uint32_t v = p.is(at, word::adverb) && p.is(at + 1, word::verb) ? at + 1 : at;
  if (p.is(v, word::verb) && v < end) {
    const auto verb = verb_at(p, v, end, frames);
    if (verb && (verb->entry->frames & frame::fixed) == 0) {
      const auto speaker = speaker_behind(p, v + 1, end, word::subject_pronoun);
      if (speaker && (speaker->is_known() || speaker->is_full))
        return with_verb(CueOrder::verb_speaker, *verb, v, with_apposition(p, *speaker, end));
    }
  }
  // "X, the minister, said": the first verb behind, with X right at the beginning.
  const std::uint32_t stop = std::min(end, at + widest_intro);
  for (std::uint32_t i = at + 1; i < stop; ++i) {
    if (p.token(i).is(token::quote)) return std::nullopt;
    const auto verb = p.is(i, word::verb) ? verb_at(p, i, end, frames) : std::nullopt;
    if (!verb) continue;
    const auto speaker = speaker_before(p, at, i);
    if (!speaker || speaker->first != at) continue;
    if (!speaker->is_known() && !speaker->is_full) return std::nullopt;
    const Cue cue = with_verb(CueOrder::speaker_verb, *verb, i, *speaker);
    if (!is_its_verb(p, i, *speaker) || leads_on(p, cue, end)) return std::nullopt;
    return cue;
  }
  return std::nullopt;
}

std::optional<Cue> subject_of(const Passage& p, const Verb& verb, std::uint32_t begin, std::uint32_t at,
                              std::uint32_t end) {
  auto before = speaker_before(p, begin, at);
  // "heeft gezegd", "has said": a mere participle has its auxiliary before it.
  if (before && !p.is(at, word::verb)) {
    std::uint32_t i = before->last;
    while (i < at && !p.is(i, word::have)) ++i;
    if (i == at) before.reset();
  }
  if (before && !is_its_verb(p, at, *before)) return std::nullopt;
  if (before && (before->is_known() || before->is_full)) return with_verb(CueOrder::speaker_verb, verb, at, *before);
  if (p.at(at).is(word::verb) && (verb.entry->frames & frame::fixed) == 0) {
    const auto behind = speaker_behind(p, at + 1, end, word::subject_pronoun);
    if (behind && behind->is_known()) return with_verb(CueOrder::verb_speaker, verb, at, *behind);
  }
  return std::nullopt;
}

std::optional<Cue> cue_before(const Passage& p, std::uint32_t begin, std::uint32_t at) {
  if (at <= begin) return std::nullopt;
  const bool colon = p.is_sign(at - 1, ':'), comma = p.is_sign(at - 1, ',');
  const std::uint32_t end = colon || comma ? at - 1 : at;
  const std::uint32_t widest = colon ? widest_intro : comma ? widest_comma_intro : 0;
  for (std::uint32_t i = end; i > begin && end - i <= widest_intro;) {
    --i;
    if (p.token(i).is(token::quote) || p.is_sign(i, ':')) break;
    const auto verb = verb_at(p, i, end, frame::quote);
    if (!verb) continue;
    const auto cue = subject_of(p, *verb, begin, i, end);
    if (!cue) continue;
    // "Trump says voter fraud "would be ..."": without a sign only the verb itself.
    if (cue->end + widest < end || (end == at && cue->order == CueOrder::verb_speaker)) return std::nullopt;
    return cue;
  }
  if ((comma || colon) && p.is(begin, word::cue)) {
    auto source = source_at(p, begin, end, false);
    if (source && source->end == end) return source;
  }
  if (!colon) return std::nullopt;
  const auto speaker = speaker_before(p, begin, end);
  if (!speaker || speaker->first != begin || speaker->last != end) return std::nullopt;
  // The first word of a sentence is no name because of its capital: "Vraag:".
  if (!speaker->has_name && !speaker->has_noun) return std::nullopt;
  return Cue{.order = CueOrder::colon, .verb = end, .begin = begin, .end = end, .speaker = *speaker};
}

std::vector<Span> pieces(const Passage& p, const Cue& cue) {
  if (cue.entry == nullptr) return {};
  const std::uint32_t tokens = cue.order == CueOrder::source ? cue.entry->tokens : 1;
  std::vector<Span> out = {p.span(cue.verb, cue.verb + tokens)};
  if (cue.particle != 0) out.push_back(p.token(cue.particle).span);
  return out;
}

}  // namespace casus::detail
