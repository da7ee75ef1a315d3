// SPDX-License-Identifier: MIT
#include "page/page.h"

#include <string>

#include "support/catch.h"

using namespace casus;
using namespace casus::tool;

namespace {

const std::string one =
    "Rusland heeft Qatar dinsdag bedankt voor zijn bemiddeling bij de terugkeer van ontvoerde kinderen.";
const std::string two = "Een wapenstilstand in Oekra\xC3\xAFne wees het Kremlin opnieuw af, en ook een gevechtspauze.";
const std::string three = "Volgens Zelensky is een bestand zonder garanties een pauze voor de volgende aanval.";

std::string p(const std::string& text) {
  return "<p>" + text + "</p>";
}
const std::string body = p(one) + p(two) + p(three);

Page read(const std::string& page) {
  static const PageReader reader = PageReader::make(Seeds::embedded().value()).value();
  return reader.read(page);
}

/// The text without the article's three paragraphs: what is too much.
std::string rest_of(const std::string& page) {
  std::string text = read(page).text;
  for (const std::string& paragraph : {one, two, three}) {
    const std::size_t at = text.find(paragraph);
    CHECK(at != std::string::npos);
    if (at != std::string::npos) text.erase(at, paragraph.size());
  }
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("a page is its title and its paragraphs, a blank line between them") {
  CHECK(read("<h1>Kop</h1>" + p(one) + p(two)).text == "Kop\n\n" + one + "\n\n" + two);
}

TEST_CASE("what HTML calls no part of an article is left out") {
  for (const std::string outside : {"nav", "aside", "footer", "form", "menu", "div role=complementary", "dialog"}) {
    const std::string tag = outside.substr(0, outside.find(' '));
    const std::string more =
        "<" + outside + ">" + p("Dit is een lange zin die niet bij het artikel hoort, echt niet.") + "</" + tag + ">";
    CHECK(rest_of("<h1>Kop</h1>" + more + body + more) == "Kop");
    CHECK(rest_of("<article><h1>Kop</h1>" + p(one) + more + p(two) + p(three) + "</article>") == "Kop");
  }
}

TEST_CASE("a form around the whole page is the page") {
  CHECK(rest_of("<form><nav><p>Menu</nav><h1>Kop</h1>" + body + "</form>") == "Kop");
}

TEST_CASE("an article is preferred to what stands around it") {
  const std::string teaser =
      "<article><h3>Elders</h3>" + p("Ook een zin, en wel van een heel ander artikel op de pagina.") + "</article>";
  CHECK(rest_of("<main><article><h1>Kop</h1>" + body + "</article>" + teaser + teaser + "</main>") == "Kop");
  CHECK(rest_of(teaser + "<article><header><h1>Kop</h1></header><div>" + body + "</div></article>") == "Kop");
}

TEST_CASE("lists of links and links alone are left out, links in sentences stay") {
  CHECK(rest_of("<h1>Kop</h1>" + p(one) + "<p>Lees ook: <a href=x>Waarom Doha overal aan tafel zit</a></p>" + p(two) +
                "<div><h4>Meer</h4><ul><li><a href=x>Een</a><li><a href=x>Twee</a></ul></div>" + p(three)) == "Kop");
  CHECK(read("<h1>Kop</h1>" + p("<a href=x>Rusland</a>" + one.substr(7)) + p(two)).text ==
        "Kop\n\n" + one + "\n\n" + two);
}

TEST_CASE("teasers are left out: a link and a line under it") {
  const std::string teaser =
      "<div><h3><a href=x>Waarom Doha overal aan tafel zit</a></h3>" + p("De emir praat met iedereen.") + "</div>";
  CHECK(rest_of("<h1>Kop</h1>" + p(one) + teaser + p(two) + p(three)) == "Kop");
  CHECK(rest_of("<h1>Kop</h1>" + body + teaser + teaser) == "Kop");
  // Most of a page is no teaser.
  const std::string post = "<div><h2><a href=x>Een bericht</a></h2>" + body + "</div>";
  CHECK(read("<h1>Kop</h1>" + post).text.find(two) != std::string::npos);
}

TEST_CASE("boxes behind the element that holds the paragraphs are left out, more paragraphs are not") {
  const std::string writer =
      "<div><h3>Over de schrijver</h3>" + p("Anna Bos schrijft al jaren over Rusland en de rest.") + "</div>";
  CHECK(rest_of("<article><h1>Kop</h1><div>" + body + "</div>" + writer + "</article>") == "Kop");
  const std::string last = "Een lange zin die bij het artikel hoort en die er daarom in staat, ";
  const std::string part = p(last + "ten eerste.") + p(last + "ten tweede.") + p(last + "ten derde.");
  const std::string text =
      read("<article><h1>Kop</h1><div>" + body + body + body + "</div><div>" + part + "</div></article>").text;
  CHECK(text.find("ten eerste") != std::string::npos);
  CHECK(text.find("ten derde") != std::string::npos);
}

TEST_CASE("captions are left out") {
  CHECK(rest_of("<h1>Kop</h1>" + p(one) + "<figure><img><figcaption>" + three + "</figcaption></figure>" + p(two) +
                p(three)) == "Kop");
}

TEST_CASE("the title is the heading that the page's own title names, else the first heading over the text") {
  const std::string logo = "<h1><a href=/>De Courant</a></h1>";
  CHECK(rest_of(logo + "<h2>De kop van het stuk</h2>" + body + "<title>De kop van het stuk - De Courant</title>") ==
        "De kop van het stuk");
  CHECK(rest_of(logo + "<h1>Kop</h1>" + body) == "Kop");
  CHECK(rest_of("<title>Iets anders</title><h1>Kop</h1>" + body) == "Kop");
  CHECK(rest_of("<meta property=og:site_name content='De Courant'><title>Kop | De Courant</title>" + body) == "Kop");
  CHECK(
      rest_of("<meta property=og:title content='\xE2\x80\x9CKop\xE2\x80\x9D van het stuk'><h1>'Kop' van het stuk</h1>" +
              body) == "'Kop' van het stuk");
}

TEST_CASE("the page's own title may have a paper's name before it, and the title need not be a heading") {
  CHECK(rest_of("<title>De Courant: Een kop van enige lengte</title><div>Een kop van enige lengte</div>" + body) ==
        "Een kop van enige lengte");
}

TEST_CASE("the date is that of the head, else of the first time in the article, else of the address") {
  const auto published = [](const std::string& page) { return read(page + "<h1>Kop</h1>" + body).published; };
  const Date day = parse_date("2024-12-04").value();
  CHECK(published("<meta property=article:published_time content=2024-12-04>") == day);
  CHECK(published("<meta name=date content=onbekend><meta name=pubdate content=20241204>") == day);
  CHECK(
      read("<nav><time datetime=2020-01-01>x</time><p>x</nav><article><h1>Kop</h1><time datetime=2024-12-04>x</time>" +
           body)
          .published == day);
  CHECK(published("<link rel=canonical href=https://a.example/2024/12/04/x>") == day);
  CHECK_FALSE(published(""));
}

TEST_CASE("a date that cannot be read is told") {
  const Page page = read("<meta name=date content='7:58 AM ET'>" + body);
  CHECK(page.unread_date == "'7:58 AM ET' is not a date such as 2024-12-04");
  CHECK(read("<meta name=date content=2924-12-04>" + body).unread_date ==
        "'2924-12-04' is not a date such as 2024-12-04");
  ArticleInfo info;
  CHECK(page.add_to(info) == page.unread_date);
  ArticleInfo dated = {.published = parse_date("2024-12-04").value()};
  CHECK(page.add_to(dated).empty());
}

TEST_CASE("what is known of an article is not changed by its page") {
  const Page page =
      read("<html lang=nl><link rel=canonical href=https://a.example/x><meta name=date content=2024-12-04><p>Ja");
  ArticleInfo known = {
      .url = "https://b.example", .published = parse_date("2020-01-01").value(), .language = Language("en")};
  page.add_to(known);
  CHECK(known.url == "https://b.example");
  CHECK(known.published == parse_date("2020-01-01").value());
  CHECK(known.language == Language("en"));
  ArticleInfo info;
  page.add_to(info);
  CHECK(info.url == "https://a.example/x");
  CHECK(info.language == Language("nl"));
}

TEST_CASE("the language that a page gives counts where its text does not tell") {
  CHECK_FALSE(read("<html lang=en>" + body).language);
  CHECK(read("<html lang=en><p>Ja").language == Language("en"));
}

TEST_CASE("a page without text is a problem") {
  CHECK(read("<!doctype html><html><script>x</script></html>").problem == "has no text");
  CHECK(read("").problem == "has no text");
  CHECK(read("<meta charset=klingon-8><p>x").problem ==
        "says that it is in the character set 'klingon-8', which is not known");
}
