// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_COUNTED_H
#define CASUS_ENTITY_COUNTED_H

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/extractor.h"
#include "casus/seeds.h"

namespace casus::detail {

/// Who or what a number counts, and what became of them.
struct Counted {
  std::string_view unit = {};  ///< "people", "tanks"
  std::string_view of = {};    ///< "killed"; empty if nothing is said
  Span span = {};              ///< of the noun; of the number where there is none
};

/// The nouns that are counted and the words that tell what became of them
/// (LANG/counted_words), read off the tree of a sentence.
class CountedWords {
 public:
  static Result<CountedWords> make(const Seeds&, std::string_view language);

  /// What the number of which `number` is the word that governs the others counts.
  std::optional<Counted> counted_by(const SyntaxLayer&, const SyntaxSentence&, std::uint32_t number) const;

 private:
  /// What a word of the table tells, and of which of its dependents.
  enum class Kind : std::uint8_t {
    noun,       ///< is counted: "soldiers"
    subject,    ///< a verb that happens to its subject: "die"
    object,     ///< a verb that is done to its object: "kill"
    adjective,  ///< "wounded"
  };
  struct Row {
    Kind kind = Kind::noun;
    std::string unit = {};
    std::string of = {};
  };

  const Row* find(std::string_view lemma, std::uint32_t kinds) const;
  const Row* noun(std::string_view lemma) const;
  const Row* fate(const SyntaxLayer&, const SyntaxSentence&, std::uint32_t word) const;
  const Row* fate_by_verb(const SyntaxLayer&, const SyntaxSentence&, std::uint32_t verb, Relation) const;

  std::map<std::string, std::vector<Row>, std::less<>> rows_;  ///< by lemma
};

}  // namespace casus::detail

#endif
