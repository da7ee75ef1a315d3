// SPDX-License-Identifier: MIT
// Run under ThreadSanitizer in CI.
#include <string>
#include <thread>
#include <vector>

#include "casus/casus.h"
#include "support/articles.h"
#include "support/catch.h"

TEST_CASE("eight threads share one pipeline and find the same") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  std::vector<std::string> texts = casus_test::sample_texts();
  // Text that is not composed takes the slow way through folding.
  texts.push_back("De Franse president heeft Tu\u0308rkei en Oekrai\u0308ne bezocht.");

  const auto read_all = [&]() {
    std::string all;
    for (const std::string& text : texts) {
      const casus::Article article = casus::Article::from_utf8(text).value();
      all += to_json(article, pipeline.run(article)) + '\n';
    }
    return all;
  };
  std::vector<std::string> results(8);
  std::vector<std::thread> threads;
  for (std::string& result : results) threads.emplace_back([&] { result = read_all(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == results.front());
  CHECK(results.front() == read_all());
}
