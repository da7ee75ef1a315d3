// SPDX-License-Identifier: MIT
#include "casus/pipeline.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "casus/extractors.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"

namespace casus::inline v0 {

struct Pipeline::State {
  detail::TextStage text;
  std::optional<detail::SyntaxStage> syntax;
  std::vector<std::unique_ptr<EntityExtractor>> entity;
  std::vector<std::unique_ptr<ClaimExtractor>> claim;
  std::vector<std::unique_ptr<EventExtractor>> event;

  SyntaxLayer read(const TextLayer& layer) const { return syntax ? syntax->run(layer) : SyntaxLayer{.text = layer}; }
};

Pipeline::Pipeline(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

Result<Pipeline> Pipeline::standard() {
  auto seeds = Seeds::embedded();
  if (!seeds) return seeds.error();
  return standard(*seeds);
}

Result<Pipeline> Pipeline::standard(const Seeds& seeds) {
  Builder builder(seeds);
  builder.add_standard();
  return std::move(builder).build();
}

Extraction Pipeline::run(const Article& article) const {
  TextLayer text = state_->text.run(article);
  Extraction found{.language = text.language, .diagnostics = std::move(text.diagnostics)};
  found.sentences.reserve(text.sentences.size());
  for (const Sentence& sentence : text.sentences) found.sentences.push_back(sentence.span);

  const SyntaxLayer syntax = state_->read(text);
  for (const auto& extractor : state_->entity) {
    EntitySink sink(article, extractor->name(), found);
    extractor->extract(syntax, sink);
  }
  const EntityLayer entities{.syntax = syntax, .found = found};
  for (const auto& extractor : state_->claim) {
    ClaimSink sink(article, extractor->name(), found);
    extractor->extract(entities, sink);
  }
  const ClaimLayer claims{.entity = entities, .found = found};
  for (const auto& extractor : state_->event) {
    EventSink sink(article, extractor->name(), found);
    extractor->extract(claims, sink);
  }
  found.blocks = std::move(text.blocks);
  return found;
}

void Pipeline::read(const Article& article, const std::function<void(const SyntaxLayer&)>& use) const {
  const TextLayer text = state_->text.run(article);
  use(state_->read(text));
}

struct Pipeline::Builder::State {
  Seeds seeds;
  std::vector<std::unique_ptr<EntityExtractor>> entity = {};
  std::vector<std::unique_ptr<ClaimExtractor>> claim = {};
  std::vector<std::unique_ptr<EventExtractor>> event = {};
  std::optional<Error> error = {};  ///< the first one
  bool has_syntax = true;

  template <typename Extractor>
  void add_built_in(std::vector<std::unique_ptr<Extractor>>& list, auto made) {
    if (made) {
      list.push_back(*std::move(made));
    } else if (!error) {
      error = made.error();
    }
  }
};

Pipeline::Builder::Builder(Seeds seeds) : state_(new State{.seeds = std::move(seeds)}) {}
Pipeline::Builder::~Builder() = default;
Pipeline::Builder::Builder(Builder&&) noexcept = default;
Pipeline::Builder& Pipeline::Builder::operator=(Builder&&) noexcept = default;

Pipeline::Builder& Pipeline::Builder::add(std::unique_ptr<EntityExtractor> extractor) {
  return state_->entity.push_back(std::move(extractor)), *this;
}
Pipeline::Builder& Pipeline::Builder::add(std::unique_ptr<ClaimExtractor> extractor) {
  return state_->claim.push_back(std::move(extractor)), *this;
}
Pipeline::Builder& Pipeline::Builder::add(std::unique_ptr<EventExtractor> extractor) {
  return state_->event.push_back(std::move(extractor)), *this;
}

Pipeline::Builder& Pipeline::Builder::add_standard(StandardParts parts) {
  State& s = *state_;
  s.add_built_in(s.entity, CatalogueEntities::make(s.seeds));
  s.add_built_in(s.entity, CalendarTimes::make(s.seeds));
  s.add_built_in(s.entity, Quantities::make(s.seeds));
  s.add_built_in(s.claim, QuotedClaims::make(s.seeds));
  if (parts.events) s.add_built_in(s.event, GrammarEvents::make(s.seeds, {.merge = parts.merge_events}));
  return *this;
}

Pipeline::Builder& Pipeline::Builder::without_syntax() {
  return state_->has_syntax = false, *this;
}

Result<Pipeline> Pipeline::Builder::build() && {
  if (state_->error) return *std::move(state_->error);
  std::vector<std::string_view> names;
  for (const auto& extractor : state_->entity) names.push_back(extractor->name());
  for (const auto& extractor : state_->claim) names.push_back(extractor->name());
  for (const auto& extractor : state_->event) names.push_back(extractor->name());
  std::sort(names.begin(), names.end());
  if (const auto twin = std::adjacent_find(names.begin(), names.end()); twin != names.end()) {
    return Error{.code = ErrorCode::duplicate_name, .message = fmt::format("two extractors named '{}'", *twin)};
  }
  auto text = detail::TextStage::make(state_->seeds);
  if (!text) return text.error();
  std::optional<detail::SyntaxStage> syntax;
  if (state_->has_syntax) {
    auto made = detail::SyntaxStage::make(state_->seeds);
    if (!made) return made.error();
    syntax = *std::move(made);
  }
  return Pipeline(std::shared_ptr<const Pipeline::State>(
      new Pipeline::State{*std::move(text), std::move(syntax), std::move(state_->entity), std::move(state_->claim),
                          std::move(state_->event)}));
}

}  // namespace casus::inline v0
