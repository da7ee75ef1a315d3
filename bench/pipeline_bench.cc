// SPDX-License-Identifier: MIT
// The whole pipeline, its stages one upon the other, and what it writes.
#include <benchmark/benchmark.h>

#include <utility>

#include "casus/casus.h"
#include "corpus.h"

namespace casus::bench {
namespace {

void measure(benchmark::State& state, const Pipeline& pipeline, const char* language) {
  const auto list = articles(language);
  for (auto _ : state) {
    for (const Article& article : list) benchmark::DoNotOptimize(pipeline.run(article));
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
}

void whole_pipeline(benchmark::State& state, const char* language) {
  measure(state, Pipeline::standard().value(), language);
}
BENCHMARK_CAPTURE(whole_pipeline, nl, "nl");
BENCHMARK_CAPTURE(whole_pipeline, en, "en");

void pipeline_without_syntax(benchmark::State& state, const char* language) {
  Pipeline::Builder builder(Seeds::embedded().value());
  builder.add_standard().without_syntax();
  measure(state, std::move(builder).build().value(), language);
}
BENCHMARK_CAPTURE(pipeline_without_syntax, nl, "nl");
BENCHMARK_CAPTURE(pipeline_without_syntax, en, "en");

/// Bytes of JSON, not of text.
void json(benchmark::State& state, const char* language) {
  const auto list = articles(language);
  const Pipeline pipeline = Pipeline::standard().value();
  std::vector<Extraction> found;
  for (const Article& article : list) found.push_back(pipeline.run(article));
  std::int64_t written = 0;
  for (auto _ : state) {
    for (std::size_t i = 0; i < list.size(); ++i)
      written += static_cast<std::int64_t>(to_json(list[i], found[i]).size());
  }
  state.SetBytesProcessed(written);
}
BENCHMARK_CAPTURE(json, nl, "nl");

void start(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Pipeline::standard());
}
BENCHMARK(start)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace casus::bench
