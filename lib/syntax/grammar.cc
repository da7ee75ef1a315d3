// SPDX-License-Identifier: MIT
#include "syntax/grammar.h"

#include <fmt/format.h>

#include "syntax/model_file.h"

namespace casus::detail {

Result<Grammar> Grammar::make(const Seeds& seeds, const SeedModel& model) {
  auto file =
      ModelFile::from(model.bytes, model.file, model.embedded ? ModelCheck::layout_only : ModelCheck::everything);
  if (!file) return file.error();
  if (file->language() != model.language) {
    return Error{.code = ErrorCode::model_format,
                 .message = fmt::format("a model of language '{}' where one of '{}' is needed", file->language().code(),
                                        model.language.code()),
                 .source = model.file};
  }
  auto parts = WordParts::make(seeds, model.language);
  if (!parts) return parts.error();
  return Grammar(model.language, *std::move(parts));
}

void Grammar::add_sentence(const Sentence& sentence, SyntaxLayer& layer) const {
  const std::string& text = layer.text.article.text();
  const auto first = static_cast<std::uint32_t>(layer.words.size());
  for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
    parts_.for_each_word(text, layer.text.tokens[i],
                         [&](Span span) { layer.words.push_back({.span = span, .token = i, .head = first}); });
  }
  const auto last = static_cast<std::uint32_t>(layer.words.size());
  layer.sentences.push_back({.first_word = first, .last_word = last});
  if (first == last) return;
  layer.sentences.back().root = first;
  layer.words[first].head = Word::no_head;
  layer.words[first].relation = Relation::root;
}

void Grammar::make_forms(std::span<const std::uint32_t> sentences, const SyntaxLayer& layer, Scratch& scratch) const {
  scratch.forms.clear();
  for (const std::uint32_t i : sentences) {
    const std::size_t first = scratch.forms.size();
    for (const Word& word : layer.words_of(layer.sentences[i])) {
      const Token& token = layer.text.tokens[word.token];
      const std::string_view text = layer.text.slice(word.span);
      scratch.forms.push_back(word.span == token.span ? make_word_form(text, token.hash) : make_word_form(text));
    }
    mark_sentence(std::span(scratch.forms).subspan(first));
  }
}

void Grammar::read(std::span<const std::uint32_t> sentences, LemmaStyle, SyntaxLayer& layer, Scratch& scratch) const {
  make_forms(sentences, layer, scratch);
}

}  // namespace casus::detail
