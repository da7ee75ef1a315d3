// SPDX-License-Identifier: MIT
#include <casus/casus.h>

#include <string>

std::string first_claim(const std::string& text) {
  const auto pipeline = casus::Pipeline::standard().value();
  const auto article = casus::Article::from_utf8(text, {.published = casus::parse_date("2024-12-04").value()}).value();
  const casus::Extraction found = pipeline.run(article);
  const casus::Claim& claim = found.claims.at(0);
  return found[claim.speaker.value()].name + ": " + std::string(article.slice(claim.content.front()));
}
