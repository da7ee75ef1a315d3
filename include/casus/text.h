// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_H
#define CASUS_TEXT_H

#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/article.h"
#include "casus/diagnostic.h"

namespace casus::inline v0 {

/// What a block of an article is. Page residue is labelled and never deleted;
/// extractors read titles and bodies.
enum class BlockLabel : std::uint8_t {
  title,
  body,
  duplicate,     ///< repeats an earlier block but for quote marks, case or space
  related_link,  ///< "LEES OOK ...", "Read more: ..."
  caption,
  byline,        ///< author, agency and date lines
  comment_form,  ///< comment forms, and what stands below an article
  other,         ///< share, cookie, newsletter and navigation lines
};
std::string_view to_string(BlockLabel) noexcept;  ///< "title", "related_link" ...

/// A paragraph, headline or line of the page, without the space around it.
struct Block {
  Span span = {};                       ///< its bytes
  BlockLabel label = BlockLabel::body;  ///< what it is
  Language language = {};               ///< of its words
  float score = 0;                      ///< of the label, 0..1

  /// Whether the block tells the news: a title or a body.
  constexpr bool is_prose() const noexcept { return label == BlockLabel::title || label == BlockLabel::body; }
};

/// What a token looks like. A token has one of the first six, and may have
/// any of the others.
namespace token {
inline constexpr std::uint16_t word = 1u << 0;             ///< begins with a letter
inline constexpr std::uint16_t number = 1u << 1;           ///< begins with a digit (maybe signed)
inline constexpr std::uint16_t punctuation = 1u << 2;      ///< a mark that is no quotation mark
inline constexpr std::uint16_t quote = 1u << 3;            ///< any quotation mark
inline constexpr std::uint16_t symbol = 1u << 4;           ///< currency, percent, emoji ...
inline constexpr std::uint16_t address = 1u << 5;          ///< URL, e-mail address, handle, hashtag
inline constexpr std::uint16_t capitalised = 1u << 6;      ///< first letter is upper case
inline constexpr std::uint16_t upper = 1u << 7;            ///< two letters or more, all upper case
inline constexpr std::uint16_t has_digit = 1u << 8;        ///< anywhere
inline constexpr std::uint16_t has_hyphen = 1u << 9;       ///< inside the token
inline constexpr std::uint16_t has_clitic = 1u << 10;      ///< ends in an apostrophe, 's, n't ...
inline constexpr std::uint16_t abbreviation = 1u << 11;    ///< ends in a full stop of its own
inline constexpr std::uint16_t space_before = 1u << 12;    ///< a blank or a line end stands before it
inline constexpr std::uint16_t sentence_start = 1u << 13;  ///< first word of its sentence
}  // namespace token

/// One surface token after the conventions of Universal Dependencies; "can't"
/// and "company's" are one token here and two words in the syntax layer.
struct Token {
  Span span = {};           ///< its bytes
  std::uint16_t shape = 0;  ///< bits of casus::token
  std::uint64_t hash = 0;   ///< of the folded form: hash_folded() of what stands in `span`
  std::uint64_t stem = 0;   ///< the same without the clitic ("Russia's" -> "russia")

  constexpr bool is(std::uint16_t any_of) const noexcept { return (shape & any_of) != 0; }  ///< one of the bits
};

/// A sentence: its bytes, its tokens [first_token, last_token) and its block.
struct Sentence {
  Span span = {};                 ///< its bytes
  std::uint32_t first_token = 0;  ///< in TextLayer::tokens
  std::uint32_t last_token = 0;   ///< one past its last
  std::uint32_t block = 0;        ///< in TextLayer::blocks
};

/// What the text stage finds. Sentences and tokens ascend and do not overlap;
/// each lies within one block. Every block has them, so that nothing is lost;
/// extractors skip the sentences that are not prose.
struct TextLayer {
  const Article& article;                    ///< what was read; outlives the layer
  Language language = {};                    ///< of the article
  float language_score = 0;                  ///< 0..1
  std::vector<Block> blocks = {};            ///< of the page
  std::vector<Sentence> sentences = {};      ///< of all blocks
  std::vector<Token> tokens = {};            ///< of all sentences
  std::vector<Diagnostic> diagnostics = {};  ///< what is worth knowing

  std::string_view slice(const Token& t) const noexcept { return article.slice(t.span); }  ///< as it stands in the text
  std::string_view slice(Span s) const noexcept { return article.slice(s); }               ///< the same
  const Block& block_of(const Sentence& s) const noexcept { return blocks[s.block]; }  ///< the paragraph it stands in
};

/// The hash a Token carries for a word, to compare tokens with words of one's
/// own: case folding and composition are undone first, curly apostrophes are
/// straight. One word, not a phrase.
std::uint64_t hash_folded(std::string_view word);

}  // namespace casus::inline v0

#endif
