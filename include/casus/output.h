// SPDX-License-Identifier: MIT
#ifndef CASUS_OUTPUT_H
#define CASUS_OUTPUT_H

#include <cstdint>
#include <string>

#include "casus/extraction.h"
#include "casus/extractor.h"
#include "casus/offsets.h"

namespace casus::inline v0 {

// What an extraction looks like outside the program. The article must be the
// one that was read. All of it is UTF-8; the same input gives the same bytes.

/// Whether a record holds the text of its article, so that it can be made into
/// other formats without it.
enum class RecordText : std::uint8_t { left_out, included };

/// The record casus/1 (docs/output.md) in one line, without a newline.
std::string to_json(const Article&, const Extraction&, OffsetUnit = OffsetUnit::codepoint,
                    RecordText = RecordText::left_out);

/// A page that stands alone (no scripts, nothing fetched): the article with
/// everything found marked and linked, tables of claims and events, a graph
/// of who acts upon whom.
std::string to_html(const Article&, const Extraction&);
/// The same with the tree of each sentence, folded in until it is asked for.
std::string to_html(const Article&, const Extraction&, const SyntaxLayer&);

/// The words of an article's sentences in CoNLL-U, the format of Universal
/// Dependencies' treebanks: a name as Name=B-PER, and where a token or word
/// stands as TokenRange=4:9 (in code points), in the last column. A sentence
/// without a model for its language has its tokens only. Lemmas are those of
/// the layer.
std::string to_conllu(const SyntaxLayer&);

/// A summary to read on a terminal, with colours (ANSI escapes) if asked for.
std::string to_terminal(const Article&, const Extraction&, bool colour);

}  // namespace casus::inline v0

#endif
