// SPDX-License-Identifier: MIT
#include "claim/candidates.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr std::uint32_t none = Word::no_head;

class Finder {
 public:
  Finder(const SentenceTree& tree, const CueLexicon& lexicon, Candidates& c)
      : t_(tree), lexicon_(lexicon), c_(c), v_(c.cue.word) {}

  void run() {
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
    source(SourceKind::none, none, {});
  }

 private:
  bool is_clause_head(std::uint32_t i) const {
    const Upos u = t_.word(i).upos;
    return u == Upos::verb || u == Upos::aux || t_.child(i, Relation::cop) != none;
  }

  void content(ContentKind kind, std::uint32_t head, WordStretch a, WordStretch b = {}, std::uint64_t preposition = 0) {
    a = trimmed(t_, a);
    b = trimmed(t_, b);
    if (a.empty()) std::swap(a, b);
    if (a.empty()) return;
    c_.contents.push_back({kind, head, preposition, {a, b}});
  }

  /// The lemma of the preposition or mark that begins what hangs on `i`.
  std::uint64_t case_of(std::uint32_t i) const {
    for (const std::uint32_t c : t_.children(i)) {
      if (t_.base(c) == Relation::case_ || (t_.base(c) == Relation::mark && t_.is(c, Upos::adp)))
        return lemma_hash(t_.layer().lemma(t_.word(c)));
    }
    return 0;
  }

  void verb_contents() {
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
      content(ContentKind::before, none, {all.first, c_.cue.block.first});
      content(ContentKind::after, none, {c_.cue.block.last, clause_end_});
    }
  }

  /// A clause that hangs on a noun beside the verb: "told reporters that ...".
  void misplaced(std::uint32_t noun) {
    for (const std::uint32_t c : t_.children(noun)) {
      if (t_.base(c) != Relation::acl && t_.base(c) != Relation::ccomp) continue;
      if (c > v_) content(ContentKind::misplaced, c, t_.extent(c));
    }
  }

  /// All behind the verb that hangs on it, up to what is coordinated with it.
  void rest() {
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
  void above() {
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

  /// A noun phrase, and the same without what is set off behind it.
  void source(SourceKind kind, std::uint32_t head, WordStretch words) {
    if (kind == SourceKind::none) return c_.sources.push_back({});
    words = trimmed(t_, words);
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
    c_.sources.push_back({kind, head, words, false});
    WordStretch brief = words;
    for (std::uint32_t i = head + 1; i < words.last; ++i) {
      const bool sets_off = t_.is(i, Upos::punct) && t_.word(i).span.size() == 1 && is_set_off(i);
      if (sets_off || t_.relation(i) == Relation::acl_relcl) {
        brief.last = t_.relation(i) == Relation::acl_relcl ? t_.extent(i).first : i;
        break;
      }
    }
    brief = trimmed(t_, brief);
    if (!brief.empty() && brief.last > head && brief != words) c_.sources.push_back({kind, head, brief, true});
  }

  char sign(std::uint32_t i) const { return t_.layer().text.article.text()[t_.word(i).span.begin]; }
  bool is_comma(std::uint32_t i) const { return t_.is(i, Upos::punct) && sign(i) == ','; }
  bool is_set_off(std::uint32_t i) const { return sign(i) == ',' || sign(i) == '('; }

  /// The subject of the clause of `i`; none if it has none of its own.
  std::uint32_t subject_of(std::uint32_t i) const {
    for (const std::uint32_t c : t_.children(i)) {
      if (t_.base(c) == Relation::nsubj && t_.relation(c) != Relation::nsubj_pass) return c;
    }
    return none;
  }

  void verb_sources() {
    bool has_subject = false;
    std::uint32_t before = none;
    for (const std::uint32_t c : t_.children(v_)) {
      const Relation r = t_.relation(c);
      if (base_of(r) == Relation::nsubj && !t_.is_time(c)) {
        has_subject = has_subject || r != Relation::nsubj_pass;
        // "spokeswoman | Mary Smith | said": a title and a name that the parser held apart.
        if (before != none && t_.extent(before).last == t_.extent(c).first)
          source(SourceKind::subject, before, {t_.extent(before).first, t_.extent(c).last});
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
  void antecedent_of(std::uint32_t subject) {
    if (t_.word(subject).features.pron_type != PronType::relative) return;
    std::uint32_t clause = v_;
    while (t_.base(clause) == Relation::conj && t_.has_head(clause)) clause = t_.head(clause);
    if (t_.base(clause) != Relation::acl || t_.head(clause) > subject) return;
    const std::uint32_t noun = t_.head(clause);
    source(SourceKind::noun_head, noun, {t_.extent(noun).first, t_.extent(clause).first});
  }

  /// "Een ramp vond Boogerd": a thing before the verb and a name right behind it have changed places.
  void inverted(std::uint32_t subject) {
    const std::uint32_t o = t_.child(v_, Relation::obj);
    if (o == none || !t_.is(o, Upos::propn) || !t_.is(subject, Upos::noun)) return;
    if (t_.extent(o).first != c_.cue.block.last) return;
    if (lexicon_.speaker_class(t_.layer().lemma(t_.word(subject))).hash != 0) return;
    source(SourceKind::right, o, t_.extent(o));
    content(ContentKind::object, subject, t_.extent(subject));
  }

  /// From verb to verb up the tree, as long as none has a subject.
  void climb() {
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

  bool is_nominal(std::uint32_t i) const {
    const Upos u = t_.word(i).upos;
    return u == Upos::noun || u == Upos::propn || u == Upos::pron;
  }

  /// The nearest noun phrases, where the parser found no subject.
  void beside() {
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

  /// The noun whose apposition or relative clause ends at this comma.
  std::uint32_t owner_of_aside(std::uint32_t comma) const {
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
  void predicate_phrase() {
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

  void noun_contents() {
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

  void noun_sources() {
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

  /// "volgens X": its noun phrase hangs on what is said, or it is tagged as a verb.
  void preposition() {
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
  std::uint32_t phrase_end(std::uint32_t head, std::uint32_t end) const {
    const bool begins = c_.cue.block.first == t_.words().first;
    for (std::uint32_t i = head + 1; i < end; ++i) {
      if (t_.relation(i) == Relation::acl_relcl || t_.base(i) == Relation::acl) return end;
      if (begins && is_comma(i)) return i;
      if (t_.word(i).features.verb_form == VerbForm::finite) return i;
    }
    return end;
  }

  void adverb() {
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

  /// "Hij zou zijn vertrokken": an auxiliary with another of its row and a participle, in a clause that no other
  /// governs and on which no condition hangs.
  bool is_hearsay() const {
    if (!t_.has_head(v_) || t_.base(v_) != Relation::aux) return false;
    const std::uint32_t verb = t_.head(v_);
    const bool is_free = !t_.has_head(verb) || t_.base(verb) == Relation::conj ||
                         t_.base(verb) == Relation::parataxis || t_.relation(verb) == Relation::acl_relcl;
    if (!is_free || t_.word(verb).features.verb_form != VerbForm::participle) return false;
    bool perfect = false;
    for (const std::uint32_t c : t_.children(verb)) {
      if (t_.base(c) == Relation::advcl) return false;
      const bool is_helper = t_.base(c) == Relation::aux || t_.base(c) == Relation::cop;
      perfect = perfect || (c != v_ && is_helper && c_.cue.sense->takes(lemma_hash(t_.layer().lemma(t_.word(c)))));
    }
    return perfect;
  }

  /// "Rusland: nog geen gronden".
  void colon() {
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

  const SentenceTree& t_;
  const CueLexicon& lexicon_;
  Candidates& c_;
  std::uint32_t v_;
  std::uint32_t end_ = 0;         ///< of the sentence, without its last signs
  std::uint32_t clause_end_ = 0;  ///< of the clause of the verb
};

}  // namespace

WordStretch trimmed(const SentenceTree& tree, WordStretch range) noexcept {
  while (!range.empty() && tree.is(range.first, Upos::punct)) ++range.first;
  while (!range.empty() && tree.is(range.last - 1, Upos::punct)) --range.last;
  return range;
}

void find_candidates(const SentenceTree& tree, const CueLexicon& lexicon, Candidates& candidates) {
  Finder(tree, lexicon, candidates).run();
}

}  // namespace casus::detail
