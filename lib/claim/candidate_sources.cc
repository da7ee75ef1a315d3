// SPDX-License-Identifier: MIT
#include "claim/candidate_finder.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr std::uint32_t none = Word::no_head;

}  // namespace

/// With all of the names that it begins or ends in, of which the parser may have hung a part elsewhere.
WordStretch CandidateFinder::whole_names(WordStretch words) const {
  if (words.empty()) return words;
  const auto goes_on = [&](std::uint32_t i) {
    return t_.word(i).name.part == NamePart::inside || t_.word(i).name.part == NamePart::last;
  };
  while (words.first > t_.words().first && goes_on(words.first)) --words.first;
  while (words.last < t_.words().last && goes_on(words.last)) ++words.last;
  return words;
}

/// A noun phrase, and the same without what is set off behind it.
void CandidateFinder::source(SourceKind kind, std::uint32_t head, WordStretch words) {
  if (kind == SourceKind::none) return c_.sources.push_back({});
  words = whole_names(trimmed(t_, words));
  if (words.first <= v_ && v_ < words.last) {
    words = head < v_ ? WordStretch{words.first, v_} : WordStretch{v_ + 1, words.last};
    words = trimmed(t_, words);
  }
  while (!words.empty() && words.first < head &&
         (t_.base(words.first) == Relation::case_ || t_.base(words.first) == Relation::cc ||
          t_.is(words.first, Upos::punct)) &&
         t_.head(words.first) == head) {
    ++words.first;
  }
  if (words.empty()) return;
  for (const SourceCandidate& s : c_.sources) {
    if (s.words == words) return;
  }
  SourceCandidate whole = {kind, head, words};
  WordStretch brief = words;
  for (std::uint32_t i = head + 1; i < words.last; ++i) {
    const bool sets_off = t_.is(i, Upos::punct) && t_.word(i).span.size() == 1 && is_set_off(i);
    if (sets_off || t_.relation(i) == Relation::acl_relcl) {
      brief.last = t_.relation(i) == Relation::acl_relcl ? t_.extent(i).first : i;
      whole.aside = sets_off && i + 1 < words.last ? top(i + 1, {i + 1, words.last}) : i;
      break;
    }
  }
  brief = trimmed(t_, brief);
  const bool is_two = whole.aside != none && !brief.empty() && brief.last > head;
  whole.brief = is_two ? brief.size() : 0;
  c_.sources.push_back(whole);
  if (!is_two) return;
  whole.words = brief;
  whole.is_short = true;
  c_.sources.push_back(whole);
}

void CandidateFinder::verb_sources() {
  bool has_subject = false;
  std::uint32_t before = none, first = none;
  for (const std::uint32_t c : t_.children(v_)) {
    const Relation r = t_.relation(c);
    if (base_of(r) == Relation::nsubj && !t_.is_time(c)) {
      has_subject = has_subject || r != Relation::nsubj_pass;
      // "spokeswoman | Mary Smith | said": a title and a name that the parser held apart.
      if (before == none || t_.extent(before).last != t_.extent(c).first) first = c;
      if (first != c) source(SourceKind::subject, first, {t_.extent(first).first, t_.extent(c).last});
      source(SourceKind::subject, c, t_.extent(c));
      before = c;
    } else if (r == Relation::obl_agent) {
      source(SourceKind::agent, c, t_.extent(c));
    } else if (r == Relation::vocative || r == Relation::dislocated) {
      source(SourceKind::left, c, t_.extent(c));
    }
  }
  if (!has_subject) climb();
  if (!has_subject) {
    beside();
  } else if (before != none && before < v_) {
    antecedent_of(before);
    inverted(before);
  }
}

/// "een rapport dat pleit voor ...": what the relative pronoun stands for.
void CandidateFinder::antecedent_of(std::uint32_t subject) {
  if (t_.word(subject).features.pron_type != PronType::relative) return;
  std::uint32_t clause = v_;
  while (t_.base(clause) == Relation::conj && t_.has_head(clause)) clause = t_.head(clause);
  if (t_.base(clause) != Relation::acl || t_.head(clause) > subject) return;
  const std::uint32_t noun = t_.head(clause);
  source(SourceKind::noun_head, noun, {t_.extent(noun).first, t_.extent(clause).first});
}

/// "Een ramp vond Boogerd": a thing before the verb and a name right behind it have changed places.
void CandidateFinder::inverted(std::uint32_t subject) {
  const std::uint32_t o = t_.child(v_, Relation::obj);
  if (o == none || !t_.is(o, Upos::propn) || !t_.is(subject, Upos::noun)) return;
  if (t_.extent(o).first != c_.cue.block.last) return;
  if (lexicon_.speaker_class(t_.layer().lemma(t_.word(subject))).hash != 0) return;
  source(SourceKind::right, o, t_.extent(o));
  content(ContentKind::object, subject, t_.extent(subject));
}

/// From verb to verb up the tree, as long as none has a subject.
void CandidateFinder::climb() {
  SourceKind kind = SourceKind::shared;
  for (std::uint32_t i = v_, n = 0; t_.has_head(i) && n < 4; ++n) {
    const std::uint32_t h = t_.head(i);
    const Relation r = t_.base(i);
    if (r == Relation::acl) {
      const WordStretch all = t_.extent(h);
      source(SourceKind::noun_head, h, h < i ? WordStretch{all.first, t_.extent(i).first} : all);
      return;
    }
    if (r == Relation::xcomp || r == Relation::ccomp || r == Relation::csubj) {
      if (kind == SourceKind::shared) kind = SourceKind::controller;
      const std::uint32_t o = t_.child(h, Relation::obj);
      if (o != none && o < i) source(SourceKind::object_control, o, t_.extent(o));
    } else if (r == Relation::advcl || r == Relation::parataxis || r == Relation::obl || r == Relation::nmod) {
      kind = SourceKind::participle;
    } else if (r != Relation::conj) {
      return;
    }
    for (const std::uint32_t c : t_.children(h)) {
      if (t_.base(c) == Relation::nsubj) return source(kind, c, t_.extent(c));
    }
    i = h;
  }
}

bool CandidateFinder::is_nominal(std::uint32_t i) const {
  const Upos u = t_.word(i).upos;
  return u == Upos::noun || u == Upos::propn || u == Upos::pron;
}

/// The nearest noun phrases, where the parser found no subject.
void CandidateFinder::beside() {
  for (std::uint32_t i = c_.cue.block.last; i < end_ && i < v_ + 6; ++i) {
    if (!is_nominal(i)) continue;
    std::uint32_t head = i;
    while (t_.has_head(head) && t_.head(head) != v_ && is_nominal(t_.head(head)) && t_.head(head) > v_)
      head = t_.head(head);
    const WordStretch all = t_.extent(head);
    source(SourceKind::right, head, {std::max(all.first, c_.cue.block.last), all.last});
    break;
  }
  const std::uint32_t first = t_.words().first;
  for (std::uint32_t i = c_.cue.block.first; i > first && i + 4 > c_.cue.block.first;) {
    --i;
    if (t_.is(i, Upos::punct)) {
      // "X, die morgen komt, heeft gezegd"; "X, de voorzitter, zei".
      const std::uint32_t owner = is_comma(i) ? owner_of_aside(i) : none;
      if (owner != none) source(SourceKind::left, owner, {t_.extent(owner).first, i});
      break;
    }
    if (!is_nominal(i) || t_.is_time(i)) continue;
    std::uint32_t head = i;
    while (t_.has_head(head) && is_nominal(t_.head(head)) && t_.head(head) < v_ && t_.base(head) != Relation::nsubj)
      head = t_.head(head);
    const WordStretch all = t_.extent(head);
    source(SourceKind::left, head, {all.first, std::min(all.last, c_.cue.block.first)});
    break;
  }
}

void CandidateFinder::noun_sources() {
  for (const std::uint32_t c : t_.children(v_)) {
    const Relation r = t_.relation(c);
    if (r == Relation::nmod_poss) {
      source(SourceKind::possessive, c, t_.extent(c));
    } else if (base_of(r) == Relation::nmod) {
      source(SourceKind::of_noun, c, t_.extent(c));
    } else if ((r == Relation::amod || r == Relation::compound) && t_.word(c).name.part != NamePart::outside) {
      source(SourceKind::noun_modifier, c, {c, c + 1});
    } else if (base_of(r) == Relation::nsubj) {
      source(SourceKind::subject, c, t_.extent(c));
    }
  }
  if (!t_.has_head(v_)) return;
  const std::uint32_t h = t_.head(v_);
  if (t_.base(v_) == Relation::obj || t_.base(v_) == Relation::obl || t_.base(v_) == Relation::xcomp) {
    const std::uint32_t s = subject_of(h);
    if (s != none) {
      source(SourceKind::holder, s, t_.extent(s));
    } else {
      const std::uint32_t keep = v_;
      v_ = h;
      climb();
      v_ = keep;
    }
  }
}

}  // namespace casus::detail
