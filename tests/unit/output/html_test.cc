// SPDX-License-Identifier: MIT
#include "output/html.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "casus/output.h"
#include "support/catch.h"
#include "unit/output/found.h"

namespace {

using casus::Article;
using casus::BlockLabel;
using casus::Extraction;
using casus::Span;
using casus::test::kremlin;

/// Reads markup as strictly as XML (void elements excepted) and keeps its text.
struct Markup {
  bool is_well_formed = true;
  bool nests_links = false;
  std::string text = {};
  std::vector<std::string> ids = {};
  std::vector<std::string> targets = {};

  explicit Markup(std::string_view html) {
    std::vector<std::string> open;
    for (std::size_t i = 0; i < html.size();) {
      if (html[i] == '<') {
        const std::size_t end = html.find('>', i);
        if (end == std::string_view::npos) {
          is_well_formed = false;
          return;
        }
        read_tag(std::string(html.substr(i + 1, end - i - 1)), open);
        i = end + 1;
      } else if (html[i] == '&') {
        const std::size_t end = html.find(';', i);
        text += character(html.substr(i, end - i + 1));
        i = end + 1;
      } else {
        text += html[i++];
      }
    }
    is_well_formed = is_well_formed && open.empty();
  }

  void read_tag(const std::string& tag, std::vector<std::string>& open) {
    if (tag[0] == '!') return;
    const std::string name = tag.substr(tag[0] == '/' ? 1 : 0, tag.find_first_of(" /", 1) - (tag[0] == '/' ? 1 : 0));
    if (tag[0] == '/') {
      if (open.empty() || open.back() != name) return void(is_well_formed = false);
      return open.pop_back();
    }
    collect(tag, " id=\"", ids);
    collect(tag, " href=\"#", targets);
    if (name == "a" && std::find(open.begin(), open.end(), "a") != open.end()) nests_links = true;
    if (name != "meta" && tag.back() != '/') open.push_back(name);
  }

  static void collect(const std::string& tag, const std::string& attribute, std::vector<std::string>& values) {
    const std::size_t at = tag.find(attribute);
    if (at == std::string::npos) return;
    const std::size_t begin = at + attribute.size();
    values.push_back(tag.substr(begin, tag.find('"', begin) - begin));
  }

  std::string character(std::string_view entity) {
    if (entity == "&amp;") return "&";
    if (entity == "&lt;") return "<";
    if (entity == "&gt;") return ">";
    if (entity == "&quot;") return "\"";
    if (entity == "&#39;") return "'";
    if (entity == "&#13;") return "\r";
    is_well_formed = false;
    return "?";
  }
};

TEST_CASE("nothing in a text is markup") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"<b>\"A\" & 'B'</b>", "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"},
      {"a\tb\nc\rd", "a\tb\nc&#13;d"},
      {std::string("\0\x1b\x7f", 3), "\ufffd\ufffd\ufffd"},
      {"\u0085\u009f\u00a0\u00e9", "\ufffd\ufffd\u00a0\u00e9"},
      {"&amp;", "&amp;amp;"},
  }));
  CHECK(casus::detail::escaped(text) == expected);
}

TEST_CASE("a page is well-formed, its links lead somewhere and its ids are unique") {
  const auto found = kremlin();
  const Markup page(casus::to_html(found.article, found.extraction));
  CHECK(page.is_well_formed);
  CHECK_FALSE(page.nests_links);
  for (const std::string& target : page.targets) {
    INFO(target);
    CHECK(std::count(page.ids.begin(), page.ids.end(), target) == 1);
  }
  for (const char* id : {"e0", "e0m0", "t0", "t0m", "q0", "q0m", "c0", "c0m", "v0", "v0m"}) {
    INFO(id);
    CHECK(std::count(page.ids.begin(), page.ids.end(), id) == 1);
  }
}

TEST_CASE("the text of the article is on the page as it is") {
  const auto found = kremlin();
  const Markup article(casus::detail::html_article(found.article, found.extraction));
  std::string expected = "\n";
  for (const casus::Block& block : found.extraction.blocks) {
    expected += std::string(found.article.slice(block.span)) + "\n";
  }
  CHECK(article.text == expected + "\n");
}

TEST_CASE("marks that overlap any which way come out well-formed") {
  const std::string text = "abcdefghij klmnopqrst uvwxyz";
  const auto article = Article::from_utf8(text).value();
  // Every pair of spans, as a claim (a stretch) and as an entity (a link).
  const auto spans = [&] {
    std::vector<Span> all;
    for (std::uint32_t begin = 0; begin < 6; ++begin) {
      for (std::uint32_t end = begin + 1; end <= 6; ++end) all.push_back({begin, end});
    }
    return all;
  }();
  for (const Span a : spans) {
    for (const Span b : spans) {
      Extraction found;
      found.blocks = {{.span = {0, 10}}, {.span = {11, 28}}};
      found.claims = {{.content = {a}}, {.content = {b}}};
      found.entities = {{.name = "A", .mentions = {{.span = a}}}, {.name = "B", .mentions = {{.span = b}}}};
      found.events = {{.act = "meet", .trigger = b, .mention = b}};
      const Markup page(casus::detail::html_article(article, found));
      REQUIRE(page.is_well_formed);
      REQUIRE_FALSE(page.nests_links);
      REQUIRE(page.text == "\nabcdefghij\nklmnopqrst uvwxyz\n\n");
    }
  }
}

TEST_CASE("a quotation over two paragraphs is marked in both") {
  const auto article = Article::from_utf8("Een.\n\nTwee. Drie.").value();
  Extraction found;
  found.blocks = {{.span = {0, 4}}, {.span = {6, 17}}};
  found.claims = {{.content = {{1, 11}}}};
  const std::string html = casus::detail::html_article(article, found);
  CHECK(Markup(html).is_well_formed);
  CHECK(html.find(">en.</span></p>") != std::string::npos);
  CHECK(html.find(">Twee.</span> Drie.</p>") != std::string::npos);
}

TEST_CASE("an arrow leads from a speaker to what is said") {
  const auto article = Article::from_utf8("Ann says no.").value();
  Extraction found;
  found.blocks = {{.span = {0, 12}}};
  found.claims = {{.speaker_span = Span{0, 3}, .cue = {{4, 8}}, .content = {{9, 11}}}};
  const std::string html = casus::detail::html_article(article, found);
  CHECK(html.find(">Ann</span><a class=\"w\" href=\"#c0m\"") != std::string::npos);
  CHECK(Markup(html).text == "\nAnn says no.\n\n");
}

TEST_CASE("a thousand marks on one word cost what a dozen do") {
  const auto article = Article::from_utf8("abc").value();
  Extraction found;
  found.blocks = {{.span = {0, 3}}};
  for (int i = 0; i < 1000; ++i) found.claims.push_back({.content = {{0, 3}}});
  const Markup page(casus::detail::html_article(article, found));
  CHECK(page.is_well_formed);
  CHECK(page.text == "\nabc\n\n");
}

TEST_CASE("page residue is labelled and hostile text is text") {
  const auto found = kremlin();
  const std::string html = casus::to_html(found.article, found.extraction);
  CHECK(html.find("<p class=\"residue\" dir=\"auto\" data-label=\"related link\">LEES OOK: &lt;b&gt;") !=
        std::string::npos);
  CHECK(html.find("<b>5 miljoen") == std::string::npos);
}

TEST_CASE("nothing on a page is fetched or run") {
  auto found = kremlin();
  found.extraction.entities[0].name = "<script src=http://x>\" onload=\"x";
  const std::string html = casus::to_html(found.article, found.extraction);
  for (const char* word : {"<script", "<img", "<link", "<iframe", " src=\"", "@import", "href=\"http", "\" onload"}) {
    INFO(word);
    CHECK(html.find(word) == std::string::npos);
  }
  CHECK(html.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("what took place is no dashed arrow, however long ago") {
  auto found = kremlin();
  const auto is_dashed = [&](casus::Status status) {
    for (casus::Event& event : found.extraction.events) event.status = status;
    return casus::detail::html_graph(found.extraction).find("dashed\"") != std::string::npos;
  };
  CHECK_FALSE(is_dashed(casus::Status::historical));
  CHECK_FALSE(is_dashed(casus::Status::ongoing));
  CHECK(is_dashed(casus::Status::planned));
}

TEST_CASE("the graph has an arrow for an event between two, and a sentence if there is none") {
  auto found = kremlin();
  const std::string graph = casus::detail::html_graph(found.extraction);
  CHECK(Markup(graph).is_well_formed);
  CHECK(graph.find("class=\"edge q4\"") != std::string::npos);
  CHECK(graph.find(">attack</text>") != std::string::npos);
  CHECK(graph == casus::detail::html_graph(found.extraction));
  found.extraction.events[0].status = casus::Status::negated;
  CHECK(casus::detail::html_graph(found.extraction).find("class=\"edge q4 dashed\"") != std::string::npos);
  found.extraction.events[0].target.clear();
  CHECK(casus::detail::html_graph(found.extraction).find("<svg") == std::string::npos);
}

TEST_CASE("a graph of more actors than can be read says so") {
  Extraction found;
  for (std::uint32_t i = 0; i < 40; ++i) {
    found.entities.push_back({.name = "Actor with a rather long name", .mentions = {{.span = {0, 1}}}});
    if (i > 0) {
      found.events.push_back(
          {.act = "meet", .source = {casus::EntityId{i - 1}}, .target = {casus::EntityId{i}}, .trigger = {0, 1}});
    }
  }
  const std::string graph = casus::detail::html_graph(found);
  CHECK(Markup(graph).is_well_formed);
  CHECK(graph.find("the table has all") != std::string::npos);
}

}  // namespace
