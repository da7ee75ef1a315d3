// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_UNIT_TEXT_TOKENS_H
#define CASUS_TESTS_UNIT_TEXT_TOKENS_H

#include <string>
#include <string_view>
#include <vector>

#include "text/sentences.h"
#include "text/tokenise.h"

namespace casus::tests {

/// The tokeniser of a language of the embedded seeds.
inline const detail::Tokeniser& tokeniser(std::string_view language) {
  static const Seeds seeds = Seeds::embedded().value();
  static const detail::Tokeniser nl(detail::TokenRules::make(seeds, Language("nl")).value());
  static const detail::Tokeniser en(detail::TokenRules::make(seeds, Language("en")).value());
  static const detail::Tokeniser plain;
  return language == "nl" ? nl : language == "en" ? en : plain;
}

inline std::vector<Token> tokens_of(std::string_view text, std::string_view language = "nl") {
  std::vector<Token> tokens;
  tokeniser(language).run(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return tokens;
}

/// The tokens with a bar between them: "zo | 'n | man".
inline std::string cut(std::string_view text, std::string_view language = "nl") {
  std::string joined;
  for (const Token& token : tokens_of(text, language)) {
    if (!joined.empty()) joined += " | ";
    joined += text.substr(token.span.begin, token.span.size());
  }
  return joined;
}

inline std::vector<Sentence> sentences_of(std::string_view text, std::vector<Token>& tokens,
                                          std::string_view language) {
  tokens = tokens_of(text, language);
  std::vector<Sentence> found;
  detail::split_sentences(text, 0, 0, tokeniser(language).rules(), tokens, found);
  return found;
}

/// The sentences with two bars between them.
inline std::string split(std::string_view text, std::string_view language = "nl") {
  std::vector<Token> tokens;
  std::string joined;
  for (const Sentence& sentence : sentences_of(text, tokens, language)) {
    if (!joined.empty()) joined += " || ";
    joined += text.substr(sentence.span.begin, sentence.span.size());
  }
  return joined;
}

struct Case {
  const char* text;
  const char* nl;
  const char* en;
};

}  // namespace casus::tests

#endif
