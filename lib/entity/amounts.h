// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_AMOUNTS_H
#define CASUS_ENTITY_AMOUNTS_H

#include <cstddef>
#include <span>
#include <vector>

#include "casus/text.h"
#include "entity/quantity_words.h"

namespace casus::detail {

/// A number, or the two ends of a range, among the tokens of a sentence.
struct Amount {
  std::size_t end = 0;  ///< behind its last token; 0 if there is none
  double low = 0;
  double high = 0;
};

/// The tokens of a sentence as amounts see them: "20-25", "725-million" and
/// "2bn" are taken to pieces. One of them is used again for every sentence.
class AmountTokens {
 public:
  explicit AmountTokens(const TextLayer& text) : text_(text) {}

  void read(const QuantityWords&, std::span<const Token>);

  std::size_t size() const noexcept { return tokens_.size(); }
  const Token& operator[](std::size_t at) const noexcept { return tokens_[at]; }
  QuantityWords::Match match(std::size_t at) const noexcept {
    return at < tokens_.size() ? words_->find(rest(at)) : QuantityWords::Match();
  }
  bool is_hyphen(std::size_t at) const noexcept {
    return at < tokens_.size() && tokens_[at].is(token::punctuation) && text_.slice(tokens_[at]) == "-";
  }
  /// The amount that begins at `at`. `between`: behind that word. `symbol`: the
  /// currency that stands before it, or null.
  Amount amount(std::size_t at, bool between, const QuantityWords::Match* symbol) const;

 private:
  void split(const Token&);
  std::span<const Token> rest(std::size_t at) const noexcept { return std::span<const Token>(tokens_).subspan(at); }
  Numeral number(std::size_t at, bool behind_symbol) const;

  const TextLayer& text_;
  const QuantityWords* words_ = nullptr;
  std::vector<Token> tokens_;
};

}  // namespace casus::detail

#endif
