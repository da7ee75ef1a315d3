// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_CLAUSES_H
#define CASUS_EVENT_CLAUSES_H

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "casus/extraction.h"
#include "event/act_words.h"

namespace casus::detail {

/// A mention as an event sees it.
struct ActorMention {
  Span span = {};
  EntityId entity = {};
  MentionForm form = MentionForm::name;
  EntityKind kind = EntityKind::other;
};

/// The mentions of an extraction, ascending, the longest of those that overlap.
std::vector<ActorMention> actor_mentions(const Extraction&);

/// A mention in a sentence: the words [first, last) of it.
struct Participant {
  ActorMention mention = {};
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool possessive = false;  ///< "Russia's": it owns what comes next
};

/// A token with what is known of it.
struct ClauseWord {
  std::uint32_t classes = 0;                  ///< bits of casus::detail::word; none inside a participant
  std::span<const std::uint32_t> verbs = {};  ///< ids of the lexicon
  std::int32_t participant = -1;              ///< in SentenceWords::participants
  std::int32_t time = -1;                     ///< in Extraction::times
  bool quoted = false;

  bool is(std::uint32_t any_of) const noexcept { return (classes & any_of) != 0; }
  /// A word that no table knows: a noun, an adjective, another verb.
  bool is_plain() const noexcept {
    return (classes & ~clause_word::member) == 0 && participant < 0 && time < 0 && verbs.empty();
  }
};

/// A stretch of a sentence with at most one finite verb, as far as words can tell.
struct Clause {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t opener = 0;  ///< classes of the word before it; 0 at the start of the sentence
  bool comma = false;        ///< a comma before it
};

/// A sentence, its words and its clauses. One of them is used again for every
/// sentence, so that its vectors grow only once.
struct SentenceWords {
  const ActWords* language = nullptr;
  std::span<const Token> tokens = {};
  std::vector<ClauseWord> words = {};
  std::vector<Participant> participants = {};
  std::vector<Clause> clauses = {};

  std::size_t size() const noexcept { return words.size(); }
  bool verb_second() const noexcept { return language->main_clause == WordOrder::verb_second; }
};

/// Where in the sorted lists of mentions and times the next sentence begins.
struct Cursor {
  std::size_t mention = 0;
  std::size_t time = 0;
};

/// Puts the tokens of a sentence together with its mentions, its times and the
/// words of the language. False if nothing in it could be an event: no actor,
/// no verb that tells of an act, a question, or quotes that do not close.
bool read_words(const TextLayer&, const Sentence&, const ActWords&, std::span<const ActorMention>,
                std::span<const std::pair<Span, std::uint32_t>> times, Cursor&, SentenceWords&);

/// Cuts a sentence at punctuation, subordinators, relatives, reporting verbs
/// and at conjunctions that do not join two actors.
void split_clauses(SentenceWords&);

}  // namespace casus::detail

#endif
