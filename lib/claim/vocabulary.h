// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_VOCABULARY_H
#define CASUS_CLAIM_VOCABULARY_H

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"
#include "casus/text.h"
#include "text/lexicon.h"

namespace casus::detail {

/// What a word can be in a sentence that says who says what; a word may be
/// several of these.
namespace word {
inline constexpr std::uint32_t verb = 1u << 0;  ///< a finite form of a reporting verb
inline constexpr std::uint32_t cue = 1u << 1;   ///< first word of "according to", "volgens"
inline constexpr std::uint32_t determiner = 1u << 2;
inline constexpr std::uint32_t linker = 1u << 3;       ///< goes on with a noun phrase: of, van
inline constexpr std::uint32_t soft_linker = 1u << 4;  ///< does so behind a speaker noun: for, bij
inline constexpr std::uint32_t preposition = 1u << 5;
inline constexpr std::uint32_t conjunction = 1u << 6;
inline constexpr std::uint32_t complementiser = 1u << 7;  ///< that, dat
inline constexpr std::uint32_t question = 1u << 8;        ///< whether, of
inline constexpr std::uint32_t relative = 1u << 9;
inline constexpr std::uint32_t adverb = 1u << 10;
inline constexpr std::uint32_t auxiliary = 1u << 11;
inline constexpr std::uint32_t subject_pronoun = 1u << 12;
inline constexpr std::uint32_t object_pronoun = 1u << 13;
inline constexpr std::uint32_t person_noun = 1u << 14;
inline constexpr std::uint32_t organisation_noun = 1u << 15;
inline constexpr std::uint32_t document_noun = 1u << 16;
inline constexpr std::uint32_t participle = 1u << 17;
inline constexpr std::uint32_t have = 1u << 18;            ///< makes a perfect: has said, heeft gezegd
inline constexpr std::uint32_t clause_pronoun = 1u << 19;  ///< a clause may begin with it: it, there
inline constexpr std::uint32_t who = 1u << 20;             ///< who, die: goes on about a person
inline constexpr std::uint32_t noun_form = 1u << 21;  ///< a form of a reporting verb that is a noun as well: reports
inline constexpr std::uint32_t used = 1u << 22;       ///< part of a claim that was found already

inline constexpr std::uint32_t speaker_noun = person_noun | organisation_noun | document_noun;
inline constexpr std::uint32_t any_linker = linker | soft_linker;
}  // namespace word

/// How a reporting verb takes what is said.
namespace frame {
inline constexpr std::uint8_t quote = 1u << 0;      ///< "...", she said
inline constexpr std::uint8_t clause = 1u << 1;     ///< she said that ...
inline constexpr std::uint8_t bare = 1u << 2;       ///< she said it would ...
inline constexpr std::uint8_t tail = 1u << 3;       ///< ..., she said
inline constexpr std::uint8_t ask = 1u << 4;        ///< she asked whether ...
inline constexpr std::uint8_t addressee = 1u << 5;  ///< she told reporters that ...
inline constexpr std::uint8_t fixed = 1u << 6;      ///< never before its subject: no "told Biden"
}  // namespace frame

/// A reporting verb, or a word such as "according to".
struct CueEntry {
  std::string act;             ///< its class: say, add, deny ...
  std::uint64_t particle = 0;  ///< hash of "toe" in "voegde ... toe"; 0: none
  std::uint8_t frames = 0;
  bool tail_only = false;  ///< aldus: "..., aldus X", never in front
  std::uint32_t tokens = 1;
};

/// What the vocabulary says of one token.
struct KnownWord {
  std::uint32_t classes = 0;  ///< bits of casus::detail::word
  std::uint16_t entry = 0;    ///< in the vocabulary; 0: none
  std::uint16_t tokens = 1;   ///< of the phrase that begins here

  constexpr bool is(std::uint32_t any_of) const noexcept { return (classes & any_of) != 0; }
};

/// The words of one language that tell who says what: report_verbs,
/// source_cues, pronouns, speaker_nouns and phrase_words. A table that is
/// missing is empty.
class Vocabulary {
 public:
  static Result<Vocabulary> make(const Seeds&, Language);

  Language language() const noexcept { return language_; }
  bool empty() const noexcept { return senses_.empty(); }
  /// Whether a reporting verb or a cue may be among these; seldom a false alarm,
  /// never a miss. Most sentences need no more than this.
  bool may_report(std::span<const Token> tokens) const noexcept;
  /// Looks up the tokens of one sentence, the first of them number `first`;
  /// `words` has an empty place for each. Adds to `reporting` those that may be
  /// a reporting verb or a cue.
  void mark(std::span<const Token> tokens, std::span<KnownWord> words, std::uint32_t first,
            std::vector<std::uint32_t>& reporting) const;
  /// The senses of a word.
  std::span<const std::uint32_t> senses(const KnownWord& of) const noexcept;
  /// The reporting verb or cue of a sense; null if the sense is another word.
  const CueEntry* cue(std::uint32_t sense) const noexcept;
  /// Whether the verb of this sense stands with its particle joined to it, or
  /// has none: "toevoegde" but not "voegde".
  bool is_complete(std::uint32_t sense) const noexcept;

 private:
  struct Sense {
    std::uint32_t classes = 0;
    std::uint32_t cue = none;
    bool joined = false;
  };
  /// All that one form or phrase can be.
  struct Entry {
    std::uint32_t classes = 0;
    std::uint16_t tokens = 1;
    bool is_longer = false;  ///< phrases of several words begin with it
    std::vector<std::uint32_t> senses = {};
  };
  /// Of an open-addressing table of the single words: most words of a text are
  /// in it or begin nothing, and one look tells.
  struct Slot {
    std::uint64_t hash = 0;
    KnownWord word = {};  ///< with the bit `longer` if phrases begin with it
  };
  static constexpr std::uint32_t longer = 1u << 31;
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::optional<Error> add_verbs(const Seeds&, const std::string& table);
  std::optional<Error> add_cues(const Seeds&, const std::string& table);
  std::optional<Error> add_classes(const Seeds&, const std::string& table, std::string_view column,
                                   std::string_view class_column);
  void add(std::string_view phrase, Sense);

  /// A bit for a hash, in the set of those that may begin a claim.
  static constexpr std::size_t gate_words = 2048;
  std::array<std::uint64_t, gate_words> gate_ = {};

  void open_gate(std::uint64_t hash, std::uint32_t classes);
  void freeze();

  Language language_ = {};
  Lexicon phrases_;  ///< of several words; ids are entries
  std::vector<Slot> slots_;
  std::vector<Entry> entries_ = {{}};
  std::unordered_map<std::uint64_t, std::uint16_t> entry_of_word_;       ///< until freeze()
  std::map<std::vector<std::uint64_t>, std::uint16_t> entry_of_phrase_;  ///< by the hashes of the words, until freeze()
  std::vector<Sense> senses_;
  std::vector<CueEntry> cues_;
};

}  // namespace casus::detail

#endif
