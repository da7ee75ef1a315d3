// SPDX-License-Identifier: MIT
#include <vector>

#include <benchmark/benchmark.h>

#include "casus/extractors.h"
#include "casus/pipeline.h"
#include "corpus.h"
#include "text/text_stage.h"

namespace casus::bench {
namespace {

/// The claim stage alone, over what the stages before it leave; the rate of
/// items is that of tokens.
void claim_stage(benchmark::State& state, const char* language) {
  const Seeds seeds = Seeds::embedded().value();
  const auto extractor = QuotedClaims::make(seeds).value();
  const auto stage = detail::TextStage::make(seeds).value();
  const Pipeline pipeline = Pipeline::standard(seeds).value();
  const auto list = articles(language);
  std::vector<TextLayer> layers;
  std::vector<Extraction> found;
  std::int64_t tokens = 0;
  for (const Article& article : list) {
    layers.push_back(stage.run(article));
    tokens += static_cast<std::int64_t>(layers.back().tokens.size());
    found.push_back(pipeline.run(article));
    found.back().events.clear();
  }
  std::int64_t claims = 0;
  for (auto _ : state) {
    claims = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
      found[i].claims.clear();
      const SyntaxLayer syntax{.text = layers[i]};
      const EntityLayer layer{.syntax = syntax, .found = found[i]};
      ClaimSink sink(list[i], extractor->name(), found[i]);
      extractor->extract(layer, sink);
      claims += static_cast<std::int64_t>(found[i].claims.size());
    }
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
  state.SetItemsProcessed(state.iterations() * tokens);
  state.counters["claims"] = static_cast<double>(claims);
  state.counters["tokens"] = static_cast<double>(tokens);
}
BENCHMARK_CAPTURE(claim_stage, nl, "nl");
BENCHMARK_CAPTURE(claim_stage, en, "en");

}  // namespace
}  // namespace casus::bench
