// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_LEMMATISER_H
#define CASUS_SYNTAX_LEMMATISER_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "casus/result.h"
#include "syntax/compound_parts.h"
#include "syntax/folded_word.h"
#include "syntax/known_verbs.h"
#include "syntax/lemma_rules.h"
#include "syntax/model_file.h"
#include "syntax/tag_features.h"
#include "syntax/tagger.h"
#include "syntax/weight_rows.h"
#include "syntax/word_forms.h"
#include "syntax/word_values.h"

namespace casus::detail {

/// How lemmas are written: "toevoegen", or as in the treebanks, "toe_voegen".
enum class LemmaStyle : std::uint8_t { plain, treebank };

/// A word as the lemmatiser sees it; positions are of characters.
struct LemmaWord {
  std::string_view small = {};  ///< in small letters
  std::string_view base = {};   ///< what the lemma is made of: the small letters, or the word as written
  FoldedWord folded = {};
  std::uint64_t tag = 0;  ///< lemma_tag()
  Upos upos = Upos::x;
  bool capitalised = false;
};

/// The features by which the edit of what stands behind `from` is chosen.
void lemma_features(const LemmaWord&, std::size_t from, FeatureKeys&) noexcept;

/// Finds lemmas: of words of the training data by a table, and so of other known
/// forms of verbs; of a compound by its parts, of which the last has a lemma
/// again; of any other word by the edit
/// that an averaged perceptron chooses from its ending, its beginning and its
/// tag. Immutable, safe for any number of threads; refers to the model's bytes.
/// Sections "lemma.weights" and those of lemma_rules.h.
class Lemmatiser {
 public:
  static Result<Lemmatiser> from(const ModelFile&);
  /// Has it look up these before an edit is chosen.
  void know(std::shared_ptr<const KnownVerbs> verbs) noexcept { known_verbs_ = std::move(verbs); }

  /// Room to work in, kept from one sentence to the next.
  struct Scratch {
    FeatureKeys keys = {};
    LabelSums sums = {};
    std::string small = {};
  };

  /// Appends the lemma of a word. `particle` is the word that is split off from
  /// it ("voegde ... toe"), if there is one.
  void append(const WordForm&, const WordTag&, const WordForm* particle, LemmaStyle, std::string& out, Scratch&) const;

 private:
  Lemmatiser(WordValues forms, CompoundParts parts, LemmaTable edits, LemmaTable entries, WeightRows weights,
             LemmaRules rules)
      : forms_(forms), parts_(parts), edits_(edits), entries_(entries), weights_(weights), rules_(std::move(rules)) {}
  void append_rest(const LemmaWord&, std::size_t from, int depth, LemmaStyle, std::string& out, Scratch&) const;
  void append_entry(const LemmaWord&, std::size_t from, const LemmaEntry&, LemmaStyle, std::string& out) const;
  LemmaEdit chosen_edit(const LemmaWord&, std::size_t from, Scratch&) const;

  WordValues forms_;
  CompoundParts parts_;
  LemmaTable edits_;
  LemmaTable entries_;
  WeightRows weights_;
  LemmaRules rules_;
  std::shared_ptr<const KnownVerbs> known_verbs_ = std::make_shared<KnownVerbs>();
};

}  // namespace casus::detail

#endif
