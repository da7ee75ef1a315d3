// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_WORDS_H
#define CASUS_EVENT_EVENT_WORDS_H

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "event/ontology.h"
#include "event/row_index.h"

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

struct Arguments {
  std::uint16_t places = 0;
  const std::vector<std::uint64_t>* prepositions = nullptr;  ///< null: none

  bool has(std::uint16_t any_of) const noexcept { return (places & any_of) != 0; }
  bool takes(std::uint64_t preposition) const noexcept;
};

/// What must stand with a word for its row to hold: "military aid" as an
/// object, "to the table" behind a preposition. 0: no such part.
struct Companion {
  std::uint64_t preposition = 0;
  std::uint64_t modifier = 0;
  std::uint64_t head = 0;
};

/// A key of several words: "carry out", "zich terugtrekken". `others` stand
/// below its verb, or right behind it.
struct PhrasalVerb {
  std::vector<std::uint64_t> others = {};
  std::uint64_t whole = 0;
};

enum class WordKind : std::uint8_t { verb, noun, adjective };

/// A row of event_verbs or event_nouns.
struct EventRow {
  ActIndex act = {};
  WordKind kind = WordKind::verb;
  const std::vector<Companion>* with = nullptr;  ///< one of them; null: nothing is needed
  Arguments actor = {};                          ///< of nouns
  Arguments target = {};
  std::string_view lemma = {};
  std::string_view with_words = {};  ///< the cell of `with`

  std::string name() const;  ///< for Event::rule: "launch + attack"
};

/// A row of operator_words.
struct OperatorRow {
  OperatorIndex op = {};
  WordKind kind = WordKind::verb;
  Arguments target = {};
  Arguments complement = {};
  bool subject_controls = false;  ///< who promises somebody to go goes himself
  std::string_view name = {};
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
}  // namespace clause_word

/// The words of one language that tell of acts. Refers to the seeds it was read
/// from, which must outlive it.
struct EventWords {
  Language language = {};
  std::vector<EventRow> rows = {};
  std::vector<OperatorRow> operators = {};
  std::deque<std::vector<Companion>> companions = {};        ///< those of rows: equal cells share them
  std::deque<std::vector<std::uint64_t>> prepositions = {};  ///< likewise of arguments
  RowIndex verbs = {};                                       ///< in rows, by lemma
  RowIndex nouns = {};
  RowIndex compound_ends = {};                                                     ///< nouns written with ~
  RowIndex operator_words = {};                                                    ///< in operators
  std::unordered_map<std::uint64_t, std::vector<PhrasalVerb>> phrasal_verbs = {};  ///< by each of their words
  std::unordered_map<std::uint64_t, std::uint16_t> clause_words = {};
  std::unordered_set<std::uint64_t> persons = {};    ///< nouns of persons and groups: titles, group_nouns
  std::unordered_set<std::uint64_t> off_topic = {};  ///< sport, weather, business results
  std::vector<std::uint64_t> begins = {};            ///< a bit by the hash of each word above but small ones

  bool may_begin(std::uint64_t hash) const noexcept {
    return (begins[hash >> 6 & (begins.size() - 1)] >> (hash & 63) & 1) != 0;
  }
  std::uint16_t classes_of(std::uint64_t lemma) const noexcept {
    const auto found = clause_words.find(lemma);
    return found == clause_words.end() ? std::uint16_t{0} : found->second;
  }
};

/// Empty for a language without a table event_verbs.
Result<EventWords> read_event_words(const Seeds&, const Ontology&, Language);

}  // namespace casus::detail

#endif
