// SPDX-License-Identifier: MIT
#ifndef CASUS_BENCH_CORPUS_H
#define CASUS_BENCH_CORPUS_H

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "casus/article.h"

namespace casus::bench {

/// Sentences that repeat with a running number, so that there is something to
/// measure where ../shared is absent.
inline std::string invented_text() {
  std::string text;
  for (int i = 0; i < 4000; ++i) {
    text += "De minister van Buitenlandse Zaken zei in Caf\u00E9 Nr. " + std::to_string(i) +
            " dat \"de onderhandelingen\" met Rusland over zo'n 1.500 soldaten morgen beginnen.\n";
  }
  return text;
}

/// The raw text of a treebank beside the repository, cut as news is: three
/// sentences a paragraph, articles of about 4 kB.
inline std::vector<Article> articles(std::string_view language) {
  const std::string name = language == "nl" ? "nl_lassy-dev" : "en_gum-train";
  std::ifstream in(CASUS_SOURCE_DIR "/../shared/eval/nlp/" + name + ".conllu");
  std::string text;
  constexpr std::string_view mark = "# text = ";
  int sentences = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(mark)) text += line.substr(mark.size()) + (++sentences % 3 == 0 ? "\n\n" : " ");
  }
  if (text.empty()) text = invented_text();
  std::vector<Article> made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', std::min(at + 4000, text.size())), text.size());
    auto article = Article::from_utf8(text.substr(at, end - at));
    if (article) made.push_back(*std::move(article));
    at = end + 1;
  }
  return made;
}

inline std::int64_t bytes_of(const std::vector<Article>& list) {
  std::int64_t bytes = 0;
  for (const Article& article : list) bytes += static_cast<std::int64_t>(article.text().size());
  return bytes;
}

}  // namespace casus::bench

#endif
