// SPDX-License-Identifier: MIT
#include "entity/tagged_names.h"

#include "support/catch.h"
#include "unit/entity/tree.h"

namespace {

using casus::test::Tree;

std::vector<std::string> names_in(const Tree& tree) {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  const auto languages = casus::test::names_of(seeds).value();
  const casus::detail::ArticleWords words(tree.layer);
  std::vector<std::string> names;
  for (const auto& name : casus::detail::tagged_names(words, languages)) {
    names.push_back(std::string(tree.article.slice(name.span)) + " " + std::string(to_string(name.type)) +
                    (name.sure ? "" : " unsure"));
  }
  return names;
}

const casus::Seeds& seeds() {
  static const auto made = casus::Seeds::from_memory(casus::test::small_world()).value();
  return made;
}

}  // namespace

TEST_CASE("a title before a name is no part of it") {
  const Tree tree(seeds(), casus::test::article_of("They saw Senator Ann Lee.", "en"),
                  {{{"PRON", 2, "nsubj"},
                    {"VERB", 0, "root"},
                    {"PROPN", 4, "compound", "B-PER"},
                    {"PROPN", 2, "obj", "I-PER"},
                    {"PROPN", 4, "flat", "L-PER"},
                    {"PUNCT", 2, "punct"}}});
  CHECK(names_in(tree) == std::vector<std::string>{"Ann Lee PER"});
}

TEST_CASE("one word that begins its only sentence is an unsure name") {
  const Tree tree(seeds(), casus::test::article_of("Acme fell.", "en"),
                  {{{"PROPN", 2, "nsubj", "U-ORG"}, {"VERB", 0, "root"}, {"PUNCT", 2, "punct"}}});
  CHECK(names_in(tree) == std::vector<std::string>{"Acme ORG unsure"});
}

TEST_CASE("all names of the same words have the type that most of them have") {
  const std::vector<casus::test::TreeWord> organisation = {
      {"PRON", 2, "nsubj"}, {"VERB", 0, "root"}, {"PROPN", 2, "obj", "U-ORG"}, {"PUNCT", 2, "punct"}};
  std::vector<casus::test::TreeWord> person = organisation;
  person[2].name = "U-PER";
  const Tree tree(seeds(), casus::test::article_of("They saw Acme. They sued Acme. They left Acme.", "en"),
                  {organisation, person, organisation});
  CHECK(names_in(tree) == std::vector<std::string>{"Acme ORG", "Acme ORG", "Acme ORG"});
}
