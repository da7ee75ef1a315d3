// SPDX-License-Identifier: MIT
#include "claim/candidate_finder.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr std::uint32_t none = Word::no_head;

/// Whether what hangs so behind a sign may be the writer's addition.
bool is_aside(Relation base) {
  switch (base) {
    case Relation::advcl:
    case Relation::acl:
    case Relation::appos:
    case Relation::parataxis:
    case Relation::obl:
    case Relation::nmod:
    case Relation::advmod:
    case Relation::dep:
    case Relation::discourse:
      return true;
    default:
      return false;
  }
}

}  // namespace

void CandidateFinder::run() {
  c_.contents.clear();
  c_.sources.clear();
  end_ = t_.words().last;
  while (end_ > t_.words().first && t_.is(end_ - 1, Upos::punct)) --end_;
  if (c_.cue.is_colon) return colon();
  switch (c_.cue.kind) {
    case CueKind::preposition:
      return preposition();
    case CueKind::adverb:
      return adverb();
    case CueKind::noun:
      noun_contents();
      noun_sources();
      break;
    case CueKind::adjective:
      if (c_.cue.words.size() > 1) {
        predicate_phrase();
        break;
      }
      [[fallthrough]];
    case CueKind::verb:
    case CueKind::phrase:
      verb_contents();
      verb_sources();
      if (t_.is(v_, Upos::noun)) noun_contents();
      break;
  }
  quotes();
  source(SourceKind::none, none, {});
}

/// "told them, "...""; "called it "..."": the nearest quotes before and behind.
void CandidateFinder::quotes() {
  const QuotedWords* before = nullptr;
  const QuotedWords* behind = nullptr;
  for (const QuotedWords& quote : c_.quotes) {
    if (quote.here.has(v_)) return;
    if (quote.here.last <= v_) before = &quote;
    if (quote.here.first > v_ && behind == nullptr) behind = &quote;
  }
  for (const QuotedWords* quote : {before, behind}) {
    if (quote == nullptr) continue;
    const WordStretch words = trimmed(t_, quote->here);
    if (!words.empty()) c_.contents.push_back({ContentKind::quote, top(words.first, words), 0, {words, {}}});
  }
}

bool CandidateFinder::is_clause_head(std::uint32_t i) const {
  const Upos u = t_.word(i).upos;
  return u == Upos::verb || u == Upos::aux || t_.child(i, Relation::cop) != none;
}

void CandidateFinder::content(ContentKind kind, std::uint32_t head, WordStretch a, WordStretch b,
                              std::uint64_t preposition) {
  a = trimmed(t_, a);
  b = trimmed(t_, b);
  if (a.empty()) std::swap(a, b);
  if (a.empty()) return;
  ContentCandidate whole = {kind, head, preposition, {a, b}};
  const WordStretch last = b.empty() || b.last < a.last ? a : b;
  const std::uint32_t sign = first_aside(last, head, whole.aside);
  c_.contents.push_back(whole);
  if (sign == none) return;
  const WordStretch brief = trimmed(t_, {last.first, sign});
  if (brief.empty()) return;
  whole.is_short = true;
  (last == a ? whole.pieces[0] : whole.pieces[1]) = brief;
  c_.contents.push_back(whole);
}

/// The sign behind the head that sets off a part of a stretch with no word of its own to the left: "to leave it as it
/// is, | although they say ...". Not of what is coordinated. `aside` becomes the head of that part.
std::uint32_t CandidateFinder::first_aside(WordStretch range, std::uint32_t head, std::uint32_t& aside) const {
  if (range.empty()) return none;
  if (head == none || !range.has(head)) head = top(range.first, range);
  for (std::uint32_t i = std::max(head, range.first) + 1; i + 1 < range.last; ++i) {
    if (!t_.is(i, Upos::punct) || !parts(i)) continue;
    const std::uint32_t part = top(i + 1, {i + 1, range.last});
    // "..., unless it gives in" is part of what is said.
    if (!is_aside(t_.base(part)) || (t_.base(part) == Relation::advcl && t_.child(part, Relation::mark) != none))
      continue;
    aside = part;
    return i;
  }
  return none;
}

/// The highest word above `i` inside a stretch.
std::uint32_t CandidateFinder::top(std::uint32_t i, WordStretch range) const {
  while (t_.has_head(i) && range.has(t_.head(i))) i = t_.head(i);
  return i;
}

/// A comma, a semicolon or a dash that stands alone.
bool CandidateFinder::parts(std::uint32_t i) const {
  const char c = sign(i);
  return c == ',' || c == ';' || c == '-' || c == '\xE2';
}

/// The lemma of the preposition or mark that begins what hangs on `i`.
std::uint64_t CandidateFinder::case_of(std::uint32_t i) const {
  for (const std::uint32_t c : t_.children(i)) {
    if (t_.base(c) == Relation::case_ || (t_.base(c) == Relation::mark && t_.is(c, Upos::adp)))
      return lemma_hash(t_.layer().lemma(t_.word(c)));
  }
  return 0;
}

void CandidateFinder::verb_contents() {
  const std::size_t before = c_.contents.size();
  std::uint32_t object = none;
  // Where the speaker goes on: "zei dat ..., en voegde eraan toe dat ...".
  clause_end_ = end_;
  for (const std::uint32_t c : t_.children(v_)) {
    if (c > v_ && t_.base(c) == Relation::conj && is_clause_head(c)) {
      clause_end_ = t_.extent(c).first;
      break;
    }
  }
  for (const std::uint32_t c : t_.children(v_)) {
    const WordStretch below = t_.extent(c);
    switch (t_.base(c)) {
      case Relation::ccomp:
        content(ContentKind::complement, c, below);
        if (below.first >= v_ && below.last < clause_end_)
          content(ContentKind::complement_on, c, {below.first, clause_end_});
        break;
      case Relation::xcomp:
        if (object != none) content(ContentKind::small_clause, c, t_.extent(object), below);
        content(ContentKind::infinitive, c, below);
        break;
      case Relation::csubj:
        content(ContentKind::subject_clause, c, below);
        break;
      case Relation::nsubj:
        if (t_.relation(c) == Relation::nsubj_pass) content(ContentKind::passive_subject, c, below);
        break;
      case Relation::obj:
      case Relation::iobj:
        object = c;
        content(ContentKind::object, c, below);
        misplaced(c);
        break;
      case Relation::obl:
        content(ContentKind::oblique, c, below, {}, case_of(c));
        misplaced(c);
        break;
      case Relation::advcl:
        content(ContentKind::adverbial, c, below, {}, case_of(c));
        break;
      case Relation::parataxis:
      case Relation::dep:
        content(ContentKind::parataxis, c, below);
        break;
      default:
        break;
    }
  }
  if (object != none && c_.contents.size() > before) {
    for (const std::uint32_t c : t_.children(v_)) {
      if (c > object && (t_.base(c) == Relation::obl || t_.base(c) == Relation::advcl))
        content(ContentKind::small_clause, c, t_.extent(object), t_.extent(c), case_of(c));
    }
  }
  rest();
  above();
  const WordStretch all = {t_.words().first, end_};
  if (!t_.has_head(v_) || t_.base(v_) == Relation::parataxis || t_.base(v_) == Relation::conj ||
      !t_.has_head(t_.head(v_))) {
    content(ContentKind::before, none, {all.first, std::min(own_auxiliary(), c_.cue.block.first)});
    content(ContentKind::after, none, {c_.cue.block.last, clause_end_});
  }
}

/// The first auxiliary of the verb; `none` if there is none.
std::uint32_t CandidateFinder::own_auxiliary() const {
  return t_.child(v_, Relation::aux);
}

/// A clause that hangs on a noun beside the verb: "told reporters that ...".
void CandidateFinder::misplaced(std::uint32_t noun) {
  for (const std::uint32_t c : t_.children(noun)) {
    if (t_.base(c) != Relation::acl && t_.base(c) != Relation::ccomp) continue;
    if (c > v_) content(ContentKind::misplaced, c, t_.extent(c));
  }
}

/// All behind the verb that hangs on it, up to what is coordinated with it.
void CandidateFinder::rest() {
  WordStretch range = {c_.cue.block.last, c_.cue.block.last};
  for (const std::uint32_t c : t_.children(v_)) {
    const Relation r = t_.base(c);
    if (c < range.first || r == Relation::punct || r == Relation::nsubj) continue;
    if (r == Relation::conj || r == Relation::parataxis) break;
    range.last = std::max(range.last, t_.extent(c).last);
  }
  content(ContentKind::rest, none, range);
}

/// What the clause of the verb hangs on.
void CandidateFinder::above() {
  if (!t_.has_head(v_)) return;
  const std::uint32_t h = t_.head(v_);
  const WordStretch own = t_.extent(v_), all = t_.extent(h);
  const Relation r = t_.base(v_);
  if (r == Relation::acl) {
    const bool has_relative = t_.relation(v_) == Relation::acl_relcl;
    content(ContentKind::antecedent, h, {all.first, own.first});
    if (has_relative) content(ContentKind::relative, none, {own.first, own.first + 1}, {c_.cue.block.last, own.last});
    return;
  }
  if (r != Relation::parataxis && r != Relation::advcl && r != Relation::ccomp && r != Relation::dep &&
      r != Relation::discourse && r != Relation::conj && r != Relation::appos) {
    return;
  }
  content(r == Relation::parataxis ? ContentKind::host : ContentKind::head_clause, h, {all.first, own.first},
          {own.last, all.last});
}

char CandidateFinder::sign(std::uint32_t i) const {
  return t_.layer().text.article.text()[t_.word(i).span.begin];
}

bool CandidateFinder::is_comma(std::uint32_t i) const {
  return t_.is(i, Upos::punct) && sign(i) == ',';
}

bool CandidateFinder::is_set_off(std::uint32_t i) const {
  return sign(i) == ',' || sign(i) == '(';
}

/// The subject of the clause of `i`; none if it has none of its own.
std::uint32_t CandidateFinder::subject_of(std::uint32_t i) const {
  for (const std::uint32_t c : t_.children(i)) {
    if (t_.base(c) == Relation::nsubj && t_.relation(c) != Relation::nsubj_pass) return c;
  }
  return none;
}

/// The noun whose apposition or relative clause ends at this comma.
std::uint32_t CandidateFinder::owner_of_aside(std::uint32_t comma) const {
  for (std::uint32_t i = comma; i > t_.words().first;) {
    --i;
    const Relation r = t_.base(i);
    if (r != Relation::appos && r != Relation::acl) continue;
    const std::uint32_t end = t_.extent(i).last;
    if ((end == comma || end == comma + 1) && t_.head(i) < i && is_nominal(t_.head(i))) return t_.head(i);
  }
  return none;
}

/// "van plan zijn te ...", "be of the opinion that ...": the parser hangs such words anywhere.
void CandidateFinder::predicate_phrase() {
  const WordStretch block = c_.cue.block;
  clause_end_ = end_;
  for (std::uint32_t i = block.last; i < end_; ++i) {
    if (t_.child(i, Relation::mark) == none || !is_clause_head(i)) continue;
    const WordStretch below = t_.extent(i);
    content(ContentKind::infinitive, i, {std::max(below.first, block.last), below.last});
    break;
  }
  content(ContentKind::after, none, {block.last, end_});
  for (std::uint32_t i = v_, n = 0; n < 5; ++n) {
    for (const std::uint32_t c : t_.children(i)) {
      if (t_.base(c) == Relation::nsubj && (c < block.first || c >= block.last) && !t_.is_time(c))
        source(c < v_ ? SourceKind::subject : SourceKind::right, c, t_.extent(c));
    }
    if (!t_.has_head(i)) break;
    i = t_.head(i);
  }
}

void CandidateFinder::noun_contents() {
  for (const std::uint32_t c : t_.children(v_)) {
    if (c < v_) continue;
    const Relation r = t_.base(c);
    if (r == Relation::acl || r == Relation::ccomp || r == Relation::advcl || r == Relation::xcomp) {
      content(ContentKind::noun_clause, c, t_.extent(c), {}, case_of(c));
    } else if (r == Relation::nmod || r == Relation::obl) {
      content(ContentKind::noun_modifier, c, t_.extent(c), {}, case_of(c));
    }
  }
  if (!t_.has_head(v_)) return;
  const std::uint32_t h = t_.head(v_);
  if (t_.base(v_) == Relation::nsubj) {
    for (const std::uint32_t c : t_.children(h)) {
      if (t_.base(c) == Relation::ccomp || t_.base(c) == Relation::csubj || t_.base(c) == Relation::advcl)
        content(ContentKind::predicate, c, t_.extent(c));
    }
    if (t_.child(h, Relation::cop) != none && h > v_)
      content(ContentKind::predicate, h, {t_.child(h, Relation::cop) + 1, t_.extent(h).last});
  }
  for (const std::uint32_t c : t_.children(h)) {
    if (c <= v_) continue;
    const Relation r = t_.base(c);
    if (r == Relation::acl || r == Relation::ccomp || r == Relation::xcomp || r == Relation::advcl ||
        r == Relation::obl)
      content(ContentKind::misplaced, c, t_.extent(c), {}, case_of(c));
  }
}

/// "volgens X": its noun phrase hangs on what is said, or it is tagged as a verb.
void CandidateFinder::preposition() {
  const WordStretch block = c_.cue.block;
  std::uint32_t head = t_.has_head(v_) ? t_.head(v_) : none;
  if (head != none && (head < block.last || !is_nominal(head))) {
    // "according" as the head of its phrase, or as an adverb before it.
    for (std::uint32_t i = block.last; i < end_ && i < block.last + 8; ++i) {
      if (is_nominal(i)) {
        head = i;
        break;
      }
    }
    while (t_.has_head(head) && t_.head(head) >= block.last && is_nominal(t_.head(head))) head = t_.head(head);
  }
  if (c_.cue.sense->frames & cue_frame::self) head = none;
  if (head == none || !is_nominal(head)) {
    if (!(c_.cue.sense->frames & cue_frame::self)) return;
    return adverb();
  }
  // According to plan, volgens de regels: nobody who could say so.
  static constexpr FeatureName measure("measure");
  if (t_.is(head, Upos::noun) && lexicon_.speaker_class(t_.layer().lemma(t_.word(head))).hash == measure.hash) return;
  const WordStretch all = t_.extent(head);
  const WordStretch np = {std::max(all.first, block.last), phrase_end(head, std::max(all.last, block.last))};
  source(SourceKind::source, head, np);
  std::uint32_t top = head;
  while (t_.has_head(top) && t_.head(top) >= block.first && t_.head(top) < np.last) top = t_.head(top);
  const std::uint32_t host = t_.has_head(top) ? t_.head(top) : none;
  if (host != none) {
    const WordStretch whole = t_.extent(host);
    content(ContentKind::clause_around, host, {whole.first, block.first}, {np.last, whole.last});
  }
  content(ContentKind::all_around, none, {t_.words().first, block.first}, {np.last, end_});
  if (block.first > t_.words().first) content(ContentKind::all_behind, none, {np.last, end_});
}

/// Where the phrase behind "according to" ends at the latest: the parser may
/// have hung on it what is said.
std::uint32_t CandidateFinder::phrase_end(std::uint32_t head, std::uint32_t end) const {
  const bool begins = c_.cue.block.first == t_.words().first;
  for (std::uint32_t i = head + 1; i < end; ++i) {
    if (t_.relation(i) == Relation::acl_relcl || t_.base(i) == Relation::acl) return end;
    if (begins && is_comma(i)) return i;
    if (t_.word(i).features.verb_form == VerbForm::finite) return i;
  }
  return end;
}

void CandidateFinder::adverb() {
  if ((c_.cue.sense->frames & cue_frame::perfect) != 0 && !is_hearsay()) return;
  source(SourceKind::none, none, {});
  std::uint32_t host = t_.has_head(v_) ? t_.head(v_) : none;
  for (std::uint32_t n = 0; host != none && !is_clause_head(host) && t_.has_head(host) && n < 3; ++n)
    host = t_.head(host);
  if (host == none) return;
  const WordStretch whole = t_.extent(host);
  content(ContentKind::marked_clause, host, {whole.first, c_.cue.block.first}, {c_.cue.block.last, whole.last});
  content(ContentKind::marked_sentence, none, {t_.words().first, c_.cue.block.first}, {c_.cue.block.last, end_});
  if (c_.cue.sense->frames & cue_frame::self) {
    const std::uint32_t s = subject_of(host);
    if (s != none) source(SourceKind::controller, s, t_.extent(s));
  }
}

/// Whether a clause has a conjunction and a finite verb: "als het had gestormd", but not "om te vluchten".
bool CandidateFinder::is_marked(std::uint32_t clause) const {
  const WordStretch words = trimmed(t_, t_.extent(clause));
  if (words.empty() || !t_.is(words.first, Upos::sconj)) return false;
  if (t_.word(clause).features.verb_form == VerbForm::finite) return true;
  const auto helpers = t_.children(clause);
  return std::any_of(helpers.begin(), helpers.end(), [&](std::uint32_t c) {
    return (t_.base(c) == Relation::aux || t_.base(c) == Relation::cop) &&
           t_.word(c).features.verb_form == VerbForm::finite;
  });
}

/// "Hij zou zijn vertrokken": an auxiliary with another of its row and a participle, in a clause that no other
/// governs and on which no condition hangs.
bool CandidateFinder::is_hearsay() const {
  if (!t_.has_head(v_) || t_.base(v_) != Relation::aux) return false;
  const std::uint32_t verb = t_.head(v_);
  const bool is_free = !t_.has_head(verb) || t_.base(verb) == Relation::conj || t_.base(verb) == Relation::parataxis ||
                       t_.relation(verb) == Relation::acl_relcl;
  if (!is_free || t_.word(verb).features.verb_form != VerbForm::participle) return false;
  bool perfect = false;
  for (const std::uint32_t c : t_.children(verb)) {
    if ((t_.base(c) == Relation::advcl || t_.base(c) == Relation::xcomp) && is_marked(c)) return false;
    const bool is_helper = t_.base(c) == Relation::aux || t_.base(c) == Relation::cop;
    perfect = perfect || (c != v_ && is_helper && c_.cue.sense->takes(lemma_hash(t_.layer().lemma(t_.word(c)))));
  }
  return perfect;
}

/// "Rusland: nog geen gronden".
void CandidateFinder::colon() {
  content(ContentKind::colon_behind, none, {v_ + 1, end_});
  content(ContentKind::colon_before, none, {t_.words().first, v_});
  const WordStretch words = trimmed(t_, {t_.words().first, v_});
  const WordStretch behind = trimmed(t_, {v_ + 1, end_});
  for (const WordStretch range : {words, behind}) {
    if (range.empty() || range.size() > 12) continue;
    std::uint32_t head = range.first;
    while (t_.has_head(head) && range.has(t_.head(head))) head = t_.head(head);
    if (is_nominal(head)) c_.sources.push_back({SourceKind::colon, head, range, false});
  }
}

WordStretch trimmed(const SentenceTree& tree, WordStretch range) noexcept {
  while (!range.empty() && tree.is(range.first, Upos::punct)) ++range.first;
  while (!range.empty() && tree.is(range.last - 1, Upos::punct)) --range.last;
  return range;
}

void find_candidates(const SentenceTree& tree, const CueLexicon& lexicon, Candidates& candidates) {
  CandidateFinder(tree, lexicon, candidates).run();
}

}  // namespace casus::detail
