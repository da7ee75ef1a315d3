// SPDX-License-Identifier: MIT
#include "text/lines.h"

#include <string>

#include "support/catch.h"

namespace {

using casus::detail::find_lines;
using casus::detail::Line;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> found;
  for (const Line& line : find_lines(text)) found.push_back(text.substr(line.span.begin, line.span.size()));
  return found;
}

using Lines = std::vector<std::string>;

TEST_CASE("every kind of line end ends a line") {
  const char* const end = GENERATE("\n", "\r\n", "\r", "\v", "\f", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9");
  CHECK(lines_of("Een" + std::string(end) + "Twee") == Lines{"Een", "Twee"});
}

TEST_CASE("lines are trimmed of all white space of Unicode") {
  const char* const space =
      GENERATE(" ", "\t", "\xC2\xA0", "\xE2\x80\xAF", "\xE3\x80\x80", "\xEF\xBB\xBF", "\xE2\x80\x8B");
  const std::string padded = std::string(space) + "Een man" + space + "\n" + space + "\n" + space + "Twee";
  CHECK(lines_of(padded) == Lines{"Een man", "Twee"});
}

TEST_CASE("characters that share bytes with line ends stay in their line") {
  CHECK(lines_of("\xE2\x80\x9CNee\xE2\x80\x9D, zei zij \xE2\x80\x94 \xC2\xA9 ANP \xE2\x82\xAC 5") ==
        Lines{"\xE2\x80\x9CNee\xE2\x80\x9D, zei zij \xE2\x80\x94 \xC2\xA9 ANP \xE2\x82\xAC 5"});
}

TEST_CASE("a text without letters has no lines") {
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n\n \xC2\xA0\r\n").empty());
  CHECK(lines_of(std::string(1000, '\n')).empty());
}

TEST_CASE("a line knows whether a blank one stands before it") {
  const std::vector<Line> lines = find_lines("Een\nTwee\n \nDrie");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].blank_before);
  CHECK_FALSE(lines[1].blank_before);
  CHECK(lines[2].blank_before);
}

TEST_CASE("lines wrapped at a margin are one") {
  const std::string wrapped =
      "De minister heeft maandag in Den Haag gezegd dat het kabinet nog voor\n"
      "de zomer met een voorstel komt. Dat voorstel gaat over de opvang van\n"
      "mensen uit het buitenland. De Kamer wil sneller duidelijkheid.\n"
      "\n"
      "Een woordvoerder wilde niet zeggen hoe het voorstel er precies uit zal\n"
      "zien.";
  const Lines lines = lines_of(wrapped);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].substr(0, 11) == "De minister");
  CHECK(lines[0].substr(lines[0].size() - 13) == "uidelijkheid.");
  CHECK(lines[1].substr(lines[1].size() - 5) == "zien.");
}

TEST_CASE("a paragraph that ends before the margin is not joined to the next") {
  CHECK(lines_of("The board has warned people along the lower river of high water in\n"
                 "the coming days.\n"
                 "The ferries will not sail for now, and the crossing at the castle is\n"
                 "closed as well.")
            .size() == 2);
}

TEST_CASE("a headline, a byline and paragraphs of one line each stay apart") {
  CHECK(lines_of("Tientallen gewonden bij ongeluk met veerpont\n"
                 "dinsdag 3 december, 14:02\n"
                 "Bij een botsing zijn tientallen mensen gewond geraakt. Zes van hen liggen in het ziekenhuis.\n"
                 "De oorzaak is nog niet bekend.")
            .size() == 4);
}

TEST_CASE("a list of short lines is not wrapped text") {
  CHECK(lines_of("appels\nperen\nkersen en\npruimen").size() == 4);
}

TEST_CASE("the lead of a page may be broken where nothing else is") {
  CHECK(lines_of(
            "A former candidate for president looks likely to ask for a recount of part of the result of\n"
            "the election.\n"
            "She said on Wednesday that she needed two million dollars by the end of the week to do so, and that she "
            "would ask voters of all parties for it, as she put it in a letter.")
            .size() == 2);
}

}  // namespace
