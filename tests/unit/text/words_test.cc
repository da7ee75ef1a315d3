// SPDX-License-Identifier: MIT
#include "support/catch.h"
#include "tokens.h"

using namespace casus::tests;

TEST_CASE("apostrophes inside a word, before it and behind it belong to it") {
  const Case rows[] = {
      {"foto's en z'n auto\u2019s", "foto's | en | z'n | auto\u2019s", "foto's | en | z'n | auto\u2019s"},
      {"Hans' boek, Marx\u2019 werk", "Hans' | boek | , | Marx\u2019 | werk", "Hans' | boek | , | Marx\u2019 | werk"},
      {"'s avonds in 't huis", "'s | avonds | in | 't | huis", "'s | avonds | in | ' | t | huis"},
      {"He didn't, it's the companies' plan.", "He | didn't | , | it's | the | companies' | plan | .",
       "He | didn't | , | it's | the | companies' | plan | ."},
      {"'Onze plannen' zei hij", "' | Onze | plannen | ' | zei | hij", "' | Onze | plannen | ' | zei | hij"},
      {"het gras''", "het | gras | ''", "het | gras | ''"},
      {"mama`s", "mama`s", "mama`s"},
      {"foto\u00B4s", "foto\u00B4s", "foto\u00B4s"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text, "nl") == row.nl);
    CHECK(cut(row.text, "en") == row.en);
  }
}

TEST_CASE("hyphens and slashes hold Dutch compounds together and part English ones, but for prefixes") {
  const Case rows[] = {
      {"Noord-Korea", "Noord-Korea", "Noord | - | Korea"},
      {"e-mail", "e-mail", "e-mail"},
      {"ex-president", "ex-president", "ex-president"},
      {"land- en tuinbouw", "land- | en | tuinbouw", "land | - | en | tuinbouw"},
      {"vlees-, vis- of kaas", "vlees-, | vis- | of | kaas", nullptr},
      {"en/of", "en/of", "en | / | of"},
      {"c/o", "c/o", "c/o"},
      {"winst en -verlies", "winst | en | -verlies", "winst | en | - | verlies"},
      {"zegt-", "zegt | -", "zegt | -"},
      {"A--B", "A | -- | B", "A | -- | B"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.text);
    if (std::string_view(row.text) == "vlees-, vis- of kaas") {
      CHECK(cut(row.text, "nl") == "vlees- | , | vis- | of | kaas");
      continue;
    }
    CHECK(cut(row.text, "nl") == row.nl);
    CHECK(cut(row.text, "en") == row.en);
  }
}

TEST_CASE("a full stop stays with an abbreviation, an initial and inside an address") {
  const Case rows[] = {
      {"dhr. Jansen", "dhr. | Jansen", nullptr},
      {"Mr. Smith", "Mr. | Smith", "Mr. | Smith"},
      {"de U.S. Army", "de | U.S. | Army", "de | U.S. | Army"},
      {"d.w.z. niets", "d.w.z. | niets", "d.w.z. | niets"},
      {"J. van Dam en W.H. Auden", "J. | van | Dam | en | W.H. | Auden", "J. | van | Dam | en | W.H. | Auden"},
      {"plan B.", "plan | B | .", "plan | B | ."},
      {"nu.nl en sp.a", "nu.nl | en | sp.a", "nu.nl | en | sp.a"},
      {"Hij ging weg.De rest bleef.", "Hij | ging | weg | . | De | rest | bleef | .",
       "Hij | ging | weg | . | De | rest | bleef | ."},
      {"nr. 5", "nr. | 5", nullptr},
      {"No. 5", nullptr, "No. | 5"},
      {"He said no. Then", nullptr, "He | said | no | . | Then"},
      {"4 mln. euro", "4 | mln. | euro", nullptr},
      {"van u. De", "van | u | . | De", nullptr},
      {"om 11 u. De", "om | 11 | u. | De", nullptr},
      {"Ill. and ill.", nullptr, "Ill. | and | ill | ."},
      {"N.-Br.", "N.-Br.", nullptr},
      {"een Ph.D. in", "een | Ph.D. | in", "een | Ph.D. | in"},
      {"ENRON.XLS", "ENRON.XLS", "ENRON.XLS"},
      {"wacht...", "wacht | ...", "wacht | ..."},
  };
  for (const Case& row : rows) {
    CAPTURE(row.text);
    if (row.nl != nullptr) CHECK(cut(row.text, "nl") == row.nl);
    if (row.en != nullptr) CHECK(cut(row.text, "en") == row.en);
  }
}

TEST_CASE("other signs inside a word") {
  const std::pair<const char*, const char*> rows[] = {
      {"CD&V en AT&T", "CD&V | en | AT&T"},
      {"a_b", "a_b"},
      {"(werk)dag en (tbs-)behandeling", "(werk)dag | en | (tbs-)behandeling"},
      {"uitzending(en)", "uitzending(en)"},
      {"Trump (Rep)", "Trump | ( | Rep | )"},
      {"US$ 5", "US$ | 5"},
      {"co$t", "co | $ | t"},
      {"a+b=c", "a+b=c"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(cut(text) == expected);
  }
}
