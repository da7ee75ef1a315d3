// SPDX-License-Identifier: MIT
#include "claim/attributes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "claim/identity.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t none = Word::no_head;

bool holds(const std::vector<WordStretch>& ranges, std::uint32_t word) {
  return std::any_of(ranges.begin(), ranges.end(), [&](WordStretch range) { return range.has(word); });
}

Span span_of(const SentenceTree& tree, WordStretch range) {
  return {tree.word(range.first).span.begin, tree.word(range.last - 1).span.end};
}

/// The word of the content that the others hang on: of those whose head is
/// outside, the one that most hangs on.
std::uint32_t head_of(const SentenceTree& tree, const std::vector<WordStretch>& content) {
  std::uint32_t best = none, size = 0;
  for (const WordStretch range : content) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (tree.is(i, Upos::punct) || (tree.has_head(i) && holds(content, tree.head(i)))) continue;
      const std::uint32_t words = tree.extent(i).size();
      if (best == none || words > size) best = i, size = words;
    }
  }
  return best;
}

bool is_auxiliary(const SentenceTree& tree, std::uint32_t i) {
  return tree.base(i) == Relation::aux || tree.base(i) == Relation::cop;
}

/// The classes of verbs whose content is a wish, a plan or a question.
ClaimModality modality_of_act(std::string_view act) {
  constexpr std::array<std::string_view, 3> intends = {"promise", "threaten", "intend"};
  constexpr std::array<std::string_view, 2> requires_it = {"demand", "urge"};
  if (std::find(intends.begin(), intends.end(), act) != intends.end()) return ClaimModality::intended;
  if (std::find(requires_it.begin(), requires_it.end(), act) != requires_it.end()) return ClaimModality::required;
  if (act == "request") return ClaimModality::required;
  if (act == "hope") return ClaimModality::intended;
  if (act == "ask") return ClaimModality::asked;
  if (act == "predict") return ClaimModality::probable;
  return ClaimModality::asserted;
}

class Content {
 public:
  Content(const ClaimGround& ground, const std::vector<WordStretch>& content, Claim& claim)
      : g_(ground), t_(ground.scene.tree), content_(content), claim_(claim) {}

  void run() {
    const std::uint32_t head = head_of(t_, content_);
    if (head == none) return;
    look(head);
    // "dat hij bereid is te komen": what hangs on the head as its infinitive is said as well.
    for (const std::uint32_t c : t_.children(head)) {
      if (t_.base(c) == Relation::xcomp && holds(content_, c)) look(c);
    }
    find_condition(head);
    claim_.polarity = is_negative_ ? Polarity::negative : Polarity::positive;
    decide(head);
    claim_.tense = tense(head);
  }

 private:
  void look(std::uint32_t head) {
    const auto own = g_.factuality.of(t_, head);
    bits_ = static_cast<std::uint16_t>(bits_ | (own & ~factual::negation));
    for (const std::uint32_t c : t_.children(head)) {
      if (!holds(content_, c) || t_.is(c, Upos::punct)) continue;
      const Relation r = t_.base(c);
      const bool is_part = r == Relation::aux || r == Relation::cop || r == Relation::advmod || r == Relation::det ||
                           r == Relation::amod;
      const auto bits = is_part ? g_.factuality.beginning_at(t_, c) : std::uint16_t{};
      if (is_part) {
        const bool is_no = (bits & factual::negation) != 0 || t_.word(c).features.polarity == Polarity::negative;
        is_negative_ = is_negative_ || is_no;
        bits_ = static_cast<std::uint16_t>(bits_ | (bits & ~factual::conditional));
        if (r == Relation::aux) auxiliary_ = static_cast<std::uint16_t>(auxiliary_ | bits);
        perfect_ =
            perfect_ || (r == Relation::aux && bits == 0 && t_.word(c).features.verb_form == VerbForm::infinitive);
        // "has no plans", "nog niet": what the adverb itself has with it.
        if (r == Relation::advmod) is_negative_ = is_negative_ || has_no(c);
      } else if (r == Relation::nsubj || r == Relation::obj || r == Relation::obl) {
        is_negative_ = is_negative_ || has_no(c) || (g_.factuality.of(t_, c) & factual::negation) != 0;
      }
    }
  }

  bool has_no(std::uint32_t noun) const {
    for (const std::uint32_t c : t_.children(noun)) {
      const Relation r = t_.base(c);
      if (r != Relation::det && r != Relation::advmod && r != Relation::amod) continue;
      if ((g_.factuality.of(t_, c) & factual::negation) != 0) return true;
    }
    return false;
  }

  /// The clause or phrase on which what is said depends: if ..., unless ..., in exchange for ...
  void find_condition(std::uint32_t head) {
    for (const WordStretch range : content_) {
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const Relation r = t_.base(i);
        const WordStretch below = trimmed(t_, t_.extent(i));
        if (below.empty() || below.first < range.first || below.last > range.last) continue;
        const bool clause = r == Relation::advcl || r == Relation::ccomp;
        if (!clause && r != Relation::obl && r != Relation::nmod) continue;
        const bool marks = (g_.factuality.beginning_at(t_, below.first) & factual::conditional) != 0;
        // "als" before a noun is "as": there it takes more than one word.
        const bool alone = (g_.factuality.of(t_, below.first) & factual::conditional) != 0;
        const std::uint32_t above = t_.has_head(i) ? t_.head(i) : head;
        // "is afhankelijk van ...", "depends on ...": what hangs on the word.
        const bool governed = r == Relation::obl && (g_.factuality.of(t_, above) & factual::conditional) != 0;
        if (clause ? !marks || !has_finite(below) : !governed && (!marks || alone)) continue;
        WordStretch words = below;
        while (governed && words.first < i && t_.is(words.first, Upos::adp)) ++words.first;
        // "in ruil | voor een akkoord", where the parser parted them.
        if (!governed && !clause && words.last < range.last && t_.is(words.last, Upos::adp))
          words.last = std::min(range.last, t_.extent(t_.has_head(words.last) ? t_.head(words.last) : i).last);
        claim_.condition = span_of(t_, trimmed(t_, words));
        return;
      }
    }
  }

  bool has_finite(WordStretch range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (t_.word(i).features.verb_form == VerbForm::finite) return true;
    }
    return false;
  }

  /// Whether the one who speaks is the subject: then "will" is a plan.
  bool is_of_speaker(std::uint32_t head) const {
    for (const std::uint32_t c : t_.children(head)) {
      if (t_.base(c) != Relation::nsubj) continue;
      const Features& f = t_.word(c).features;
      return t_.is(c, Upos::pron) && (f.person == Person::first || f.person == Person::third);
    }
    return true;  // an infinitive is of the speaker
  }

  void decide(std::uint32_t head) {
    const bool reported = (bits_ & (factual::reportative | factual::distancing)) != 0;
    // Dutch "zou": with a participle and a perfect it is hearsay; with a condition or
    // below a verb of the past it is what "zal" was.
    const bool hearsay = reported && perfect_ && !claim_.condition;
    if (hearsay || (bits_ & factual::distancing) != 0) claim_.commitment = Commitment::distancing;
    const ClaimModality of_act = modality_of_act(claim_.act);
    const bool would = (auxiliary_ & factual::reportative) != 0;
    if ((bits_ & factual::counterfactual) != 0) {
      claim_.modality = ClaimModality::counterfactual;
    } else if (of_act == ClaimModality::asked || g_.scene.is_question) {
      claim_.modality = ClaimModality::asked;
    } else if ((bits_ & factual::possible) != 0) {
      claim_.modality = ClaimModality::possible;
    } else if ((bits_ & factual::required) != 0) {
      claim_.modality = ClaimModality::required;
    } else if ((bits_ & factual::intended & ~auxiliary_) != 0 ||
               (((auxiliary_ & factual::intended) != 0 || (would && !perfect_)) && is_of_speaker(head))) {
      claim_.modality = ClaimModality::intended;
    } else if ((bits_ & factual::probable) != 0 || ((auxiliary_ & factual::intended) != 0 && !is_of_speaker(head))) {
      claim_.modality = (bits_ & factual::probable) != 0 ? ClaimModality::probable : of_act;
    } else if (would && claim_.condition) {
      claim_.modality = ClaimModality::conditional;
    } else {
      claim_.modality = of_act;
    }
  }

  ClaimTense tense(std::uint32_t head) const {
    if ((auxiliary_ & factual::intended) != 0) return ClaimTense::future;
    std::uint32_t finite = none;
    for (const std::uint32_t c : t_.children(head)) {
      if (is_auxiliary(t_, c) && t_.word(c).features.verb_form == VerbForm::finite) finite = c;
    }
    if (finite == none) finite = head;
    // A perfect is past: has said, heeft gezegd.
    const Word& w = t_.word(head);
    const bool participle = w.features.verb_form == VerbForm::participle && finite != head;
    if (participle && t_.relation(finite) == Relation::aux) return ClaimTense::past;
    switch (t_.word(finite).features.tense) {
      case Tense::past:
        return ClaimTense::past;
      case Tense::present:
        return ClaimTense::present;
      case Tense::none:
        return ClaimTense::none;
    }
    return ClaimTense::none;
  }

  const ClaimGround& g_;
  const SentenceTree& t_;
  const std::vector<WordStretch>& content_;
  Claim& claim_;
  std::uint16_t bits_ = 0;
  std::uint16_t auxiliary_ = 0;  ///< those of the auxiliaries alone
  bool is_negative_ = false;
  bool perfect_ = false;
};

/// Where a cue's own words are: not in the content, and not the speaker.
bool is_free(WordStretch range, const std::vector<WordStretch>& content, WordStretch source) {
  return !holds(content, range.first) && !holds(content, range.last - 1) && !source.has(range.first);
}

/// "in een interview met de krant | , waarin hij ..."
WordStretch without_relative(const SentenceTree& tree, WordStretch range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (tree.relation(i) == Relation::acl_relcl) range.last = std::min(range.last, tree.extent(i).first);
  }
  return trimmed(tree, range);
}

/// The time that stands in this range; none if there is none.
std::optional<TimeId> time_in(const std::vector<std::pair<Span, TimeId>>& times, Span where) {
  const auto it = std::lower_bound(times.begin(), times.end(), where.begin,
                                   [](const auto& time, std::uint32_t at) { return time.first.begin < at; });
  if (it == times.end() || !where.contains(it->first)) return std::nullopt;
  return it->second;
}

}  // namespace

void read_content(const ClaimGround& ground, const std::vector<WordStretch>& content, Claim& claim) {
  Content(ground, content, claim).run();
}

void read_cue(const ClaimGround& ground, std::uint32_t cue, const CueSense* sense,
              const std::vector<WordStretch>& content, WordStretch source, Claim& claim) {
  const SentenceTree& tree = ground.scene.tree;
  claim.act_polarity = Polarity::positive;
  for (std::uint32_t at = cue, n = 0; n < 3; ++n) {
    for (const std::uint32_t c : tree.children(at)) {
      // The content may hang on it: "in an interview | that ...".
      WordStretch below = tree.extent(c);
      for (const WordStretch piece : content) {
        if (piece.first > c) below.last = std::min(below.last, piece.first);
      }
      if (!is_free(below, content, source)) continue;
      const Relation r = tree.base(c);
      const Span span = span_of(tree, trimmed(tree, below).empty() ? below : trimmed(tree, below));
      if (n == 0 && (ground.factuality.of(tree, c) & factual::negation) != 0 && r == Relation::advmod)
        claim.act_polarity = Polarity::negative;
      if (!claim.time && (r == Relation::obl || r == Relation::advmod)) claim.time = time_in(ground.times, span);
      if (r == Relation::obl && !claim.medium && ground.factuality.is_outlet(tree.layer().lemma(tree.word(c))))
        claim.medium = span_of(tree, without_relative(tree, below));
      if (n > 0 || claim.addressee_span || sense == nullptr) continue;
      const std::uint32_t preposition = tree.child(c, Relation::case_);
      const bool to_it = preposition != none && r == Relation::obl &&
                         sense->addresses(lemma_hash(tree.layer().lemma(tree.word(preposition))));
      if (r == Relation::iobj || (r == Relation::obj && sense->to_object) || to_it) {
        WordStretch np = below;
        while (to_it && np.first < c && tree.is(np.first, Upos::adp)) ++np.first;
        np = trimmed(tree, np);
        claim.addressee_span = span_of(tree, np);
        claim.addressee = identify(ground.scene, ground.mentions, np, c).entity;
      }
    }
    // What stands beside the first of several verbs holds for the next: "zei maandag dat ..., en voegde eraan toe".
    if (tree.base(at) != Relation::conj || !tree.has_head(at)) break;
    at = tree.head(at);
  }
}

}  // namespace casus::detail
