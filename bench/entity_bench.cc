// SPDX-License-Identifier: MIT
#include <benchmark/benchmark.h>

#include "casus/extractors.h"
#include "corpus.h"
#include "text/text_stage.h"

namespace casus::bench {
namespace {

/// What the extractor adds to a text whose tokens stand; `tokens` is a rate,
/// so its inverse is the time a token takes.
void catalogue_entities(benchmark::State& state, const char* language) {
  const auto list = articles(language);
  const Seeds seeds = Seeds::embedded().value();
  const auto stage = detail::TextStage::make(seeds).value();
  const auto extractor = CatalogueEntities::make(seeds).value();
  std::vector<TextLayer> layers;
  std::size_t tokens = 0;
  for (const Article& article : list) tokens += layers.emplace_back(stage.run(article)).tokens.size();
  for (auto _ : state) {
    for (const TextLayer& layer : layers) {
      Extraction extraction;
      EntitySink sink(layer.article, extractor->name(), extraction);
      extractor->extract({layer}, sink);
      benchmark::DoNotOptimize(extraction.entities.data());
    }
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
  state.counters["tokens"] =
      benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK_CAPTURE(catalogue_entities, nl, "nl");
BENCHMARK_CAPTURE(catalogue_entities, en, "en");

}  // namespace
}  // namespace casus::bench
