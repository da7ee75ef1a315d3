// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_GRAMMAR_H
#define CASUS_SYNTAX_GRAMMAR_H

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "casus/extractor.h"
#include "casus/seeds.h"
#include "syntax/lemmatiser.h"
#include "syntax/name_tagger.h"
#include "syntax/parser.h"
#include "syntax/tagger.h"
#include "syntax/word_clusters.h"
#include "syntax/word_forms.h"
#include "syntax/word_parts.h"

namespace casus::detail {

/// All that is known of the syntax of one language: its model, and the table of
/// tokens that are several words. A step whose sections the model lacks is left
/// out. Immutable; safe for any number of threads.
class Grammar {
 public:
  /// Fails with an error of the model file, or of the table. The model's bytes
  /// must outlive the grammar.
  static Result<Grammar> make(const Seeds&, const SeedModel&);

  Language language() const noexcept { return language_; }

  /// Appends a sentence of `layer.text` and its words, of which nothing is said
  /// yet: they all depend on the first.
  void add_sentence(const Sentence&, SyntaxLayer& layer) const;

  /// Room to work in, kept from one document to the next.
  struct Scratch {
    std::vector<WordForm> forms = {};      ///< of the whole document
    std::vector<std::uint32_t> ends = {};  ///< of its sentences, in forms
    std::vector<WordTag> tags = {};
    Tagger::Scratch tagger = {};
    Parser::Scratch parser = {};
    Lemmatiser::Scratch lemmatiser = {};
    std::vector<const WordForm*> particles = {};  ///< of the words of a sentence: what is split off from each
    NameTagger::Scratch namer = {};
    std::vector<NameTag> names = {};
  };
  /// Says of the words of some sentences of the layer what they are. They are
  /// one document: what a name is in one sentence is a hint for the others.
  void read(std::span<const std::uint32_t> sentences, LemmaStyle, SyntaxLayer& layer, Scratch&) const;

 private:
  Grammar(Language language, WordParts parts) : language_(language), parts_(std::move(parts)) {}
  std::optional<Error> read_sections(const ModelFile&);
  void make_forms(std::span<const std::uint32_t> sentences, const SyntaxLayer& layer, Scratch&) const;
  void tag(std::span<const WordForm>, std::span<WordTag>, std::span<Word>, Scratch&) const;
  void parse(std::span<const WordForm>, SyntaxSentence&, std::span<Word>, Scratch&) const;
  void find_lemmas(std::span<const WordForm>, std::span<const WordTag>, std::uint32_t first_word, LemmaStyle,
                   SyntaxLayer& layer, Scratch&) const;
  void find_names(std::span<const std::uint32_t> sentences, SyntaxLayer& layer, Scratch&) const;

  Language language_;
  WordParts parts_;
  // Each of these is there if the model has its sections.
  std::optional<WordClusters> clusters_;
  std::optional<Tagger> tagger_;
  std::optional<Parser> parser_;
  std::optional<Lemmatiser> lemmatiser_;
  std::optional<NameTagger> namer_;
};

}  // namespace casus::detail

#endif
