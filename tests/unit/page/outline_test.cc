// SPDX-License-Identifier: MIT
#include "page/outline.h"

#include <string>

#include "support/catch.h"

using namespace casus::tool;

namespace {

Outline outline_of(const std::string& page) {
  static const PageHints hints = PageHints::make(casus::Seeds::embedded().value()).value();
  Outline outline = read_outline(page, hints);
  CHECK(outline.problem.empty());
  return outline;
}

/// The blocks, each behind a bar.
std::string blocks_of(const std::string& page) {
  std::string all;
  for (const PageBlock& block : outline_of(page).blocks) all += '|' + block.text;
  return all;
}

}  // namespace

TEST_CASE("block elements part paragraphs, inline ones do not part words") {
  CHECK(blocks_of("<p>een<p>twee<div>drie</div>vier") == "|een|twee|drie|vier");
  CHECK(blocks_of("<p><b>Krem</b><i>lin</i>woord<span>voerder</span>") == "|Kremlinwoordvoerder");
  CHECK(blocks_of("<ul><li>a<li>b</ul><dl><dt>c<dd>d</dl>") == "|a|b|c|d");
  CHECK(blocks_of("<table><tr><td>a<td>b<tr><th>c</table>") == "|a|b|c");
  CHECK(blocks_of("<h1>a</h1>b<h2>c</h2>") == "|a|b|c");
  CHECK(blocks_of("<section>a<figure>b<figcaption>c</figcaption></figure>d</section>") == "|a|b|c|d");
  CHECK(blocks_of("<p>a <my-thing>b</my-thing> c") == "|a b c");
}

TEST_CASE("white space is one space, and what is invisible goes") {
  CHECK(blocks_of("<p>  een \n\t twee  </p>  ") == "|een twee");
  CHECK(blocks_of("<p>een<b> twee</b> drie") == "|een twee drie");
  CHECK(blocks_of("<p>wapen&shy;stil\xE2\x80\x8Bstand<wbr>saf\xEF\xBB\xBFspraak") == "|wapenstilstandsafspraak");
  CHECK(blocks_of("<p>a&nbsp;b") ==
        "|a\xC2\xA0"
        "b");
  CHECK(blocks_of("<p>|</p><p> &bull; ... </p><p>- - -</p>") == "|\xE2\x80\xA2 ...");
}

TEST_CASE("entities are characters") {
  CHECK(blocks_of("<p>Oekra&iuml;ne &amp; Rusland &#8220;nee&#x201D; &euro; 5 &lt; 6 AT&T") ==
        "|Oekra\xC3\xAFne & Rusland \xE2\x80\x9Cnee\xE2\x80\x9D \xE2\x82\xAC 5 < 6 AT&T");
  CHECK(blocks_of("<p>&#147;Nee&#148;, zei&apos;ie") == "|\xE2\x80\x9CNee\xE2\x80\x9D, zei'ie");
}

TEST_CASE("a line break parts sentences and not titles") {
  CHECK(blocks_of("<p>Een zin.<br>Nog een zin.") == "|Een zin.|Nog een zin.");
  CHECK(blocks_of("<h1>Kremlin dankt<br/>Qatar</h1>") == "|Kremlin dankt Qatar");
  CHECK(blocks_of("<p>een<br> <br>twee<br><b></b><br>drie") == "|een|twee|drie");
}

TEST_CASE("lines of preformatted text stay") {
  CHECK(blocks_of("<pre>een  twee\n\n  drie</pre>") == "|een twee\n\ndrie");
}

TEST_CASE("what is not shown is no text") {
  CHECK(blocks_of("<script>var a = '<p>x</p>';</script><style>p{}</style><p>a") == "|a");
  CHECK(blocks_of("<template><p>x</template><noscript>x</noscript><svg><title>x</title></svg><p>a") == "|a");
  CHECK(blocks_of("<p hidden>x<p style='color:red; Display : NONE'>x<p style=visibility:hidden>x<p>a") == "|a");
  CHECK(blocks_of("<select><option>x</select><textarea>x</textarea><button>x</button><iframe>x</iframe><p>a") == "|a");
  CHECK(blocks_of("<!-- <p>x --><p>a") == "|a");
}

TEST_CASE("marks of notes go, other raised letters stay") {
  CHECK(blocks_of("<p>Een zin.<sup><a href=#1>1</a></sup> Nog een.<sup>[<a href=#2>2</a>]</sup>") ==
        "|Een zin. Nog een.[2]");
  CHECK(blocks_of("<div>Een.<sup><p>\xC3\xAB\xC3\xAB <a href=#1>twee woorden</a></p></sup></div>") ==
        "|Een.|\xC3\xAB\xC3\xAB twee woorden");
  CHECK(blocks_of("<p>de 2<sup>e</sup> dag, 5 m<sup>2</sup>") == "|de 2e dag, 5 m2");
}

TEST_CASE("q is in quotation marks") {
  CHECK(blocks_of("<p>Hij zei: <q>Nee.</q> Niet meer") == "|Hij zei: \xE2\x80\x9CNee.\xE2\x80\x9D Niet meer");
}

TEST_CASE("bytes in links are counted, headings and captions known") {
  const Outline outline = outline_of("<h2><a href=x>een</a> twee</h2><figcaption>drie</figcaption><p><a>vier</a>");
  REQUIRE(outline.blocks.size() == 3);
  CHECK(outline.blocks[0].linked == 3);
  CHECK(outline.blocks[0].level == 2);
  CHECK(outline.blocks[1].caption);
  CHECK(outline.blocks[2].linked == 0);
}

TEST_CASE("nodes know their blocks, whatever is left open") {
  const Outline outline = outline_of("<body><nav>a<p>b</nav><article><div>c<p>d");
  const auto find = [&](ElementRole role) {
    for (const PageNode& node : outline.nodes) {
      if (node.role == role) return node;
    }
    return PageNode{};
  };
  CHECK(find(ElementRole::outside).first == 0);
  CHECK(find(ElementRole::outside).last == 2);
  CHECK(find(ElementRole::article).first == 2);
  CHECK(find(ElementRole::article).last == 4);
}

TEST_CASE("an attribute role weighs more than the element, words of a class are hints") {
  const Outline outline = outline_of(
      "<body><div role=navigation>a</div><aside role=main>b</aside><div class='x post-comments'>c</div>"
      "<div id=relatedStories>d</div><div class=commentator>e</div><article class=comments>f</article>");
  REQUIRE(outline.blocks.size() == 6);
  const auto node = [&](std::size_t block) { return outline.nodes[outline.blocks[block].node]; };
  CHECK(node(0).role == ElementRole::outside);
  CHECK(node(1).role == ElementRole::main_part);
  CHECK(node(2).hinted);
  CHECK(node(3).hinted);
  CHECK_FALSE(node(4).hinted);
  CHECK_FALSE(node(5).hinted);
}

TEST_CASE("broken markup is read to its end") {
  CHECK(blocks_of("<p>a</div></p></p><b><p>b</b></p><p>c<") == "|a|b|c<");
  CHECK(blocks_of("<div><p>a<div>b<li>c</td>d</p>e") != "");
  CHECK(blocks_of("<p title='a>b") == "");
  CHECK(blocks_of("<p>a<!-- b") == "|a");
  CHECK(blocks_of("</p>") == "");
}

TEST_CASE("what would take too long is refused, and says where") {
  static const PageHints hints = PageHints::make(casus::Seeds::embedded().value()).value();
  std::string deep = "<p>a\n";
  for (int i = 0; i < 10000; ++i) deep += "<div>";
  CHECK(read_outline(deep, hints).problem == "line 2: more than 512 elements stand in one another");
  std::string wide = "<p>a\n\n<a ";
  for (int i = 0; i < 100000; ++i) wide += " a" + std::to_string(i);
  CHECK(read_outline(wide, hints).problem == "line 3: a tag has more than 256 attributes");
  CHECK(read_outline(wide.substr(0, 1500) + ">", hints).problem == "line 3: a tag has more than 256 attributes");
  CHECK(read_outline(wide.substr(0, 900) + ">", hints).problem.empty());
}
