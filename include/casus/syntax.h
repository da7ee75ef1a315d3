// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_H
#define CASUS_SYNTAX_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "casus/span.h"

namespace casus::inline v0 {

// The grammar of a sentence after Universal Dependencies, version 2
// (universaldependencies.org), the same for every language. The words of these
// types are spelt as CoNLL-U spells them by to_string(), and read from that by
// the parse_ functions, which are exact: "NOUN", "nsubj:pass", "VerbForm=Fin".

/// Universal part of speech.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,  ///< anything else, and where no model said what
};
inline constexpr std::size_t upos_count = 17;               ///< of values in Upos
std::string_view to_string(Upos) noexcept;                  ///< "NOUN"
std::optional<Upos> parse_upos(std::string_view) noexcept;  ///< empty for other words

/// How a word depends on its head: the universal relations, each followed by
/// the subtypes that tell something the later stages use.
enum class Relation : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  clf,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  expl_pv,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_arg,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp,
};
inline constexpr std::size_t relation_count = 54;  ///< of values in Relation
std::string_view to_string(Relation) noexcept;     ///< "nsubj:pass"
/// A subtype that is not in the list is its universal relation: "flat:name" is flat.
std::optional<Relation> parse_relation(std::string_view) noexcept;
/// The relation without its subtype: nsubj_pass is an nsubj.
Relation base_of(Relation) noexcept;
///@{
/// A feature of a word. `none` is a word, or a model, that says nothing of it.
enum class VerbForm : std::uint8_t { none, finite, infinitive, participle, gerund };
enum class Tense : std::uint8_t { none, present, past };
enum class Mood : std::uint8_t { none, indicative, imperative, subjunctive };
enum class Number : std::uint8_t { none, singular, plural };
enum class Person : std::uint8_t { none, first, second, third };
enum class Polarity : std::uint8_t { none, positive, negative };
enum class PronType : std::uint8_t {
  none,
  personal,
  reciprocal,
  article,
  interrogative,
  relative,
  demonstrative,
  indefinite,
  total,
  negative,
  emphatic,
  exclamative,
};
enum class Gender : std::uint8_t { none, common, neuter, masculine, feminine, common_neuter };  ///@}
/// What a word says of itself beyond its part of speech.
struct Features {
  VerbForm verb_form = VerbForm::none;  ///< of verbs
  Tense tense = Tense::none;            ///< of verbs
  Mood mood = Mood::none;               ///< of verbs
  Number number = Number::none;         ///< of nouns, pronouns, verbs
  Person person = Person::none;         ///< of pronouns and verbs
  Polarity polarity = Polarity::none;   ///< of words that negate
  PronType pron_type = PronType::none;  ///< of pronouns and determiners
  Gender gender = Gender::none;         ///< of nouns and pronouns
  friend constexpr bool operator==(const Features&, const Features&) noexcept = default;  ///< all of them
};
/// As in CoNLL-U: "Mood=Ind|Number=Sing|VerbForm=Fin", or "_" if there are none.
std::string to_string(const Features&);
/// Features and values that are not in these lists are passed over.
Features parse_features(std::string_view) noexcept;

/// What a name is the name of. A demonym is a noun: "Rus", "Russians".
enum class NameType : std::uint8_t { person, organisation, location, demonym, other };
inline constexpr std::size_t name_type_count = 5;  ///< of values in NameType
/// The label of annotated text: PER, ORG, LOC, DEM, MISC.
std::string_view to_string(NameType) noexcept;
std::optional<NameType> parse_name_type(std::string_view) noexcept;  ///< empty for other labels

/// Where in a name a word stands: its first, a further, its last or its only one.
enum class NamePart : std::uint8_t { outside, begin, inside, last, unit };
/// A word's place in a name, and what it is the name of.
struct NameTag {
  NamePart part = NamePart::outside;  ///< whether it is in a name, and where
  NameType type = NameType::other;    ///< means something inside a name only
  friend constexpr bool operator==(const NameTag&, const NameTag&) noexcept = default;  ///< part and type
};
/// "B-PER", "I-PER", "L-PER", "U-PER" or "O".
std::string to_string(NameTag);

/// One syntactic word. Most tokens are one word; "can't" is two. Numbers are
/// positions in the layer's lists.
struct Word {
  static constexpr std::uint32_t no_head = ~std::uint32_t{};  ///< the `head` of a root

  Span span = {};                     ///< its bytes in the article
  std::uint32_t token = 0;            ///< in TextLayer::tokens
  std::uint32_t lemma_begin = 0;      ///< in the layer's own store; SyntaxLayer::lemma() reads it
  std::uint32_t head = no_head;       ///< in SyntaxLayer::words, of the same sentence; no_head for the root
  std::uint16_t lemma_size = 0;       ///< in bytes
  Upos upos = Upos::x;                ///< its part of speech
  Relation relation = Relation::dep;  ///< to its head
  Features features = {};             ///< as the treebank has them
  NameTag name = {};                  ///< whether it is part of a name
};

/// The words [first_word, last_word) of a sentence of the text: none if there
/// is no model for its language. One of them, and only one, has no head.
struct SyntaxSentence {
  std::uint32_t first_word = 0;        ///< in SyntaxLayer::words
  std::uint32_t last_word = 0;         ///< one past its last
  std::uint32_t root = Word::no_head;  ///< in SyntaxLayer::words

  constexpr bool empty() const noexcept { return first_word == last_word; }  ///< no model, or no tokens
};

}  // namespace casus::inline v0

#endif
