// SPDX-License-Identifier: MIT
#include <benchmark/benchmark.h>

#include "casus/extractors.h"
#include "corpus.h"
#include "text/text_stage.h"

namespace casus::bench {
namespace {

/// An entity extractor alone, over text that has been read before.
template <typename Extractor>
void entity_extractor(benchmark::State& state, const char* language) {
  const Seeds seeds = Seeds::embedded().value();
  const auto list = articles(language);
  const auto stage = detail::TextStage::make(seeds).value();
  const auto extractor = Extractor::make(seeds).value();
  std::vector<TextLayer> layers;
  for (const Article& article : list) layers.push_back(stage.run(article));
  std::size_t found = 0;
  for (auto _ : state) {
    for (const TextLayer& layer : layers) {
      Extraction out;
      EntitySink sink(layer.article, extractor->name(), out);
      extractor->extract({layer}, sink);
      found += out.times.size() + out.quantities.size();
    }
  }
  benchmark::DoNotOptimize(found);
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
}

void times(benchmark::State& state, const char* language) {
  entity_extractor<CalendarTimes>(state, language);
}
BENCHMARK_CAPTURE(times, nl, "nl");
BENCHMARK_CAPTURE(times, en, "en");

void quantities(benchmark::State& state, const char* language) {
  entity_extractor<Quantities>(state, language);
}
BENCHMARK_CAPTURE(quantities, nl, "nl");
BENCHMARK_CAPTURE(quantities, en, "en");

}  // namespace
}  // namespace casus::bench
