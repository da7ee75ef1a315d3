// SPDX-License-Identifier: MIT
#include "text/text_stage.h"

#include <utility>
#include <vector>

#include "text/characters.h"
#include "text/sentences.h"
#include "text/tokenise.h"

namespace casus::detail {

struct TextStage::State {
  Tokeniser plain;  ///< for languages without rules
  std::vector<std::pair<Language, Tokeniser>> languages;

  const Tokeniser& tokeniser(Language language) const noexcept {
    for (const auto& [code, tokeniser] : languages) {
      if (code == language) return tokeniser;
    }
    return plain;
  }
};

TextStage::TextStage(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

Result<TextStage> TextStage::make(const Seeds& seeds) {
  auto state = std::make_shared<State>();
  for (const Language language : seeds.languages()) {
    auto rules = TokenRules::make(seeds, language);
    if (!rules) return rules.error();
    state->languages.emplace_back(language, Tokeniser(*std::move(rules)));
  }
  return TextStage(std::move(state));
}

namespace {

/// One block a line.
std::vector<Block> lines(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::size_t first = at;
    std::size_t last = end;
    while (first < last && static_cast<unsigned char>(text[first]) <= ' ') ++first;
    while (first < last && static_cast<unsigned char>(text[last - 1]) <= ' ') --last;
    if (first < last)
      blocks.push_back({.span = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}, .score = 1});
    at = end + 1;
  }
  return blocks;
}

}  // namespace

TextLayer TextStage::run(const Article& article) const {
  TextLayer layer{.article = article};
  const std::string& text = article.text();
  layer.language = article.info().language.value_or(Language());
  layer.blocks = lines(text);
  layer.tokens.reserve(text.size() / 5);
  for (std::uint32_t i = 0; i < layer.blocks.size(); ++i) {
    Block& block = layer.blocks[i];
    block.language = layer.language;
    const Tokeniser& tokeniser = state_->tokeniser(block.language);
    const auto first = static_cast<std::uint32_t>(layer.tokens.size());
    tokeniser.run(text, block.span, layer.tokens);
    split_sentences(text, i, first, tokeniser.rules(), layer.tokens, layer.sentences);
  }
  return layer;
}

}  // namespace casus::detail
