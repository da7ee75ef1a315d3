// SPDX-License-Identifier: MIT
// Reads many articles on several threads with one pipeline, and gets what one thread gets.
#include <casus/casus.h>

#include <atomic>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {

std::vector<std::string> read_all(const casus::Pipeline& pipeline, const std::vector<casus::Article>& articles,
                                  int threads) {
  std::vector<std::string> records(articles.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < articles.size(); i = next++)
      records[i] = to_json(articles[i], pipeline.run(articles[i]));
  };
  std::vector<std::thread> pool;
  for (int i = 0; i < threads; ++i) pool.emplace_back(work);
  for (std::thread& thread : pool) thread.join();
  return records;
}

}  // namespace

int main() {
  const auto pipeline = casus::Pipeline::standard().value();
  const std::vector<std::string> countries = {"Ghana", "Togo", "Benin", "Mali", "Niger"};
  std::vector<casus::Article> articles;
  for (const std::string& host : countries) {
    for (const std::string& guest : countries) {
      std::string text =
          host + " received " + guest + ".\n\n\"We agree,\" said the government of " + host + " on Friday.";
      articles.push_back(casus::Article::from_utf8(std::move(text), {.id = host + "-" + guest}).value());
    }
  }
  const auto alone = read_all(pipeline, articles, 1);
  const auto together = read_all(pipeline, articles, 4);
  std::cout << articles.size() << " articles, " << (alone == together ? "the same" : "different") << " records\n";
}
