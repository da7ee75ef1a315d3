// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>

#include "corpus.h"
#include "text/lexicon.h"
#include "text/text_stage.h"

namespace casus::bench {
namespace {

void icu_words(benchmark::State& state, const char* language) {
  const auto list = articles(language);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaker(
      icu::BreakIterator::createWordInstance(icu::Locale(language), error));
  for (auto _ : state) {
    int words = 0;
    for (const Article& article : list) {
      UText* text =
          utext_openUTF8(nullptr, article.text().data(), static_cast<std::int64_t>(article.text().size()), &error);
      breaker->setText(text, error);
      while (breaker->next() != icu::BreakIterator::DONE) words += breaker->getRuleStatus() != UBRK_WORD_NONE;
      utext_close(text);
    }
    benchmark::DoNotOptimize(words);
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
}
BENCHMARK_CAPTURE(icu_words, nl, "nl");
BENCHMARK_CAPTURE(icu_words, en, "en");

void text_stage(benchmark::State& state, const char* language) {
  const auto list = articles(language);
  const auto stage = detail::TextStage::make(Seeds::embedded().value()).value();
  for (auto _ : state) {
    for (const Article& article : list) benchmark::DoNotOptimize(stage.run(article).tokens.data());
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
}
BENCHMARK_CAPTURE(text_stage, nl, "nl");
BENCHMARK_CAPTURE(text_stage, en, "en");

/// 100,000 names of one to three words that are made of words of the text, so
/// that many begin and few go on.
void gazetteer(benchmark::State& state, const char* language) {
  const auto list = articles(language);
  const auto stage = detail::TextStage::make(Seeds::embedded().value()).value();
  std::vector<TextLayer> layers;
  for (const Article& article : list) layers.push_back(stage.run(article));
  detail::Lexicon names;
  std::uint32_t made = 0;
  for (std::uint64_t salt = 1; made < 100'000; ++salt) {
    for (const TextLayer& layer : layers) {
      for (std::size_t i = 0; i + 2 < layer.tokens.size() && made < 100'000; i += 7) {
        if (!layer.tokens[i].is(token::capitalised)) continue;
        const std::uint64_t words[] = {layer.tokens[i].hash, layer.tokens[i + 1].hash * (salt % 3 == 0 ? 1 : salt),
                                       layer.tokens[i + 2].hash * salt};
        names.add(std::span(words, 1 + (salt + i) % 3), made++);
      }
    }
  }
  names.freeze();
  for (auto _ : state) {
    std::size_t found = 0;
    for (const TextLayer& layer : layers) {
      for (const Sentence& sentence : layer.sentences) {
        for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
          found += names.longest({&layer.tokens[i], sentence.last_token - i}).ids.size();
        }
      }
    }
    benchmark::DoNotOptimize(found);
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(list));
}
BENCHMARK_CAPTURE(gazetteer, nl, "nl");
BENCHMARK_CAPTURE(gazetteer, en, "en");

}  // namespace
}  // namespace casus::bench
