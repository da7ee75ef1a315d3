// SPDX-License-Identifier: MIT
#include "entity/unknown_persons.h"

#include "support/catch.h"
#include "unit/entity/reading.h"

namespace {

std::vector<std::string> persons_of(std::string_view text, std::string_view language) {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  const auto catalogue = casus::detail::Catalogue::make(seeds).value();
  const auto names = casus::test::names_of(seeds).value();
  const casus::Article article = casus::test::article_of(text, language);
  const casus::TextLayer layer = casus::detail::TextStage::make(seeds).value().run(article);
  const auto hits = casus::detail::find_names(layer, names);
  const casus::detail::UnknownPersons persons(layer, catalogue, hits);
  std::vector<std::string> found;
  for (std::uint32_t i = 0; i < persons.size(); ++i) {
    found.push_back(persons[i].name + (persons[i].code.empty() ? "" : " " + persons[i].code));
  }
  return found;
}

}  // namespace

TEST_CASE("a title before two capitalised words, or an explanation behind, makes a person") {
  struct Case {
    std::string_view language, text;
    std::vector<std::string> persons;
  };
  const auto c = GENERATE(values<Case>({
      {"nl", "Dat zei hoogleraar Piet van der Meer gisteren.", {"Piet van der Meer"}},
      {"nl", "Volgens de Russische minister Jean-Marc Dupont klopt het.", {"Jean-Marc Dupont RUSGOV"}},
      {"en", "It was US Senator Mary Vale who asked.", {"Mary Vale USALEG"}},
      {"en", "We asked Mary Vale, a lawyer of the family.", {"Mary Vale"}},
      {"en", "We asked Mary Vale, 45, who was there.", {"Mary Vale"}},
      // Nobody is introduced here.
      {"en", "We asked Mary Vale about it.", {}},
      {"en", "They met in Sioux Falls, president Trump said.", {}},
      {"nl", "Gisteren stuurde minister Faber de Kamer een brief.", {}},
      {"nl", "Dat zei hoogleraar Piet Smit van Acme Research gisteren.", {"Piet Smit"}},
      {"nl", "Dat zei hoogleraar Vermeer.", {}},
  }));
  INFO(c.text);
  CHECK(persons_of(c.text, c.language) == c.persons);
}

TEST_CASE("a surname that two persons have is nobody's") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  CHECK(casus::test::mentions_of(
            seeds, casus::test::article_of("We saw lawyer Mary Vale and lawyer John Vale. Then Vale spoke.", "en")) ==
        std::vector<std::string>{"Mary Vale = Mary Vale", "John Vale = John Vale"});
  CHECK(casus::test::mentions_of(seeds,
                                 casus::test::article_of("We saw lawyer Mary Vale there. Then Vale spoke.", "en")) ==
        std::vector<std::string>{"Mary Vale = Mary Vale", "Vale = Mary Vale"});
}
