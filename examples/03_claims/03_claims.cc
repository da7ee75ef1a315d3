// SPDX-License-Identifier: MIT
// Prints who says what, with line and column, the words that say so, and the rule that found it.
#include <casus/casus.h>

#include <iostream>

int main() {
  const auto pipeline = casus::Pipeline::standard().value();
  const auto article =
      casus::Article::from_utf8(
          "Ankara wants the harbour reopened\n\n"
          "\"The harbour must open before the winter,\" Turkish President Recep Tayyip Erdogan said on Monday.\n"
          "\"We have waited long enough,\" he added.\n\n"
          "Greece said that it would study the plan.\n\n"
          "According to Cyprus, no date has been agreed.\n",
          {.published = casus::parse_date("2024-12-04").value()})
          .value();
  const casus::Extraction found = pipeline.run(article);
  for (const casus::Claim& claim : found.claims) {
    const casus::LineColumn at = casus::line_column(article.text(), claim.content.front().begin);
    std::cout << at.line << ':' << at.column << ' ' << to_string(claim.type) << ", ";
    std::cout << (claim.speaker ? found[*claim.speaker].name : "somebody");
    for (const casus::Span cue : claim.cue) std::cout << " [" << article.slice(cue) << ']';
    for (const casus::Span piece : claim.content) std::cout << " \"" << article.slice(piece) << '"';
    std::cout << " (" << claim.rule << ")\n";
  }
}
