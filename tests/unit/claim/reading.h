// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_CLAIM_READING_H
#define CASUS_TESTS_CLAIM_READING_H

#include <memory>
#include <string>
#include <vector>

#include "casus/seeds.h"
#include "claim/passage.h"
#include "claim/vocabulary.h"
#include "text/text_stage.h"

namespace casus::detail {

inline const Seeds& shipped_seeds() {
  static const Seeds seeds = Seeds::embedded().value();
  return seeds;
}

inline const TextStage& shipped_text_stage() {
  static const TextStage stage = TextStage::make(shipped_seeds()).value();
  return stage;
}

inline const Vocabulary& vocabulary(std::string_view language) {
  static const Vocabulary nl = Vocabulary::make(shipped_seeds(), Language("nl")).value();
  static const Vocabulary en = Vocabulary::make(shipped_seeds(), Language("en")).value();
  return language == "nl" ? nl : en;
}

/// A text after the text stage, its first block read as the claim rules read it.
class Reading {
 public:
  Reading(std::string_view language, std::string text, std::vector<SpeakerMention> known = {})
      : article(Article::from_utf8(std::move(text), {.language = Language(language)}).value()),
        layer(shipped_text_stage().run(article)),
        mentions(std::move(known)),
        passage(layer, mentions) {
    passage.vocabulary = &vocabulary(language);
    std::uint32_t last = 0;
    while (last < layer.sentences.size() && layer.sentences[last].block == 0) ++last;
    if (last > 0) passage.read(0, last, {});
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  /// The first token that is this.
  std::uint32_t find(std::string_view form) const {
    for (std::uint32_t i = 0; i < layer.tokens.size(); ++i) {
      if (layer.slice(layer.tokens[i]) == form) return i;
    }
    return static_cast<std::uint32_t>(layer.tokens.size());
  }
  std::string slice(std::uint32_t first, std::uint32_t last) const {
    return first < last ? std::string(layer.slice(passage.span(first, last))) : std::string();
  }

  const Article article;
  const TextLayer layer;
  const std::vector<SpeakerMention> mentions;
  Passage passage;
};

}  // namespace casus::detail

#endif
