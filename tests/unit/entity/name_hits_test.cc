// SPDX-License-Identifier: MIT
#include "entity/name_hits.h"

#include <fmt/format.h>

#include "support/catch.h"
#include "unit/entity/reading.h"

using casus::detail::HitShape;

namespace {

/// The hits of a text as "Rusland", "NAVO+" for a compound, "(Jansen)" for a loose word.
std::vector<std::string> hits_of(std::string_view text, std::string_view language) {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  const auto names = casus::test::names_of(seeds).value();
  const casus::Article article = casus::test::article_of(text, language);
  const casus::TextLayer layer = casus::detail::TextStage::make(seeds).value().run(article);
  std::vector<std::string> found;
  for (const auto& hit : casus::detail::find_names(layer, names).hits) {
    const std::string_view form = layer.slice(hit.span);
    found.push_back(hit.shape == HitShape::loose      ? fmt::format("({})", form)
                    : hit.shape == HitShape::compound ? fmt::format("{}+", form)
                                                      : std::string(form));
  }
  return found;
}

}  // namespace

TEST_CASE("forms are found where they are written as names are") {
  struct Case {
    std::string_view language, text;
    std::vector<std::string> hits;
  };
  const auto c = GENERATE(values<Case>({
      {"nl", "Daarna gingen de Verenigde Staten met Rusland praten.", {"(Daarna)", "Verenigde Staten", "Rusland"}},
      {"nl", "Dat is de verenigde staten en rusland niet gevraagd.", {"(Dat)"}},
      {"en", "They told us that the US may join.", {"(They)", "US"}},
      {"en", "They left the US-led alliance for good.", {"(They)", "the US-led alliance"}},
      {"nl", "Rus zijn is niet genoeg, zei een Rus gisteren.", {"(Rus)", "Rus"}},
      {"nl", "Volgens Ruslands leger komt het goed.", {"(Volgens)", "Rusland"}},
      {"en", "That was Russia\u2019s choice, not Donald J. Trump's.", {"(That)", "Russia", "Donald J. Trump"}},
      {"nl", "Het NAVO-lidmaatschap en de Kremlinwoordvoerder kwamen langs.", {"(Het)", "NAVO+", "Kremlin+"}},
      {"nl", "De Russisch-Amerikaanse gesprekken zijn klaar.", {"(De)", "Russisch+", "Amerikaanse+"}},
      {"nl", "Het was de overwinning van Vladimir Putins partij.", {"(Het)", "Vladimir Putin"}},
      {"nl", "Wij kennen het Kremlinlied en het Rusland-gevoel.", {"(Wij)", "(Kremlinlied)", "Rusland+"}},
  }));
  INFO(c.text);
  CHECK(hits_of(c.text, c.language) == c.hits);
}

TEST_CASE("where the language is not known only names are found") {
  CHECK(hits_of("Rusland, Russia, Russische, Kremlin", "xx") ==
        std::vector<std::string>{"Rusland", "Russia", "(Russische)", "(Kremlin)"});
}

TEST_CASE("a text without a sentence has no hits") {
  CHECK(hits_of("", "nl").empty());
}
