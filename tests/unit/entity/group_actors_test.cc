// SPDX-License-Identifier: MIT
#include "entity/group_actors.h"

#include "support/catch.h"
#include "unit/entity/tree.h"

namespace {

using casus::test::table;
using casus::test::Tree;
using casus::test::TreeWord;

const casus::Seeds& seeds() {
  static const auto made = [] {
    std::vector<casus::SeedFile> files = casus::test::small_world_with(
        table("en/group_nouns", "noun*\tkind\tcode\tname\tsource",
              "police\tgovernment\tCOP\tpolice\town\nprotesters\tgroup\tOPP\topposition\town\n"
              "troops\tgovernment\tMIL\tarmed forces\town\n"));
    std::erase_if(files, [](const casus::SeedFile& file) { return file.name == "en/name_words.tsv"; });
    files.push_back(
        table("en/name_words", "word*\tuses\tsource", "in\twithin\town\nof\tof\town\nthe\tdeterminer\town\n"));
    return casus::Seeds::from_memory(files).value();
  }();
  return made;
}

std::string group_in(std::string_view text, const std::vector<TreeWord>& words) {
  for (const std::string& line : mentions_in(seeds(), Tree(seeds(), casus::test::article_of(text, "en"), {words}))) {
    if (line.find("group.tree") != std::string::npos) return line;
  }
  return {};
}

const std::vector<TreeWord> those_in_the_city = {{"ADV", 5, "advmod"}, {"NOUN", 5, "nsubj"}, {"ADP", 4, "case"},
                                                 {"PROPN", 2, "nmod"}, {"VERB", 0, "root"},  {"PUNCT", 5, "punct"}};
const std::vector<TreeWord> with_adjective = {{"ADV", 5, "advmod"}, {"ADJ", 4, "amod"},  {"NOUN", 4, "compound"},
                                              {"NOUN", 5, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 5, "punct"}};

}  // namespace

TEST_CASE("those in a city are of its country, but no army is") {
  CHECK(group_in("Then protesters in Moscow sang.", those_in_the_city) == "protesters = g:RUS+OPP RUSOPP, group.tree");
  CHECK(group_in("Then troops in Moscow sang.", those_in_the_city).empty());
  CHECK(group_in("Then troops of Moscow sang.", those_in_the_city).empty());
  CHECK(group_in("Then friends in Moscow sang.", those_in_the_city).empty());
}

TEST_CASE("a word may stand between the country and its group") {
  CHECK(group_in("Then Russian riot police sang.", with_adjective) == "police = g:RUS+COP RUSCOP, group.tree");
}
