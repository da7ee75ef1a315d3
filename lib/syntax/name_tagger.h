// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_NAME_TAGGER_H
#define CASUS_SYNTAX_NAME_TAGGER_H

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "casus/result.h"
#include "casus/syntax.h"
#include "syntax/document_names.h"
#include "syntax/model_file.h"
#include "syntax/name_features.h"
#include "syntax/name_lists.h"
#include "syntax/name_path.h"
#include "syntax/weight_rows.h"
#include "syntax/word_forms.h"

namespace casus::detail {

/// Finds names and says what they are the names of: a linear chain over the
/// words of a sentence (Lafferty et al. 2001), whose best path is found
/// exactly, and a second look with what the first said of the same words
/// elsewhere in the document (Krishnan & Manning 2006). Sums are integers: the
/// same names on every platform. Immutable, safe for any number of threads;
/// refers to the model's bytes.
///
/// Sections: "name.weights", WeightRows of the labels of name_labels.h;
/// "name.moves", an i16 for each name_move(); "name.lists", NameLists, which
/// may be missing; "name.templates", u32 name_templates (1 if it is missing).
class NameTagger {
 public:
  static Result<NameTagger> from(const ModelFile&);

  /// Room to work in, kept from one document to the next.
  struct Scratch {
    std::vector<ListMarks> lists = {};
    std::vector<QuotePlace> quotes = {};
    std::vector<std::uint8_t> silent = {};
    std::vector<NameSums> sums = {};
    std::vector<NameLabel> labels = {};
    DocumentNames document = {};
    NamePath path = {};
    std::array<FeatureKeys, 4> keys = {};  ///< of so many words at once
    LabelSums row_sums = {};
  };

  /// Tags the words of a document, whose sentences stand one behind another
  /// and end at `ends`, ascending, the last of them words.size(). Forms have
  /// their clusters and sentence flags. `names` has one a word. Time is linear in the words.
  void run(std::span<const WordForm> words, std::span<const std::uint32_t> ends, std::span<NameTag> names,
           Scratch&) const;

 private:
  NameTagger(WeightRows rows, std::optional<NameLists> lists, const NameMoves& moves)
      : rows_(rows), lists_(lists), moves_(moves) {}
  void look(std::span<const WordForm> sentence, std::size_t begin, Scratch&) const;
  void look_again(std::span<const WordForm> words, std::size_t begin, std::size_t end, Scratch&) const;

  WeightRows rows_;
  std::optional<NameLists> lists_;
  NameMoves moves_;
};

}  // namespace casus::detail

#endif
