// SPDX-License-Identifier: MIT
#include "entity/name_resolver.h"

#include "support/catch.h"
#include "unit/entity/reading.h"

namespace {

struct Case {
  std::string_view language, text;
  std::vector<std::string> mentions;
};

void check(const Case& c, std::string_view published = "2024-12-04") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  INFO(c.text);
  CHECK(casus::test::mentions_of(seeds, casus::test::article_of(c.text, c.language, published)) == c.mentions);
}

const std::string putin = " = p:vladimir-putin RUSGOV";
const std::string russia = " = c:RUS RUS";

}  // namespace

TEST_CASE("a surname needs the full name, a title or fame") {
  check(GENERATE(values<Case>({
      {"en", "Clinton spoke.", {}},
      {"en",
       "Clinton spoke. Later Hillary Clinton left.",
       {"Clinton = p:hillary-clinton USAELI", "Hillary Clinton = p:hillary-clinton USAELI"}},
      {"en", "Then president Clinton spoke.", {"Clinton = p:bill-clinton USAELI"}},
      {"en", "Then Putin spoke.", {"Putin = p:vladimir-putin RUSGOV"}},
      {"nl", "Toen sprak Poetin.", {"Poetin = p:vladimir-putin RUSGOV"}},
  })));
}

TEST_CASE("of two with one surname the one just named counts, else the one named most") {
  check({"en",
         "Hillary Clinton came. Hillary Clinton left. Bill Clinton came. Then Clinton spoke.\n\n"
         "The weather was fine.\n\nThen Clinton spoke.",
         {"Hillary Clinton = p:hillary-clinton USAELI", "Hillary Clinton = p:hillary-clinton USAELI",
          "Bill Clinton = p:bill-clinton USAELI", "Clinton = p:bill-clinton USAELI",
          "Clinton = p:hillary-clinton USAELI"}});
}

TEST_CASE("of two that are named as often the first counts") {
  check({"en",
         "Bill Clinton came.\n\nThe weather was fine.\n\nHillary Clinton came.\n\nIt did rain.\n\nThen Clinton spoke.",
         {"Bill Clinton = p:bill-clinton USAELI", "Hillary Clinton = p:hillary-clinton USAELI",
          "Clinton = p:bill-clinton USAELI"}});
}

TEST_CASE("what is part of somebody else's name is nobody known") {
  check(GENERATE(values<Case>({
      {"en", "Then Melania Trump spoke.", {}},
      {"en", "They met in Trump Tower.", {}},
      {"en", "They flew with Air Russia.", {}},
      {"en", "They asked the Bank of Russia.", {}},
      {"en", "They asked old Mark Russian about it.", {}},
      {"en", "Then African-American voters came.", {}},
      {"en", "They love Latin American music.", {}},
      {"en", "Then Trump spoke on Monday.", {"Trump = p:donald-trump USA"}},
      {"en", "He met Trump Monday.", {"Trump = p:donald-trump USA"}},
  })));
}

TEST_CASE("a country and an office are the person who holds it at the date") {
  check({"nl", "De Russische president sprak.", {"Russische" + russia, "president" + putin}});
  check({"nl", "De Russische president sprak.", {"Russische" + russia}}, "2005-01-01");
  check({"en", "Then the president of Russia spoke.", {"president" + putin, "Russia" + russia}});
  check({"en", "Then Russia's president spoke.", {"Russia" + russia, "president" + putin}});
}

TEST_CASE("a title beside a name, and one that is nobody's now, is no mention") {
  check(GENERATE(values<Case>({
      {"nl",
       "De Russische president Vladimir Putin sprak.",
       {"Russische = c:RUS RUS", "Vladimir Putin = p:vladimir-putin RUSGOV"}},
      {"nl", "Een Russische president sprak.", {"Russische = c:RUS RUS"}},
      {"nl", "De voormalig Russische president sprak.", {"Russische = c:RUS RUS"}},
      {"en", "She ran for president of Russia.", {"Russia = c:RUS RUS"}},
      {"en", "The Russian president-elect spoke.", {"Russian = c:RUS RUS"}},
      {"en",
       "The president of Russia, Vladimir Putin, spoke.",
       {"Russia = c:RUS RUS", "Vladimir Putin = p:vladimir-putin RUSGOV"}},
  })));
}

TEST_CASE("a country and a noun are its government or its armed forces") {
  check(GENERATE(values<Case>({
      {"nl", "De Russische troepen vielen aan.", {"Russische = c:RUS RUS", "troepen = g:RUS+MIL RUSMIL"}},
      {"nl", "De regering van Rusland trad af.", {"regering = g:RUS RUSGOV", "Rusland = c:RUS RUS"}},
      {"en", "Then US troops attacked.", {"US = c:USA USA", "troops = g:USA+MIL USAMIL"}},
      // The noun has a subject of its own.
      {"nl", "Hij zei dat de VS troepen stuurt.", {"VS = c:USA USA"}},
  })));
}

TEST_CASE("a description is the one of its candidates that was named last") {
  check({"nl", "De Grootmacht zweeg.", {}});
  check({"nl",
         "Eerst kwam Rusland, toen de VS. De Grootmacht zweeg.",
         {"Rusland" + russia, "VS = c:USA USA", "Grootmacht = c:USA USA"}});
}

TEST_CASE("a form that needs its actor named elsewhere waits for that") {
  check({"en", "The Duma voted.", {}});
  check({"nl", "Het Kremlin sprak in Moskou.", {"Kremlin = g:RUS RUSGOV", "Moskou = l:moscow RUS"}});
}
