// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WORD_CLASSES_H
#define CASUS_SYNTAX_WORD_CLASSES_H

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "casus/result.h"
#include "syntax/known_verbs.h"
#include "syntax/model_file.h"
#include "syntax/word_forms.h"
#include "syntax/word_values.h"

namespace casus::detail {

/// What the lexicon of a tagger says of a word where it stands: which tags it
/// may have, before any of them is chosen.
struct WordClass {
  static constexpr std::uint8_t unsure = 255;

  std::uint32_t key = 0;         ///< of the set of its tags
  std::uint32_t verb_ahead = 0;  ///< key of the next word that may be a verb; `clause_ends` or 0 if there is none
  std::uint8_t distance = 0;     ///< of that word, at most 6
  std::uint8_t sure = unsure;    ///< its tag, if it always has that where no name is near
  bool always = false;           ///< and where one is
  bool known = false;
  bool verb = false;  ///< known to be a verb at times

  static constexpr std::uint32_t clause_ends = 1;  ///< a mark other than a comma comes first
};

/// The lexicon of a tagger: the sets of tags that words had in training, by
/// WordForm::word. Sections "tag.lexicon" (WordValues: number of a class, from
/// 1) and "tag.classes" (for each class u32 key, u8 sure tag or 255, u8 1 if it
/// has a verb, u8 1 if its tag is sure beside names too, u8 0). Immutable; refers to the model's bytes.
class WordClasses {
 public:
  static Result<WordClasses> from(const ModelFile&);
  /// Has it look up these where the lexicon lacks a word.
  void know(std::shared_ptr<const KnownVerbs> verbs) noexcept { known_verbs_ = std::move(verbs); }

  /// The classes of the words of a sentence. A word that is not in the lexicon
  /// goes by a verb's form that is inflected alike ("withdrew" by "took"), by its longest tail that is ("veeteelt" by
  /// "teelt"), or else by its ending.
  void find(std::span<const WordForm>, std::vector<WordClass>&) const;

 private:
  std::optional<WordClass> class_of(std::uint64_t word) const noexcept;

  std::optional<WordClass> class_of_verb(const WordForm&) const noexcept;

  std::optional<WordValues> lexicon_;
  std::span<const std::byte> classes_;
  std::shared_ptr<const KnownVerbs> known_verbs_ = std::make_shared<KnownVerbs>();
};

/// The class of a word that the lexicon lacks: by that of its tail, or of none.
WordClass unknown_class(const WordForm&, const std::optional<WordClass>& tail) noexcept;

/// Whether a word stands beside one with a capital that does not come from the
/// beginning of its sentence: "de" is an article, but not in "De la Rue".
bool beside_capital(std::span<const WordForm>, std::size_t at) noexcept;

/// Fills in what a word's class owes to its neighbours, once the classes are
/// known: WordClass::verb_ahead, distance, and that a tag is not sure.
void look_around(std::span<const WordForm>, std::span<WordClass>) noexcept;

}  // namespace casus::detail

#endif
