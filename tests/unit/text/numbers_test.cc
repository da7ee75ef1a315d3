// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "tokens.h"

using namespace casus::tests;

TEST_CASE("a number keeps its separators, its sign and its ending") {
  const Case rows[] = {
      {"1.000,5 en 1,000.5", "1.000,5 | en | 1,000.5", "1.000,5 | en | 1,000.5"},
      {"in 2024.", "in | 2024 | .", "in | 2024 | ."},
      {"om 10:30 en 10.30 uur", "om | 10:30 | en | 10.30 | uur", "om | 10:30 | en | 10.30 | uur"},
      {"9/11 en 04-12-2024", "9/11 | en | 04-12-2024", "9/11 | en | 04-12-2024"},
      {"2-1 en 1998-2004", "2-1 | en | 1998-2004", "2 | - | 1 | en | 1998 | - | 2004"},
      {"020-5551234", "020-5551234", nullptr},
      {"713-853-3989 of 853-3989", "713-853-3989 | of | 853-3989", "713-853-3989 | of | 853-3989"},
      {"5%, 19e, 20th, 1990's", "5 | % | , | 19e | , | 20th | , | 1990's", "5 | % | , | 19e | , | 20th | , | 1990's"},
      {"-5 graden, +3", "-5 | graden | , | +3", "-5 | graden | , | +3"},
      {"10km en 5pm", "10 | km | en | 5pm", "10 | km | en | 5 | pm"},
      {"24-jarige", "24-jarige", "24 | - | jarige"},
      {"'68 en \u201968", "'68 | en | \u201968", "'68 | en | \u201968"},
      {"1968-'69", "1968-'69", nullptr},
      {"10.000,- en 5,--", "10.000,- | en | 5,--", "10.000,- | en | 5,--"},
      {"een .5", "een | .5", "een | .5"},
      {"1,2,", "1,2 | ,", "1,2 | ,"},
      {"5\u00BD m\u00B2", "5\u00BD | m\u00B2", "5\u00BD | m\u00B2"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.text);
    if (row.nl != nullptr) CHECK(cut(row.text, "nl") == row.nl);
    if (row.en != nullptr) CHECK(cut(row.text, "en") == row.en);
  }
}

TEST_CASE("addresses of the web and of mail are whole, without the mark behind them") {
  const std::pair<const char*, const char*> rows[] = {
      {"zie https://nos.nl/a-b?c=1&d=2, of", "zie | https://nos.nl/a-b?c=1&d=2 | , | of"},
      {"(http://x.org/a/)", "( | http://x.org/a/ | )"},
      {"mail a.b-c@d-e.nl.", "mail | a.b-c@d-e.nl | ."},
      {"Mary.Ellen@enron.com", "Mary.Ellen@enron.com"},
      {"12ab@x.nl", "12ab@x.nl"},
      {"<http://x.org>", "< | http://x.org | >"},
      {"\"http://x.org\"", "\" | http://x.org | \""},
      {"tegen @ ons", "tegen | @ | ons"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(cut(text, "nl") == expected);
    CHECK(cut(text, "en") == expected);
  }
}
