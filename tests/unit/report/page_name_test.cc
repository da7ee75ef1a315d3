// SPDX-License-Identifier: MIT
#include "report/page_name.h"

#include <algorithm>
#include <string>

#include "support/catch.h"

using casus::report::page_name;

TEST_CASE("a page has a name of small letters, digits and hyphens, whatever it is made of") {
  const std::string name = GENERATE(as<std::string>{}, "Olaf Scholz", "../../etc/passwd", "a\"b<c>&d'e", "CON", "",
                                    "Luiz In\u00e1cio Lula da Silva", "\u4e60\u8fd1\u5e73", "x\n\t\x01y");
  const std::string page = page_name("actors", name, name);
  INFO(page);
  REQUIRE(page.starts_with("actors/"));
  REQUIRE(page.ends_with(".html"));
  const std::string slug = page.substr(7, page.size() - 12);
  CHECK(slug.size() >= 12);
  CHECK(slug.size() <= 53);
  CHECK(std::all_of(slug.begin(), slug.end(),
                    [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }));
}

TEST_CASE("what can be read of a name stands before what tells it from others") {
  CHECK(page_name("actors", "Olaf Scholz", "p:olaf-scholz").starts_with("actors/olaf-scholz-"));
  CHECK(page_name("actors", "--A  B--", "k").starts_with("actors/a-b-"));
  CHECK(page_name("actors", "Police", "a") != page_name("actors", "Police", "b"));
  CHECK(page_name("articles", std::string(500, 'x'), "k").size() == 9 + 40 + 1 + 12 + 5);
}
