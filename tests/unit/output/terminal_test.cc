// SPDX-License-Identifier: MIT
#include "casus/output.h"
#include "support/catch.h"
#include "unit/output/found.h"

namespace {

using casus::test::kremlin;

TEST_CASE("the summary says who said and did what") {
  const auto found = kremlin();
  CHECK(casus::to_terminal(found.article, found.extraction, false) ==
        "\u00c9\U0001F600n: Kremlin zegt nee\n"
        "2024-12-04, language nl, 4 sentences\n"
        "\n"
        "Entities (4)\n"
        "  RUSGOV  Government of Russia (government, 1x)\n"
        "          Dmitry Peskov (person, spokesperson, 1x)\n"
        "  RUS     Russia (country, 1x)\n"
        "          Ukraine (country, 1x)\n"
        "\n"
        "Claims (1)\n"
        "  Dmitry Peskov: \"We onderhandelen niet\" [quote.verb_speaker 0.95]\n"
        "\n"
        "Events (1)\n"
        "  Russia attack Ukraine (190, actual, 2024-12) [clause 0.50]\n"
        "\n"
        "Times (1)\n"
        "  maandag = 2024-12-02\n"
        "\n"
        "Quantities (1)\n"
        "  5 miljoen = about 5000000 EUR\n"
        "\n"
        "Notes (1)\n"
        "  note: odd\n");
}

TEST_CASE("escapes are in it if colour is asked for, and only ours") {
  const auto article = casus::Article::from_utf8("\x1b[31mrood\x1b[0m").value();
  casus::Extraction found;
  found.blocks = {{.span = {0, 13}, .label = casus::BlockLabel::title}};
  CHECK(casus::to_terminal(article, found, false).find('\x1b') == std::string::npos);
  const std::string colourful = casus::to_terminal(article, found, true);
  CHECK(colourful.find("\x1b[1m") != std::string::npos);
  CHECK(colourful.find("\x1b[31m") == std::string::npos);
}

}  // namespace
