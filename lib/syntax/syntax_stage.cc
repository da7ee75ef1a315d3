// SPDX-License-Identifier: MIT
#include "syntax/syntax_stage.h"

#include <utility>
#include <vector>

#include "syntax/grammar.h"

namespace casus::detail {

struct SyntaxStage::State {
  Seeds seeds;  ///< they own the bytes of the models
  std::vector<Grammar> grammars = {};

  const Grammar* grammar(Language language) const noexcept {
    for (const Grammar& grammar : grammars) {
      if (grammar.language() == language) return &grammar;
    }
    return nullptr;
  }
};

SyntaxStage::SyntaxStage(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

Result<SyntaxStage> SyntaxStage::make(const Seeds& seeds) {
  const auto state = std::make_shared<State>(State{.seeds = seeds});
  for (const SeedModel& model : state->seeds.models()) {
    auto grammar = Grammar::make(state->seeds, model);
    if (!grammar) return grammar.error();
    state->grammars.push_back(*std::move(grammar));
  }
  return SyntaxStage(state);
}

SyntaxLayer SyntaxStage::run(const TextLayer& text, LemmaStyle style) const {
  SyntaxLayer layer{.text = text};
  layer.sentences.reserve(text.sentences.size());
  layer.words.reserve(state_->grammars.empty() ? 0 : text.tokens.size() + text.tokens.size() / 16);
  for (const Sentence& sentence : text.sentences) {
    const auto here = static_cast<std::uint32_t>(layer.words.size());
    if (const Grammar* grammar = state_->grammar(text.block_of(sentence).language)) {
      grammar->add_sentence(sentence, layer);
    } else {
      layer.sentences.push_back({.first_word = here, .last_word = here});
    }
  }

  Grammar::Scratch scratch;
  std::vector<std::uint32_t> mine;
  for (const Grammar& grammar : state_->grammars) {
    mine.clear();
    for (std::uint32_t i = 0; i < layer.sentences.size(); ++i) {
      const bool is_mine = text.block_of(text.sentences[i]).language == grammar.language();
      if (is_mine && !layer.sentences[i].empty()) mine.push_back(i);
    }
    if (!mine.empty()) grammar.read(mine, style, layer, scratch);
  }
  return layer;
}

}  // namespace casus::detail
