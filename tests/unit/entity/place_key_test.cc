// SPDX-License-Identifier: MIT
#include "entity/place_key.h"

#include "support/catch.h"

using casus::detail::place_hash;
using casus::detail::place_key;

TEST_CASE("a name's key is its words, folded, without stops and apostrophes") {
  CHECK(place_key("Coeur d'Alene") == "coeur dalene");
  CHECK(place_key("Coeur d\u2019Alene") == "coeur dalene");
  CHECK(place_key("St. Louis") == "st louis");
  CHECK(place_key("Stratford-upon-Avon") == "stratford upon avon");
  CHECK(place_key("  SAO\n PAULO (city)") == "sao paulo city");
  CHECK(place_key("S\u00C3o Paulo") == "s\u00E3o paulo");
  CHECK(place_key("Sa\u0303o Paulo") == "s\u00E3o paulo");
  CHECK(place_key("\u041C\u043E\u0441\u043A\u0432\u0430") == "\u043C\u043E\u0441\u043A\u0432\u0430");
  CHECK(place_key("U.S.") == "us");
  CHECK(place_key("... - ").empty());
}

TEST_CASE("a key's hash has 40 bits and tells names apart") {
  CHECK(place_hash("paris") == place_hash("paris"));
  CHECK(place_hash("paris") != place_hash("parijs"));
  CHECK(place_hash("paris") >> 40 == 0);
}
