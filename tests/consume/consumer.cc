// SPDX-License-Identifier: MIT
#include <casus/casus.h>

#include <iostream>

int main() {
  const auto pipeline = casus::Pipeline::standard().value();
  const auto article =
      casus::Article::from_utf8("\"We will not negotiate,\" said Kremlin spokesman Dmitry Peskov on Monday.",
                                {.published = casus::parse_date("2024-12-04").value()})
          .value();
  const casus::Extraction found = pipeline.run(article);
  for (const casus::Claim& claim : found.claims) {
    std::cout << (claim.speaker ? found[*claim.speaker].name : "somebody") << ": "
              << article.slice(claim.content.front()) << '\n';
  }
}
