// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_BIO_H
#define CASUS_TRAIN_BIO_H

#include <string>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "casus/syntax.h"

namespace casus::train {

/// A sentence of name-tagged text.
struct BioSentence {
  std::vector<std::string> words = {};
  std::vector<NameTag> names = {};
  bool new_document = false;  ///< a line -DOCSTART- stands before it
};

/// Reads name-tagged text: a word, a tab and its label a line (more columns
/// between them are passed over), an empty line behind each sentence. Labels
/// are O and B-PER, I-PER ... with the types of NameType; B, I, L and U are
/// all understood. A line without a tab or with another label is an error with its line.
Result<std::vector<BioSentence>> read_bio(std::string_view text, const std::string& source);
Result<std::vector<BioSentence>> read_bio_file(const std::string& path);

}  // namespace casus::train

#endif
