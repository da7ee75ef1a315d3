// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_ACT_WORDS_H
#define CASUS_EVENT_ACT_WORDS_H

#include <cstdint>
#include <vector>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "event/ontology.h"
#include "text/lexicon.h"

namespace casus::detail {

/// What a word does in a clause, as bits; a word may do several things
/// ("zijn": be, determiner). The classes of seeds/*/clause_words.tsv.
namespace clause_word {
inline constexpr std::uint32_t negation = 1u << 0;
inline constexpr std::uint32_t be = 1u << 1;
inline constexpr std::uint32_t have = 1u << 2;
inline constexpr std::uint32_t do_support = 1u << 3;
inline constexpr std::uint32_t passive = 1u << 4;  ///< "worden"
inline constexpr std::uint32_t future = 1u << 5;   ///< will, plans to: planned
inline constexpr std::uint32_t doubt = 1u << 6;    ///< may, allegedly, tried: nothing can be said
inline constexpr std::uint32_t condition = 1u << 7;
inline constexpr std::uint32_t subordinator = 1u << 8;
inline constexpr std::uint32_t relative = 1u << 9;
inline constexpr std::uint32_t conjunction = 1u << 10;
inline constexpr std::uint32_t preposition = 1u << 11;
inline constexpr std::uint32_t agent = 1u << 12;  ///< by, door: who acts in a passive
inline constexpr std::uint32_t determiner = 1u << 13;
inline constexpr std::uint32_t pronoun = 1u << 14;
inline constexpr std::uint32_t adverb = 1u << 15;
inline constexpr std::uint32_t report = 1u << 16;  ///< said: what comes next is a clause of its own
inline constexpr std::uint32_t infinitive_marker = 1u << 17;
inline constexpr std::uint32_t complementizer = 1u << 18;     ///< that: what is said, demanded, feared
inline constexpr std::uint32_t infinitive_clause = 1u << 19;  ///< om ... te
inline constexpr std::uint32_t owner = 1u << 20;              ///< of, beside preposition
inline constexpr std::uint32_t member = 1u << 21;             ///< leaders of, troops of: who acts for the owner
inline constexpr std::uint32_t person_pronoun = 1u << 24;     ///< he: a person who was just named
inline constexpr std::uint32_t thing_pronoun = 1u << 25;      ///< it: a country, an organisation
inline constexpr std::uint32_t punctuation = 1u << 22;        ///< not in the table
inline constexpr std::uint32_t comma = 1u << 23;              ///< not in the table; beside punctuation
inline constexpr std::uint32_t auxiliary = be | have | do_support | passive | future | doubt;
}  // namespace clause_word

/// The forms a verb form may be, as bits.
namespace form {
inline constexpr std::uint32_t finite = 1u << 0;
inline constexpr std::uint32_t infinitive = 1u << 1;
inline constexpr std::uint32_t participle = 1u << 2;  ///< of the perfect and the passive
inline constexpr std::uint32_t gerund = 1u << 3;      ///< of the progressive
inline constexpr std::uint32_t split = 1u << 4;       ///< its particle stands elsewhere in the clause
inline constexpr std::uint32_t bits = 5;
}  // namespace form

/// Who may do it: "Trump attacked Clinton for ..." is no attack.
enum class Doer : std::uint8_t { anybody, person, not_person };

/// A row of act_verbs: a verb, maybe with a noun ("impose ... sanctions"),
/// that tells of an act, and how its target is joined to it.
struct ActVerb {
  std::uint32_t act = 0;
  std::uint64_t particle = 0;                            ///< 0: none
  std::vector<std::vector<std::uint64_t>> objects = {};  ///< one of them must stand in the clause, all its words
  std::vector<std::uint64_t> prepositions = {};          ///< that introduce the target
  bool object = false;                                   ///< the target may be the direct object
  bool clause = false;                                   ///< the target may be the subject of a that-clause
  bool mutual = false;                                   ///< "A and B met" says the same
  bool be_perfect = false;                               ///< "is binnengevallen" is no passive
  Doer doer = Doer::anybody;
};

enum class WordOrder : std::uint8_t { subject_verb_object, verb_second, verb_final };

/// What a language's tables say of verbs and of the words between them.
struct ActWords {
  Language language = {};
  Lexicon lexicon = {};  ///< of verb forms and clause words
  std::vector<ActVerb> verbs = {};
  std::vector<std::uint32_t> classes = {};
  WordOrder main_clause = WordOrder::subject_verb_object;
  WordOrder subordinate_clause = WordOrder::subject_verb_object;

  /// A lexicon id is that of a set of word classes, or of a verb and its forms.
  static constexpr std::uint32_t class_id = 1u << 31;
  static bool is_verb(std::uint32_t id) noexcept { return (id & class_id) == 0; }
  const ActVerb& verb(std::uint32_t id) const noexcept { return verbs[id >> form::bits]; }
  static std::uint32_t forms(std::uint32_t id) noexcept { return id & ((1u << form::bits) - 1); }
};

/// One for every language that has a table act_verbs.
Result<std::vector<ActWords>> read_act_words(const Seeds&, const Ontology&);

}  // namespace casus::detail

#endif
