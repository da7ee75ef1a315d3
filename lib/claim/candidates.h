// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CANDIDATES_H
#define CASUS_CLAIM_CANDIDATES_H

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "claim/cue_lexicon.h"
#include "claim/sentence_tree.h"

namespace casus::detail {

/// Where what is said stands in the tree, seen from its cue.
enum class ContentKind : std::uint8_t {
  complement,       ///< says that ...
  complement_on,    ///< the same, on to the end of the sentence
  infinitive,       ///< promises to ...
  subject_clause,   ///< it is said that ...
  passive_subject,  ///< the deal was announced
  object,           ///< praised the deal
  small_clause,     ///< called the deal a disaster
  rest,             ///< accused Iran of lying: all behind the verb
  oblique,          ///< warned of a war
  adverbial,        ///< accused of lying, where the parser saw an adverbial clause
  parataxis,        ///< he said: it is over
  host,             ///< it is over, he said; as he said, it is over; volgens X is het over
  before,           ///< all of the sentence before the cue
  after,            ///< all behind it
  antecedent,       ///< the plan he announced
  relative,         ///< which he refused to consider
  misplaced,        ///< told reporters | that ..., where the parser hung the clause on a noun
  noun_clause,      ///< the claim that ..., the call to ...
  noun_modifier,    ///< criticism of ...
  predicate,        ///< his view is that ...
  head_clause,      ///< the clause that the cue's own clause hangs on
  clause_around,    ///< volgens X is het over: the clause that the phrase hangs on
  all_around,       ///< the same, all of the sentence
  all_behind,       ///< what stands behind the phrase
  marked_clause,    ///< reportedly ...: the clause of an adverb
  marked_sentence,  ///< the same, all of the sentence
  colon_behind,     ///< X: ...
  colon_before,     ///< ...: X
  quote,            ///< told them, "...": what stands between quotation marks beside the cue
};
inline constexpr std::size_t content_kind_count = 29;
const FeatureName& name_of(ContentKind) noexcept;
FrameGroup group_of(ContentKind) noexcept;

/// Where its speaker stands.
enum class SourceKind : std::uint8_t {
  none,
  subject,         ///< its own subject
  agent,           ///< was announced by X
  shared,          ///< X came and said: subject of the verb before it
  controller,      ///< X decided to say: subject of the verb above it
  object_control,  ///< asked X to say
  participle,      ///< saying ..., X left: subject of the clause it hangs on
  noun_head,       ///< X, who said; officials saying
  possessive,      ///< X's claim
  of_noun,         ///< the claim of X, criticism from X
  noun_modifier,   ///< a Republican attempt
  holder,          ///< X made the claim: subject of the verb that governs the noun
  source,          ///< according to X
  left,            ///< the words before the cue, where the parser saw no subject
  right,           ///< those behind it
  colon,           ///< X: ...
};
inline constexpr std::size_t source_kind_count = 16;
const FeatureName& name_of(SourceKind) noexcept;

/// A word that may tell that something is said, as a row of claim_cues or as
/// a mere verb with a clause.
struct CueSite {
  std::uint32_t word = 0;
  CueKind kind = CueKind::verb;
  const CueSense* sense = nullptr;  ///< null for a verb without a row
  bool is_colon = false;
  std::uint64_t lemma = 0;
  WordStretch block = {};                 ///< from the first to the last of its words
  std::vector<std::uint32_t> words = {};  ///< ascending: the verb, its particle, the words of its phrase
};

struct ContentCandidate {
  ContentKind kind = ContentKind::complement;
  std::uint32_t head = 0;
  std::uint64_t preposition = 0;  ///< hash of the lemma that begins an oblique
  std::array<WordStretch, 2> pieces = {};
  std::uint32_t aside = Word::no_head;  ///< head of the first part that a sign sets off at its end, if there is one
  bool is_short = false;                ///< without that part and what follows it
};

struct SourceCandidate {
  SourceKind kind = SourceKind::none;
  std::uint32_t head = Word::no_head;
  WordStretch words = {};
  bool is_short = false;                ///< without the apposition or relative clause behind it
  std::uint32_t aside = Word::no_head;  ///< the head of that, if there is one
  std::uint32_t brief = 0;              ///< how many words there are without it
};

/// The words of a sentence between two quotation marks, and all of those words in its sentence or in others.
struct QuotedWords {
  WordStretch here = {};
  WordStretch all = {};
};

/// All that may be the claim of one cue: any content with any source.
struct Candidates {
  CueSite cue = {};
  std::span<const QuotedWords> quotes = {};  ///< of the sentence, those that have no claim yet
  std::vector<ContentCandidate> contents = {};
  std::vector<SourceCandidate> sources = {};
};

/// Whether it is counted how often the lemma of a cue reports: not where the
/// words can hardly mean anything else, as "according to".
constexpr bool has_weights(const CueSite& cue) noexcept {
  return !cue.is_colon && cue.kind != CueKind::preposition && cue.kind != CueKind::adverb;
}

/// Finds the cues of a sentence, ascending.
void find_cues(const SentenceTree&, const CueLexicon&, std::vector<CueSite>& out);

/// Finds what a cue may say, and who.
void find_candidates(const SentenceTree&, const CueLexicon&, Candidates&);

/// `range` without the punctuation at its ends.
WordStretch trimmed(const SentenceTree&, WordStretch range) noexcept;

}  // namespace casus::detail

#endif
