// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_CONFIGURATION_H
#define CASUS_SYNTAX_CONFIGURATION_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "casus/syntax.h"
#include "syntax/quotations.h"
#include "syntax/word_forms.h"

namespace casus::detail {

/// What the parser can do next.
enum class Transition : std::uint8_t {
  shift,  ///< the next word goes on the stack
  left,   ///< the top of the stack becomes a dependent of the next word, and goes
  right,  ///< the top of the stack becomes a dependent of the one below it, and goes
};
inline constexpr std::size_t transition_count = 3;

/// Words are numbered from 1, so that 0 can be the word that is not there.
using WordIndex = std::uint16_t;

/// What the parser reads of a word: small numbers and hashes. All zero for the
/// word that is not there.
struct ParserWord {
  std::uint32_t form = 0;
  std::uint32_t tag = 0;   ///< part of speech
  std::uint32_t fine = 0;  ///< part of speech and features
  std::uint32_t suffix = 0;
  std::uint32_t cluster = 0;
  std::uint32_t coarse_cluster = 0;
  std::uint16_t quotation = 0;  ///< which of the short quotations it stands in; 0 for none
  QuotePlace quote = 0;         ///< and where in it
  std::uint8_t number = 0;
  std::uint8_t person = 0;
  bool is_finite = false;
  bool is_verb = false;  ///< auxiliaries too
  bool is_punctuation = false;
};
ParserWord make_parser_word(const WordForm&, Upos, const Features&) noexcept;
/// Fills in what the words of a sentence know of its quotations (find_quotations).
void mark_quotations(std::span<const QuotePlace>, std::span<ParserWord>) noexcept;

/// A word's place in the tree that is being made.
struct TreeNode {
  WordIndex head = 0;
  std::uint16_t label = 0;  ///< of its relation, and 1; 0 before it has a head
  WordIndex left = 0;       ///< its leftmost dependent
  WordIndex second_left = 0;
  WordIndex right = 0;  ///< its rightmost dependent
  WordIndex second_right = 0;
  std::uint8_t lefts = 0;  ///< number of dependents on that side, at most 3
  std::uint8_t rights = 0;
  std::uint64_t left_labels = 0;  ///< a bit for each label, by its number modulo 64
  std::uint64_t right_labels = 0;
};

/// The state of an arc-hybrid parser (Kuhlmann, Gomez-Rodriguez & Satta 2011): a
/// stack, the words still to come, and the arcs so far. The last word on the
/// stack is the root, so that there is always one, and only one.
class Configuration {
 public:
  static constexpr std::size_t most_words = 512;
  static constexpr std::size_t lookahead = 4;  ///< words behind the end that may be asked for

  /// Begins anew with a sentence of 1 to most_words words.
  void start(std::span<const ParserWord> words);

  WordIndex size() const noexcept { return size_; }
  /// The nth word of the stack from its top; 0 if there are fewer.
  WordIndex stack(std::size_t n) const noexcept { return stack_[stack_.size() - 1 - n]; }
  std::size_t depth() const noexcept { return stack_.size() - bottom; }
  /// The nth of the words still to come; beyond the last one, words that are not there.
  WordIndex next(std::size_t n = 0) const noexcept { return static_cast<WordIndex>(next_ + n); }
  bool is_on_stack(WordIndex word) const noexcept { return on_stack_[word] != 0; }

  const ParserWord& word(WordIndex i) const noexcept { return words_[i]; }
  const TreeNode& node(WordIndex i) const noexcept { return nodes_[i]; }
  std::span<const TreeNode> nodes() const noexcept { return {nodes_.data(), size_ + std::size_t{1}}; }

  bool is_final() const noexcept { return next_ > size_ && depth() == 1; }
  bool allows(Transition) const noexcept;
  /// The only transition that is possible, if there is no choice.
  bool is_forced() const noexcept { return depth() == 0 || next_ > size_; }
  Transition forced() const noexcept { return depth() == 0 ? Transition::shift : Transition::right; }

  void shift() noexcept;
  /// The head that left or right would give to the top of the stack.
  WordIndex head_after(Transition t) const noexcept { return t == Transition::left ? next() : stack(1); }
  /// Makes that arc and takes the dependent from the stack.
  void attach(Transition, std::uint16_t label) noexcept;

 private:
  static constexpr std::size_t bottom = 4;  ///< words that are not there, below the stack

  WordIndex size_ = 0;
  WordIndex next_ = 1;
  std::vector<ParserWord> words_;
  std::vector<TreeNode> nodes_;
  std::vector<std::uint8_t> on_stack_;
  std::vector<WordIndex> stack_;
};

}  // namespace casus::detail

#endif
