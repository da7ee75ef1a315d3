// SPDX-License-Identifier: MIT
#include "text/text_stage.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/blocks.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/sentences.h"
#include "text/tokenise.h"

namespace casus::detail {

struct TextStage::State {
  BlockTables blocks;
  LanguageTables guesser;
  Tokeniser plain = {};  ///< for languages without rules
  std::vector<std::pair<Language, Tokeniser>> languages = {};

  const Tokeniser& tokeniser(Language language) const noexcept {
    for (const auto& [code, tokeniser] : languages) {
      if (code == language) return tokeniser;
    }
    return plain;
  }
};

TextStage::TextStage(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

Result<TextStage> TextStage::make(const Seeds& seeds) {
  auto blocks = BlockTables::make(seeds);
  if (!blocks) return blocks.error();
  auto guesser = LanguageTables::make(seeds);
  if (!guesser) return guesser.error();
  const auto state = std::make_shared<State>(State{.blocks = *std::move(blocks), .guesser = *std::move(guesser)});
  for (const Language language : seeds.languages()) {
    auto rules = TokenRules::make(seeds, language);
    if (!rules) return rules.error();
    state->languages.emplace_back(language, Tokeniser(*std::move(rules)));
  }
  return TextStage(state);
}

TextLayer TextStage::run(const Article& article) const {
  TextLayer layer{.article = article};
  const std::string& text = article.text();
  layer.blocks = find_blocks(text, state_->blocks);
  const LanguageGuess guess = find_languages(text, article.info().language, state_->guesser, layer.blocks);
  layer.language = guess.language;
  layer.language_score = guess.score;
  layer.tokens.reserve(text.size() / 5);
  layer.sentences.reserve(text.size() / 64);
  bool marks = false;
  for (std::uint32_t i = 0; i < layer.blocks.size(); ++i) {
    const Block& block = layer.blocks[i];
    const Tokeniser& tokeniser = state_->tokeniser(block.language);
    const auto first = static_cast<std::uint32_t>(layer.tokens.size());
    marks |= tokeniser.run(text, block.span, layer.tokens);
    split_sentences(text, i, first, tokeniser.rules(), layer.tokens, layer.sentences);
  }
  if (marks && !normaliser().works()) {
    layer.diagnostics.push_back(
        {DiagnosticLevel::warning,
         "this Boost.Locale cannot compose characters: words with combining marks go unrecognised",
         {},
         "text"});
  }
  const auto cut = std::find_if(layer.sentences.begin(), layer.sentences.end(), [](const Sentence& sentence) {
    return sentence.last_token - sentence.first_token == most_tokens_a_sentence;
  });
  if (cut != layer.sentences.end()) {
    layer.diagnostics.push_back({DiagnosticLevel::note,
                                 fmt::format("sentences are cut at {} tokens", most_tokens_a_sentence), cut->span,
                                 "text"});
  }
  return layer;
}

}  // namespace casus::detail
