// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>

#include "casus/output.h"
#include "output/html.h"
#include "support/catch.h"

using namespace casus;

namespace {

struct Given {
  std::string_view form;
  Upos upos;
  std::uint32_t head;  ///< from 1; 0 for the root
  Relation relation;
};

/// A text of one sentence and its tree.
struct Drawn {
  Article article;
  TextLayer text{.article = article};
  SyntaxLayer layer{.text = text};

  Drawn(std::string words, std::initializer_list<Given> given) : article(Article::from_utf8(std::move(words)).value()) {
    std::uint32_t at = 0;
    for (const Given& word : given) {
      at = static_cast<std::uint32_t>(article.text().find(word.form, at));
      const Span span = {at, at + static_cast<std::uint32_t>(word.form.size())};
      text.tokens.push_back({.span = span});
      layer.words.push_back({.span = span,
                             .token = static_cast<std::uint32_t>(layer.words.size()),
                             .head = word.head == 0 ? Word::no_head : word.head - 1,
                             .upos = word.upos,
                             .relation = word.relation});
      if (word.head == 0) layer.sentences = {{.root = static_cast<std::uint32_t>(layer.words.size() - 1)}};
      at = span.end;
    }
    const auto all = static_cast<std::uint32_t>(article.text().size());
    const auto count = static_cast<std::uint32_t>(layer.words.size());
    text.blocks = {{.span = {0, all}}};
    text.sentences = {{.span = {0, all}, .first_token = 0, .last_token = count, .block = 0}};
    layer.sentences.front().last_word = count;
  }
};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a tree has a word, its parts and an arc for each word, and tells itself in words") {
  const Drawn drawn("Rusland viel <Oekra\u00efne> aan.", {{"Rusland", Upos::propn, 2, Relation::nsubj},
                                                          {"viel", Upos::verb, 0, Relation::root},
                                                          {"<Oekra\u00efne>", Upos::propn, 2, Relation::obj},
                                                          {"aan", Upos::adp, 2, Relation::compound_prt},
                                                          {".", Upos::punct, 2, Relation::punct}});
  const std::string html = detail::html_trees(drawn.layer);
  CHECK(count(html, "<svg") == 1);
  CHECK(count(html, "<details") == 1);
  CHECK(count(html, "class=\"form\"") == 5);
  CHECK(count(html, "class=\"relation\"") == 4);
  CHECK(count(html, "<path class=\"arc core\"") == 3);
  CHECK(count(html, "<path class=\"arc mark\"") == 1);
  CHECK(html.find("<title>Grammar of: Rusland viel &lt;Oekra\u00efne&gt; aan.</title>") != std::string::npos);
  CHECK(html.find("<desc>Rusland: nsubj of viel; viel: root; &lt;Oekra\u00efne&gt;: obj of viel; aan: compound:prt of "
                  "viel; .: punct of viel</desc>") != std::string::npos);
  const std::string page = to_html(drawn.article, Extraction{}, drawn.layer);
  CHECK(page.find(html) != std::string::npos);
  CHECK(page.find("href=\"#trees\"") != std::string::npos);
  CHECK(to_html(drawn.article, Extraction{}).find("#trees") == std::string::npos);
}

TEST_CASE("an arc over others runs above them, crossing or not") {
  const Drawn drawn("a b c d", {{"a", Upos::x, 3, Relation::dep},
                                {"b", Upos::x, 4, Relation::dep},
                                {"c", Upos::x, 0, Relation::root},
                                {"d", Upos::x, 3, Relation::dep}});
  CHECK(count(detail::html_trees(drawn.layer), "class=\"relation\"") == 3);
}

TEST_CASE("a sentence without a tree is not drawn, nor is one that is too long") {
  const Drawn none("a", {{"a", Upos::x, 0, Relation::root}});
  const SyntaxLayer empty{.text = none.text};
  CHECK(detail::html_trees(empty).find("There is no syntax model") != std::string::npos);

  std::string text;
  for (int i = 0; i < 200; ++i) text += "a ";
  Drawn many(text, {{"a", Upos::x, 0, Relation::root}});
  many.layer.words.resize(200, {.span = {0, 1}, .head = 0});
  many.layer.sentences.front().last_word = 200;
  CHECK(detail::html_trees(many.layer).find("too long to draw") != std::string::npos);
}
