// SPDX-License-Identifier: MIT
// The syntax stage alone, and all from text to names, in words a second. Both
// need a model; without one there is nothing to measure.
#include <benchmark/benchmark.h>

#include "corpus.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"

namespace casus::bench {
namespace {

/// What a second of the run reads: bytes of text, and words.
void report(benchmark::State& state, const std::vector<Article>& list, std::size_t words) {
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
  state.counters["words"] =
      benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsIterationInvariantRate);
}

void syntax_stage(benchmark::State& state, const char* language) {
  const Seeds seeds = Seeds::embedded().value();
  if (seeds.model(Language(language)) == nullptr) return state.SkipWithError("no model");
  const auto list = articles(language);
  const auto text = detail::TextStage::make(seeds).value();
  const auto syntax = detail::SyntaxStage::make(seeds).value();
  std::vector<TextLayer> layers;
  for (const Article& article : list) layers.push_back(text.run(article));
  std::size_t words = 0;
  for (const TextLayer& layer : layers) words += syntax.run(layer).words.size();
  for (auto _ : state) {
    for (const TextLayer& layer : layers) benchmark::DoNotOptimize(syntax.run(layer).words.data());
  }
  report(state, list, words);
}
BENCHMARK_CAPTURE(syntax_stage, nl, "nl");
BENCHMARK_CAPTURE(syntax_stage, en, "en");

void text_to_names(benchmark::State& state, const char* language) {
  const Seeds seeds = Seeds::embedded().value();
  if (seeds.model(Language(language)) == nullptr) return state.SkipWithError("no model");
  const auto list = articles(language);
  const auto text = detail::TextStage::make(seeds).value();
  const auto syntax = detail::SyntaxStage::make(seeds).value();
  std::size_t words = 0;
  for (const Article& article : list) {
    const TextLayer layer = text.run(article);
    words += syntax.run(layer).words.size();
  }
  for (auto _ : state) {
    for (const Article& article : list) {
      const TextLayer layer = text.run(article);
      benchmark::DoNotOptimize(syntax.run(layer).words.data());
    }
  }
  report(state, list, words);
}
BENCHMARK_CAPTURE(text_to_names, nl, "nl");
BENCHMARK_CAPTURE(text_to_names, en, "en");

}  // namespace
}  // namespace casus::bench
