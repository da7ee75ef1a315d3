// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_CONLLU_H
#define CASUS_TRAIN_CONLLU_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "casus/result.h"

namespace casus::train {

/// A syntactic word of a treebank, one line of CoNLL-U.
struct TreebankWord {
  std::string form = {};
  std::string lemma = {};
  std::string upos = {};
  std::string xpos = {};   ///< empty if the file has "_"
  std::string feats = {};  ///< "Number=Sing|Tense=Past"; empty if the file has "_"
  std::uint32_t head = 0;  ///< 1-based, 0 for the root
  std::string relation = {};
  std::string misc = {};  ///< empty if the file has "_"
};

/// Words [first, last], 1-based, that are written as one: "can't" is ca + n't.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string form = {};
  std::string misc = {};
};

/// A sentence of a treebank. Empty nodes (8.1) and enhanced dependencies are
/// left out: nothing here learns from them.
struct TreebankSentence {
  std::vector<std::string> comments = {};  ///< lines with their "#"
  std::vector<TreebankWord> words = {};
  std::vector<WordRange> ranges = {};

  /// What stands behind "# name = " in its comments; empty without it.
  std::string_view comment(std::string_view name) const noexcept;
};

/// The value of one feature in a FEATS or MISC cell; empty without it.
std::string_view value_of(std::string_view cell, std::string_view name) noexcept;

/// Reads CoNLL-U. A line without ten columns, an id out of order, a head
/// outside its sentence or a sentence without words is an error with its line.
Result<std::vector<TreebankSentence>> read_conllu(std::string_view text, const std::string& source);
Result<std::vector<TreebankSentence>> read_conllu_file(const std::string& path);

}  // namespace casus::train

#endif
