// SPDX-License-Identifier: MIT
// Reads one short article and prints what was found in it: who says what, who does what to whom, and when.
#include <casus/casus.h>

#include <iostream>

int main() {
  const auto pipeline = casus::Pipeline::standard().value();
  const auto article =
      casus::Article::from_utf8(
          "Norway and Sweden discuss the northern sea route\n\n"
          "\"We will keep the route open,\" Norwegian Prime Minister Jonas Gahr Store said on Tuesday.\n"
          "Sweden praised Norway. The ministers will meet again next week.\n",
          {.published = casus::parse_date("2024-12-04").value()})
          .value();
  const casus::Extraction found = pipeline.run(article);
  std::cout << casus::to_terminal(article, found, false);
}
