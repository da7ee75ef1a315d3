// SPDX-License-Identifier: MIT
#include "syntax/grammar.h"

#include <algorithm>
#include <limits>
#include <memory>

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
  Grammar grammar(model.language, *std::move(parts));
  if (auto error = grammar.read_sections(*file)) return *std::move(error);
  auto verbs = KnownVerbs::make(seeds, model.language);
  if (!verbs) return verbs.error();
  const auto known = std::make_shared<const KnownVerbs>(*std::move(verbs));
  if (grammar.tagger_) grammar.tagger_->know(known);
  if (grammar.lemmatiser_) grammar.lemmatiser_->know(known);
  return grammar;
}

namespace {

/// Makes a step of the analysis from its sections, if the model has the first of them.
template <typename Step>
std::optional<Error> read_step(const ModelFile& file, std::string_view section, std::optional<Step>& step) {
  if (!file.has(section)) return std::nullopt;
  auto made = Step::from(file);
  if (!made) return made.error();
  step.emplace(*std::move(made));
  return std::nullopt;
}

}  // namespace

std::optional<Error> Grammar::read_sections(const ModelFile& file) {
  if (auto error = read_step(file, "clusters", clusters_)) return error;
  if (auto error = read_step(file, "tag.labels", tagger_)) return error;
  if (auto error = read_step(file, transitions_section, parser_)) return error;
  if (auto error = read_step(file, "lemma.forms", lemmatiser_)) return error;
  return read_step(file, "name.weights", namer_);
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
  scratch.ends.clear();
  for (const std::uint32_t i : sentences) {
    const std::size_t first = scratch.forms.size();
    for (const Word& word : layer.words_of(layer.sentences[i])) {
      const Token& token = layer.text.tokens[word.token];
      const std::string_view text = layer.text.slice(word.span);
      scratch.forms.push_back(word.span == token.span ? make_word_form(text, token.hash) : make_word_form(text));
    }
    mark_sentence(std::span(scratch.forms).subspan(first));
    scratch.ends.push_back(static_cast<std::uint32_t>(scratch.forms.size()));
  }
  if (clusters_) clusters_->mark(scratch.forms);
}

void Grammar::read(std::span<const std::uint32_t> sentences, LemmaStyle style, SyntaxLayer& layer,
                   Scratch& scratch) const {
  make_forms(sentences, layer, scratch);
  scratch.tags.assign(scratch.forms.size(), {});
  // One step for the whole document, then the next: so the weights of a step stay in the cache.
  const auto for_each_sentence = [&](auto step) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::size_t count = scratch.ends[i] - first;
      step(layer.sentences[sentences[i]], first, count);
      first += count;
    }
  };
  const auto forms_of = [&](std::size_t first, std::size_t count) {
    return std::span<const WordForm>(scratch.forms).subspan(first, count);
  };
  const auto words_of = [&](const SyntaxSentence& sentence) {
    return std::span(layer.words).subspan(sentence.first_word, sentence.last_word - sentence.first_word);
  };
  if (tagger_) {
    for_each_sentence([&](const SyntaxSentence& sentence, std::size_t first, std::size_t count) {
      tag(forms_of(first, count), std::span(scratch.tags).subspan(first, count), words_of(sentence), scratch);
    });
  }
  if (parser_) {
    for_each_sentence([&](SyntaxSentence& sentence, std::size_t first, std::size_t count) {
      parse(forms_of(first, count), sentence, words_of(sentence), scratch);
    });
  }
  if (lemmatiser_) {
    for_each_sentence([&](const SyntaxSentence& sentence, std::size_t first, std::size_t count) {
      find_lemmas(forms_of(first, count), std::span(scratch.tags).subspan(first, count), sentence.first_word, style,
                  layer, scratch);
    });
  }
  if (namer_) find_names(sentences, layer, scratch);
}

void Grammar::tag(std::span<const WordForm> forms, std::span<WordTag> tags, std::span<Word> words,
                  Scratch& scratch) const {
  tagger_->run(forms, tags, scratch.tagger);
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].upos = tags[i].upos;
    words[i].features = tags[i].features;
  }
}

void Grammar::parse(std::span<const WordForm> forms, SyntaxSentence& sentence, std::span<Word> words,
                    Scratch& scratch) const {
  parser_->run(forms, words, sentence.first_word, scratch.parser);
  const auto root =
      std::find_if(words.begin(), words.end(), [](const Word& word) { return word.head == Word::no_head; });
  sentence.root = sentence.first_word + static_cast<std::uint32_t>(root - words.begin());
}

/// After the tree: of "voegde ... toe" it says what belongs to the verb.
void Grammar::find_lemmas(std::span<const WordForm> forms, std::span<const WordTag> tags, std::uint32_t first_word,
                          LemmaStyle style, SyntaxLayer& layer, Scratch& scratch) const {
  scratch.particles.assign(forms.size(), nullptr);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const Word& word = layer.words[first_word + i];
    if (word.relation == Relation::compound_prt && word.head != Word::no_head) {
      scratch.particles[word.head - first_word] = &forms[i];
    }
  }
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::size_t begin = layer.lemmas.size();
    lemmatiser_->append(forms[i], tags[i], scratch.particles[i], style, layer.lemmas, scratch.lemmatiser);
    const std::size_t size = layer.lemmas.size() - begin;
    if (size > std::numeric_limits<std::uint16_t>::max() || begin > std::numeric_limits<std::uint32_t>::max()) {
      layer.lemmas.resize(begin);  // no word of a language is that long
      continue;
    }
    Word& word = layer.words[first_word + i];
    word.lemma_begin = static_cast<std::uint32_t>(begin);
    word.lemma_size = static_cast<std::uint16_t>(size);
  }
}

void Grammar::find_names(std::span<const std::uint32_t> sentences, SyntaxLayer& layer, Scratch& scratch) const {
  scratch.names.assign(scratch.forms.size(), {});
  namer_->run(scratch.forms, scratch.ends, scratch.names, scratch.namer);
  std::size_t at = 0;
  for (const std::uint32_t i : sentences) {
    const SyntaxSentence& sentence = layer.sentences[i];
    for (std::uint32_t word = sentence.first_word; word < sentence.last_word; ++word) {
      layer.words[word].name = scratch.names[at++];
    }
  }
}

}  // namespace casus::detail
