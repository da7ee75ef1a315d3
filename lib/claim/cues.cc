// SPDX-License-Identifier: MIT
#include "claim/cues.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr std::uint32_t widest_particle = 10;  ///< tokens between "voegde" and "toe"
constexpr std::uint32_t widest_intro = 24;     ///< tokens between a verb and its colon
constexpr std::uint32_t widest_comma_intro = 10;

/// A cue such as "according to" at `at`, with its source behind it.
std::optional<Cue> source_at(const Passage& p, std::uint32_t at, std::uint32_t end, bool behind) {
  if (!p.is(at, word::cue)) return std::nullopt;
  const Word& w = p.at(at);
  for (const std::uint32_t sense : w.senses) {
    const CueEntry* entry = p.vocabulary->cue(sense);
    if (entry == nullptr || entry->tokens != w.tokens || entry->frames != 0 || (entry->tail_only && !behind)) continue;
    const auto speaker = speaker_behind(p, at + w.tokens, end, word::object_pronoun | word::subject_pronoun);
    if (!speaker || !speaker->is_known()) return std::nullopt;
    return Cue{
        .order = CueOrder::source, .entry = entry, .verb = at, .begin = at, .end = speaker->last, .speaker = *speaker};
  }
  return std::nullopt;
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
  std::optional<Verb> plain;
  for (const std::uint32_t sense : p.at(at).senses) {
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
        return with_verb(CueOrder::verb_speaker, *verb, v, *speaker);
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
    // "..." Biden said that: what is said comes behind.
    if (p.is(cue.end, word::complementiser | word::question)) return std::nullopt;
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
    if (cue->end + widest < end) return std::nullopt;
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
