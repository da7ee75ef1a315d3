// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_TOKENISE_H
#define CASUS_TEXT_TOKENISE_H

#include <string_view>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"
#include "casus/text.h"
#include "text/lexicon.h"
#include "text/token_rules.h"

namespace casus::detail {

/// Cuts text into the surface tokens of Universal Dependencies, in one pass.
/// What differs from language to language stands in its TokenRules.
class Tokeniser {
 public:
  /// Without rules: apostrophes, hyphens and the like stay inside words.
  Tokeniser() : Tokeniser(TokenRules()) {}
  explicit Tokeniser(TokenRules rules) : rules_(std::move(rules)) {}

  /// Appends the tokens of a span of valid UTF-8. Each character that is not
  /// white space is in exactly one of them. Says whether some of them may not
  /// be composed, so that their hashes needed the Normaliser.
  bool run(std::string_view text, Span, std::vector<Token>&) const;

  const TokenRules& rules() const noexcept { return rules_; }

 private:
  TokenRules rules_;
};

}  // namespace casus::detail

#endif
