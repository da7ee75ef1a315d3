// SPDX-License-Identifier: MIT
#include "pipeline/compiled_tables.h"

#include <cstring>
#include <string>

#include "seeds/embedded.h"
#include "seeds/made_tables.h"
#include "support/catch.h"

TEST_CASE("the image in the library is what its seeds give at run time") {
  const auto image = casus::detail::embedded_tables();
  if (image.empty()) return;  // no assembler with .incbin, or a cross build
  const auto made = casus::detail::compile_tables(casus::Seeds::embedded().value()).value();
  REQUIRE(made.size() == image.size());
  CHECK(std::memcmp(made.data(), image.data(), image.size()) == 0);
}

TEST_CASE("an image has the parts that were put into it") {
  using namespace casus::detail;
  ImageWriter part, image;
  part.put(std::span(std::string_view("abc")));
  put_part(image, "one", part);
  put_part(image, "other", ImageWriter());
  ImageReader in(part_of(image.bytes(), "one"));
  FlatArray<char> read;
  REQUIRE(in.take(read));
  CHECK(std::string(read.begin(), read.end()) == "abc");
  CHECK(part_of(image.bytes(), "other").empty());
  CHECK(part_of(image.bytes(), "on").empty());
  CHECK(part_of({}, "one").empty());
}
