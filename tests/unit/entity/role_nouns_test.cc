// SPDX-License-Identifier: MIT
#include "entity/role_nouns.h"

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
              "police\tgovernment\tCOP\tpolice\town\nprotesters\tgroup\tOPP\topposition\town\n"));
    std::erase_if(files, [](const casus::SeedFile& file) {
      return file.name == "en/name_words.tsv" || file.name == "en/titles.tsv";
    });
    files.push_back(table("en/name_words", "word*\tuses\tsource",
                          "a\tindefinite\town\nformer\tformer\town\nin\twithin\town\nthe\tdeterminer\town\n"));
    files.push_back(table("en/titles", "title*\trole\tcode\tsource", "judge\tofficial\tJUD\town\n"));
    return casus::Seeds::from_memory(files).value();
  }();
  return made;
}

/// The mentions that role nouns are, in the order of their entities.
std::vector<std::string> roles_in(std::string_view text, const std::vector<std::vector<TreeWord>>& sentences) {
  std::vector<std::string> found;
  for (std::string& line : mentions_in(seeds(), Tree(seeds(), casus::test::article_of(text, "en"), sentences))) {
    if (line.find(", role") != std::string::npos) found.push_back(std::move(line));
  }
  return found;
}

using Lines = std::vector<std::string>;

const std::vector<TreeWord> somebody_sang = {{"NOUN", 2, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 2, "punct"}};
const std::vector<TreeWord> the_noun_sang = {
    {"DET", 2, "det"}, {"NOUN", 3, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 3, "punct"}};
const std::vector<TreeWord> sang_in = {{"DET", 2, "det"},  {"NOUN", 3, "nsubj"}, {"VERB", 0, "root"},
                                       {"ADP", 5, "case"}, {"PROPN", 3, "obl"},  {"PUNCT", 3, "punct"}};
const std::vector<TreeWord> with_adjective = {
    {"DET", 3, "det"}, {"ADJ", 3, "amod"}, {"NOUN", 4, "nsubj"}, {"VERB", 0, "root"}, {"PUNCT", 4, "punct"}};

}  // namespace

TEST_CASE("who is named by a role alone has a code without a country") {
  CHECK(roles_in("Police sang.", {somebody_sang}) == Lines{"Police = Police ---COP, role"});
  CHECK(roles_in("The judge sang.", {the_noun_sang}) == Lines{"judge = judge ---JUD, role"});
  CHECK(roles_in("The singer sang.", {the_noun_sang}).empty());
}

TEST_CASE("a country beside a role, or around its clause, is its own") {
  CHECK(roles_in("A Russian judge sang.", {with_adjective}) == Lines{"judge = judge RUSJUD, role.country"});
  CHECK(roles_in("The police sang in Russia.", {sang_in}) == Lines{"police = g:RUS+COP RUSCOP, role.place"});
  CHECK(roles_in("A former judge sang.", {with_adjective}).empty());
}

TEST_CASE("a role told of before is the same one, unless it is a new one") {
  CHECK(roles_in("The police sang in Russia. The police sang.", {sang_in, the_noun_sang}) ==
        Lines{"police = g:RUS+COP RUSCOP, role.place", "police = g:RUS+COP RUSCOP, role.again"});
  CHECK(roles_in("The judge sang. A judge sang.", {the_noun_sang, the_noun_sang}) ==
        Lines{"judge = judge ---JUD, role", "judge = judge ---JUD, role"});
}

TEST_CASE("the only country of an article is that of its roles") {
  CHECK(roles_in("The protesters sang in Russia. Police sang.", {sang_in, somebody_sang}).back() ==
        "Police = g:RUS+COP RUSCOP, role.article");
}
