// SPDX-License-Identifier: MIT
#include "claim/clauses.h"

#include <algorithm>
#include <optional>

namespace casus::detail {
namespace {

constexpr std::uint32_t widest_gap = 8;        ///< tokens between a verb and its "dat"
constexpr std::uint32_t widest_rest = 7;       ///< tokens behind ", said X"
constexpr std::uint32_t shortest_content = 3;  ///< tokens
constexpr std::uint32_t longest_clause = 100;  ///< that is looked through for ", en voegde eraan toe"
constexpr std::uint32_t longest_look = 10;     ///< for a verb in a clause without "that"

class Clauses {
 public:
  Clauses(Passage& p, std::vector<Draft>& out) : p_(p), out_(out) {}

  void run() {
    std::uint32_t behind = p_.first;  // the sentence
    for (const std::uint32_t i : p_.reporting) {
      if (i >= behind) {
        const Sentence& sentence = p_.sentence(i);
        begin_ = sentence.first_token;
        end_ = behind = sentence.last_token;
        while (end_ > begin_ && is_final(end_ - 1)) --end_;
      }
      if (p_.is(i, word::verb | word::participle | word::cue) && !p_.is(i, word::used) && !is_quoted(i)) take(i);
    }
  }

 private:
  bool is_final(std::uint32_t i) const { return p_.is_sign(i, '.') || p_.is_sign(i, '!') || p_.is_sign(i, '?'); }

  bool has_quote(std::uint32_t begin, std::uint32_t end) const {
    const auto it = std::lower_bound(p_.quotes.begin(), p_.quotes.end(), begin,
                                     [](const Quote& q, std::uint32_t at) { return q.behind <= at; });
    return it != p_.quotes.end() && it->open < end;
  }

  bool is_quoted(std::uint32_t i) const { return has_quote(i, i + 1); }

  void add(const Cue& cue, Rule rule, std::vector<std::pair<std::uint32_t, std::uint32_t>> content) {
    Draft draft = draft_of(p_, cue, rule);
    draft.claim.type = ClaimType::indirect;
    for (auto [begin, end] : content) {
      while (begin < end && is_edge(begin)) ++begin;
      while (begin < end && is_edge(end - 1)) --end;
      if (begin == end) continue;
      draft.claim.content.push_back(p_.span(begin, end));
      if (has_quote(begin, end)) draft.claim.type = ClaimType::mixed;
    }
    if (draft.claim.content.empty()) return;
    out_.push_back(std::move(draft));
    for (std::uint32_t i = cue.verb; i < cue.end; ++i) p_.at(i).classes |= word::used;
  }

  void take(std::uint32_t i) {
    if (p_.is(i, word::cue)) {
      source(i);
    } else if (!tail(i)) {
      that(i);
    }
  }

  bool is_edge(std::uint32_t i) const { return p_.is_sign(i, ',') || p_.is_sign(i, ':') || p_.is_sign(i, ';'); }

  void source(std::uint32_t i) {
    const auto cue = cue_behind(p_, i, end_, frame::tail);
    if (!cue || cue->order != CueOrder::source) return;
    if (cue->entry->tail_only && !(i > begin_ && p_.is_sign(i - 1, ','))) return;
    const Rule rule = cue->end >= end_ && i > begin_ ? Rule::source_tail : Rule::source;
    if ((i - begin_) + (end_ - std::min(end_, cue->end)) < shortest_content) return;
    // "volgens de regels", "according to plan" have no speaker and are out by now.
    add(*cue, rule, {{begin_, i}, {std::min(cue->end, end_), end_}});
  }

  /// "..., zegt X in de krant." Returns whether that is what the verb does.
  bool tail(std::uint32_t v) {
    if (!p_.is(v, word::verb)) return false;
    // The comma before "zegt X", or before "X" of "X said".
    std::uint32_t at = v;
    if (at > begin_ && p_.is(at - 1, word::adverb)) --at;
    const auto before = speaker_before(p_, begin_, v);
    if (!(at > begin_ && p_.is_sign(at - 1, ','))) {
      if (!before) return false;
      at = before->first;
    } else if (before && before->first == begin_) {
      return false;  // "Hester, an official in Georgia, said parents ..."
    }
    if (at < begin_ + shortest_content + 1 || !p_.is_sign(at - 1, ',')) return false;
    const auto cue = cue_behind(p_, at, end_, frame::tail);
    if (!cue || cue->verb != v || cue->begin > v || !cue->speaker.is_known()) return false;
    if (cue->end + widest_rest < end_) return false;
    for (std::uint32_t i = cue->end; i < end_; ++i) {
      if (p_.is(i, word::verb | word::auxiliary | word::complementiser | word::conjunction) || is_quoted(i))
        return false;
    }
    if (cue->end < end_ && !p_.is(cue->end, word::preposition | word::adverb) && !p_.is_sign(cue->end, ','))
      return false;
    add(*cue, Rule::tail, {{begin_, at - 1}});
    return true;
  }

  void that(std::uint32_t v) {
    constexpr std::uint8_t frames = frame::clause | frame::bare | frame::ask;
    const auto verb = verb_at(p_, v, end_, frames);
    if (!verb) return;
    const auto cue = subject_of(p_, *verb, begin_, v, end_);
    if (!cue) return;
    const std::uint32_t from = cue->end;
    const std::uint32_t at = complement(*verb->entry, from);
    if (at < end_ && !is_quoted(cue->verb)) {
      const Rule rule = p_.is(at, word::complementiser) && !p_.is(at, word::question) ? Rule::that : Rule::ask;
      return finish(*cue, rule, at);
    }
    if ((verb->entry->frames & frame::bare) != 0 && cue->order == CueOrder::speaker_verb && begins_clause(from) &&
        !is_relative(*cue)) {
      finish(*cue, Rule::bare, from);
    }
  }

  void finish(const Cue& cue, Rule rule, std::uint32_t at) {
    const std::uint32_t end = clause_end(at);
    if (end < at + shortest_content) return;
    add(cue, rule, {{at, end}});
  }

  /// The "dat", "that" or "of" that begins the content; end_ if there is none.
  /// Between it and the verb may stand what a preposition or adverb begins:
  /// "verklaarde in een statement dat", or somebody who is told.
  std::uint32_t complement(const CueEntry& entry, std::uint32_t from) const {
    const std::uint32_t wanted = ((entry.frames & frame::clause) != 0 ? word::complementiser : 0u) |
                                 ((entry.frames & frame::ask) != 0 ? word::question : 0u);
    const bool may_gap =
        (entry.frames & frame::addressee) != 0 || p_.is(from, word::preposition | word::adverb | word::any_linker);
    const std::uint32_t stop = std::min(end_, from + (may_gap ? widest_gap : 1));
    for (std::uint32_t i = from; i < stop; ++i) {
      if (p_.is(i, wanted) && (i == from || p_.is(i, word::complementiser))) return i;
      if (p_.is(i, word::auxiliary | word::verb | word::have | word::relative | word::conjunction)) return end_;
      if (!p_.is_word(i)) return end_;
    }
    return end_;
  }

  /// Whether a clause begins here, and no object: "said | it would", "said | the
  /// talks had failed". There must be a verb that we know.
  bool begins_clause(std::uint32_t at) const {
    if (at >= end_) return false;
    if (p_.is(at, word::clause_pronoun)) return true;
    if (!p_.is(at, word::determiner) && !(p_.is_capitalised(at) && !p_.is(at, word::adverb | word::preposition)))
      return false;
    const std::uint32_t stop = std::min(end_, at + longest_look);
    for (std::uint32_t i = at + 1; i < stop; ++i) {
      if (p_.is(i, word::complementiser | word::relative) || !(p_.is_word(i) || p_.is_hyphen(i))) return false;
      if (p_.is(i, word::auxiliary | word::have)) return true;
    }
    return false;
  }

  /// "what | Trump says his plan would do", "the money | he says he raised": a
  /// relative clause, its content is torn apart.
  bool is_relative(const Cue& cue) const {
    if (cue.begin == begin_) return false;
    if (p_.is(cue.begin - 1, word::question)) return true;
    constexpr std::uint32_t joins = word::conjunction | word::complementiser | word::relative | word::adverb;
    return cue.speaker.is_pronoun && p_.is_word(cue.begin - 1) && !p_.is(cue.begin - 1, joins | word::verb);
  }

  /// The end of the sentence, or of the clause where the speaker goes on:
  /// "zei dat ..., en voegde eraan toe dat ...".
  std::uint32_t clause_end(std::uint32_t at) const {
    const std::uint32_t far = std::min(end_, at + longest_clause);
    for (std::uint32_t i = at + shortest_content; i + 2 < far; ++i) {
      if (!p_.is(i, word::conjunction) || !p_.is(i + 1, word::verb) || is_quoted(i)) continue;
      const auto verb = verb_at(p_, i + 1, end_, frame::clause | frame::quote);
      if (verb && (p_.is_sign(i - 1, ',') || p_.token(i + 2).is(token::quote))) return i;
      const std::uint32_t stop = std::min(end_, i + 2 + widest_gap);
      for (std::uint32_t k = i + 2; verb && k < stop; ++k) {
        if (p_.is(k, word::complementiser)) return i;
      }
    }
    return end_;
  }

  Passage& p_;
  std::vector<Draft>& out_;
  std::uint32_t begin_ = 0;  ///< of the sentence, in tokens
  std::uint32_t end_ = 0;    ///< without its full stop
};

}  // namespace

void find_clauses(Passage& p, std::vector<Draft>& out) {
  Clauses(p, out).run();
}

}  // namespace casus::detail
