// SPDX-License-Identifier: MIT
#include "output/view.h"

#include "support/catch.h"
#include "unit/output/found.h"

namespace {

using casus::test::kremlin;

TEST_CASE("visible text is on one line and does nothing to the terminal") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Moskou", "Moskou"},
      {"  twee\n\t regels \r\n", "twee regels"},
      {"a\u00a0\u2028b", "a b"},
      {"\x1b[2J\x1b]0;x\x07", "\ufffd[2J\ufffd]0;x\ufffd"},
      {"\u009b31m \u202egnorw\u2066", "\ufffd31m \ufffdgnorw\ufffd"},
      {"\u00e9\U0001F600", "\u00e9\U0001F600"},
      {"a\xff\xe2\x80", "a\ufffd\ufffd\ufffd"},
      {"", ""},
  }));
  CHECK(casus::detail::visible(text) == expected);
}

TEST_CASE("a claim is by the entity, else by the words, else by somebody") {
  const auto found = kremlin();
  casus::Claim claim = found.extraction.claims[0];
  CHECK(casus::detail::speaker_of(found.article, found.extraction, claim) == "Dmitry Peskov");
  claim.speaker.reset();
  CHECK(casus::detail::speaker_of(found.article, found.extraction, claim) == "Peskov");
  claim.speaker_span.reset();
  CHECK(casus::detail::speaker_of(found.article, found.extraction, claim) == "somebody");
}

TEST_CASE("an amount says its range and that it is approximate") {
  CHECK(casus::detail::amount_of({.unit = "USD", .value = 64.1e9, .low = 64.1e9, .high = 64.1e9}) == "64100000000 USD");
  CHECK(casus::detail::amount_of({.unit = "percent", .value = 2.5, .low = 2, .high = 3, .approximate = true}) ==
        "about 2 to 3 percent");
}

TEST_CASE("names are listed, and nobody has a name too") {
  const auto found = kremlin();
  CHECK(casus::detail::names_of(found.extraction, {casus::EntityId{2}, casus::EntityId{3}}, "nobody") ==
        "Russia, Ukraine");
  CHECK(casus::detail::names_of(found.extraction, {}, "nobody") == "nobody");
}

}  // namespace
