// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_WORDS_H
#define CASUS_EVENT_EVENT_WORDS_H

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "event/ontology.h"
#include "flat_map.h"
#include "image.h"
#include "row_index.h"

namespace casus::detail {

/// The hash by which lemmas are compared here, taken from the last byte to the
/// first, so that one pass gives those of all endings of a word.
class LemmaHash {
 public:
  void add(char byte) noexcept { value_ = (value_ ^ static_cast<unsigned char>(byte)) * 1099511628211ULL; }
  std::uint64_t value() const noexcept { return value_ ^ value_ >> 29; }

 private:
  std::uint64_t value_ = 14695981039346656037ULL;
};
std::uint64_t lemma_hash(std::string_view lemma) noexcept;

/// Where a party of an act stands, as bits.
namespace argument {
inline constexpr std::uint16_t object = 1;
inline constexpr std::uint16_t iobj = 2;
inline constexpr std::uint16_t mutual = 4;   ///< "A and B met" says the same of both
inline constexpr std::uint16_t owner = 8;    ///< whose object it is: Ukrainian ports
inline constexpr std::uint16_t clause = 16;  ///< the subject of the content clause
inline constexpr std::uint16_t nobody = 32;
inline constexpr std::uint16_t reverse = 64;  ///< the subject is the target
inline constexpr std::uint16_t person = 128;  ///< only a person does it
inline constexpr std::uint16_t not_person = 256;
inline constexpr std::uint16_t infinitive = 512;  ///< of complements
}  // namespace argument

/// Like all below, without padding: it may lie in an image.
struct Arguments {
  FlatRange prepositions = {};  ///< in EventWords::prepositions
  std::uint32_t places = 0;

  bool has(std::uint16_t any_of) const noexcept { return (places & any_of) != 0; }
  bool has_prepositions() const noexcept { return prepositions.size != 0; }
};

/// What must stand with a word for its row to hold: "military aid" as an
/// object, "to the table" behind a preposition. 0: no such part.
struct Companion {
  static constexpr std::uint64_t by_subject = 1;  ///< in the place of a preposition: who or what does it

  std::uint64_t preposition = 0;
  std::uint64_t modifier = 0;
  std::uint64_t head = 0;
};

/// A key of several words: "carry out", "zich terugtrekken". `others` stand
/// below its verb, or right behind it.
struct PhrasalVerb {
  FlatRange others = {};  ///< in EventWords::phrasal_words
  std::uint64_t whole = 0;
};

enum class WordKind : std::uint32_t { verb, noun, adjective };

/// A row of event_verbs or event_nouns.
struct EventRow {
  ActIndex act = {};
  WordKind kind = WordKind::verb;
  FlatRange with = {};   ///< in EventWords::companions: one of them; none: nothing is needed
  Arguments actor = {};  ///< of nouns
  Arguments target = {};
  FlatRange lemma = {};       ///< in EventWords::text
  FlatRange with_words = {};  ///< the first word of the cell of `with`
};

/// A row of operator_words.
struct OperatorRow {
  OperatorIndex op = {};
  WordKind kind = WordKind::verb;
  Arguments target = {};
  Arguments complement = {};
  FlatRange name = {};                 ///< in EventWords::text
  std::uint32_t subject_controls = 0;  ///< 1: who promises somebody to go goes himself
};

/// What small words do around an act, as bits; the classes of seeds/*/clause_words.tsv.
namespace clause_word {
inline constexpr std::uint16_t negation = 1;
inline constexpr std::uint16_t condition = 2;  ///< if, unless
inline constexpr std::uint16_t future = 4;     ///< will
inline constexpr std::uint16_t possible = 8;   ///< may, could
inline constexpr std::uint16_t obliged = 16;   ///< must, should
inline constexpr std::uint16_t owner = 32;     ///< of: whose troops they are
inline constexpr std::uint16_t place = 64;     ///< in, near: where it was
inline constexpr std::uint16_t agent = 128;    ///< by: who did it, in a passive
inline constexpr std::uint16_t doubt = 256;    ///< allegedly
inline constexpr std::uint16_t topic = 512;    ///< about: what is spoken of, not whom with
inline constexpr std::uint16_t time = 1024;    ///< today: no subject, whatever the parser says

// of other tables
inline constexpr std::uint16_t person = 2048;     ///< a noun of persons and groups: titles, group_nouns
inline constexpr std::uint16_t off_topic = 4096;  ///< sport, weather, business results
}  // namespace clause_word

/// The words of one language that tell of acts.
struct EventWords {
  Language language = {};
  FlatArray<EventRow> rows = {};
  FlatArray<OperatorRow> operators = {};
  FlatArray<Companion> companions = {};        ///< those of rows: equal cells share them
  FlatArray<std::uint64_t> prepositions = {};  ///< likewise of arguments
  FlatArray<PhrasalVerb> phrasal_verbs = {};
  FlatArray<std::uint64_t> phrasal_words = {};
  FlatArray<char> text = {};
  RowIndex verbs = {};  ///< in rows, by lemma
  RowIndex nouns = {};
  RowIndex compound_ends = {};               ///< nouns written with ~
  RowIndex operator_words = {};              ///< in operators
  RowIndex phrasal_by_word = {};             ///< in phrasal_verbs, by each of their words
  FlatMap<std::uint16_t> word_classes = {};  ///< bits of clause_word
  FlatArray<std::uint64_t> begins = {};      ///< a bit by the hash of each word of verbs, nouns and operator_words

  /// Whether there are no words: a language without tables.
  bool empty() const noexcept { return begins.empty(); }
  bool may_begin(std::uint64_t hash) const noexcept {
    return (begins[hash >> 6 & (begins.size() - 1)] >> (hash & 63) & 1) != 0;
  }
  std::uint16_t classes_of(std::uint64_t lemma) const noexcept {
    const std::uint16_t* const found = word_classes.find(lemma);
    return found == nullptr ? std::uint16_t{0} : *found;
  }
  bool takes(const Arguments&, std::uint64_t preposition) const noexcept;
  std::span<const Companion> companions_of(const EventRow& row) const noexcept {
    return {companions.data() + row.with.first, row.with.size};
  }
  std::span<const std::uint64_t> others_of(const PhrasalVerb& verb) const noexcept {
    return {phrasal_words.data() + verb.others.first, verb.others.size};
  }
  /// For Event::rule: "launch + attack".
  std::string name_of(const EventRow&) const;
  std::string_view name_of(const OperatorRow& row) const noexcept { return text_at(text, row.name); }

  void write(ImageWriter&) const;
  /// False if there are no words in the image.
  bool read(ImageReader&) noexcept;
};

/// Makes the words of any seeds; empty for a language without a table event_verbs.
Result<EventWords> compile_event_words(const Seeds&, const Ontology&, Language);
/// The words of any seeds, in place if they were made with the library.
Result<EventWords> read_event_words(const Seeds&, const Ontology&, Language);

}  // namespace casus::detail

#endif
