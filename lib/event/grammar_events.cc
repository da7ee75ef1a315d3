// SPDX-License-Identifier: MIT
//
// Who did what to whom, read from the trees of the sentences: words that tell
// of acts, the operators above them, and the parties where grammar puts them.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "casus/extractors.h"
#include "event/event_finder.h"
#include "event/event_writer.h"
#include "seeds/by_language.h"

namespace casus::inline v0 {

struct GrammarEvents::State {
  struct PerLanguage {
    detail::EventWords words;
    detail::NumberWords numbers;

    static Result<PerLanguage> make(const Seeds& seeds, const detail::Ontology& ontology, Language language) {
      auto words = detail::read_event_words(seeds, ontology, language);
      if (!words) return words.error();
      auto numbers = detail::NumberWords::make(seeds, language.code());
      if (!numbers) return numbers.error();
      return PerLanguage{*std::move(words), *std::move(numbers)};
    }
  };
  std::shared_ptr<const detail::Ontology> ontology;
  detail::EventScore score;
  detail::ByLanguage<PerLanguage> languages;
  EventOptions options;

  /// Null for a language without words of events.
  const PerLanguage* find(Language language) const {
    const PerLanguage* const found = languages.find(language);
    return found == nullptr || found->words.empty() ? nullptr : found;
  }

  /// Whether an article is on sport, the weather, business or culture: a
  /// fifth of its sentences have a word of those, and more than one.
  bool is_off_topic(const SyntaxLayer& syntax) const {
    std::size_t sentences = 0, off_topic = 0;
    for (std::size_t i = 0; i < syntax.sentences.size(); ++i) {
      const Block& block = syntax.text.block_of(syntax.text.sentences[i]);
      const PerLanguage* const language = block.is_prose() ? find(block.language) : nullptr;
      if (language == nullptr || syntax.sentences[i].empty()) continue;
      ++sentences;
      const auto words = syntax.words_of(syntax.sentences[i]);
      off_topic += std::any_of(words.begin(), words.end(), [&](const Word& word) {
        const bool content = word.upos == Upos::noun || word.upos == Upos::verb || word.upos == Upos::adj;
        return content && (language->words.classes_of(detail::lemma_hash(syntax.lemma(word))) &
                           detail::clause_word::off_topic) != 0;
      });
    }
    return off_topic > 1 && off_topic * 5 >= sentences;
  }

  /// Calls use(tree, language, participants, findings) for each sentence of prose that has a tree.
  template <typename Begin, typename Use>
  void for_each_sentence(const ClaimLayer& in, Begin begin, Use use) const {
    const SyntaxLayer& syntax = in.entity.syntax;
    detail::Participants participants(in.found);
    detail::EventFinder finder(*ontology, score);
    detail::ToldClaims claims(in.found);
    detail::EventTree tree(syntax);
    const bool off_topic = is_off_topic(syntax);
    for (std::size_t i = 0; i < syntax.sentences.size(); ++i) {
      const SyntaxSentence& sentence = syntax.sentences[i];
      const Block& block = syntax.text.block_of(syntax.text.sentences[i]);
      if (sentence.empty() || !block.is_prose()) continue;
      const PerLanguage* const language = find(block.language);
      if (language == nullptr) continue;
      tree.read(sentence);
      detail::join_phrasal_verbs(tree, language->words);
      participants.read(tree, language->words);
      begin(tree);
      use(tree, *language, participants,
          finder.find(tree, language->words, participants, claims.in(tree.span()), off_topic));
    }
  }
};

GrammarEvents::GrammarEvents(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
GrammarEvents::~GrammarEvents() = default;

Result<std::unique_ptr<GrammarEvents>> GrammarEvents::make(const Seeds& seeds, EventOptions options) {
  auto made = detail::Ontology::make(seeds);
  if (!made) return made.error();
  const auto ontology = std::make_shared<const detail::Ontology>(*std::move(made));
  auto score = detail::EventScore::make(seeds);
  if (!score) return score.error();
  auto languages = detail::ByLanguage<State::PerLanguage>::of(seeds, [ontology](const Seeds& from, Language language) {
    return State::PerLanguage::make(from, *ontology, language);
  });
  if (!languages) return languages.error();
  return std::unique_ptr<GrammarEvents>(new GrammarEvents(
      std::unique_ptr<const State>(new State{ontology, *std::move(score), *std::move(languages), options})));
}

void GrammarEvents::extract(const ClaimLayer& in, EventSink& out) const {
  detail::EventDetails details(in.text(), in.found);
  detail::EventMerger merger(*state_->ontology, state_->options.merge);
  state_->for_each_sentence(
      in, [&](const detail::EventTree& tree) { details.read(tree); },
      [&](const detail::EventTree& tree, const State::PerLanguage& language, const detail::Participants& participants,
          const std::vector<detail::Finding>& findings) {
        detail::EventWriter writer(*state_->ontology, tree, participants, details, merger);
        for (const detail::Finding& f : findings) {
          if (f.rejected.empty()) writer.write(f, language.words, &language.numbers);
        }
      });
  for (Event& event : merger.take()) out.add(std::move(event));
}

std::vector<EventReading> GrammarEvents::explain(const ClaimLayer& in) const {
  std::vector<EventReading> readings;
  state_->for_each_sentence(
      in, [](const detail::EventTree&) {},
      [&](const detail::EventTree& tree, const State::PerLanguage& language, const detail::Participants&,
          const std::vector<detail::Finding>& findings) {
        for (const detail::Finding& f : findings) {
          EventReading r{.trigger = tree[f.word].span,
                         .act = (*state_->ontology)[f.act].name,
                         .cameo = f.coding == nullptr ? std::string() : f.coding->cameo,
                         .source = f.source.entities,
                         .target = f.target.entities,
                         .source_span = f.source.span,
                         .target_span = f.target.span,
                         .rule = detail::rule_of(f, language.words),
                         .score = f.score,
                         .rejected = std::string(f.rejected)};
          for (std::size_t i = 0; i < detail::EventScore::features.size(); ++i) {
            if ((f.features >> i & 1) != 0) r.features.emplace_back(detail::EventScore::features[i]);
          }
          for (const auto o : f.operators) r.operators.push_back((*state_->ontology)[o].name);
          readings.push_back(std::move(r));
        }
      });
  return readings;
}

}  // namespace casus::inline v0
