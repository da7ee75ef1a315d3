// SPDX-License-Identifier: MIT
// Turns lines of text on standard input into lines of JSON, with offsets that JavaScript and Java can use.
#include <casus/casus.h>

#include <iostream>
#include <string>

int main() {
  const auto pipeline = casus::Pipeline::standard();
  if (!pipeline) {
    std::cerr << to_string(pipeline.error()) << '\n';
    return 1;
  }
  std::string line;
  for (int number = 1; std::getline(std::cin, line); ++number) {
    const auto article = casus::Article::from_utf8(line, {.id = std::to_string(number)});
    if (!article) {
      std::cerr << "line " << number << ": " << article.error().message << '\n';
      continue;
    }
    std::cout << to_json(*article, pipeline->run(*article), casus::OffsetUnit::utf16) << '\n';
  }
}
