// SPDX-License-Identifier: MIT
#include <cstdint>
#include <vector>

#include <benchmark/benchmark.h>

#include "casus/extractors.h"
#include "corpus.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"

namespace casus::bench {
namespace {

/// The event stage alone, over trees, entities and times that stand already;
/// items are tokens.
void grammar_events(benchmark::State& state, const char* language) {
  const Seeds seeds = Seeds::embedded().value();
  const auto text_stage = detail::TextStage::make(seeds).value();
  const auto syntax_stage = detail::SyntaxStage::make(seeds).value();
  const auto entities = CatalogueEntities::make(seeds).value();
  const auto times = CalendarTimes::make(seeds).value();
  const auto events = GrammarEvents::make(seeds).value();
  const auto list = articles(language);
  std::vector<TextLayer> layers;
  layers.reserve(list.size());
  std::vector<SyntaxLayer> trees;
  std::vector<Extraction> found;
  std::int64_t tokens = 0;
  for (const Article& article : list) {
    const TextLayer& text = layers.emplace_back(text_stage.run(article));
    tokens += static_cast<std::int64_t>(text.tokens.size());
    const SyntaxLayer& syntax = trees.emplace_back(syntax_stage.run(text));
    Extraction& out = found.emplace_back();
    for (const EntityExtractor* extractor :
         {static_cast<const EntityExtractor*>(entities.get()), static_cast<const EntityExtractor*>(times.get())}) {
      EntitySink sink(article, extractor->name(), out);
      extractor->extract(syntax, sink);
    }
  }
  for (auto _ : state) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      found[i].events.clear();
      const EntityLayer entity{.syntax = trees[i], .found = found[i]};
      const ClaimLayer claim{.entity = entity, .found = found[i]};
      EventSink sink(list[i], events->name(), found[i]);
      events->extract(claim, sink);
      benchmark::DoNotOptimize(found[i].events.data());
    }
  }
  state.SetItemsProcessed(state.iterations() * tokens);
}
BENCHMARK_CAPTURE(grammar_events, nl, "nl");
BENCHMARK_CAPTURE(grammar_events, en, "en");

}  // namespace
}  // namespace casus::bench
