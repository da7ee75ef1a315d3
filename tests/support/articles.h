// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_ARTICLES_H
#define CASUS_TESTS_ARTICLES_H

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace casus_test {

/// The texts of seeds/articles, in the order of their names.
inline std::vector<std::string> sample_texts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(CASUS_SOURCE_DIR "/seeds/articles")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

}  // namespace casus_test

#endif
